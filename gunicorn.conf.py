"""gunicorn reads this by itself, from whichever command it is started."""

logger_class = "console.gunicorn_log.GunicornLog"
