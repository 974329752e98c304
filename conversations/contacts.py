"""Who writes from a messenger: found again by a keyed hash, written to by a locked address."""

from __future__ import annotations

import base64
import functools
import hashlib
import hmac
from collections.abc import Iterator, Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.db import transaction
from django.db.models import F, QuerySet

from coach.errors import SettingsError
from coach.settings import load_settings
from conversations.models import Contact, Conversation


def contact_of(channel: str, address: str) -> Contact:
    """Find or make the contact and hold its row; call it inside a transaction."""
    key, *before = keys_of(channel, address)
    if before:
        _know_by_todays_key(channel, key, before)
    Contact.objects.get_or_create(channel=channel, key=key)
    contact = Contact.objects.select_for_update().get(channel=channel, key=key)
    if not contact.address:
        contact.address = lock_up(address)
    return contact


def key_of(channel: str, address: str) -> str:
    """Give the keyed hash by which an address is known: 64 hexadecimal digits."""
    return keyed_hash("contact", channel, address)


def keys_of(channel: str, address: str) -> list[str]:
    """Give all keyed hashes by which an address may be known: today's, and those before."""
    return list(keyed_hashes("contact", channel, address))


def webhook_secret(channel: str) -> str:
    """Give the word that a messenger is to say with every call; never set by hand."""
    return keyed_hash(f"{channel} webhook")


def webhook_secrets(channel: str) -> Iterator[str]:
    """Give the words that a messenger may say: today's, and what it was told before."""
    return keyed_hashes(f"{channel} webhook")


def keyed_hash(*parts: str) -> str:
    """Hash some words with our secret; the order and the ends of them count."""
    return next(keyed_hashes(*parts))


def keyed_hashes(*parts: str) -> Iterator[str]:
    """Hash some words with our secret, and then with those before; whoever found stops there."""
    words = "\x00".join(parts).encode()
    for secret in _secrets():
        yield hmac.new(secret.encode(), words, hashlib.sha256).hexdigest()


def lock_up(address: str) -> str:
    """Encrypt an address with the first of the keys."""
    return _locks().encrypt(address.encode()).decode()


def unlock(locked: str) -> str:
    """Give the address back; "" when it is gone, or no key of ours opens it any more."""
    try:
        return _locks().decrypt(locked.encode()).decode()
    except InvalidToken:
        return ""


def lock_up_anew() -> int:
    """Encrypt and hash all addresses with the first of the keys; give how many.

    Then the old may go. Of whom there is no address left, there is nothing to make a hash of: they
    are known by the old key until they write.
    """
    opened = [
        (contact, address)
        for contact in Contact.objects.exclude(address="")
        if (address := unlock(contact.address))
    ]
    for contact, address in opened:
        _lock_anew(contact, address)
    return len(opened)


def forget_contacts(conversation_id: str) -> None:
    """Forget the addresses of an erased conversation; who opted out stays known by the hash."""
    forget(Contact.objects.filter(conversation_id=conversation_id))


def forget_contacts_elsewhere(conversation_id: str) -> None:
    """Forget those of media in which the talk does not go on now: no receipt is sent there."""
    contacts = Contact.objects.filter(conversation_id=conversation_id)
    forget(contacts.exclude(channel=F("conversation__channel")))


def forget(contacts: QuerySet[Contact]) -> None:
    """Forget addresses and what hangs on them; who opted out stays known by the hash."""
    found = list(contacts.values_list("pk", flat=True))
    Contact.objects.filter(pk__in=found, opted_out_at=None).delete()
    Contact.objects.filter(pk__in=found).update(
        address="", conversation=None, heard_at=None, not_before=None, claimed_until=None,
        retry_at=None, failing_since=None, knocked_at=None, sent_seq=0, sent_parts=0, attempts=0,
    )  # fmt: skip


def is_erased(conversation_id: str) -> bool:
    """Tell whether nothing is left of a conversation but its receipt."""
    return Conversation.objects.filter(pk=conversation_id, erased_at__isnull=False).exists()


def _know_by_todays_key(channel: str, today: str, before: Sequence[str]) -> None:
    """Write today's hash to whom only one before finds."""
    there = Contact.objects.filter(channel=channel)
    if there.filter(key=today).exists():
        return
    for key in before:
        if there.filter(key=key).update(key=today):
            return


@transaction.atomic
def _lock_anew(contact: Contact, address: str) -> None:
    key = key_of(contact.channel, address)
    ours = Contact.objects.filter(pk=contact.pk, address=contact.address)
    others = Contact.objects.filter(channel=contact.channel, key=key).exclude(pk=contact.pk)
    if others.exists():
        # They wrote while nobody knew them by the key before: that talk goes on, and STOP holds.
        others.filter(opted_out_at=None).update(opted_out_at=contact.opted_out_at)
        ours.delete()
        return
    ours.update(address=lock_up(address), key=key)


def _locks() -> MultiFernet:
    return _locks_of(load_settings().channels.contact_keys, tuple(_secrets()))


@functools.lru_cache(maxsize=4)
def _locks_of(keys: tuple[str, ...], secrets: tuple[str, ...]) -> MultiFernet:
    try:
        # Ours last: they open what was locked up before the host set the first key.
        return MultiFernet([Fernet(key) for key in (*keys, *map(_own_key, secrets))])
    except ValueError:
        raise SettingsError(
            "COACH_CONTACT_KEYS holds something that is no key; make one with "
            "'make channel-key', and part several by commas."
        ) from None


def _own_key(secret: str) -> str:
    """Make a key of the secret, for hosts who set none, or set none yet."""
    digest = hmac.new(secret.encode(), b"contact address", hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode()


def _secrets() -> Iterator[str]:
    """Give the key that signs, and then those before; who needs the first alone reads no other."""
    settings = load_settings()
    yield settings.secret()
    yield from settings.secrets_before()
