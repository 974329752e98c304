"""The containers: what each may do, and that no key is in an image.

There is no Docker where the tests run; so the files are read, as Docker would.
"""

from __future__ import annotations

import fnmatch
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.left_out import needs_tensorflow
from coach.settings import IN_FILES, ROOT, load_settings

COMPOSE = ROOT / "deploy" / "compose.yml"
DOCKERFILE = (ROOT / "deploy" / "images" / "Dockerfile").read_text(encoding="utf-8")
IGNORED = (ROOT / ".dockerignore").read_text(encoding="utf-8").split("\n")

compose: dict[str, Any] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
services: dict[str, dict[str, Any]] = compose["services"]
stay = {name: each for name, each in services.items() if each["restart"] != "no"}


@pytest.mark.parametrize("name", services)
def test_each_container_may_do_little(name) -> None:
    """Read-only, no rights of root's, not root."""
    each = services[name]

    assert each["read_only"]
    assert each["cap_drop"] == ["ALL"]
    assert each["security_opt"] == ["no-new-privileges:true"]
    assert int(str(each["user"]).partition(":")[0]) > 0
    assert not each.get("privileged")
    assert not any("docker.sock" in str(volume) for volume in each.get("volumes", ()))


@pytest.mark.parametrize("name", stay)
def test_what_stays_is_started_again_and_looked_after(name) -> None:
    """Each has a check of its health."""
    assert stay[name]["restart"] == "unless-stopped"
    assert stay[name]["healthcheck"]["test"][0] == "CMD"


@pytest.mark.parametrize("name", services)
def test_images_have_a_version(name) -> None:
    """The same file gives the same coach next year."""
    _, _, tag = services[name]["image"].rpartition(":")

    assert re.match(r"\d+\.\d+", tag), services[name]["image"]


def test_no_key_stands_in_the_files() -> None:
    """Passwords and the key that signs are files, mounted at run time."""
    for name, each in services.items():
        for variable, value in each.get("environment", {}).items():
            is_secret = re.search("PASSWORD|SECRET|TOKEN|KEY|URL", variable)
            assert not is_secret or variable.endswith("_FILE"), (name, variable, value)
        assert not each.get("build", {}).get("args"), name
    secrets = {name: Path(each["file"]).parts[0] for name, each in compose["secrets"].items()}
    assert set(secrets.values()) == {"secrets"}
    assert not re.search(r"^(ARG|ENV).*(SECRET|PASSWORD|TOKEN)", DOCKERFILE, re.MULTILINE)


@pytest.mark.parametrize(
    "path",
    [
        ".env", "care.yml", "local.yml", "var/secret", ".git/config", ".venv/bin/python",
        "deploy/care.yml", "deploy/local.yml", "deploy/compose.env", "deploy/proofs/proof",
        "deploy/secrets/COACH_SECRET", "deploy/tls/key.pem",
    ],
)  # fmt: skip
def test_what_is_the_hosts_own_does_not_reach_the_build(path) -> None:
    """What is copied into an image stays readable in its layers."""
    parts = Path(path).parts
    beginnings = ["/".join(parts[:number]) for number in range(1, len(parts) + 1)]

    assert any(fnmatch.fnmatch(each, line) for each in beginnings for line in IGNORED if line)


def test_the_image_is_made_from_the_lock_and_runs_as_nobody() -> None:
    """With hashes, and with a pinned installer."""
    assert DOCKERFILE.count("--require-hashes") == 2
    assert "requirements.lock" in DOCKERFILE
    last = DOCKERFILE.rpartition("FROM ")[2]
    assert re.search(r"^USER 10001:10001$", last, re.MULTILINE)
    bases = re.findall(r"^ARG PYTHON=(\S+)$", DOCKERFILE, re.MULTILINE)
    assert [re.fullmatch(r"python:3\.10\.\d+-slim-\w+", base) is not None for base in bases] == [
        True
    ]
    for copied in re.findall(r"^COPY (?!--from)(\S+) ", DOCKERFILE, re.MULTILINE):
        assert (ROOT / copied).exists()


