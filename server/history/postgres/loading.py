"""Load the campaigns of a tenant, and bring what was loaded up to date."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from server.errors import NotFound
from server.history.imported import ToEur
from server.history.postgres.assembly import Array, Assembly, Campaigns, columns_of
from server.history.postgres.stream import SELECT, Stream
from server.history.postgres.words import Words, read_words
from server.history.snapshot import About, Columns, Snapshot, build_snapshot, sort_key, sorted_snapshot
from server.history.sources import Progress
from server.postgres.database import Connection, scope

_MARKS = """
SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon,
       coalesce((SELECT max(written) FROM media_planner.campaign_deletion), '0') AS deleted
"""
_COUNT = "SELECT count(*) FROM media_planner.campaign"
_CHANGED = f"{SELECT} WHERE written >= $1::text::xid8"
_LONGEST = 600.0
"""Seconds for the whole of a load."""


@dataclass(frozen=True, slots=True)
class Market:
    """What the catalogue says about the campaigns' codes: rates to the euro and the parents of ad categories."""

    to_eur: ToEur
    parents: Mapping[str, str]
    rates_date: date | None


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A tenant's snapshot with what is needed to renew it.

    `ids[row]` and `written[row]` are those of the campaign of a row number; ids ascend. All rows of transactions
    before `horizon` are in; `deleted` is the transaction that last deleted any. `mark` is a sum over all rows, the
    same whatever the order in which they came.
    """

    tenant: str
    snapshot: Snapshot
    ids: NDArray[np.int64]
    written: NDArray[np.int64]
    words: Words
    horizon: int
    deleted: int
    mark: int
    lost: frozenset[str]

    @property
    def nbytes(self) -> int:
        """How many bytes are held."""
        names = self.snapshot.ids
        return self.snapshot.nbytes + self.ids.nbytes + self.written.nbytes + (0 if names is None else names.nbytes)


@dataclass(frozen=True, slots=True)
class _Marks:
    """How far a transaction sees: the oldest one still open, and the last that deleted campaigns."""

    horizon: int
    deleted: int


async def load(
    connection: Connection, tenant: str, market: Market, progress: Progress = lambda _stage, _share: None
) -> Loaded:
    """Load all campaigns of a tenant.

    Raises:
        NotFound: There are none.
        InvalidInput: The table is not as it should be.
    """
    progress("reading campaigns", 0.0)
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        await scope(connection, tenant, _LONGEST)
        marks = await _marks(connection)
        words = await read_words(connection)
        rows = int(await connection.fetchval(_COUNT))
        vocabulary = words.vocabulary((), market.parents)
        tables = words.tables(vocabulary)

        def told(share: float) -> None:
            progress("reading campaigns", share)

        assembly = Assembly(rows, tables, vocabulary, market.to_eur, told)
        await _copy(connection, assembly, SELECT)
    progress("sorting campaigns", 1.0)
    return _loaded(tenant, words, assembly, marks, market)


async def renew(connection: Connection, loaded: Loaded, market: Market) -> Loaded:
    """Bring a load up to date; the same object comes back where nothing changed.

    Raises:
        NotFound: All campaigns were deleted.
    """
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        await scope(connection, loaded.tenant, _LONGEST)
        marks = await _marks(connection)
        words = await read_words(connection)
        again = words != loaded.words or marks.deleted != loaded.deleted
        vocabulary = loaded.snapshot.vocabulary
        changed = int(await connection.fetchval(f"{_COUNT} WHERE written >= $1::text::xid8", str(loaded.horizon)))
        assembly = Assembly(changed, words.tables(vocabulary), vocabulary, market.to_eur) if not again else None
        if assembly is not None and changed:
            await _copy(connection, assembly, _CHANGED, str(loaded.horizon))
    if assembly is None or len(assembly.countries) > len(vocabulary.countries) or assembly.lost:
        return await load(connection, loaded.tenant, market)
    fresh = _unseen(assembly.finish(), loaded)
    if not len(fresh.ids):
        return loaded if marks.horizon == loaded.horizon else replace(loaded, horizon=marks.horizon)
    return _merged(loaded, fresh, marks.horizon)


async def _marks(connection: Connection) -> _Marks:
    row = (await connection.fetch(_MARKS))[0]
    return _Marks(int(row["horizon"]), int(row["deleted"]))


async def _copy(connection: Connection, assembly: Assembly, query: str, *values: str) -> None:
    stream = Stream(assembly.take)
    await connection.copy_from_query(query, *values, output=stream, format="binary", timeout=_LONGEST)
    stream.finish()


def _loaded(tenant: str, words: Words, assembly: Assembly, marks: _Marks, market: Market) -> Loaded:
    found = assembly.finish()
    if not len(found.ids):
        raise NotFound(
            "There are no campaigns in PostgreSQL.",
            hint="Load a report with `media-planner import FILE --to postgres`, or choose another history.",
        )
    order = np.argsort(found.ids, kind="stable")
    row = np.empty(len(order), np.uint32)
    row[order] = np.arange(len(order), dtype=np.uint32)
    countries = sorted(assembly.countries)
    place = np.array([countries.index(code) for code in assembly.countries])
    columns = columns_of({**found.columns, "country": place[found.columns["country"]], "row": row})
    ids, written = found.ids[order], found.written[order]
    mark, lost = _mark(ids, written), frozenset(assembly.lost)
    about = _about(tenant, len(ids), mark, lost, market.rates_date)
    snapshot = build_snapshot(columns, words.vocabulary(countries, market.parents), about, _names(found.names[order]))
    return Loaded(tenant, snapshot, ids, written, words, marks.horizon, marks.deleted, mark, lost)


def _unseen(found: Campaigns, loaded: Loaded) -> Campaigns:
    """Leave out the rows that are there already, as their transaction wrote them; the rest ascends by id."""
    place = np.minimum(np.searchsorted(loaded.ids, found.ids), len(loaded.ids) - 1)
    known = (loaded.ids[place] == found.ids) & (loaded.written[place] == found.written)
    chosen = np.flatnonzero(~known)
    chosen = chosen[np.argsort(found.ids[chosen], kind="stable")]
    columns = {name: values[chosen] for name, values in found.columns.items()}
    return Campaigns(columns, found.ids[chosen], found.written[chosen], found.names[chosen])


def _merged(loaded: Loaded, fresh: Campaigns, horizon: int) -> Loaded:
    """Take rows into a snapshot: those that changed leave their place, all find the place of their order."""
    snapshot = loaded.snapshot
    place = np.minimum(np.searchsorted(loaded.ids, fresh.ids), len(loaded.ids) - 1)
    known = loaded.ids[place] == fresh.ids
    ids = np.sort(np.concatenate([loaded.ids, fresh.ids[~known]]), kind="stable")
    moved, row = np.searchsorted(ids, loaded.ids), np.searchsorted(ids, fresh.ids)
    written = np.zeros(len(ids), np.int64)
    written[moved] = loaded.written
    gone = np.zeros(len(loaded.ids), np.bool_)
    gone[place[known]] = True
    mark = loaded.mark - _mark(loaded.ids[gone], loaded.written[gone]) + _mark(fresh.ids, fresh.written)
    written[row] = fresh.written
    shown = _names(fresh.names)
    names = np.zeros(len(ids), _wider(snapshot.ids, shown))
    names[moved], names[row] = snapshot.ids, shown
    old = _kept(snapshot.columns, gone, moved)
    new = columns_of({**fresh.columns, "row": row})
    columns = _inserted(old, new.take(np.lexsort((new.row, sort_key(new)))))
    about = _about(loaded.tenant, len(ids), mark, loaded.lost, snapshot.about.rates_date)
    renewed = sorted_snapshot(columns, snapshot.vocabulary, about, names)
    return replace(loaded, snapshot=renewed, ids=ids, written=written, horizon=horizon, mark=mark % (1 << 64))


def _kept(columns: Columns, gone: NDArray[np.bool_], moved: NDArray[Any]) -> Columns:
    """The rows that did not change, under their new row numbers."""
    values = dict(columns.arrays())
    if gone.any():
        keep = ~gone[columns.row]
        values = {name: array[keep] for name, array in values.items()}
    if len(moved) and moved[-1] != len(moved) - 1:
        values["row"] = moved[values["row"]]
    return columns_of(values)


def _inserted(old: Columns, new: Columns) -> Columns:
    """Put sorted rows into sorted rows; where market, category and budget are equal, row numbers ascend."""
    keys, wanted = sort_key(old), sort_key(new)
    first, last = np.searchsorted(keys, wanted, side="left"), np.searchsorted(keys, wanted, side="right")
    for tie in np.flatnonzero(last > first):
        first[tie] += np.searchsorted(old.row[first[tie] : last[tie]], new.row[tie])
    others = dict(new.arrays())
    return columns_of({name: np.insert(values, first, others[name]) for name, values in old.arrays()})


def _names(names: Array) -> Array:
    """Names without the blanks that fill them up."""
    trimmed = np.strings.rstrip(names, b" ")
    return trimmed.astype(f"S{max(1, int(np.strings.str_len(trimmed).max()))}")


def _wider(one: Array | None, other: Array) -> np.dtype[Any]:
    return other.dtype if one is None or one.dtype.itemsize < other.dtype.itemsize else one.dtype


def _mark(ids: NDArray[np.int64], written: NDArray[np.int64]) -> int:
    """A sum that changes with any row, whatever their order: each row's id and writer, mixed as SplitMix64 does."""
    x = ids.view(np.uint64) * np.uint64(0x9E3779B97F4A7C15) + written.view(np.uint64)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return int((x ^ (x >> np.uint64(31))).sum(dtype=np.uint64))


def _about(tenant: str, rows: int, mark: int, lost: frozenset[str], rates_date: date | None) -> About:
    version = f"postgres.{mark % (1 << 64):016x}"
    without = f" Rows in {', '.join(sorted(lost))} are left out: no exchange rate." if lost else ""
    return About(
        version=version,
        origin="imported",
        provenance=f"{rows:,} imported campaigns (PostgreSQL, snapshot {version}).{without}",
        rates_date=rates_date,
        tenant=tenant,
    )
