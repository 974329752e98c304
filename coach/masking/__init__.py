"""Personal data in what people write, hidden before somebody reads it: over-masked on purpose.

Presidio is not used: for names it needs a model that cannot be had, and its patterns are these.
"""

from coach.masking.gate import mask
from coach.masking.spans import Kind, Masked, Span

__all__ = ["Kind", "Masked", "Span", "mask"]
