"""Who writes from a messenger: found again by a keyed hash, written to by a locked address."""

from __future__ import annotations

import base64
import functools
import hashlib
import hmac
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.db.models import F, QuerySet

from coach.errors import SettingsError
from coach.settings import load_settings
from conversations.models import Contact, Conversation


def contact_of(channel: str, address: str) -> Contact:
    """Find or make the contact and hold its row; call it inside a transaction."""
    key = key_of(channel, address)
    Contact.objects.get_or_create(channel=channel, key=key)
    contact = Contact.objects.select_for_update().get(channel=channel, key=key)
    if not contact.address:
        contact.address = lock_up(address)
    return contact


def key_of(channel: str, address: str) -> str:
    """Give the keyed hash by which an address is known: 64 hexadecimal digits."""
    return keyed_hash("contact", channel, address)


def webhook_secret(channel: str) -> str:
    """Give the word that a messenger is to say with every call; never set by hand."""
    return keyed_hash(f"{channel} webhook")


def keyed_hash(*parts: str) -> str:
    """Hash some words with our secret; the order and the ends of them count."""
    return hmac.new(_secret(), "\x00".join(parts).encode(), hashlib.sha256).hexdigest()


def lock_up(address: str) -> str:
    """Encrypt an address with the first of the keys."""
    return (
        _locks(load_settings().channels.contact_keys, _secret()).encrypt(address.encode()).decode()
    )


def unlock(locked: str) -> str:
    """Give the address back; "" when it is gone, or no key of ours opens it any more."""
    try:
        locks = _locks(load_settings().channels.contact_keys, _secret())
        return locks.decrypt(locked.encode()).decode()
    except InvalidToken:
        return ""


def lock_up_anew() -> int:
    """Encrypt all addresses with the first of the keys; give how many. Then the old may go."""
    contacts = [
        contact for contact in Contact.objects.exclude(address="") if unlock(contact.address)
    ]
    for contact in contacts:
        Contact.objects.filter(pk=contact.pk, address=contact.address).update(
            address=lock_up(unlock(contact.address))
        )
    return len(contacts)


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


@functools.lru_cache(maxsize=4)
def _locks(keys: Sequence[str], secret: bytes) -> MultiFernet:
    try:
        # Ours last: it opens what was locked up before the host set the first key.
        return MultiFernet([Fernet(key) for key in (*keys, _own_key(secret).decode())])
    except ValueError:
        raise SettingsError(
            "COACH_CONTACT_KEYS holds something that is no key; make one with "
            "'make channel-key', and part several by commas."
        ) from None


def _own_key(secret: bytes) -> bytes:
    """Make a key of the secret, for hosts who set none, or set none yet."""
    return base64.urlsafe_b64encode(hmac.new(secret, b"contact address", hashlib.sha256).digest())


def _secret() -> bytes:
    return load_settings().secret().encode()
