"""Load the campaigns of a tenant, and bring what was loaded up to date."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from server.errors import NotFound
from server.history.imported import ToEur
from server.history.postgres.assembly import Array, Assembly, Campaigns, columns_of
from server.history.postgres.merging import Rows, merged, narrowed, unseen
from server.history.postgres.stream import SELECT, Stream
from server.history.postgres.words import Words, read_words
from server.history.snapshot import About, Snapshot, build_snapshot, sorted_snapshot
from server.history.sources import Progress
from server.postgres.database import Connection, scope

_MARKS = """
SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon, pg_snapshot_xmax(pg_current_snapshot()) AS ceiling,
    media_planner.lineage() AS lineage,
    coalesce((SELECT max(written) FROM media_planner.campaign_deletion), '0') AS deleted,
    coalesce((SELECT sum(hashtextextended(concat_ws(' ', kind, code, name), 0)) FROM media_planner.code), 0)
        + coalesce((SELECT sum(hashtextextended(concat_ws(' ', kind, code, name), 1)) FROM media_planner.term), 0)
        AS words
"""
_COUNT = "SELECT count(*) FROM media_planner.campaign"
_WRITTEN = "WHERE written >= '{0}'::xid8 AND written < '{1}'::xid8"
"""Rows of a transaction that is yet to come were restored from another cluster, and are there since the load."""
_LONGEST = 600.0
"""Seconds for the whole of a load."""
_COUNTING = 120.0
"""Seconds for counting, which says nothing until its end: ten million rows take four where they are in memory."""
_SILENCE = 15.0
"""Seconds without a byte of it after which the server is taken for gone."""


@dataclass(frozen=True, slots=True)
class Market:
    """What the catalogue says about the campaigns' codes: rates to the euro and the parents of ad categories."""

    to_eur: ToEur
    parents: Mapping[str, str]
    rates_date: date | None


