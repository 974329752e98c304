"""Whatever fails: what was acknowledged is there once, and is answered or honestly told of.

Each fault for a moment, on one whole coach; in `make faults` the database is away for half a
minute, and takes two seconds a query for a whole one. The last test looks the database over that
all others have written to.
"""

from __future__ import annotations

import os
import shutil
import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from coach.settings import load_settings
from coach.trained import model_file
from tests.faults.conftest import AWAY_FOR, CLOCKS, SLOW_BY, SLOW_FOR, Troubled
from tests.faults.kept import wait_until
from tests.faults.people import Person, new_id
from tests.faults.proxy import Trouble

pytestmark = pytest.mark.slow

GOAL = "by June no water stands in our street after rain, now it stands for days"


def settled(person: Person) -> list[str]:
    """Wait until all is answered, see that all is there once, and give the coach's words."""
    said = person.transcript()
    assert person.faults(said) == []
    assert said[-1]["from"] == "coach"
    return [message["text"] for message in said if message["from"] == "coach"]


def test_the_same_message_five_times_at_once(ana: Person) -> None:
    """Five tries get one number, and one place in the transcript."""
    message = new_id()
    with ThreadPoolExecutor(5) as pool:
        tries = list(pool.map(lambda _: ana.try_to_send(GOAL, message), range(5)))

    assert tries == [202] * 5
    ana.acknowledged = [GOAL]
    settled(ana)


def test_two_devices_that_write_at_once(ana: Person) -> None:
    """Neither loses a message, and both see the same talk."""
    other = ana.other_device()

    def write(device: Person) -> None:
        for number in range(3):
            device.send(f"{'here' if device is ana else 'there'} {number}")

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, (ana, other)))

    settled(ana)
    settled(other)
    assert ana.transcript() == other.transcript() or _without_links(ana) == _without_links(other)


def _without_links(person: Person) -> list[tuple[int, str]]:
    return [(message["seq"], message["text"]) for message in person.transcript()]


def test_somebody_who_is_gone_before_the_answer(ana: Person) -> None:
    """What arrived is answered all the same, and sent again it is no second message."""
    message = new_id()
    body = f'{{"id": "{message}", "text": "{GOAL}"}}'
    with socket.create_connection(("127.0.0.1", ana.port)) as line:
        line.sendall(
            f"POST /webhooks/web/messages HTTP/1.1\r\nHost: coach\r\n"
            f"Authorization: Bearer {ana.token}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}".encode()
        )
    ana.send(GOAL, message)

    settled(ana)


@pytest.mark.parametrize("trouble", [Trouble.SLOW, Trouble.RAISING, Trouble.CUT, Trouble.EMPTY])
def test_actions_that_fail(troubled: Troubled, ana: Person, trouble: Trouble) -> None:
    """The person is told that it is kept, and answered when the actions are well again."""
    with troubled.to_actions.making(trouble, 1.5):
        ana.send(GOAL)
        wait_until(lambda: "kept" in _last(ana), 15)

    assert "kept" not in settled(ana)[-1]


def _last(person: Person) -> str:
    said, _ = person._said()
    return said[-1]["text"] if said else ""


def test_a_database_that_is_away(troubled: Troubled, ana: Person) -> None:
    """Nothing is acknowledged that is not kept; the assistant says so, and comes back."""
    ends = time.monotonic() + AWAY_FOR
    with troubled.to_database.making(Trouble.AWAY):
        while True:
            assert ana.try_to_send("while it was away") in (0, 503)
            assert not troubled.is_ready()
            if time.monotonic() > ends:
                break

    assert wait_until(troubled.is_ready) < 10
    ana.send(GOAL)
    settled(ana)


def test_a_slow_database(troubled: Troubled, ana: Person) -> None:
    """Everything takes long, and nothing is lost."""
    ends = time.monotonic() + SLOW_FOR
    with troubled.to_database.making(Trouble.SLOW, SLOW_BY):
        ana.send(GOAL)
        time.sleep(max(ends - time.monotonic(), 0.0))

    settled(ana)


def test_a_database_that_takes_nothing(troubled: Troubled, ana: Person) -> None:
    """It can be read, which is not enough to be ready."""
    with troubled.server.only_reading():
        wait_until(lambda: not troubled.is_ready(), 10)
        assert ana.try_to_send("while it only read") == 503
        assert ana._said()[0]

    assert wait_until(troubled.is_ready) < 10
    ana.send(GOAL)
    settled(ana)


def test_a_database_that_is_killed(troubled: Troubled, ana: Person) -> None:
    """In the middle of a turn; it is there again, and the turn is stored once."""
    ana.send(GOAL)
    troubled.server.kill()
    troubled.server.start()

    settled(ana)
    assert troubled.is_ready()


def test_actions_that_are_killed(troubled: Troubled, ana: Person) -> None:
    """In the middle of a turn; the assistant says that it is not ready, and comes back."""
    ana.send(GOAL)
    troubled.actions_server.process.kill()
    troubled.actions.close()
    wait_until(lambda: not troubled.is_ready(), 10)
    troubled.start_actions()

    assert wait_until(troubled.is_ready) < 10
    settled(ana)


@pytest.mark.skipif(not CLOCKS, reason="Needs libfaketime; run scripts/system-packages.")
def test_a_clock_that_is_put_back_an_hour(troubled: Troubled, ana: Person) -> None:
    """Nobody waits until the time of their last message has come again."""
    ana.send(GOAL)
    troubled.set_clock("-1h")
    time.sleep(1.5)
    try:
        ana.send("help")
        settled(ana)
    finally:
        troubled.set_clock("+0")


def test_a_model_put_in_place_and_an_assistant_killed(troubled: Troubled, ana: Person) -> None:
    """In the middle of a turn: the new one takes over at once what the killed one held."""
    file = model_file(load_settings().models_dir)
    ana.send(GOAL)
    shutil.copy2(file, file.with_suffix(".new"))
    os.replace(file.with_suffix(".new"), file)
    troubled.assistant_server.process.kill()
    troubled.assistant.close()
    troubled.start_assistant()
    begun = time.monotonic()

    settled(ana)
    assert time.monotonic() - begun < 10


def test_what_all_this_has_left_behind(troubled: Troubled) -> None:
    """Each message is there once, and replaying the events gives what is stored."""
    wait_until(troubled.is_ready)

    assert troubled.look_over().endswith("nothing wrong.")
