"""nginx in front of the coach: who is let through, how much, and who answers when one is gone.

The nginx is the real one, from the system's packages.
"""

from __future__ import annotations

import contextlib
import json
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.settings import load_settings
from deploy.errors import StartError
from deploy.web_server import WebServer, _words, web_server
from tests.deploy.nginx import NAME, Nginx, nginx
from tests.deploy.upstream import Upstream, upstream

MESSAGES = "/webhooks/web/messages"
PAGE = "https://group.example.org"


@pytest.fixture(scope="module")
def parts() -> Iterator[list[Upstream]]:
    """Give two assistants and a console."""
    with contextlib.ExitStack() as stack:
        yield [stack.enter_context(upstream(name)) for name in ("one", "two", "console")]


@pytest.fixture(scope="module")
def front(parts, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    """Give nginx before them, with generous limits."""
    one, two, console = parts
    folder = tmp_path_factory.mktemp("nginx")
    with nginx(
        folder, [one.place, two.place], console.place, origins=[PAGE], patience=1, burst=400
    ) as running:
        yield running


@pytest.fixture(autouse=True)
def calm(parts) -> None:
    """Begin with all of them well, and nothing asked yet."""
    for part in parts:
        part.status, part.hangs_up = 200, False
        part.asked.clear()


def _who(front: Nginx, path: str, method: str = "GET", **headers: str) -> str:
    return str(json.loads(front.call(method, path, **headers).body)["name"])


def test_each_path_leads_to_its_part(front) -> None:
    """What is under /webhooks/ is the assistants', all else the console's."""
    assert _who(front, f"{MESSAGES}?after=0") in ("one", "two")
    assert _who(front, "/webhooks/telegram/", "POST") in ("one", "two")
    assert _who(front, "/conversations/") == "console"


def test_a_talk_stays_with_one_assistant(front) -> None:
    """By its token; others go elsewhere."""
    talks = [[_who(front, MESSAGES, Authorization=f"Bearer {n}")] * 3 for n in range(12)]

    assert all(len(set(talk)) == 1 for talk in talks)
    assert {talk[0] for talk in talks} == {"one", "two"}


def test_the_part_is_told_who_calls_and_cannot_be_lied_to(front, parts) -> None:
    """The visitor's own claim of an address is not passed on."""
    told = front.call("GET", "/conversations/", X_Forwarded_For="10.1.2.3")
    headers = json.loads(told.body)["headers"]

    assert headers["x-forwarded-for"] == "127.0.0.1"
    assert headers["x-forwarded-proto"] == "https"
    assert headers["host"] == NAME


def test_without_tls_one_is_led_to_the_address_with_it(front) -> None:
    """And a proof for the certificate's maker is there without TLS."""
    proofs = Path(front.site.proofs) / ".well-known" / "acme-challenge"
    proofs.mkdir(parents=True)
    (proofs / "word").write_text("proof", encoding="ascii")
    plain = f"http://127.0.0.1:{front.site.plain_port}"
    with urllib.request.urlopen(f"{plain}/.well-known/acme-challenge/word") as answer:
        assert answer.read() == b"proof"

    with pytest.raises(urllib.error.HTTPError) as led, _no_redirects().open(f"{plain}/a?b=c"):
        pass
    assert led.value.headers["Location"] == f"https://{NAME}/a?b=c"


def _no_redirects() -> urllib.request.OpenerDirector:
    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *about: object) -> None:
            return None

    return urllib.request.build_opener(Stay)


def test_browsers_are_told_to_keep_to_tls(front) -> None:
    """With each answer, also of errors."""
    for path in ("/conversations/", "/webhooks/metrics"):
        assert "max-age" in front.call("GET", path).headers["strict-transport-security"]


def test_who_asks_for_another_name_gets_nothing(front) -> None:
    """Whoever tries out addresses does not learn what is here."""
    with pytest.raises((ConnectionError, OSError)):
        front.call("GET", "/", Host="another.example.org")


def test_too_much_at_once_is_refused_in_clear_words(front, parts) -> None:
    """No part of ours sees it."""
    answer = front.call("POST", MESSAGES, "x" * 20_000, Origin=PAGE)

    assert (answer.status, json.loads(answer.body)["type"]) == (413, "body-too-large")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["access-control-allow-origin"] == PAGE
    assert not parts[0].asked
    assert not parts[1].asked


def test_a_file_may_be_larger_than_a_message(front) -> None:
    """As large as the coach takes it, with its form."""
    assert front.call("POST", "/webhooks/web/files", "x" * 270_000).status == 200
    assert front.call("POST", "/webhooks/web/files", "x" * 400_000).status == 413


def test_another_page_is_not_let_read(front) -> None:
    """Only those that may hold the widget."""
    answer = front.call("POST", MESSAGES, "x" * 20_000, Origin="https://elsewhere.example")

    assert "access-control-allow-origin" not in answer.headers


def test_who_calls_too_often_is_asked_to_wait(parts, tmp_path) -> None:
    """With the seconds after which to try again."""
    one, two, console = parts
    with nginx(tmp_path, [one.place, two.place], console.place, calls_a_second=1, burst=3) as front:
        answers = [front.call("GET", MESSAGES) for _ in range(8)]

    refused = [answer for answer in answers if answer.status == 429]
    assert 3 <= len(refused) <= 5
    assert json.loads(refused[0].body)["type"] == "too-many-calls"
    assert refused[0].headers["retry-after"] == "5"


