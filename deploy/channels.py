"""The host's tools for messengers: check each, make a key, lock addresses up anew."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cryptography.fernet import Fernet

from coach.errors import CoachError
from coach.settings import Settings, load_settings
from conversations.boot import boot
from deploy.findings import Finding
from deploy.public_address import check_address

OFF = {
    "telegram": "COACH_TELEGRAM_TOKEN",
    "sms": "COACH_TWILIO_ACCOUNT and COACH_SMS_NUMBER",
    "whatsapp": "COACH_TWILIO_ACCOUNT and COACH_WHATSAPP_NUMBER",
    "messenger": "COACH_MESSENGER_PAGE_TOKEN",
}


def check() -> int:
    """Say of each messenger whether it is on and works; give 1 when something is wrong."""
    settings = load_settings()
    found = _findings(settings)
    for name, variables in OFF.items():
        print(f"{name}: on" if name in found else f"{name}: off (set {variables} to use it)")
        for finding in found.get(name, ()):
            print(finding)
    if not found:
        return 0
    address = check_address(settings.assistant_url)
    print(f"the coach's own address\n{address}")
    if settings.channels.twilio:
        print(_costs(settings))
    every = [address, *(finding for each in found.values() for finding in each)]
    return int(any(finding.is_wrong for finding in every))


def make_key() -> int:
    """Print a new key for addresses."""
    print(Fernet.generate_key().decode())
    return 0


def lock_anew() -> int:
    """Lock all addresses up with the first key, and hash them, so that the others may go."""
    boot()
    # Models can be imported only now.
    from conversations.contacts import lock_up_anew

    done = lock_up_anew()
    first = "the first key of COACH_CONTACT_KEYS"
    if not load_settings().channels.contact_keys:
        first = "a key made of the one that signs now"
    print(f"{done} addresses are locked up with {first}, and known by the one that signs now.")
    return 0


TOOLS = {"check": check, "key": make_key, "lock-anew": lock_anew}


def _findings(settings: Settings) -> dict[str, list[Finding]]:
    boot()
    from deploy import channel_checks  # models again

    channels, url = settings.channels, settings.assistant_url
    found: dict[str, list[Finding]] = {}
    if channels.telegram:
        found["telegram"] = channel_checks.check_telegram(channels.telegram, url)
    if channels.twilio and channels.twilio.sms_number:
        found["sms"] = channel_checks.check_sms(channels.twilio, url)
    if channels.twilio and channels.twilio.whatsapp_number:
        found["whatsapp"] = channel_checks.check_whatsapp(channels.twilio, url)
    if channels.messenger:
        found["messenger"] = channel_checks.check_messenger(channels.messenger, url)
    return found


def _costs(settings: Settings) -> str:
    from deploy.segments_expected import TURNS, segments_of_a_talk

    talk, caps = segments_of_a_talk(), settings.channels
    return (
        "what texts will cost\n"
        f"  A talk of {TURNS} turns takes about {talk} SMS segments, and as many as people write.\n"
        f"  A person gets {_cap(caps.segments_a_person)} a month (COACH_SEGMENTS_A_PERSON), "
        f"about {_talks(caps.segments_a_person, talk)};\n"
        f"  all together get {_cap(caps.segments_a_month)} (COACH_SEGMENTS_A_MONTH), "
        f"about {_talks(caps.segments_a_month, talk)}."
    )


def _cap(segments: int) -> str:
    return f"{segments:,} segments" if segments else "as many segments as they like"


def _talks(segments: int, talk: int) -> str:
    return f"{segments // talk:,} talks" if segments and talk else "any number of talks"


def main(arguments: Sequence[str]) -> int:
    """Run one tool; a known error becomes one line."""
    tool = TOOLS.get(arguments[0]) if len(arguments) == 1 else None
    if tool is None:
        print(f"Say one of: {', '.join(TOOLS)}.", file=sys.stderr)
        return 2
    try:
        return tool()
    except CoachError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
