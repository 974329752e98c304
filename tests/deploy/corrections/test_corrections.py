"""What was accepted goes to a branch or a patch, and is marked with where; nothing else moves."""

from __future__ import annotations

from pathlib import Path

import pytest

from conversations.models import Audit, Proposal
from deploy.corrections.__main__ import take_in
from deploy.corrections.places import is_checkout
from deploy.errors import StartError
from tests.console.corrections.builders import READ_ALONE, corrigible, proposal
from tests.console.review.talks import add, bot, slot
from tests.deploy.corrections.conftest import GENERAL, git

pytestmark = pytest.mark.django_db(transaction=True)

TABLE = "| figure | before | after | bar |"


def take(root: Path, measure: object = None) -> str:
    """Write what was accepted."""
    return take_in(root, root.parent / "var", root.parent / "models", measure)


def test_it_becomes_a_commit_on_a_branch_of_its_own(checkout: Path) -> None:
    """The host's files, branch and index stay as they are; no worktree is left."""
    one = proposal(corrigible(), state="accepted")
    measured = []

    told = take(checkout, lambda folder, models: measured.append(folder) or TABLE)

    one.refresh_from_db()
    assert one.state == "written"
    assert one.written_to.startswith("corrections/2")
    assert git(checkout, "branch", "--show-current") == "main"
    assert git(checkout, "status", "--porcelain") == ""
    assert len(git(checkout, "worktree", "list").splitlines()) == 1
    message = git(checkout, "log", "-1", "--format=%B", one.written_to)
    assert message.startswith("data: Take in corrections of facilitators.\n\n1 example.")
    assert TABLE in message
    shown = git(checkout, "show", f"{one.written_to}:data/nlu/general.yml")
    assert "    - my neighbour said can we plan the bins" in shown
    assert git(checkout, "diff", "--stat", f"main..{one.written_to}").endswith("1 insertion(+)")
    assert f"git merge {one.written_to}" in told
    assert not measured[0].exists()
    assert Audit.objects.filter(act="wrote a correction", who="make corrections").exists()


def test_a_host_that_git_does_not_know_can_commit(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a server nobody has told git a name."""
    monkeypatch.setenv("HOME", str(checkout.parent))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(checkout.parent))
    proposal(corrigible(), state="accepted")

    take(checkout)

    branch = Proposal.objects.get().written_to
    assert git(checkout, "log", "-1", "--format=%an", branch) != ""


def test_a_second_time_on_a_day_has_another_branch(checkout: Path) -> None:
    """Nothing is written over."""
    conversation = corrigible()
    first = proposal(conversation, state="accepted")
    take(checkout)
    second = proposal(conversation, state="accepted", text="a plan for the well")
    take(checkout)

    first.refresh_from_db()
    second.refresh_from_db()
    assert second.written_to == f"{first.written_to}-2"


def test_without_git_it_is_a_patch(project: Path) -> None:
    """And it is said so."""
    one = proposal(corrigible(), state="accepted")
    missing = proposal(corrigible(), state="accepted", kind="missing", meant="")

    told = take(project)

    one.refresh_from_db()
    patch = Path(one.written_to).read_text(encoding="utf-8")
    assert not is_checkout(project)
    assert "no git checkout" in told
    assert "+    - my neighbour said can we plan the bins\n" in patch
    assert "--- /dev/null\n+++ b/benchmarks/corrections/questions.yml\n" in patch
    assert (project / "data" / "nlu" / "general.yml").read_text(encoding="utf-8") == GENERAL
    missing.refresh_from_db()
    assert missing.state == "written"


def test_a_folder_inside_somebody_elses_repository_is_no_checkout(checkout: Path) -> None:
    """A branch there would be theirs."""
    assert not is_checkout(checkout / "data")
    assert is_checkout(checkout)


def test_where_nothing_was_accepted_nothing_is_made(checkout: Path) -> None:
    """What is only proposed waits for a lead."""
    proposal(corrigible())

    assert "There is nothing to write" in take(checkout)
    assert git(checkout, "branch", "--list", "corrections/*") == ""


def test_a_consent_taken_back_is_never_written(checkout: Path) -> None:
    """Also when it is taken back while the classifier learns."""
    conversation = corrigible()
    proposal(conversation, state="accepted")

    def measure(folder: Path, models: Path) -> str:
        add(conversation, slot("consents", READ_ALONE, 9), bot("As you wish.", minute=9))
        return TABLE

    with pytest.raises(StartError, match="took their consent back; nothing was written"):
        take(checkout, measure)
    assert git(checkout, "branch", "--list", "corrections/*") == ""
    assert not Proposal.objects.exists()


def test_what_cannot_be_measured_is_written_all_the_same(checkout: Path) -> None:
    """With the reason in the place of the table."""
    proposal(corrigible(), state="accepted")

    def measure(folder: Path, models: Path) -> str:
        raise StartError("out of memory")

    assert "could not be run: out of memory" in take(checkout, measure)
    branch = Proposal.objects.get().written_to
    assert "out of memory" in git(checkout, "log", "-1", "--format=%B", branch)


def test_a_failure_leaves_neither_branch_nor_worktree(checkout: Path) -> None:
    """And nothing is marked."""
    file = checkout / "data" / "nlu" / "general.yml"
    file.write_text('version: "3.1"\nnlu: []\n', encoding="utf-8")
    git(checkout, "commit", "--quiet", "--all", "--message", "Take all out.")
    proposal(corrigible(), state="accepted")

    with pytest.raises(StartError, match="has no '- intent: start_planning'"):
        take(checkout)
    assert git(checkout, "branch", "--list", "corrections/*") == ""
    assert len(git(checkout, "worktree", "list").splitlines()) == 1
    assert Proposal.objects.get().state == "accepted"


def test_what_has_to_be_decided_stays_and_is_told(checkout: Path) -> None:
    """The next run comes back to it."""
    conversation = corrigible()
    riddle = proposal(conversation, state="accepted", text="is it true")
    proposal(conversation, state="accepted", text="another plan")

    told = take(checkout)

    riddle.refresh_from_db()
    assert f"Left: correction {riddle.pk}, for the same words" in told
    assert riddle.state == "accepted"


def test_what_stands_there_already_needs_no_branch(checkout: Path) -> None:
    """It is marked, so that it does not come back."""
    one = proposal(corrigible(), state="accepted", text="I want to plan")

    assert "nothing is new" in take(checkout)
    one.refresh_from_db()
    assert (one.state, one.written_to) == ("written", "what stood there already")
    assert git(checkout, "branch", "--list", "corrections/*") == ""