def test_a_message_that_one_assistant_dropped_goes_to_the_other(front, parts) -> None:
    """It has an id of its own, so it is stored once, whoever gets it twice."""
    one, two, _ = parts
    token = next(f"Bearer {n}" for n in range(99) if _is_first(front, f"Bearer {n}"))
    one.hangs_up = True
    answer = front.call("POST", MESSAGES, '{"id": "1"}', Authorization=token)

    assert json.loads(answer.body)["name"] == "two"
    assert [each["body"] for each in two.asked if each["method"] == "POST"] == ['{"id": "1"}']


def _is_first(front: Nginx, token: str) -> bool:
    return _who(front, MESSAGES, Authorization=token) == "one"


def test_a_new_talk_is_never_begun_twice(front, parts) -> None:
    """Whoever may have begun it already is not asked again elsewhere."""
    one, two, _ = parts
    one.hangs_up = two.hangs_up = True
    answer = front.call("POST", "/webhooks/web/sessions", "{}")

    assert len([*one.asked, *two.asked]) == 1
    assert (answer.status, answer.headers["retry-after"]) == (503, "5")
    assert json.loads(answer.body)["type"] == "not-ready"


def test_one_that_is_not_ready_leaves_it_to_the_other(front, parts) -> None:
    """Health is good as long as one is."""
    time.sleep(5.1)  # until nginx tries again who dropped calls above
    parts[0].status = 503
    for _ in range(4):
        assert json.loads(front.call("GET", "/health").body)["name"] == "two"
    parts[1].status = 503

    assert front.call("GET", "/health").status == 503


def test_a_killed_assistant_is_not_missed(tmp_path) -> None:
    """Its port is closed: the other answers, also for new talks."""
    with upstream("console") as console, upstream("two") as two:
        with upstream("one") as one:
            gone = one.place
        with nginx(tmp_path, [gone, two.place], console.place) as front:
            for number in range(6):
                assert _who(front, MESSAGES, "POST", Authorization=f"Bearer {number}") == "two"
                assert _who(front, "/webhooks/web/sessions", "POST") == "two"


def test_a_slow_client_is_dropped(front) -> None:
    """Who sends a letter now and then keeps nobody busy."""
    for sent in (b"GET /conversations/ HTTP/1.1\r\nHost: ", _half_a_message()):
        link = socket.create_connection(("127.0.0.1", front.site.port), timeout=10)
        with front.context().wrap_socket(link, server_hostname=NAME) as slow:
            slow.sendall(sent)
            began = time.monotonic()
            with contextlib.suppress(ConnectionError):
                while slow.recv(1000):
                    pass
            assert 0.5 < time.monotonic() - began < 5


def _half_a_message() -> bytes:
    head = f"POST {MESSAGES} HTTP/1.1\r\nHost: {NAME}\r\nContent-Length: 100\r\n\r\n"
    return f"{head}half".encode()


def test_metrics_are_not_shown_outside(front, parts) -> None:
    """They are for this machine alone."""
    for path in ("/metrics", "/webhooks/web/metrics", "/metrics/"):
        assert front.call("GET", path).status == 404
    assert not any(part.asked for part in parts)


def test_logs_hold_no_tokens(front) -> None:
    """Neither those in paths nor those behind a question mark, nor who calls from where."""
    for path in (
        "/webhooks/web/pages/s3cret-token.pdf",
        f"{MESSAGES}?after=0&token=s3cret-token",
        "/accounts/join/s3cret-token/",
        "/webhooks/web/pages/s3cret-token?x=s3cret-token",
    ):
        front.call("GET", path)
    front.call("POST", "/accounts/join/s3cret-token/", "x" * 2_000_000)
    time.sleep(0.2)
    logs = "".join(
        (front.folder / name).read_text(encoding="utf-8")
        for name in ("access.log", "errors.log", "main.log")
    )

    assert "s3cret-token" not in logs
    assert "127.0.0.1" not in (front.folder / "access.log").read_text(encoding="utf-8")
    assert " GET /webhooks/web/pages " in logs
    assert " GET /accounts 200 " in logs


def test_it_is_made_from_the_settings() -> None:
    """The name and the pages come from where the host has set them."""
    settings = load_settings({"COACH_CONSOLE_URL": f"https://{NAME}"})
    words = _words().parse_args(["--assistants", "127.0.0.1:5005,127.0.0.1:5006"])
    file = web_server(settings, words).file()

    assert f"server_name {NAME};" in file
    assert file.count("server 127.0.0.1:500") == 2
    assert f'"https://{NAME}" $http_origin;' in file
    assert "@" not in file.replace("@too_", "").replace("@away", "")


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"name": "coach.example.org; }"}, "no name"),
        ({"assistants": ["127.0.0.1"]}, "no place"),
        ({"assistants": []}, "No assistant"),
        ({"certificate": "a b"}, "no file"),
        ({"origins": ['"; }']}, "no web address"),
    ],
)
def test_what_cannot_stand_in_the_file_is_named(more, what) -> None:
    """No setting becomes a command of nginx's."""
    given = {"name": NAME, "assistants": ["a:1"], "console": "b:2"}
    files = {"certificate": "/c", "key": "/k"}
    with pytest.raises(StartError, match=what):
        WebServer(**{**given, **files, **more}).file()


def test_without_an_address_of_the_internet_it_says_what_to_set() -> None:
    """The default is an address of this machine."""
    words = _words().parse_args(["--assistants", "a:1"])
    with pytest.raises(StartError, match="COACH_CONSOLE_URL"):
        web_server(load_settings({}), words)
