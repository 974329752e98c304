"""How the host's .env is read."""

from __future__ import annotations

from tests.scripts.machine import Machine

READ = '. scripts/environment.sh; printf "%s|" "$COACH_VAR" "$COACH_SECRET"'


def test_values_are_taken_as_they_stand(machine: Machine) -> None:
    """Spaces and signs in a value are kept, and nothing in it is run."""
    text = "# a comment\n\nCOACH_VAR=/srv/our coach\nCOACH_SECRET=a$(touch ran)`touch ran`=b"
    (machine.root / ".env").write_text(text, encoding="utf-8")

    assert machine.run("sh", "-c", READ).stdout == "/srv/our coach|a$(touch ran)`touch ran`=b|"
    assert not (machine.root / "ran").exists()


def test_the_environment_wins(machine: Machine) -> None:
    """A variable that is set already, even to nothing, is not overruled by the file."""
    (machine.root / ".env").write_text("COACH_VAR=a\nCOACH_SECRET=b\n", encoding="utf-8")
    machine.variables |= {"COACH_VAR": "mine", "COACH_SECRET": ""}

    assert machine.run("sh", "-c", READ).stdout == "mine||"


def test_a_host_without_the_file_loses_nothing(machine: Machine) -> None:
    """No .env is no error."""
    result = machine.run("sh", "-euc", ". scripts/environment.sh; echo fine")

    assert result.stdout == "fine\n"
