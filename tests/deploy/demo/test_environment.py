"""The demo runs with nothing that leads to people or to a host's own data."""

from __future__ import annotations

from coach.settings import load_settings
from deploy.demo.environment import FOLDER, demo_environment


def test_tokens_and_databases_of_a_host_are_left_out() -> None:
    """Also those that no demo knows of yet: only what is harmless is kept."""
    given = {
        "PATH": "/bin",
        "COACH_TELEGRAM_TOKEN": "123:abc",
        "COACH_DATABASE_URL": "postgresql://somewhere/real",
        "COACH_SECRET": "s",
        "COACH_CONSOLE_PORT": "8123",
    }

    kept = demo_environment(given)

    assert kept["PATH"] == "/bin"
    assert {name for name in kept if name.startswith("COACH_")} == {
        "COACH_VAR",
        "COACH_CARE_FILE",
        "COACH_CONSOLE_PORT",
    }


def test_it_is_kept_in_a_folder_of_its_own() -> None:
    """Unless another is named."""
    settings = load_settings(demo_environment({}))
    assert settings.var_dir == FOLDER
    assert settings.database_url == f"sqlite:///{FOLDER / 'coach.sqlite3'}"

    assert load_settings(demo_environment({"COACH_VAR": "/srv/show"})).var_dir.name == "show"
