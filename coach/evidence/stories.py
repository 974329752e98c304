"""Which facts of the playbook show the question that a step of a check asks, the plainest first."""

from __future__ import annotations

_OWN_FIGURES = ("L20", "U28", "N20")
_COMPARED = ("M10", "M12", "U26")
_COUNTED = ("L5", "H6", "M15")
_ASKED_FOR = ("U18", "U26")

_FACTS = {
    "claim": ("L5", "U27"),
    "source": _OWN_FIGURES,
    "many": ("L19", "L21"),
    "comparison": _COMPARED,
    "span": ("E10", "H11", "M5"),
    "left_out": ("M21", "L21"),
    "other": ("N13", "M13"),
    "closer": ("L19", "M15", "E10"),
    "sure": ("E10", "M27", "N13"),
    "find_out": ("L5", "U27"),
    "count": _COUNTED,
    "counter": ("L5", "M15"),
    "often": ("H6", "H3"),
    "put_so": ("U23",),
    "absent": ("M21", "L21"),
    "figures": _ASKED_FOR,
    "careful": ("H14",),
    "numbers": ("H6", "H3"),
    "same_people": ("M21",),
    "began": ("N13", "U28"),
    "what_else": ("N13", "M13"),
    "what_next": ("H3", "H6"),
}


def facts_for(step: str) -> tuple[str, ...]:
    """Name the facts for a step; none where the sources show nothing of the kind."""
    return _FACTS.get(step, ())
