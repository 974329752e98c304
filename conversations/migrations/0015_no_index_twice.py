"""Drop what indexes a conversation's rows a second time.

The unique constraints of these tables begin with the conversation. Django gives each foreign key an
index besides, and on PostgreSQL another for LIKE; each message wrote them all. By their names, since
to change a field SQLite makes its table anew, and with it loses the triggers of the search.
"""

import django.db.models.deletion
from django.db import migrations, models

INDEXES = {
    "inbound": "conversations_inbound_conversation_id_a4afde5f",
    "outbound": "conversations_outbound_conversation_id_2f566071",
    "work": "conversations_work_conversation_id_e36851a3",
}


def _alter(table):
    return migrations.AlterField(
        model_name=table,
        name="conversation",
        field=models.ForeignKey(
            db_index=False,
            on_delete=django.db.models.deletion.CASCADE,
            related_name=table,
            to="conversations.conversation",
        ),
    )


def _drop(table):
    name = INDEXES[table]
    again = f"CREATE INDEX {name} ON conversations_{table} (conversation_id)"
    return [
        migrations.RunSQL(f"DROP INDEX IF EXISTS {name}", again),
        migrations.RunSQL(f"DROP INDEX IF EXISTS {name}_like", migrations.RunSQL.noop),
    ]


class Migration(migrations.Migration):
    dependencies = [("conversations", "0014_erasure")]

    operations = [
        migrations.SeparateDatabaseAndState(_drop(table), [_alter(table)]) for table in INDEXES
    ]
