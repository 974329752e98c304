"""The web contract answers as its OpenAPI file says, whatever it is sent, and never with a 5xx."""

from __future__ import annotations

import asyncio
import subprocess
from pathlib import Path

import pytest

from benchmarks.attack_contract import command, contract_without_waiting
from coach.settings import ROOT
from tests.assistant.connectors.conftest import client  # noqa: F401 - a fixture
from tests.assistant.web_client import Client

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module", autouse=True)
def tools() -> None:
    """Have what makes the calls."""
    subprocess.run([ROOT / "scripts" / "audit-tools"], check=True)


# A coach without a model is never ready, and says so with 503.
ALL_BUT = ("--exclude-operation-id", "erase", "--exclude-operation-id", "ready")


@pytest.mark.parametrize("which", [ALL_BUT, ("--include-operation-id", "erase")])
async def test_every_answer_is_one_that_is_described(
    client: Client,  # noqa: F811
    which: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All calls but erasing, in one session; then erasing, which ends it."""
    monkeypatch.setenv("COACH_MESSAGES_A_MINUTE", "100000")
    await client.open()
    contract = contract_without_waiting(tmp_path)
    line = command(contract, client.base, client.token, 8, which)

    running = await asyncio.create_subprocess_exec(
        *line, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, cwd=tmp_path
    )
    told, _ = await asyncio.wait_for(running.communicate(), 120)

    assert running.returncode == 0, told.decode()
