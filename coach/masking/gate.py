"""The gate that what somebody wrote passes before it is read: all finders, one masked text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coach.masking.addresses import find_addresses
from coach.masking.contact_details import find_contact_details
from coach.masking.id_numbers import find_id_numbers
from coach.masking.laws import without_laws
from coach.masking.long_numbers import find_long_numbers
from coach.masking.names import find_names
from coach.masking.spans import Kind, Masked, Span, hide
from coach.masking.unspaced_names import find_unspaced_names
from coach.masking.widening import widen

SHORTEST_KNOWN = 2
# No number and no address goes on over a line's or a column's end, so these are no space to them.
BREAK = "¶"
_BREAKS = re.compile(r"[\n\r\t]")
_FINDERS = (
    find_contact_details, find_id_numbers, find_addresses, find_unspaced_names,
)  # fmt: skip


def mask(text: str, known: Iterable[str] = ()) -> Masked:
    """Hide personal data, rather too much than too little.

    Args:
        text: what somebody wrote.
        known: words of this conversation that are hidden too, such as the name they gave.
    """
    lines = _BREAKS.sub(BREAK, text)
    found = [span for find in _FINDERS for span in find(lines)]
    found += [span for span in find_long_numbers(lines) if not _is_within(span, found)]
    found = list(without_laws(lines, found))
    return hide(text, widen(text, [*found, *find_names(text), *_known(text, known)]))


def _is_within(span: Span, found: Iterable[Span]) -> bool:
    """Tell whether a span is hidden already, under a kind that says more."""
    return any(one.start <= span.start and span.end <= one.end for one in found)


def _known(text: str, known: Iterable[str]) -> Iterator[Span]:
    for words in known:
        bare = words.strip()
        if len(bare) < SHORTEST_KNOWN:
            continue
        pattern = rf"(?<!\w){re.escape(bare)}(?!\w)"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield Span(*match.span(), Kind.NAME)
