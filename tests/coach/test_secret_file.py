"""The key that signs is changed at once or not at all, and none that signed is lost by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach import secret_file
from coach.errors import SettingsError
from coach.secret_file import change_secret, secret_in, secrets_before_in
from coach.settings import load_settings


def test_a_key_is_made_once(tmp_path: Path) -> None:
    """And there is none before it."""
    assert secret_in(tmp_path) == secret_in(tmp_path)
    assert secrets_before_in(tmp_path) == ()


def test_a_change_keeps_all_that_signed_before(tmp_path: Path) -> None:
    """The newest first, each for its owner alone; and the settings give them."""
    first = secret_in(tmp_path)
    change_secret(tmp_path)
    second = secret_in(tmp_path)
    change_secret(tmp_path)
    settings = load_settings({"COACH_VAR": str(tmp_path)})

    assert len({first, second, settings.secret()}) == 3
    assert settings.secrets_before() == (second, first)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["secret", "secret.before"]
    assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o600}


def test_a_change_that_breaks_off_loses_no_key(tmp_path: Path, monkeypatch) -> None:
    """The old one signs on, and the next change does not keep it twice."""
    old = secret_in(tmp_path)
    whole = Path.replace

    def full(self: Path, target: Path) -> Path:
        if target.name == secret_file.NAME:
            raise OSError(28, "No space left on device")
        return whole(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(SettingsError, match="as it was"):
            change_secret(tmp_path)

    assert secret_in(tmp_path) == old
    change_secret(tmp_path)
    assert secrets_before_in(tmp_path) == (old,)
    assert len(list(tmp_path.iterdir())) == 2


def test_where_there_is_no_key_nothing_is_changed(tmp_path: Path) -> None:
    """The host may mean another folder."""
    with pytest.raises(SettingsError, match="COACH_VAR"):
        change_secret(tmp_path)

    assert not list(tmp_path.iterdir())


def test_keys_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    """Else people would be forgotten in silence."""
    (tmp_path / "secret.before").mkdir()

    with pytest.raises(SettingsError, match=r"secret\.before, cannot be read"):
        secrets_before_in(tmp_path)


def test_keys_before_may_be_named_in_the_settings(tmp_path: Path) -> None:
    """In the environment or in a file; a file in the data folder counts where its key signs."""
    (tmp_path / "secret.before").write_text("kept\n", encoding="ascii")
    (tmp_path / "named").write_text("newest, older\n", encoding="ascii")
    var = {"COACH_VAR": str(tmp_path)}
    in_file = {"COACH_SECRET_BEFORE_FILE": str(tmp_path / "named")}

    assert load_settings(var | in_file).secrets_before() == ("newest", "older", "kept")
    assert load_settings(var | {"COACH_SECRET": "s"} | in_file).secrets_before() == (
        "newest",
        "older",
    )
    assert load_settings(var | {"COACH_SECRET": "s"}).secrets_before() == ()
