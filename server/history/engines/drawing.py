"""Draw a history from the engine that holds it: its sums and an even sample, small enough for one machine."""

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from server.errors import InvalidInput, NotFound
from server.history.cells import Cells
from server.history.drawn import save_drawn, snapshot_of
from server.history.engines.campaigns import priced, read_campaigns, weighed
from server.history.engines.connection import Engine, ibis
from server.history.engines.queries import census, cube, sample
from server.history.engines.rows import Answer, cells_in, columns_of, ordered, vocabulary_of
from server.history.facets import Sizes
from server.history.imported import ToEur, rates_of
from server.history.importers.countries import is_country
from server.history.models import fit_models
from server.history.recency import HALF_LIFE_DAYS
from server.history.rows import FITTED_ROWS
from server.history.snapshot import About, Array, Snapshot, build_snapshot, day_of
from server.history.sources import Progress

_MOST_COUNTRIES = 255
_MILLION = 1e6
_LONGEST_ID = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What to draw, and how money and categories are understood.

    `currency` is that of rows which name none, `tenant` whose rows count where the table has tenants, `most` about how
    many campaigns are kept one by one.
    """

    table: str
    currency: str = ""
    tenant: str = ""
    most: int = FITTED_ROWS
    to_eur: ToEur
    parents: Mapping[str, str]
    rates_date: date | None
    today: date


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn: rows of the table, campaigns counted, those kept one by one, and cells; and the bytes of both."""

    provenance: str
    rows: int
    counted: int
    sampled: int
    cells: int
    bytes: int


@dataclass(frozen=True, slots=True, eq=False)
class _Census:
    """What there is: rows, those of use, when the last of these started, and in which countries and currencies.

    `rates` are euros for one unit of each currency; `lost` names those without a rate.
    """

    rows: int
    usable: int
    last: int
    countries: list[str]
    rates: dict[str, float]
    lost: list[str]


def draw(engine: Engine, drawing: Drawing, data_dir: Path, progress: Progress) -> Drawn:
    """Draw a history into the data folder.

    Raises:
        InvalidInput: The table lacks columns, or holds too many countries.
        NotFound: There is no such table, or no campaign of use in it.
        Unavailable: The engine did not answer, or could not run a query.
    """
    snapshot, known = drawn_snapshot(engine, drawing, progress)
    progress("writing", 0.9)
    size = save_drawn(snapshot, data_dir)
    cells = 0 if snapshot.cells is None else len(snapshot.cells.weight)
    return Drawn(snapshot.about.provenance, known.rows, known.usable, snapshot.count, cells, size)


def drawn_snapshot(engine: Engine, drawing: Drawing, progress: Progress) -> tuple[Snapshot, _Census]:
    """Ask the engine for what there is, a sample of it and, where the sample is not all, the sums of its cells."""
    progress("counting campaigns", 0.0)
    library = ibis()
    campaigns = read_campaigns(library, engine.table(drawing.table), drawing.currency, drawing.tenant, engine.settled)
    known = _counted(engine.fetch(census(library, campaigns)), drawing)
    chosen = engine.settled(priced(campaigns, known.rates, known.countries))
    progress("drawing a sample", 0.2)
    rows = ordered(engine.fetch(sample(chosen, known.usable, drawing.most)))
    if known.usable <= drawing.most:
        about = f"All {known.usable:,} campaigns of {_place(engine, drawing)}."
        return _snapshot(rows, None, drawing, known, about), known
    progress("choosing how fast campaigns grow old", 0.4)
    alone = _snapshot(rows, None, drawing, known, "")
    models = fit_models(alone, Sizes.read(alone.vocabulary))
    half_life = models.half_life if models else HALF_LIFE_DAYS
    progress("adding up all campaigns", 0.6)
    cells = engine.fetch(cube(library, weighed(library, chosen, known.last, half_life, engine.settled)))
    fading = "none loses weight by age" if math.isinf(half_life) else f"half-life {half_life:g} days"
    about = (
        f"Sums of {known.usable:,} campaigns of {_place(engine, drawing)}, weighed as of {day_of(known.last)} "
        f"({fading}); quantiles and single campaigns from an even sample of {alone.count:,} of them."
    )
    return _snapshot(rows, cells, drawing, known, about), known


def _counted(found: Answer, drawing: Drawing) -> _Census:
    """Take the census.

    Raises:
        NotFound: There is no campaign of use.
        InvalidInput: There are more countries than a history can hold.
    """
    currencies = {str(code) for code in np.unique(found["currency"][found["usable"] > 0])}
    rates = {code: rate * _MILLION for code, rate in rates_of(sorted(currencies), drawing.to_eur).items()}
    use = found["usable"] * np.array([code in rates for code in found["currency"]], bool)
    countries = [str(code) for code in np.unique(found["country"][use > 0]) if is_country(str(code))]
    use = use * np.array([code in countries for code in found["country"]], bool)
    if not use.sum():
        raise NotFound(
            f"No row of {drawing.table!r} tells enough to be of use.",
            hint="It needs a format, a country code, a currency, days, and a budget, impressions and spend above zero; "
            "rows of a tenant are drawn with --tenant.",
        )
    if len(countries) > _MOST_COUNTRIES:
        raise InvalidInput("The table holds too many countries.", hint=f"Draw a view of at most {_MOST_COUNTRIES}.")
    last = int(found["last"][use > 0].max())
    return _Census(int(found["rows"].sum()), int(use.sum()), last, countries, rates, sorted(currencies - rates.keys()))


def _place(engine: Engine, drawing: Drawing) -> str:
    return f"table {drawing.table} on {engine.name}, read on {drawing.today}"


def _snapshot(rows: Answer, cells: Answer | None, drawing: Drawing, known: _Census, provenance: str) -> Snapshot:
    words = vocabulary_of(rows, cells, known.countries, drawing.parents)
    built = build_snapshot(columns_of(rows, words), words, About("", "imported", provenance), _ids(rows["name"]))
    summed = None if cells is None else cells_in(cells, words)
    about = About(
        version=f"drawn.{_digest(built, summed)}",
        origin="imported",
        provenance=f"{provenance}{_without(known)}",
        rates_date=drawing.rates_date,
        tenant=drawing.tenant,
    )
    return snapshot_of(built.columns, words, about, _ids(rows["name"]), summed)


def _without(known: _Census) -> str:
    lost = f" (no exchange rate: {', '.join(known.lost)})" if known.lost else ""
    return f" {known.rows - known.usable:,} rows are left out{lost}." if known.rows > known.usable else ""


def _ids(names: Array) -> Array:
    """The shown ids; a campaign without one is known by its place."""
    return np.array([str(name).encode()[:_LONGEST_ID] or b"DRAWN-%07d" % place for place, name in enumerate(names)])


def _digest(snapshot: Snapshot, cells: Cells | None) -> str:
    mark = hashlib.blake2b(digest_size=8)
    for name, values in (*snapshot.columns.arrays(), *(cells.arrays() if cells else ())):
        mark.update(name.encode() + np.ascontiguousarray(values).tobytes())
    return mark.hexdigest()
