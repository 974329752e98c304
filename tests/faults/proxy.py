"""A small TCP proxy that makes trouble between two parts of a coach."""

from __future__ import annotations

import contextlib
import enum
import socket
import threading
import time
from collections.abc import Iterator

CHUNK = 65536
ERROR = b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
NOTHING = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
    b"Connection: close\r\n\r\n{}"
)


class Trouble(enum.Enum):
    """What the proxy does with what comes."""

    NONE = "none"
    AWAY = "away"  # connections are cut, and new ones closed at once
    SLOW = "slow"  # each thing that is asked waits for ``seconds``
    CUT = "cut"  # of each answer half is given, then the line is cut
    RAISING = "raising"  # each request is answered by an error of the server
    EMPTY = "empty"  # each request is answered by an object with nothing in it


class Proxy:
    """Listens on a port of its own and passes on to another, in threads."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.trouble = Trouble.NONE
        self.seconds = 0.0
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    @contextlib.contextmanager
    def making(self, trouble: Trouble, seconds: float = 0.0) -> Iterator[None]:
        """Make trouble as long as the block runs."""
        self.trouble, self.seconds = trouble, seconds
        if trouble is Trouble.AWAY:
            self._cut_all()
        try:
            yield
        finally:
            self.trouble, self.seconds = Trouble.NONE, 0.0

    def close(self) -> None:
        """Stop listening, and cut what is open."""
        self._listener.close()
        self._cut_all()

    def _accept(self) -> None:
        while True:
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._connect, args=(near,), daemon=True).start()

    def _connect(self, near: socket.socket) -> None:
        if self.trouble is Trouble.AWAY:
            near.close()
            return
        try:
            far = socket.create_connection(("127.0.0.1", self.target))
        except OSError:
            near.close()
            return
        self._open |= {near, far}
        threading.Thread(target=self._pass, args=(near, far, self._asked), daemon=True).start()
        self._pass(far, near, self._answered)

    def _pass(self, source: socket.socket, target: socket.socket, change: object) -> None:
        assert callable(change)
        with contextlib.suppress(OSError):
            while data := source.recv(CHUNK):
                if not change(data, source, target):
                    break
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
            self._open.discard(end)

    def _asked(self, data: bytes, near: socket.socket, far: socket.socket) -> bool:
        if self.trouble is Trouble.SLOW:
            time.sleep(self.seconds)
        made_up = {Trouble.RAISING: ERROR, Trouble.EMPTY: NOTHING}.get(self.trouble)
        if made_up and data.startswith(b"POST"):
            near.sendall(made_up)
            return False
        far.sendall(data)
        return True

    def _answered(self, data: bytes, far: socket.socket, near: socket.socket) -> bool:
        if self.trouble is Trouble.CUT:
            near.sendall(data[: len(data) // 2])
            return False
        near.sendall(data)
        return True

    def _cut_all(self) -> None:
        for end in list(self._open):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
