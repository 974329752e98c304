"""What is learnt is kept by what it was learnt from."""

from __future__ import annotations

from pathlib import Path

from coach.kept import keep, kept_in


def _save(folder: Path) -> None:
    (folder / "inner").mkdir()
    (folder / "inner" / "numbers").write_text("1 2 3", encoding="utf-8")


def test_an_edited_file_has_a_folder_of_its_own(tmp_path: Path) -> None:
    """The same text has the same one, wherever it stands."""
    file = tmp_path / "labelled.yml"
    file.write_text("one", encoding="utf-8")
    before = kept_in(tmp_path / "kept", [file])
    file.write_text("two", encoding="utf-8")

    assert kept_in(tmp_path / "kept", [file]) != before
    file.write_text("one", encoding="utf-8")
    assert kept_in(tmp_path / "kept", [file]) == before


def test_another_process_may_have_been_first(tmp_path: Path) -> None:
    """What it kept stands, and nothing is left lying about."""
    folder = tmp_path / "kept" / "abc"
    keep(_save, folder)
    keep(_save, folder)

    assert (folder / "inner" / "numbers").read_text(encoding="utf-8") == "1 2 3"
    assert [each.name for each in folder.parent.iterdir()] == ["abc"]
