"""Put the rows of reports into the database, adding up the parts of each ad set."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from server.history.imported import AT, PART, AdSets, ad_sets_of, bits_of, identity_of, results_of
from server.history.postgres.words import MOST_INTERESTS
from server.history.record import GENDERS
from server.history.snapshot import day_of
from server.postgres.database import Access, Connection, connect, scope, told

DEFAULT_TENANT = "local"
"""The tenant of rows that name none, and of a server without authentication."""

_LONGEST = 600.0
_KINDS = ("objective", "delivery_goal", "asset_format", "placement")
_LONGEST_NAME = 36
_HALF = 64

_ARRIVING = "CREATE TEMP TABLE arriving (identity bytea, part text, cells text[]) ON COMMIT DROP"
_KEEP = """
INSERT INTO media_planner.report_row AS kept (tenant, identity, part, cells)
SELECT $1, identity, part, cells FROM arriving
ON CONFLICT (tenant, identity, part) DO UPDATE SET cells = excluded.cells WHERE kept.cells <> excluded.cells
RETURNING identity
"""
_PARTS = "SELECT cells FROM media_planner.report_row WHERE tenant = $1 AND identity = ANY($2::bytea[])"
_TERMS = "SELECT name, code FROM media_planner.term WHERE tenant = $1 AND kind = $2"
_FIELDS = (
    *("identity", "name", "country", "currency", *_KINDS, "category", "interests_low", "interests_high"),
    *("age_min", "age_max", "genders", "first_day", "days", "budget_micros", "spend_micros", "impressions"),
    *("clicks", "reach", "results", "completion_rate", "delivery_rate"),
)
_LIST = ", ".join(_FIELDS)
_ADDING = f"CREATE TEMP TABLE adding ON COMMIT DROP AS SELECT {_LIST} FROM media_planner.campaign WHERE false"  # noqa: S608 - constants
_ADD = f"""
INSERT INTO media_planner.campaign (tenant, {_LIST}) SELECT $1, {_LIST} FROM adding
ON CONFLICT (tenant, identity) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in _FIELDS[1:])}
"""  # noqa: S608 - constants


async def publish(access: Access, rows: Sequence[tuple[str, ...]]) -> int:
    """Keep the rows of a report and bring the campaigns they belong to up to date; give how many rows were new.

    Raises:
        Unavailable: PostgreSQL did not answer, or the role may not write campaigns.
    """
    tenants: dict[str, list[tuple[str, ...]]] = {}
    for cells in rows:
        tenants.setdefault(cells[AT["tenant"]] or DEFAULT_TENANT, []).append(cells)
    with told():
        connection = await connect(access, command_timeout=_LONGEST)
        try:
            return sum([await _publish(connection, tenant, own) for tenant, own in sorted(tenants.items())])
        finally:
            await connection.close(timeout=access.seconds)


async def _publish(connection: Connection, tenant: str, rows: Iterable[tuple[str, ...]]) -> int:
    latest = {(_identity(cells), cells[PART]): cells for cells in rows}
    async with connection.transaction():
        await scope(connection, tenant, _LONGEST)
        await connection.execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 1))", tenant)
        await connection.execute(_ARRIVING)
        arriving = [(identity, part, list(cells)) for (identity, part), cells in latest.items()]
        await connection.copy_records_to_table("arriving", records=arriving)
        changed = [row["identity"] for row in await connection.fetch(_KEEP, tenant)]
        parts = await connection.fetch(_PARTS, tenant, list(set(changed)))
        await _add(connection, tenant, ad_sets_of([tuple(row["cells"]) for row in parts]))
    return len(changed)


async def _add(connection: Connection, tenant: str, ad_sets: AdSets) -> None:
    product = {
        (row["kind"], row["name"]): int(row["code"])
        for row in await connection.fetch("SELECT * FROM media_planner.code")
    }
    uses = Counter(code for cells in ad_sets.words for code in filter(None, cells[AT["interest_ids"]].split("|")))
    interests = await _terms(connection, tenant, "interest", uses, MOST_INTERESTS)
    categories = Counter(cells[AT["category_id"]] for cells in ad_sets.words if cells[AT["category_id"]])
    terms = await _terms(connection, tenant, "category", categories, (1 << 15) - 1)
    results = results_of(ad_sets.words, ad_sets.sums)
    records = [
        (
            _identity(cells),
            _name(ad_sets.ids[at], cells),
            cells[AT["country"]],
            cells[AT["currency"]],
            *(product.get((kind, cells[AT[kind]]), 0) for kind in _KINDS),
            terms.get(cells[AT["category_id"]], 0),
            *_halves(cells[AT["interest_ids"]], interests),
            int(cells[AT["age_min"]]),
            int(cells[AT["age_max"]]),
            bits_of(cells[AT["genders"]], GENDERS) or (1 << len(GENDERS)) - 1,
            day_of(int(ad_sets.start[at])),
            int(ad_sets.end[at] - ad_sets.start[at]) + 1,
            round(ad_sets.budget[at]),
            *(_count(ad_sets.sums[name][at]) for name in ("spend_micros", "impressions", "clicks", "reach")),
            _count(results[at]),
            *(_rate(ad_sets.sums[name][at]) for name in ("completion_rate", "delivery_rate")),
        )
        for at, cells in enumerate(ad_sets.words)
    ]
    await connection.execute(_ADDING)
    await connection.copy_records_to_table("adding", records=records)
    await connection.execute(_ADD, tenant)


async def _terms(
    connection: Connection, tenant: str, kind: str, uses: Mapping[str, int], most: int
) -> Mapping[str, int]:
    """Give the codes of words, numbering new ones after those that are there, the most used first."""
    known = {row["name"]: int(row["code"]) for row in await connection.fetch(_TERMS, tenant, kind)}
    new = sorted(uses.keys() - known.keys(), key=lambda name: (-uses[name], name))
    last = max(known.values(), default=0)
    added = {name: last + number for number, name in enumerate(new[: most - last], 1)}
    await connection.executemany(
        "INSERT INTO media_planner.term (tenant, kind, code, name) VALUES ($1, $2, $3, $4)",
        [(tenant, kind, code, name) for name, code in added.items()],
    )
    return {**known, **added}


def _identity(cells: tuple[str, ...]) -> bytes:
    return hashlib.blake2b("\x1f".join(identity_of(cells)).encode(), digest_size=16).digest()


def _name(shown: str, cells: tuple[str, ...]) -> str:
    """The id that plans show; one that is too long for its column is told by its digest."""
    fits = len(shown) <= _LONGEST_NAME and shown.isascii() and shown.isprintable()
    return shown if fits else f"IMP-{_identity(cells).hex()[:12]}"


def _halves(codes: str, interests: Mapping[str, int]) -> tuple[int, int]:
    """The interests as two numbers of 64 bits, signed as PostgreSQL has them."""
    bits = sum(1 << (interests[name] - 1) for name in set(filter(None, codes.split("|"))) if name in interests)
    return _signed(bits & ((1 << _HALF) - 1)), _signed(bits >> _HALF)


def _signed(half: int) -> int:
    return half - (1 << _HALF) if half >> (_HALF - 1) else half


def _count(value: float) -> int | None:
    return None if value != value else round(value)


def _rate(value: float) -> float | None:
    return None if value != value else float(value)
