"""All settings, read from the environment in one typed place, on demand."""

from __future__ import annotations

import functools
import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coach.channel_settings import ChannelSettings, read_channels
from coach.errors import SettingsError
from coach.notice_settings import NoticeSettings, read_notices
from coach.quiet_hours import Hours
from coach.secret_file import secret_in, secrets_before_in

ROOT = Path(__file__).resolve().parent.parent
# What may stand in a file of its own in place of the environment: COACH_SECRET_FILE and so on.
IN_FILES = (
    "COACH_SECRET",
    "COACH_SECRET_BEFORE",
    "COACH_DATABASE_URL",
    "COACH_TELEGRAM_TOKEN",
    "COACH_TWILIO_AUTH_TOKEN",
    "COACH_MESSENGER_PAGE_TOKEN",
    "COACH_MESSENGER_APP_SECRET",
    "COACH_MESSENGER_VERIFY_TOKEN",
    "COACH_CONTACT_KEYS",
    "COACH_SMTP_URL",
    "COACH_NOTICE_WEBHOOK",
)

TEXT, JSON = "text", "json"  # the forms of a log
SHORTEST_TOKEN = 16  # characters


@dataclass(frozen=True)
class Settings:
    """What a host may set; every field has a default that works on one machine."""

    var_dir: Path
    models_dir: Path
    database_url: str
    bind: str
    assistant_port: int
    actions_port: int
    console_port: int
    assistant_url: str
    console_url: str
    session_hours: int
    behind_proxy: bool
    allowed_origins: tuple[str, ...]
    action_timeout: float
    messages_a_minute: int
    answer_within: int  # minutes
    retention_days: int  # 0: kept until somebody erases it
    care_file: Path
    local_file: Path
    time_zone: str
    quiet_hours: Hours
    secret_value: str | None
    secrets_before_said: tuple[str, ...]
    channels: ChannelSettings
    notices: NoticeSettings
    log: str
    metrics_token: str | None
    worker_port: int | None  # None: the worker shows no figures

    def secret(self) -> str:
        """Give the key that signs tokens; made once and kept in ``var/secret`` (mode 600)."""
        if self.secret_value:
            return self.secret_value
        return secret_in(self.var_dir)

    def secrets_before(self) -> tuple[str, ...]:
        """Give the keys that signed before, the newest first: what they made is still good."""
        if self.secret_value:
            return self.secrets_before_said
        return (*self.secrets_before_said, *secrets_before_in(self.var_dir))


def load_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """Read the settings.

    Raises:
        SettingsError: a value cannot be used; the message names the variable and the remedy.
    """
    if environ is not None:
        return _read(environ)
    # Looked at on every call, so that nothing is stale; worked out once for the same values.
    return _known(frozenset((k, os.environ[k]) for k in os.environ if k.startswith("COACH_")))


@functools.lru_cache(maxsize=8)
def _known(environ: frozenset[tuple[str, str]]) -> Settings:
    return _read(dict(environ))


def _read(env: Mapping[str, str]) -> Settings:
    if files := {f"{name}_FILE": name for name in IN_FILES if f"{name}_FILE" in set(env)}:
        env = {**env, **_from_files(env, files)}
    var_dir = _path(env, "COACH_VAR", ROOT / "var")
    assistant_port = _port(env, "COACH_ASSISTANT_PORT", 5005)
    console_port = _port(env, "COACH_CONSOLE_PORT", 8000)
    console_url = env.get("COACH_CONSOLE_URL") or f"http://localhost:{console_port}"
    return Settings(
        var_dir=var_dir,
        models_dir=_path(env, "COACH_MODELS", ROOT / "models"),
        database_url=env.get("COACH_DATABASE_URL") or f"sqlite:///{var_dir / 'coach.sqlite3'}",
        bind=_address(env, "COACH_BIND", "127.0.0.1"),
        assistant_port=assistant_port,
        actions_port=_port(env, "COACH_ACTIONS_PORT", 5055),
        console_port=console_port,
        assistant_url=env.get("COACH_ASSISTANT_URL") or f"http://localhost:{assistant_port}",
        console_url=console_url,
        session_hours=_count(env, "COACH_SESSION_HOURS", 12),
        behind_proxy=_yes_or_no(env, "COACH_BEHIND_PROXY"),
        allowed_origins=_origins(env, console_url, console_port),
        action_timeout=_seconds(env, "COACH_ACTION_TIMEOUT", 10.0),
        messages_a_minute=_count(env, "COACH_MESSAGES_A_MINUTE", 30),
        answer_within=_count(env, "COACH_ANSWER_WITHIN", 60),
        retention_days=_count(env, "COACH_RETENTION_DAYS", 0, least=0),
        care_file=_path(env, "COACH_CARE_FILE", ROOT / "care.yml"),
        local_file=_path(env, "COACH_LOCAL_FILE", ROOT / "local.yml"),
        time_zone=_time_zone(env, "COACH_TIME_ZONE", "UTC"),
        quiet_hours=_hours(env, "COACH_QUIET_HOURS", "21-8"),
        secret_value=env.get("COACH_SECRET") or None,
        secrets_before_said=_parts(env, "COACH_SECRET_BEFORE"),
        channels=read_channels(env),
        notices=read_notices(env),
        log=log_form(env),
        metrics_token=_token(env, "COACH_METRICS_TOKEN"),
        worker_port=_port(env, "COACH_WORKER_PORT", 0) or None,
    )


