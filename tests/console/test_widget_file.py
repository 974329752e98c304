"""The widget's modules, joined into one file."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from django.conf import settings

from console.widget_file import ENTRY, CannotJoinError, join


def written(folder: Path, **modules: str) -> Path:
    """Write modules into a folder; `entry` stands for the entry."""
    for name, text in modules.items():
        file = ENTRY if name == "entry" else f"{name}.js"
        (folder / file).write_text(text)
    return folder


def test_each_module_comes_once_and_after_those_it_needs(tmp_path: Path) -> None:
    """Whatever imports it, and however often."""
    folder = written(
        tmp_path,
        entry='import { a } from "./a.js";\nimport { b } from "./b.js";\nrun(a, b);\n',
        a='import { b } from "./b.js";\nexport const a = b;\n',
        b="// Says why.\nexport const b = 1;\n",
    )

    assert "".join(join(folder).splitlines()) == "const b=1;const a=b;run(a,b);"


def test_a_name_that_two_modules_use_is_refused(tmp_path: Path) -> None:
    """The error names both, and what to do."""
    folder = written(
        tmp_path,
        entry='import { a } from "./a.js";\nconst rest = a;\n',
        a="const rest = 1;\nexport const a = rest;\n",
    )

    with pytest.raises(CannotJoinError, match=rf"a\.js and {ENTRY} both declare rest: rename"):
        join(folder)


@pytest.mark.parametrize("line", ['import * as a from "./a.js";', 'export * from "./a.js";'])
def test_another_form_of_import_is_refused(tmp_path: Path, line: str) -> None:
    """It would be lost silently otherwise."""
    with pytest.raises(CannotJoinError, match="another form"):
        join(written(tmp_path, entry=f"{line}\n", a="export const a = 1;\n"))


def test_the_widget_is_light_enough() -> None:
    """All that a page loads weighs no more than 20 kilobytes on the wire."""
    assert len(gzip.compress(join(settings.WIDGET_DIR).encode())) <= 20_000
