"""What a provider never sends, and somebody who has its secret might: any JSON, broken updates."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Sequence
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

_numbers = itertools.count()

# At least so many for each channel; who looks for more sets HYPOTHESIS_PROFILE=explore.
MANY = settings(
    max_examples=max(300, settings.default.max_examples),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

# Half of an emoji and a NUL can neither be stored nor encoded; a name may be looked for.
_TEXTS = st.one_of(st.text(), st.sampled_from(["\ud83d", "a\x00b", "", "9" * 400, "-1", "../x"]))
_PLAIN = st.one_of(st.none(), st.booleans(), st.integers(), st.just(10**30), st.floats(), _TEXTS)
VALUES: st.SearchStrategy[Any] = st.recursive(
    _PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3),
    max_leaves=8,
)


@st.composite
def broken(draw: st.DrawFn, wholes: list[Any]) -> Any:
    """Give one of ``wholes`` with up to three of its values changed, doubled or gone."""
    update = copy.deepcopy(draw(st.sampled_from(wholes)))
    for _ in range(draw(st.integers(1, 3))):
        holders = list(_holders(update))
        if not holders:
            break
        holder = draw(st.sampled_from(holders))
        place = draw(st.sampled_from(_places(holder)))
        if draw(st.booleans()):
            holder[place] = draw(VALUES)
        else:
            del holder[place]
    return update


def renewed(raw: str, ids: Sequence[str], people: Sequence[str]) -> str:
    """Give each update its own ids, and let forty people write: the same again would be no news."""
    number = next(_numbers)
    for one in ids:
        raw = raw.replace(one, f"{one}{number}")
    for person in people:
        raw = raw.replace(person, f"{person}{number % 40}")
    return raw


def _holders(value: Any) -> list[Any]:
    """Give all objects and lists in a value that hold something."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    found = [value] if inner else []
    return found + [holder for one in inner for holder in _holders(one)]


def _places(holder: Any) -> list[Any]:
    return list(holder) if isinstance(holder, dict) else list(range(len(holder)))