@dataclass(frozen=True, slots=True)
class Marks:
    """How far a transaction saw: the oldest one still open, the last that deleted campaigns, a sum over all words.

    `lineage` says of which cluster's transactions this holds; where it is empty, of this one connection's alone.
    """

    horizon: int
    deleted: int
    words: int
    lineage: str


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A tenant's snapshot with what is needed to renew it.

    `ids[row]` and `written[row]` are those of the campaign of a row number; ids ascend. All rows of transactions
    before the horizon are in. `mark` is a sum over all rows, the same whatever the order in which they came.
    """

    tenant: str
    snapshot: Snapshot
    names: Array
    ids: NDArray[np.int64]
    written: NDArray[np.int64]
    words: Words
    marks: Marks
    mark: int
    lost: tuple[str, ...] = ()

    @property
    def nbytes(self) -> int:
        """How many bytes are held."""
        return self.snapshot.nbytes + self.ids.nbytes + self.written.nbytes + self.names.nbytes


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
        marks, _ = await _look(connection)
        words = await read_words(connection)
        rows = await _count(connection)
        vocabulary = words.vocabulary((), market.parents)

        def told(share: float) -> None:
            progress("reading campaigns", share)

        assembly = Assembly(rows, words.tables(vocabulary), vocabulary, market.to_eur, told)
        await _copy(connection, assembly, SELECT)
    progress("sorting campaigns", 1.0)
    return await asyncio.to_thread(_loaded, tenant, words, assembly, marks, market)


async def catch_up(connection: Connection, loaded: Loaded, market: Market, progress: Progress) -> Loaded:
    """Bring a snapshot that was saved up to date, and look whether it holds as many campaigns as there are.

    Raises:
        NotFound: All campaigns were deleted.
    """
    renewed = await renew(connection, loaded, market, progress)
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        await scope(connection, loaded.tenant, _LONGEST)
        rows = await _count(connection)
    whole = rows == len(renewed.ids) or renewed.lost
    return renewed if whole else await load(connection, loaded.tenant, market, progress)


async def deleted(connection: Connection, tenant: str, marks: Marks) -> bool:
    """Whether campaigns of a tenant were deleted since a transaction saw so much, or this cannot be told."""
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        await scope(connection, tenant, _LONGEST)
        now, _ = await _look(connection)
    return (now.lineage, now.deleted) != (marks.lineage, marks.deleted)


async def renew(
    connection: Connection, loaded: Loaded, market: Market, progress: Progress = lambda _stage, _share: None
) -> Loaded:
    """Bring a load up to date; its snapshot stays the same object where nothing changed.

    Raises:
        NotFound: All campaigns were deleted.
    """
    assembly: Assembly | None = None
    async with connection.transaction(isolation="repeatable_read", readonly=True):
        await scope(connection, loaded.tenant, _LONGEST)
        marks, ceiling = await _look(connection)
        if replace(marks, horizon=loaded.marks.horizon) == loaded.marks and loaded.marks.horizon <= ceiling:
            written = _WRITTEN.format(loaded.marks.horizon, ceiling)
            assembly = await _changed(connection, loaded, market, written)
    if assembly is None or len(assembly.countries) > len(loaded.snapshot.vocabulary.countries) or assembly.lost:
        return await load(connection, loaded.tenant, market, progress)
    fresh = unseen(assembly.finish(), _rows(loaded))
    if len(fresh.ids):
        return _merged(loaded, fresh, marks)
    return loaded if marks == loaded.marks else replace(loaded, marks=marks)


async def _look(connection: Connection) -> tuple[Marks, int]:
    """What the transaction sees, and the first transaction that it does not."""
    row = (await connection.fetch(_MARKS))[0]
    marks = Marks(int(row["horizon"]), int(row["deleted"]), int(row["words"]), str(row["lineage"]))
    return marks, int(row["ceiling"])


async def _count(connection: Connection, which: str = "") -> int:
    return int(await connection.fetchval(f"{_COUNT} {which}", timeout=_COUNTING))


async def _changed(connection: Connection, loaded: Loaded, market: Market, written: str) -> Assembly:
    changed = await _count(connection, written)
    vocabulary = loaded.snapshot.vocabulary
    assembly = Assembly(changed, loaded.words.tables(vocabulary), vocabulary, market.to_eur)
    if changed:
        await _copy(connection, assembly, f"{SELECT} {written}")
    return assembly


async def _copy(connection: Connection, assembly: Assembly, query: str) -> None:
    stream, now = Stream(assembly.take), asyncio.get_running_loop().time
    async with asyncio.timeout(_SILENCE) as limit:

        async def take(data: bytes) -> None:
            limit.reschedule(now() + _SILENCE)
            await stream(data)

        await connection.copy_from_query(query, output=take, format="binary", timeout=_LONGEST)
    await stream.finish()


def _loaded(tenant: str, words: Words, assembly: Assembly, marks: Marks, market: Market) -> Loaded:
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
    place = np.array([countries.index(code) for code in assembly.countries], np.uint8)
    columns = columns_of({**found.columns, "country": place[found.columns["country"]], "row": row})
    ids, written, names = found.ids[order], found.written[order], narrowed(found.names)[order]
    mark, lost = mark_of(ids, written), tuple(sorted(assembly.lost))
    about = about_of(tenant, len(ids), mark, lost, market.rates_date)
    snapshot = build_snapshot(columns, words.vocabulary(countries, market.parents), about, names)
    return Loaded(tenant, snapshot, names, ids, written, words, marks, mark, lost)


def _rows(loaded: Loaded) -> Rows:
    return Rows(loaded.snapshot.columns, loaded.ids, loaded.written, loaded.names)


def _merged(loaded: Loaded, fresh: Campaigns, marks: Marks) -> Loaded:
    snapshot = loaded.snapshot
    rows, gone = merged(_rows(loaded), fresh)
    taken = mark_of(loaded.ids[gone], loaded.written[gone])
    mark = (loaded.mark - taken + mark_of(fresh.ids, fresh.written)) % (1 << 64)
    about = about_of(loaded.tenant, len(rows.ids), mark, loaded.lost, snapshot.about.rates_date)
    renewed = sorted_snapshot(rows.columns, snapshot.vocabulary, about, rows.names)
    return replace(
        loaded, snapshot=renewed, names=rows.names, ids=rows.ids, written=rows.written, marks=marks, mark=mark
    )


def mark_of(ids: NDArray[np.int64], written: NDArray[np.int64]) -> int:
    """A sum that changes with any row, whatever their order: each row's id and writer, mixed as SplitMix64 does."""
    x = ids.view(np.uint64) * np.uint64(0x9E3779B97F4A7C15) + written.view(np.uint64)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return int((x ^ (x >> np.uint64(31))).sum(dtype=np.uint64))


def about_of(tenant: str, rows: int, mark: int, lost: tuple[str, ...], rates_date: date | None) -> About:
    """Say what a snapshot is."""
    version = f"postgres.{mark:016x}"
    without = f" Rows in {', '.join(lost)} are left out: no exchange rate." if lost else ""
    return About(
        version=version,
        origin="imported",
        provenance=f"{rows:,} imported campaigns (PostgreSQL, snapshot {version}).{without}",
        rates_date=rates_date,
        tenant=tenant,
    )
