"""Figures of the facilitators' console: PostgreSQL, 100,000 conversations, 5 million events.

Every list page (filters, search, later pages) and a transcript of 500 turns are opened through
Django, twenty times each; beside them the same SQL alone. What is generated is made by PostgreSQL
itself in some minutes and goes away with it. `COACH_BENCH_CONVERSATIONS` makes it smaller.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from coach.settings import ROOT

CONVERSATIONS = int(os.environ.get("COACH_BENCH_CONVERSATIONS", "100000"))
EVENTS_EACH, MESSAGES_EACH, LONG_TURNS = 50, 10, 500
ROUNDS = 20
MOST_MS, MOST_RATIO = 200, 3.0
LISTS = {
    "who needs somebody": "",
    "all": "view=all",
    "planning": "view=all&skill=planning",
    "told how it went": "view=all&stage=4",
    "by SMS": "view=all&channel=sms",
    "in Spanish": "view=all&language=es",
    "a week": "view=all&since=2026-03-01&until=2026-03-07",
    "at a loss and disputed": "view=all&signs=unsure&signs=disputed",
    "flagged": "view=all&signs=flagged",
    "sureness below 0.2": "view=all&least_sure=0.2",
    "who waits longest": "view=all&order=waiting",
    "all conditions at once": "view=all&skill=evidence&stage=2&channel=web&language=en"
    "&signs=unsure",
    "a common word": "view=all&words=street",
    "a rare word": "view=all&words=word4217",
    "two words": "view=all&words=street+lamp7",
    "a word nobody wrote": "view=all&words=xylophone",
}


def main() -> None:
    """Start PostgreSQL, fill it, measure."""
    if not os.environ.get("COACH_DATABASE_URL", "").startswith("postgresql"):
        command = [
            str(ROOT / "scripts" / "with-postgres"),
            sys.executable,
            "-m",
            "benchmarks.console",
        ]
        raise SystemExit(subprocess.run(command, cwd=ROOT, check=False).returncode)
    os.environ["DJANGO_SETTINGS_MODULE"] = "console.settings"
    from conversations.boot import boot

    boot()
    _migrate_and_fill()
    _measure()


def _migrate_and_fill() -> None:
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    begun = time.perf_counter()
    with connection.cursor() as cursor:
        for statement in _statements():
            cursor.execute(statement)
        cursor.execute(
            "SELECT (SELECT count(*) FROM conversations_conversation),"
            " (SELECT count(*) FROM events)"
        )
        conversations, events = cursor.fetchone()
    took = time.perf_counter() - begun
    print(f"{conversations:,} conversations, {events:,} events, made in {took:.0f} s")


def _statements() -> list[str]:
    """Give what fills the tables: spread over a year, words and signs as rare as in life."""
    user = json.dumps(
        {
            "event": "user",
            "text": "the lamp in our street is out",
            "message_id": "m",
            "timestamp": 1772300000.0,
            "parse_data": {"intent": {"name": "tell", "confidence": 0.91}, "intent_ranking": []},
        }
    )
    bot = json.dumps(
        {
            "event": "bot",
            "text": "Who could help you with it?",
            "data": {"buttons": []},
            "metadata": {"utter_action": "utter_ask"},
            "timestamp": 1772300000.5,
        }
    )
    consent = json.dumps(
        {"event": "slot", "name": "consents", "value": {"read": "yes"}, "timestamp": 1772300000.0}
    )
    action = json.dumps({"event": "action", "name": "planning_form", "timestamp": 1.0})
    return [
        "INSERT INTO conversations_conversation (id, channel, state, created_at, updated_at,"
        " version, last_seq, window_after, lease_holder, quiet_begin, quiet_end, followed_by,"
        " stopped, flag, handover_wanted, erase_wanted, in_hands_of, waits_told, waits_since)"
        " SELECT 'web-' || n, CASE WHEN n % 50 = 0 THEN 'sms' ELSE 'web' END, 'coach', now(),"
        " now(), 1, 20, 0, '', 0, 0, '', false, CASE WHEN n % 500 = 0 THEN 'distress' ELSE '' END,"
        " false, false, '', false,"
        " CASE WHEN n % 200 = 0 THEN timestamptz '2026-01-01' + n * interval '300 seconds' END"
        f" FROM generate_series(1, {CONVERSATIONS}) n",
        "INSERT INTO conversations_overview (conversation_id, channel, flag, needs_somebody,"
        " language, skill, stage, may_read, has_private, turns, unsure, disputed, least_sure,"
        " heard_at)"
        " SELECT 'web-' || n, CASE WHEN n % 50 = 0 THEN 'sms' ELSE 'web' END,"
        " CASE WHEN n % 500 = 0 THEN 'distress' ELSE '' END, n % 40 = 0,"
        " CASE WHEN n % 30 = 0 THEN 'es' ELSE 'en' END,"
        " (ARRAY['planning','negotiation','evidence',''])[1 + n % 4], n % 5, n % 3 > 0, n % 90 = 0,"
        " 10, (n % 25 = 0)::int, (n % 60 = 0)::int, 0.1 + (n % 90) / 100.0,"
        " timestamptz '2026-01-01' + n * interval '300 seconds'"
        f" FROM generate_series(1, {CONVERSATIONS}) n",
        "INSERT INTO conversations_inbound (conversation_id, external_id, seq, text, payload,"
        " hidden, status, attempts, received_at)"
        " SELECT 'web-' || n, 'm' || k, k, CASE WHEN k % 2 = 0 THEN 'our street is dark lamp'"
        " || (n % 500) ELSE 'we want word' || (n % 20000) || ' and neighbours' END, '', false,"
        f" 'answered', 0, now() FROM generate_series(1, {CONVERSATIONS}) n,"
        f" generate_series(1, {MESSAGES_EACH}) k",
        "INSERT INTO events (sender_id, type_name, timestamp, data)"
        " SELECT 'web-' || n, CASE WHEN k % 2 = 0 THEN 'bot' ELSE 'user' END,"
        f" 1772300000 + k, CASE WHEN k = 1 THEN '{consent}' WHEN k % 2 = 0 THEN '{bot}'"
        f" ELSE '{user}' END FROM generate_series(1, {CONVERSATIONS}) n,"
        f" generate_series(1, {EVENTS_EACH}) k",
        # Five hundred turns of a form: message, three actions, slot, answer, listen.
        "INSERT INTO events (sender_id, type_name, timestamp, data)"
        f" SELECT 'web-1', 'user', 1772400000 + k, CASE WHEN k % 8 = 0 THEN '{user}' WHEN k % 8 = 5"
        f" THEN '{bot}' ELSE '{action}'"
        f" END FROM generate_series(1, {LONG_TURNS * 8}) k",
        "ANALYZE",
    ]


def _measure() -> None:
    from django.contrib.auth.models import Group, User
    from django.test import Client

    client = Client(HTTP_HOST="localhost")
    user = User.objects.create_user("bench")
    user.groups.add(Group.objects.get(name="host"))
    client.force_login(user)
    print(f"\n{'page':28}{'median ms':>10}{'95 %':>8}{'SQL ms':>8}{'ratio':>7}")
    worst = 0.0
    for name, query in LISTS.items():
        worst = max(worst, _row(name, client, f"/console/?{query}"))
    worst = max(worst, _row("a later page", client, f"/console/?view=all&mark={_later_mark()}"))
    worst = max(worst, _row(f"a talk of {LONG_TURNS} turns", client, "/console/web-1/"))
    print(f"\nslowest at 95 %: {worst:.0f} ms (<= {MOST_MS})")


def _row(name: str, client: object, path: str) -> float:
    """Print one page's figures; give its 95 % point in ms."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        answer = client.get(path)  # type: ignore[attr-defined]
        assert answer.status_code == 200, (path, answer.status_code)
    statements = [query["sql"] for query in asked.captured_queries]

    def sql() -> None:
        with connection.cursor() as cursor:
            for statement in statements:
                if statement.startswith("SELECT"):
                    cursor.execute(statement)
                    cursor.fetchall()

    pages = _times(lambda: client.get(path))  # type: ignore[attr-defined]
    bare = statistics.median(_times(sql))
    middle, high = statistics.median(pages), statistics.quantiles(pages, n=20)[-1]
    print(f"{name:28}{middle:10.1f}{high:8.1f}{bare:8.1f}{middle / bare:7.1f}")
    return high


def _times(run: Callable[[], object]) -> list[float]:
    """Run something often; give how long each took, in ms."""
    took = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        run()
        took.append(1000 * (time.perf_counter() - begun))
    return took


def _later_mark() -> str:
    """Give the mark in the middle of all."""
    from console.review.listing import NEWEST, conversations, mark_of

    row = conversations().order_by("-heard_at", "-conversation_id")[CONVERSATIONS // 2]
    return mark_of(NEWEST, row)


if __name__ == "__main__":
    main()
