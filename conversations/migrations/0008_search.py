from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("conversations", "0007_overview")]

    operations = [
        migrations.AddField(
            model_name="overview",
            name="has_private",
            field=models.BooleanField(default=False),
        ),
    ]
