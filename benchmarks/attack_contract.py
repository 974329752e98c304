"""Sends the web contract calls made of its OpenAPI file, good and bad: ``make audit ARGS=--fuzz``.

No answer may be a 5xx, and each must be one that the file describes. schemathesis makes the calls,
from an environment of its own (`scripts/audit-tools`).
"""

from __future__ import annotations

import json
import subprocess
import tempfile
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from coach.settings import ROOT
from tests.running_coach import Coach

CONTRACT = ROOT / "docs" / "web.openapi.yml"
PROGRAM = ROOT / ".tools" / "audit" / "bin" / "schemathesis"
EXAMPLES = 300  # of each kind of call
CHECKS = (
    "not_a_server_error", "status_code_conformance", "content_type_conformance",
    "response_headers_conformance", "response_schema_conformance", "ignored_auth",
    "unsupported_method",
)  # fmt: skip


def contract_without_waiting(folder: Path) -> Path:
    """Write the contract without what makes a call last; and what ends all the others, last."""
    contract: dict[str, Any] = yaml.safe_load(CONTRACT.read_text(encoding="utf-8"))
    read = contract["paths"]["/messages"]["get"]
    read["parameters"] = [one for one in read["parameters"] if one["name"] != "wait"]
    file = folder / "contract.yml"
    file.write_text(yaml.safe_dump(contract), encoding="utf-8")
    return file


def command(
    contract: Path, base: str, token: str, examples: int, which: Sequence[str]
) -> list[str]:
    """Give the line that tries a running contract with one session."""
    return [
        str(PROGRAM), "run", str(contract), "--url", base, *which,
        "--header", f"Authorization: Bearer {token}",
        "--checks", ",".join(CHECKS), "--max-examples", str(examples), "--seed", "1",
        "--phases", "examples,coverage,fuzzing", "--generation-database", "none",
        "--suppress-health-check", "all", "--request-timeout", "20", "--warnings", "off",
        "--no-color",
    ]  # fmt: skip


def main() -> int:
    """Try a whole coach; erasing, which ends a session, comes after all else."""
    subprocess.run([ROOT / "scripts" / "audit-tools"], check=True)
    with tempfile.TemporaryDirectory(prefix="coach-contract-") as folder:
        coach = Coach.in_folder(Path(folder))
        base = f"http://127.0.0.1:{coach.assistant_port}/webhooks/web"
        contract = contract_without_waiting(Path(folder))
        with coach.actions(), coach.assistant():
            with urllib.request.urlopen(f"{base}/sessions", b"") as answer:
                token = json.load(answer)["token"]
            kinds = ("--exclude-operation-id", "--include-operation-id")
            codes = [
                subprocess.run(
                    command(contract, base, token, EXAMPLES, (kind, "erase")),
                    check=False,
                    cwd=folder,
                ).returncode
                for kind in kinds
            ]
    return max(codes)


if __name__ == "__main__":
    raise SystemExit(main())