def test_what_stays_behind_is_in_the_lock_and_is_not_called() -> None:
    """What learns by TensorFlow is at most named by the assistant, which leaves it out."""
    behind = re.search(r"uv pip uninstall --python \S+ ((?:[\w\s-]|\\\n)+)", DOCKERFILE)
    assert behind is not None
    packages = behind[1].replace("\\", " ").split()
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")

    assert "tensorflow" in packages
    assert not needs_tensorflow(ROOT / "config.yml")
    for package in packages:
        assert re.search(rf"^{package}==", lock, re.MULTILINE), package


def test_what_is_learnt_can_be_read_by_the_images_user() -> None:
    """It is written for its owner alone, and the image's user is another."""
    learnt = DOCKERFILE.partition(" AS learnt")[2].partition("\nFROM ")[0]

    assert learnt.index("deploy.ready") < learnt.index("chmod -R a+rX,go-w .")


def test_only_nginx_is_reached_from_outside() -> None:
    """And the database not even by its network."""
    assert [name for name, each in services.items() if each.get("ports")] == ["nginx"]
    assert services["postgres"]["networks"] == ["inside"]
    assert compose["networks"]["inside"]["internal"]


def test_each_assistant_has_its_actions_beside_it() -> None:
    """In one network, which is that of neither: it is there when one of them is started again."""
    assistants = [name for name in services if name.startswith("assistant-")]
    for name in assistants:
        number = name.partition("-")[2]
        network = f"service:pair-{number}"
        assert services[name]["network_mode"] == network
        assert services[f"actions-{number}"]["network_mode"] == network
        assert services[f"pair-{number}"]["command"] == ["sleep", "infinity"]
    words = " ".join(services["site"]["command"])
    assert words.count(":5005") == len(assistants) == 3
    pairs = re.findall(r"(pair-\d+):5005", words)
    assert services["site"]["depends_on"] == pairs  # nginx ends where it finds one of them not


def test_nobody_begins_before_the_tables_are_there() -> None:
    """The one that checks and migrates comes first; it waits for the database."""
    begun = {"condition": "service_completed_successfully"}
    for name in ("pair-1", "pair-2", "pair-3", "console", "worker"):
        assert services[name]["depends_on"]["prepare"] == begun
    assert services["prepare"]["depends_on"]["postgres"] == {"condition": "service_healthy"}


def test_a_turn_may_end_before_an_assistant_is_killed() -> None:
    """As long as a turn may take, and more."""
    assert services["assistant-1"]["stop_grace_period"] == "90s"


def test_secrets_are_made_once(tmp_path) -> None:
    """A second time changes none; the password is in the address of the database."""
    for name in ("scripts", "deploy"):
        (tmp_path / name).mkdir()
    script = tmp_path / "scripts" / "compose-secrets"
    script.write_bytes((ROOT / "scripts" / "compose-secrets").read_bytes())
    runs = []
    for _ in range(2):
        subprocess.run(["sh", script], check=True, capture_output=True)
        files = sorted((tmp_path / "deploy" / "secrets").iterdir())
        runs.append({file.name: file.read_text(encoding="ascii") for file in files})

    assert runs[0] == runs[1]
    assert set(runs[0]) == set(compose["secrets"])
    url = load_settings({"COACH_DATABASE_URL": runs[0]["COACH_DATABASE_URL"]}).database_url
    assert runs[0]["postgres_password"] in url
    assert _mode(tmp_path / "deploy" / "secrets") == "0o700"
    assert _mode(tmp_path / "deploy" / "tls") == "0o755"  # nginx's user goes in; the key is locked


def _mode(folder: Path) -> str:
    return oct(folder.stat().st_mode & 0o777)


@pytest.mark.parametrize("name", [each for each in services if "env_file" in services[each]])
def test_settings_are_read_from_the_files_that_are_mounted(name) -> None:
    """By what starts, and by a check of health or ``exec``, which nothing starts for."""
    each = services[name]
    named = {f"{secret}_FILE": f"/run/secrets/{secret}" for secret in each["secrets"]}

    assert each["environment"] == named
    assert {variable.removesuffix("_FILE") for variable in named} <= set(IN_FILES)
