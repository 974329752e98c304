"""Leaves out of the assistant what Rasa imports and this coach never calls.

Rasa imports TensorFlow, the clients of other channels and a toolkit for terminals, whatever a
model or `credentials.yml` names: two thirds of the time to start, and 390 MB in each process.
Called by `assistant.serve` before it imports Rasa; training and Rasa's own tools import all.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

from coach.errors import CoachError
from coach.language import TENSORFLOW, import_spacy_alone

# What a model names for training alone, and imports every part that learns by TensorFlow.
VALIDATOR = "rasa.graph_components.validators.default_recipe_validator"
PACKAGES = (
    # the channels that come with Rasa; ours speak to providers by themselves
    "aiogram",
    "fbmessenger",
    "mattermostwrapper",
    "slack_sdk",
    "socketio",
    "webexteamssdk",
    # other stores of trackers, events, models and locks
    "boto3",
    "portalocker",
    "pymongo",
    "redis",
    # Rasa's own way to learn, and who may use the calls that it offers, of which we offer none
    "sanic_jwt",
    "sklearn",
    # talking in a terminal, and drawing reports
    "matplotlib",
    "prompt_toolkit",
    "questionary",
)
LEARN_BY_TENSORFLOW = frozenset(
    {
        "ConveRTFeaturizer",
        "DIETClassifier",
        "LanguageModelFeaturizer",
        "ResponseSelector",
        "TEDPolicy",
        "UnexpecTEDIntentPolicy",
    }
)


class LeftOut(CoachError):
    """Raised when something that was left out is called after all."""


class _Name(type):
    """A class that stands for any name of a package: to be named, asked for or derived from."""

    def __getattr__(cls, name: str) -> _Name:
        if name.startswith("__"):  # Python's own questions want a plain no
            raise AttributeError(name)
        return _Name(f"{cls.__name__}.{name}", (), {})

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        raise LeftOut(
            f"{cls.__name__} is called, which the assistant has left out; "
            f"take its package out of the list in {Path(__file__).name}."
        )


class _Package(ModuleType):
    """A package that has every name."""

    def __getattr__(self, name: str) -> _Name:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Name(f"{self.__name__}.{name}", (), {})


class _Finder(MetaPathFinder, Loader):
    """Finds such a package for each that is left out, and for all within it."""

    def __init__(self, packages: Sequence[str]) -> None:
        self._packages = tuple(packages)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Answer for what is left out, and leave the rest to others."""
        is_ours = any(f"{fullname}.".startswith(f"{each}.") for each in self._packages)
        return ModuleSpec(fullname, self, is_package=True) if is_ours else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Make the package."""
        return _Package(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: there is nothing in it."""


def leave_out(config: Path) -> None:
    """Have the packages found empty from now on; TensorFlow unless ``config`` learns by it."""
    # TensorFlow loads JAX only to convert what nobody converts here; to Python, there is none.
    sys.modules.setdefault("jax", None)  # type: ignore[arg-type]
    packages: tuple[str, ...] = PACKAGES
    if not needs_tensorflow(config):
        import_spacy_alone()  # first: it would use a TensorFlow that it finds
        packages = (*PACKAGES, TENSORFLOW, VALIDATOR)
    sys.meta_path.insert(0, _Finder(packages))


def needs_tensorflow(config: Path) -> bool:
    """Tell whether the pipeline or the policies name a part of Rasa's that runs by TensorFlow."""
    parts = yaml.load(config.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    named = [*(parts.get("pipeline") or ()), *(parts.get("policies") or ())]
    return any(part["name"].rpartition(".")[2] in LEARN_BY_TENSORFLOW for part in named)
