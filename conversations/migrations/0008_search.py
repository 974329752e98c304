"""An index over what people wrote, by which facilitators search: each database's own kind.

It lies over the messages themselves and holds nothing else, so that an erasure takes it along.
"""

from django.db import migrations, models

POSTGRESQL = (
    "CREATE INDEX inbound_words ON conversations_inbound USING gin (to_tsvector('simple', text))",
)
SQLITE = (
    "CREATE VIRTUAL TABLE conversations_words USING fts5(text, content='conversations_inbound',"
    " content_rowid='id', tokenize='unicode61 remove_diacritics 2')",
    "INSERT INTO conversations_words(conversations_words) VALUES ('rebuild')",
    "CREATE TRIGGER inbound_words_new AFTER INSERT ON conversations_inbound BEGIN"
    " INSERT INTO conversations_words(rowid, text) VALUES (new.id, new.text); END",
    "CREATE TRIGGER inbound_words_gone AFTER DELETE ON conversations_inbound BEGIN"
    " INSERT INTO conversations_words(conversations_words, rowid, text)"
    " VALUES ('delete', old.id, old.text); END",
    "CREATE TRIGGER inbound_words_changed AFTER UPDATE OF text ON conversations_inbound BEGIN"
    " INSERT INTO conversations_words(conversations_words, rowid, text)"
    " VALUES ('delete', old.id, old.text);"
    " INSERT INTO conversations_words(rowid, text) VALUES (new.id, new.text); END",
)
BACK = {
    "postgresql": ("DROP INDEX inbound_words",),
    "sqlite": (
        "DROP TRIGGER inbound_words_new",
        "DROP TRIGGER inbound_words_gone",
        "DROP TRIGGER inbound_words_changed",
        "DROP TABLE conversations_words",
    ),
}


def make_index(apps, schema_editor):
    forth = {"postgresql": POSTGRESQL, "sqlite": SQLITE}
    for statement in forth[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop_index(apps, schema_editor):
    for statement in BACK[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("conversations", "0007_overview")]

    operations = [
        migrations.AddField(
            model_name="overview",
            name="has_private",
            field=models.BooleanField(default=False),
        ),
        migrations.RunPython(make_index, drop_index),
    ]
