"""Sends what is on its way, and tries again what failed.

A row is claimed before it is sent and marked after: who is cut off in between leaves it to the
next worker, so that a notice arrives at least once, and rarely twice. Nothing is sent inside a
transaction, for a mail server may be slow.
"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from coach.notice_settings import NoticeSettings
from coach.settings import load_settings
from console.notices import chat, mail, words
from console.notices.errors import CannotSend
from console.notices.models import Notice, NoticeSent
from console.notices.recipients import addresses
from console.worker.metrics import NOTICES

log = logging.getLogger(__name__)
How = NoticeSent.How

AT_ONCE = 50
CLAIM = timedelta(minutes=2)  # longer than a try can take
FIRST_WAIT = timedelta(seconds=20)
LONGEST_WAIT = timedelta(minutes=15)
OFF = "This way is switched off now. Look at COACH_SMTP_URL and COACH_NOTICE_WEBHOOK."
GONE = "An account gave its address up, or was switched off."


def send_due() -> None:
    """Send what is due; where a server fails, the rest that goes its way is put off unseen."""
    settings, known = load_settings().notices, addresses()
    down: dict[str, CannotSend] = {}
    for sent in _due(timezone.now()):
        if not _claim(sent):
            continue
        try:
            if sent.how in down:
                raise down[sent.how]
            _send(sent, settings, known)
        except CannotSend as error:
            if error.is_of_server:
                down[sent.how] = error
            _put_off(sent, error)
        else:
            _of(sent).update(sent_at=timezone.now(), claimed_until=None, failed="")
            NOTICES.labels(sent.how, "sent").inc()


def _due(now: datetime) -> list[NoticeSent]:
    """Give what is due, danger first; not what somebody sees to by now."""
    waiting = NoticeSent.objects.filter(sent_at=None, is_given_up=False, due_at__lte=now)
    waiting = waiting.filter(_is_free(now), notice__ended_at=None)
    return list(
        waiting.select_related("notice__conversation").order_by("notice__reason", "due_at")[
            :AT_ONCE
        ]
    )


def _claim(sent: NoticeSent) -> bool:
    """Take a row for this worker; False where another has it, has sent it, or it is over."""
    now = timezone.now()
    free = _of(sent).filter(_is_free(now), sent_at=None, notice__in=_still_open())
    return bool(free.update(claimed_until=now + CLAIM, tries=F("tries") + 1))


def _send(sent: NoticeSent, settings: NoticeSettings, known: dict[str, str]) -> None:
    notice = sent.notice
    if sent.how == How.CHAT:
        if not settings.webhook:
            raise CannotSend(OFF, is_for_good=True)
        chat.post(settings.webhook, words.told(notice, sent.stage))
        return
    if settings.mail is None:
        raise CannotSend(OFF, is_for_good=True)
    if sent.to not in known:
        raise CannotSend(GONE, is_for_good=True, is_of_server=False)
    mark = f"notice-{notice.pk}-{sent.pk}"
    text = words.mailed(notice, sent.stage)
    mail.send_mail(settings.mail, known[sent.to], words.headline(notice), text, mark)


def _put_off(sent: NoticeSent, error: CannotSend) -> None:
    """Keep why it failed, and when it is tried again; what nobody can get goes to the next."""
    NOTICES.labels(sent.how, "given up" if error.is_for_good else "put off").inc()
    tries = sent.tries + 1
    wait = min(FIRST_WAIT * 2 ** min(tries - 1, 10), LONGEST_WAIT)
    now = timezone.now()
    _of(sent).update(
        claimed_until=None,
        failed=str(error),
        is_given_up=error.is_for_good,
        due_at=now + wait,
    )
    log.warning("A notice was not sent by %s, try %s: %s", sent.how, tries, error)
    if not NoticeSent.objects.filter(notice=sent.notice, is_given_up=False).exists():
        more = Notice.objects.filter(pk=sent.notice_id, ended_at=None, next_at__isnull=False)
        more.update(next_at=now)


def _is_free(now: datetime) -> Q:
    return Q(claimed_until=None) | Q(claimed_until__lt=now)


def _still_open() -> QuerySet[Notice]:
    return Notice.objects.filter(ended_at=None)


def _of(sent: NoticeSent) -> QuerySet[NoticeSent]:
    return NoticeSent.objects.filter(pk=sent.pk)
