"""Tell a change between two versions of a plan in a line that people read."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from server.tools.plan_text import money, number

if TYPE_CHECKING:
    from server.agents.versions import Change

_NOTHING = "–"


def change_text(change: "Change", currency: str) -> str:
    """Tell what changed, from what to what, and why; plain micro-units are in the plan's currency."""
    micros = change.path.endswith("_micros")
    before, after = (_shown(value, currency, micros=micros) for value in (change.before, change.after))
    return f"{change.path}: {before} → {after} ({change.why})"


def _shown(value: Any, currency: str, *, micros: bool = False) -> str:
    if value is None or value in ("", [], ()):
        return _NOTHING
    if isinstance(value, Mapping):
        return _entry(cast("Mapping[str, Any]", value), currency)
    if isinstance(value, list | tuple):
        return ", ".join(_shown(item, currency) for item in cast("list[Any]", value))
    if micros:
        return money(int(value), currency)
    return number(value) if isinstance(value, float) else str(value)


def _entry(entry: Mapping[str, Any], currency: str) -> str:
    """Name an entry of the catalogue, write money and age ranges, and list what else is set."""
    if "name" in entry:
        return str(entry["name"])
    if set(entry) == {"amount_micros", "currency"}:
        return money(entry["amount_micros"], entry["currency"])
    if set(entry) == {"min", "max"}:
        return f"{entry['min']}–{entry['max']}"
    told = {
        key.removesuffix("_micros"): _shown(value, currency, micros=key.endswith("_micros"))
        for key, value in entry.items()
        if value is not None
    }
    return " ".join(f"{key} {value}" for key, value in told.items())
