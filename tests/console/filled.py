"""Fills a console with one of everything that its pages show, and says where to find it.

Run in a process of its own, with the settings of the coach whose pages are looked at:
python -m tests.console.filled
"""

from __future__ import annotations

import json
import os
from datetime import timedelta
from urllib.parse import urlsplit

from conversations.boot import boot

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "console.settings")
boot()

from django.contrib.auth.models import Group, User  # noqa: E402 - Django has to be set up first
from django.test import Client  # noqa: E402
from django.utils import timezone  # noqa: E402

from coach.playbook import default_playbook  # noqa: E402
from console.access import Role  # noqa: E402
from console.accounts.links import invite, new_password_link  # noqa: E402
from console.data.models import Export  # noqa: E402
from console.notices.models import Notice, NoticeSent  # noqa: E402
from console.review import acts  # noqa: E402
from console.review.rubric import NO, rubric_of  # noqa: E402
from console.saved.models import SavedFilter  # noqa: E402
from conversations import handover  # noqa: E402
from conversations.models import (  # noqa: E402
    Conversation,
    Duty,
    Erasure,
    Learnt,
    Proposal,
    Undelivered,
)
from conversations.review_models import Review  # noqa: E402
from tests.builders import make_work  # noqa: E402
from tests.console.corrections.builders import corrigible, proposal  # noqa: E402
from tests.console.review.talks import add, at, bot, did, person, slot, talk  # noqa: E402

HOST = "ada"
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 2
YES = {"read": "yes"}
GOAL = f"no water stands at the stalls of {LONG} when it rains"


def main() -> None:
    """Fill it; print as JSON the session of the host, and what stands in addresses."""
    host = account(HOST, "host", "Ada", "Byron")
    amira = account("amira", "facilitator", "Amira", "")
    account("val", "viewer", "", "")
    visitor = Client()
    visitor.force_login(host, backend="django.contrib.auth.backends.ModelBackend")
    uid, token = _ends_with(new_password_link(amira, HOST), 2)
    misread = corrigible(heard_at=timezone.now())
    whole = everything()
    SavedFilter.objects.create(owner=HOST, name=LONG[:60], query="view=all", is_shared=True)
    Duty.objects.create(who=LONG, account="amira", weekday=0, from_hour=22, to_hour=6)
    told = {
        "session": visitor.cookies["sessionid"].value,
        "conversations": [whole, private(), unread(), in_hands(), _talk(skill=""), misread],
        "parts": {
            "accounts:join": {"token": _ends_with(invite(Role.LEAD, LONG[:100], HOST), 1)},
            "accounts:new_password": {"uidb64": [uid], "token": [token]},
            "data:export": {"number": (made := exports())},
            "data:file": {"number": made},
            "data:erasure": {"number": erasures()},
            "notices:notice": {"pk": notices(whole)},
            "corrections:proposal": {"pk": proposals(misread)},
            "corrections:correct": {"conversation_id": [misread], "moment": [f"{at(2):.6f}"]},
        },
    }
    print(json.dumps(told))


def account(name: str, role: str, first: str, last: str) -> User:
    """Make an account."""
    user = User.objects.create_user(name, first_name=first, last_name=last)
    user.groups.add(Group.objects.get(name=role))
    return user


def everything() -> str:
    """Add a conversation with every sign there is, reviewed, commented on, tagged and assigned."""
    where = _talk(disputed=2, unsure=3, waits_since=timezone.now() - timedelta(hours=3))
    plan = make_work(goal=GOAL, why="my mother slipped there", first_step="we walk along the drain")
    dispute = {"at": 1.0, "text": "that's not right", "skill": "planning", "step": "goal"}
    cited = {"entry": default_playbook().entries[0].id, "title": "A story", "kind": "story"}
    add(
        where,
        *(slot("consents", YES), person("I want a plan"), did("action_begin"), slot("plan", plan)),
        *(bot(f"You wrote: {GOAL}", citations=[cited]), person(LONG, "out_of_scope", 0.2)),
        *(did("action_fallback"), slot("disputed", [dispute]), bot("Thank you for saying so.")),
    )
    Conversation.objects.filter(pk=where).update(flag="distress")
    for number in range(3):
        Undelivered.objects.create(conversation_id=where, channel="sms", seq=number, reason="30003")
    answers = {item.name: NO for part in rubric_of("planning") for item in part.items}
    for reviewer, remark in ((HOST, LONG), ("amira", "kind")):
        acts.save_review(where, reviewer, "planning", answers | {"remark": remark}, is_draft=False)
    Review.objects.update(coach_found=answers | {"outcome": "yes"})
    acts.comment(where, "amira", f"{LONG} and a word", None)
    acts.tag(where, HOST, "t" * 40)
    acts.worry(where, "amira", is_worried=True)
    acts.assign(where, HOST, "amira")
    Learnt.objects.create(
        conversation_id=where, goal_first=2, goal_last=5, measured_at=timezone.now()
    )
    return where


