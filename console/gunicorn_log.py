"""What gunicorn says, in the lines of all our processes."""

from __future__ import annotations

from gunicorn.config import Config
from gunicorn.glogging import Logger

from coach.watching.logs import begin


class GunicornLog(Logger):
    """Leaves the writing of lines to the root; gunicorn's own are of another shape."""

    def setup(self, cfg: Config) -> None:
        """Begin the log of this process; those that it starts inherit it."""
        begin("console")
        self.error_log.propagate = True
        self.error_log.setLevel("INFO")
        self.access_log.disabled = True  # addresses of people's pages are nobody's business
