"""The console as a web server runs it: the database is looked at before anybody is served."""

from __future__ import annotations

import os
import sys

from django.core.wsgi import get_wsgi_application

from coach.errors import CoachError

NOT_STARTED = 3  # by which Gunicorn knows that another try would end alike

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "console.settings")
try:
    application = get_wsgi_application()
    from conversations.start_check import check_database

    check_database()
except CoachError as error:
    print(error, file=sys.stderr)
    raise SystemExit(NOT_STARTED) from None
