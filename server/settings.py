"""The environment, read once into frozen settings."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Literal, TypeVar, cast, get_args

from platformdirs import user_cache_path, user_data_path

from server.errors import InvalidInput

Strategy = Literal["optimized", "heuristic"]
Risk = Literal["expected", "cautious"]
LanguagePolicy = Literal["off", "auto", "always"]

Thinking = Literal["MINIMAL", "LOW", "MEDIUM", "HIGH"]
Pooler = Literal["none", "transaction"]

Choice = TypeVar("Choice", bound=str)

_APPLICATION = "media-planner"
MOST_EXPLORED = 0.05
"""More than a twentieth of the outcome is no near-equal."""
_STRATEGIES = cast("tuple[Strategy, ...]", get_args(Strategy))
_RISKS = cast("tuple[Risk, ...]", get_args(Risk))
_POLICIES = cast("tuple[LanguagePolicy, ...]", get_args(LanguagePolicy))
_THINKING = cast("tuple[Thinking, ...]", get_args(Thinking))
_POOLERS = cast("tuple[Pooler, ...]", get_args(Pooler))
_GEMINI = ("GEMINI_API_KEY", "GOOGLE_API_KEY", "GOOGLE_GENAI_USE_ENTERPRISE", "GOOGLE_GENAI_USE_VERTEXAI")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the operator chose.

    `population` is a table of people by age; without it the imported one counts. `minimum_ad_set_eur` is the least
    money of one ad set in whole euros: Spotify's own minimum is live catalogue data, and 250 is a third-party figure.
    `plan_seconds` and `plan_usd_micros` bound what the language model may take of one
    plan, `hour_usd_micros` what it may cost in an hour; `thinking` is Gemini's thinking level. `database_seconds` is
    the longest that PostgreSQL may take for a statement, `history_megabytes` what all snapshots of it may take in
    memory, `saved_megabytes` on disk.
    `explore` is the part of the best outcome that may be given up to draw among near-equal plans; in an `experiment` an
    advertiser's plans are made by the one of the `arms` that falls to it.
    """

    data_dir: Path
    cache_dir: Path
    population: Path | None = None
    history: str = "auto"
    database_url: str = ""
    database_connections: int = 10
    database_seconds: int = 4
    database_pooler: Pooler = "none"
    history_megabytes: int = 2048
    saved_megabytes: int = 4096
    language: LanguagePolicy = "off"
    model: str = "gemini-3.5-flash-lite"
    rationale_model: str = ""
    thinking: Thinking = "LOW"
    plan_seconds: int = 12
    plan_usd_micros: int = 100_000
    hour_usd_micros: int = 5_000_000
    strategy: Strategy = "optimized"
    risk: Risk = "expected"
    minimum_ad_set_eur: int = 250
    explore: float = 0.0
    experiment: str = ""
    arms: tuple[Strategy, ...] = ()

    @property
    def population_file(self) -> Path:
        """Where the table of people by age is that was entered, if there is one."""
        return self.population or self.data_dir / "population.csv"


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings out of the environment.

    Raises:
        InvalidInput: A variable has a value that is not allowed.
    """
    configured = any(environment.get(name) for name in _GEMINI)
    experiment, arms = _experiment(environment.get("MEDIA_PLANNER_EXPERIMENT", ""))
    defaults = Settings(data_dir=user_data_path(_APPLICATION), cache_dir=user_cache_path(_APPLICATION))
    return Settings(
        data_dir=_folder(environment, "MEDIA_PLANNER_DATA_DIR", defaults.data_dir),
        cache_dir=_folder(environment, "MEDIA_PLANNER_CACHE_DIR", defaults.cache_dir),
        population=_file(environment, "MEDIA_PLANNER_POPULATION"),
        history=environment.get("MEDIA_PLANNER_HISTORY") or defaults.history,
        database_url=environment.get("MEDIA_PLANNER_DATABASE_URL", ""),
        database_connections=_whole(environment, "MEDIA_PLANNER_DATABASE_POOL", defaults.database_connections),
        database_seconds=_whole(environment, "MEDIA_PLANNER_DATABASE_SECONDS", defaults.database_seconds),
        database_pooler=_choice(environment, "MEDIA_PLANNER_DATABASE_POOLER", _POOLERS, defaults.database_pooler),
        history_megabytes=_whole(environment, "MEDIA_PLANNER_HISTORY_MEGABYTES", defaults.history_megabytes),
        saved_megabytes=_whole(environment, "MEDIA_PLANNER_SAVED_MEGABYTES", defaults.saved_megabytes),
        language=_choice(environment, "MEDIA_PLANNER_LANGUAGE", _POLICIES, "auto" if configured else "off"),
        model=environment.get("MEDIA_PLANNER_MODEL") or defaults.model,
        rationale_model=environment.get("MEDIA_PLANNER_RATIONALE_MODEL", ""),
        thinking=_choice(environment, "MEDIA_PLANNER_THINKING", _THINKING, defaults.thinking),
        plan_seconds=_whole(environment, "MEDIA_PLANNER_PLAN_SECONDS", defaults.plan_seconds),
        plan_usd_micros=_usd(environment, "MEDIA_PLANNER_PLAN_USD", defaults.plan_usd_micros),
        hour_usd_micros=_usd(environment, "MEDIA_PLANNER_HOUR_USD", defaults.hour_usd_micros),
        strategy=_choice(environment, "MEDIA_PLANNER_STRATEGY", _STRATEGIES, defaults.strategy),
        risk=_choice(environment, "MEDIA_PLANNER_RISK", _RISKS, defaults.risk),
        minimum_ad_set_eur=_whole(environment, "MEDIA_PLANNER_MINIMUM_AD_SET_EUR", defaults.minimum_ad_set_eur),
        explore=_explored(environment.get("MEDIA_PLANNER_EXPLORE") or "0"),
        experiment=experiment,
        arms=arms,
    )


def _folder(environment: Mapping[str, str], name: str, default: Path) -> Path:
    value = environment.get(name)
    return Path(value).expanduser() if value else default


def _file(environment: Mapping[str, str], name: str) -> Path | None:
    value = environment.get(name)
    return Path(value).expanduser() if value else None


def _choice(environment: Mapping[str, str], name: str, allowed: tuple[Choice, ...], default: Choice) -> Choice:
    value = environment.get(name) or default
    for choice in allowed:
        if value == choice:
            return choice
    raise InvalidInput(f"{name} is {value!r}.", hint=f"Set it to one of {', '.join(allowed)}.")


def _whole(environment: Mapping[str, str], name: str, default: int) -> int:
    value = environment.get(name) or str(default)
    if not value.isdecimal():
        raise InvalidInput(f"{name} is {value!r}.", hint="Set it to a whole number.")
    return int(value)


def _usd(environment: Mapping[str, str], name: str, default: int) -> int:
    """Read an amount in whole US dollars, such as 0.10."""
    value = environment.get(name)
    if not value:
        return default
    try:
        return int(Decimal(value) * 1_000_000)
    except (InvalidOperation, ValueError, OverflowError):
        raise InvalidInput(f"{name} is {value!r}.", hint="Set it to an amount in US dollars, such as 0.10.") from None


def _explored(value: str) -> float:
    """Read a share of the outcome, such as 0.005."""
    try:
        share = float(value)
    except ValueError:
        share = -1.0
    if not 0.0 <= share <= MOST_EXPLORED:
        raise InvalidInput(
            f"MEDIA_PLANNER_EXPLORE is {value!r}.", hint=f"Set it to a share from 0 to {MOST_EXPLORED}, such as 0.005."
        )
    return share


def _experiment(value: str) -> tuple[str, tuple[Strategy, ...]]:
    """Read a name and its arms, such as spring:heuristic,optimized."""
    name, _, listed = value.partition(":")
    words = [word.strip() for word in listed.split(",")]
    arms = tuple(one for one in _STRATEGIES if one in words)
    arms = cast("tuple[Strategy, ...]", tuple(sorted(arms, key=words.index)))
    if value and not (name.strip() and len(arms) == len(words) > 1):
        raise InvalidInput(
            f"MEDIA_PLANNER_EXPERIMENT is {value!r}.",
            hint="Set it to a name and its arms, the usual one first, such as spring:heuristic,optimized.",
        )
    return name.strip(), arms