def private() -> str:
    """Add a conversation of which a part was kept private."""
    where = _talk("telegram", has_private=True, skill="evidence")
    add(where, slot("consents", YES), person("read this"), bot("I do."))
    add(where, slot("consents", YES | {"private": "yes"}), person("and not this"), bot("Kept."))
    add(where, slot("consents", YES), person("this again"), bot("Good."))
    return where


def unread() -> str:
    """Add a conversation that nobody may read."""
    where = _talk("sms", may_read=False, skill="negotiation")
    add(where, person("nobody may read"), bot("Nobody does."))
    return where


def in_hands() -> str:
    """Add a conversation in which the host speaks."""
    where = _talk("whatsapp")
    add(where, slot("consents", YES), person("a person please"), bot("I have marked it."))
    handover.take_over(where, "Ada Byron")
    handover.say(where, "Ada Byron", f"Here I am. {LONG}")
    return where


def exports() -> list[str]:
    """Add an export at each point of its way; give their numbers."""
    now = timezone.now()
    ways = (
        {},
        {"total": 300, "looked_at": 20},
        {"total": 300, "looked_at": 300, "written": 280, "made_at": now},
        {"problem": "the disk is full"},
    )
    made = [Export.objects.create(who=HOST, purpose=LONG, study="a study", **way) for way in ways]
    return [str(one.pk) for one in made]


def erasures() -> list[str]:
    """Add one erasure that was asked for, and one that is done; give their numbers."""
    why, now = Erasure.Why, timezone.now()
    asked = Erasure.objects.create(conversation_id="web-a", why=why.LEAD, who=HOST)
    done = Erasure.objects.create(
        conversation_id="web-b", why=why.RETENTION, receipt="0A1B2C3D", done_at=now
    )
    return [str(asked.pk), str(done.pk)]


def notices(where: str) -> list[str]:
    """Add a notice that nobody has seen to, whose mail failed, and one that is over."""
    now = timezone.now()
    opened = Notice.objects.create(
        conversation_id=where, reason=Notice.Reason.REQUEST, since=now, raised_at=now
    )
    NoticeSent.objects.create(
        notice=opened, how=NoticeSent.How.MAIL, to="amira", stage=1, at=now, due_at=now, failed=LONG
    )
    over = Notice.objects.create(
        conversation_id=where,
        reason=Notice.Reason.DANGER,
        since=now,
        raised_at=now,
        ended_at=now,
        acknowledged_by="amira",
    )
    return [str(opened.pk), str(over.pk)]


def proposals(misread: str) -> list[str]:
    """Add a proposal of each kind, and one that was decided; give their numbers."""
    turns = {"turns": [{"person": LONG, "coach": ["utter_welcome"]}, {"person": "no", "coach": []}]}
    made = [
        proposal(misread, remark=LONG),
        proposal(misread, kind=Proposal.Kind.MISSING, meant=default_playbook().entries[0].id),
        proposal(misread, kind=Proposal.Kind.OFFER, meant="26 a tonne"),
        proposal(misread, kind=Proposal.Kind.DIALOGUE, text="", details=turns),
        proposal(misread, state=Proposal.State.DECLINED, decided_by=HOST, why=LONG),
    ]
    return [str(one.pk) for one in made]


def _talk(channel: str = "web", **known: object) -> str:
    usual: dict[str, object] = {"may_read": True, "skill": "planning", "needs_somebody": True}
    return talk(channel, **{**usual, "heard_at": timezone.now(), **known})


def _ends_with(address: str, count: int) -> list[str]:
    """Give the last parts of a link."""
    return urlsplit(address).path.rstrip("/").split("/")[-count:]


if __name__ == "__main__":
    main()