def _from_files(env: Mapping[str, str], files: Mapping[str, str]) -> dict[str, str]:
    """Read what stands in files; an empty variable is none, as everywhere."""
    found = {}
    for variable, name in files.items():
        if not env[variable]:
            continue
        if env.get(name):
            raise SettingsError(f"{name} and {variable} are both set; keep one of them.")
        try:
            value = Path(env[variable]).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError(
                f"{variable} is '{env[variable]}', which cannot be read "
                f"({type(error).__name__}); give a file that the coach's user may read."
            ) from error
        if not value:
            raise SettingsError(f"{variable} is '{env[variable]}', which is empty.")
        found[name] = value
    return found


def log_form(env: Mapping[str, str]) -> str:
    """Give the form of the log; alone too, so that what else is wrong can be told in it.

    Raises:
        SettingsError: there is no such form.
    """
    form = env.get("COACH_LOG") or TEXT
    if form not in (TEXT, JSON):
        raise SettingsError(f"COACH_LOG is '{form}'; give {TEXT} or {JSON}.")
    return form


def _path(env: Mapping[str, str], name: str, default: Path) -> Path:
    value = env.get(name)
    return Path(value).expanduser().resolve() if value else default


def _port(env: Mapping[str, str], name: str, default: int) -> int:
    value = env.get(name)
    if not value:
        return default
    if not value.isdigit() or not 1 <= int(value) <= 65535:
        raise SettingsError(
            f"{name} is '{value}', which is no port; give a number from 1 to 65535."
        )
    return int(value)


def _address(env: Mapping[str, str], name: str, default: str) -> str:
    value = env.get(name) or default
    try:
        ipaddress.ip_address(value)
    except ValueError:
        raise SettingsError(
            f"{name} is '{value}', which is no IP address; give one of this machine's, "
            f"{default} for this machine alone, or 0.0.0.0 for all who can reach it."
        ) from None
    return value


def _count(env: Mapping[str, str], name: str, default: int, least: int = 1) -> int:
    value = env.get(name)
    if not value:
        return default
    if not value.isdecimal() or int(value) < least:
        raise SettingsError(f"{name} is '{value}'; give a whole number from {least}.")
    return int(value)


def _token(env: Mapping[str, str], name: str) -> str | None:
    value = env.get(name)
    if value and (len(value) < SHORTEST_TOKEN or not value.isascii() or " " in value):
        raise SettingsError(
            f"{name} can be guessed or sent wrongly; give at least {SHORTEST_TOKEN} letters and "
            f"digits, without a space, such as 'openssl rand -hex 20' prints."
        )
    return value or None


def _parts(env: Mapping[str, str], name: str) -> tuple[str, ...]:
    parts = (part.strip() for part in (env.get(name) or "").split(","))
    return tuple(part for part in parts if part)


def _yes_or_no(env: Mapping[str, str], name: str) -> bool:
    value = env.get(name) or "no"
    if value not in ("yes", "no"):
        raise SettingsError(f"{name} is '{value}'; give yes or no.")
    return value == "yes"


def _seconds(env: Mapping[str, str], name: str, default: float) -> float:
    value = env.get(name)
    if not value:
        return default
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if seconds <= 0:
        raise SettingsError(f"{name} is '{value}'; give a number of seconds above 0.")
    return seconds


def _time_zone(env: Mapping[str, str], name: str, default: str) -> str:
    value = env.get(name) or default
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError):
        raise SettingsError(
            f"{name} is '{value}', which is no time zone; give one such as Africa/Lagos."
        ) from None
    return value


def _hours(env: Mapping[str, str], name: str, default: str) -> Hours:
    value = env.get(name) or default
    begin, dash, end = value.replace(" ", "").partition("-")
    hours = [int(hour) for hour in (begin, end) if hour.isdecimal() and int(hour) < 24]
    if not dash or len(hours) != 2:
        raise SettingsError(f"{name} is '{value}'; give two full hours of the day, such as 21-8.")
    return Hours(*hours)


def _origins(env: Mapping[str, str], console_url: str, console_port: int) -> tuple[str, ...]:
    """Give the web addresses whose pages may embed the widget."""
    value = env.get("COACH_ALLOWED_ORIGINS")
    if value:
        return tuple(origin.rstrip("/") for origin in _parts(env, "COACH_ALLOWED_ORIGINS"))
    local = (f"http://localhost:{console_port}", f"http://127.0.0.1:{console_port}")
    return tuple(dict.fromkeys((console_url.rstrip("/"), *local)))
