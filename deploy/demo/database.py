"""Where the demo is kept: a database of its own, with nobody's real words in it."""

from __future__ import annotations

from coach.settings import Settings
from conversations.models import Conversation
from deploy.demo.casting import DEMO
from deploy.errors import StartError


def check_is_free(settings: Settings) -> None:
    """See that nothing is there yet.

    Raises:
        StartError: there are conversations, of real people or of a demo.
    """
    where = settings.var_dir
    if Conversation.objects.exclude(pk__startswith=DEMO).exists():
        raise StartError(
            f"{where} holds conversations that are not the demo's, so no demo is put there. "
            f"Choose a folder with nothing in it: COACH_VAR=var/demo make demo."
        )
    if Conversation.objects.exists():
        raise StartError(
            f"There is a demo in {where} already. 'make demo-run' shows it; to make a new one, "
            f"remove that folder first."
        )
