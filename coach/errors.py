"""Every error the project raises on purpose, in one small tree.

CoachError
├── SettingsError      a setting is missing or has a value that cannot be used
├── ClaimsError        the claims that reviewing is learnt from do not hold what they must
├── EncoderError       the sentence encoder is missing, damaged or not built
├── ExerciseError      what is given for practice does not hold what it must
├── GoalsError         the goals that reviewing is learnt from do not hold what they must
├── LanguageError      what a language is heard by does not hold what it must, or is not learnt
├── MovesError         the messages that a negotiation's moves are learnt from break their form
├── PlaybookError      an entry, source or practice does not hold what it must
├── ScenarioError      a scenario to practise a negotiation on does not hold what it must
└── SeriesError        somebody's numbers are too many, or a sheet of them cannot be read
"""

from __future__ import annotations


class CoachError(Exception):
    """Root of the tree: says what, which and the remedy."""


class SettingsError(CoachError, ValueError):
    """Raised when a setting cannot be used."""


class ClaimsError(CoachError):
    """Raised when the claims to learn from break their form."""


class EncoderError(CoachError):
    """Raised when the sentence encoder cannot be built or loaded."""


class ExerciseError(CoachError):
    """Raised when a file of exercises breaks its form."""


class GoalsError(CoachError):
    """Raised when the goals to learn from break their form."""


class LanguageError(CoachError):
    """Raised when a language's file breaks its schema, or was not learnt from."""


class MovesError(CoachError):
    """Raised when the messages that moves are learnt from break their form."""


class PlaybookError(CoachError):
    """Raised when a file of the playbook breaks its schema or cites what is not there."""


class ScenarioError(CoachError):
    """Raised when a scenario of a negotiation breaks its form."""


class SeriesError(CoachError, ValueError):
    """Raised when numbers are too many, or a sheet holds no series that can be read."""
