"""The assistant does not start half: what is missing is named, with the remedy."""

from __future__ import annotations

import os

import pytest
from django.db import connection

from assistant import serve
from coach.errors import SettingsError


def test_without_a_model_it_does_not_start(tmp_path) -> None:
    """An empty folder is named."""
    with pytest.raises(SettingsError, match="make train"):
        serve.newest_model(tmp_path)


def test_thenewest_model_is_taken(tmp_path) -> None:
    """Of several, the one that was trained last."""
    for age, name in enumerate(["new", "old"]):
        (tmp_path / f"{name}.tar.gz").touch()
        os.utime(tmp_path / f"{name}.tar.gz", (1000 - age, 1000 - age))

    assert serve.newest_model(tmp_path).name == "new.tar.gz"


@pytest.mark.django_db(transaction=True)
def test_a_database_that_lacks_a_migration_is_refused() -> None:
    """Rasa would start without tables and forget everybody."""
    serve._check_schema()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'conversations'")
    try:
        with pytest.raises(SettingsError, match="migration"):
            serve._check_schema()
    finally:
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO django_migrations (app, name, applied) "
                "VALUES ('conversations', '0001_initial', CURRENT_TIMESTAMP)"
            )
