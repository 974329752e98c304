"""One page of the list of conversations, from where the last one ended.

Pages are cut by the value that they are sorted by, and not by counting: the hundredth page costs
what the first does, and a conversation that moves up meanwhile makes none appear twice.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any

from django.db.models import Q, QuerySet

from conversations.models import Overview

ROWS = 25  # half a screen; drawing a row costs more than finding it


@dataclass(frozen=True)
class Order:
    """What a list is sorted by; ``field`` may be empty in rows that are left out then."""

    name: str
    label: str
    field: str
    is_descending: bool


NEWEST = Order("newest", "Newest word first", "heard_at", True)
WAITING = Order("waiting", "Who waits longest first", "conversation__waits_since", False)
ORDERS = {order.name: order for order in (NEWEST, WAITING)}


@dataclass(frozen=True)
class Page:
    """Some rows, and the mark from which the next page goes on; "" where there is none."""

    rows: Sequence[Overview]
    next_mark: str


def page_of(found: QuerySet[Overview], order: Order, mark: str = "", size: int = ROWS) -> Page:
    """Give one page of what was found.

    Raises:
        ValueError: the mark is none of ours.
    """
    found = found.filter(**{f"{order.field}__isnull": False})
    if mark:
        found = found.filter(_after(order, *_read(mark)))
    direction = "-" if order.is_descending else ""
    found = found.order_by(f"{direction}{order.field}", f"{direction}conversation_id")
    rows = list(found.select_related("conversation")[: size + 1])
    more = len(rows) > size
    return Page(rows[:size], mark_of(order, rows[size - 1]) if more else "")


def conversations() -> QuerySet[Overview]:
    """Give all in which somebody has said something; of what was erased there is no overview."""
    return Overview.objects.all()


def needing_somebody(found: QuerySet[Overview]) -> QuerySet[Overview]:
    """Give those that a facilitator looks at first: worried about, waiting, unsure, disputed."""
    return found.filter(needs_somebody=True)


def _after(order: Order, value: datetime, conversation_id: str) -> Q:
    comparison = "lt" if order.is_descending else "gt"
    return Q(**{f"{order.field}__{comparison}": value}) | Q(
        **{order.field: value, f"conversation_id__{comparison}": conversation_id}
    )


def mark_of(order: Order, row: Overview) -> str:
    """Give the mark from which the page behind a row begins."""
    value = reduce(getattr, order.field.split("__"), row)
    told = json.dumps([value.isoformat(), row.conversation_id])
    return base64.urlsafe_b64encode(told.encode()).decode()


def _read(mark: str) -> tuple[datetime, str]:
    try:
        told: Any = json.loads(base64.urlsafe_b64decode(mark.encode()))
        value, conversation_id = told
        return datetime.fromisoformat(value), str(conversation_id)
    except (ValueError, TypeError, binascii.Error) as error:
        raise ValueError(
            "The address of this page was cut off; begin at the list again."
        ) from error
