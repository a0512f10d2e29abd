"""Tables of campaigns in the columns of the native format, in DuckDB and in PostgreSQL."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import numpy as np

from server.history.record import GENDERS, RESULT_OF
from server.history.snapshot import Array, Columns, Vocabulary

_duckdb, _arrow = cast(Any, import_module("duckdb")), cast(Any, import_module("pyarrow"))
_psycopg = cast(Any, import_module("psycopg"))

TYPES = {
    "ad_set_id": "text",
    "campaign_name": "text",
    "campaign_objective": "text",
    "ad_set_format": "text",
    "ad_set_delivery_goal": "text",
    "ad_set_placements": "text",
    "ad_set_geo_country": "text",
    "ad_set_budget_amount": "double precision",
    "ad_set_start_time": "timestamp",
    "ad_set_end_time": "timestamp",
    "ad_set_age_min": "bigint",
    "ad_set_age_max": "bigint",
    "ad_set_genders": "text",
    "interest_ids": "text",
    "category_id": "text",
    "currency": "text",
    "spend": "double precision",
    "impressions": "bigint",
    "clicks": "bigint",
    "reach": "bigint",
    "completion_rate": "double precision",
    **dict.fromkeys(["page_views", "video_views", "installs", "streams", "leads", "conversions"], "bigint"),
}


def native_rows(columns: Columns, words: Vocabulary) -> dict[str, Array]:
    """The cells of a report on these campaigns, by header; money to the cent, half of it in dollars."""
    budget = np.round(np.exp2(columns.log2_budget.astype(np.float64)), 2)
    spend = np.maximum(np.round(budget * columns.delivery.astype(np.float64), 2), 0.01)
    impressions = np.maximum(np.round(spend / np.exp(columns.log_cpm.astype(np.float64)) * 1000), 1).astype(np.int64)
    start = columns.start.astype("datetime64[D]").astype("datetime64[us]")
    results = np.round(np.exp(columns.log_results.astype(np.float64)) * impressions)
    objective = np.array(words.objectives)[columns.objective]
    counted = {name: np.where(objective == goal, results, np.nan) for goal, name in RESULT_OF.items() if name in TYPES}
    return {
        **counted,
        "ad_set_id": np.array([f"C{row:07d}" for row in columns.row]),
        "campaign_name": np.array(["a campaign"] * len(columns.row)),
        "campaign_objective": objective,
        "ad_set_format": np.array(words.asset_formats)[columns.asset_format],
        "ad_set_delivery_goal": np.array(words.delivery_goals)[columns.delivery_goal],
        "ad_set_placements": np.array(words.placements)[columns.placement],
        "ad_set_geo_country": np.array(words.countries)[columns.country],
        "ad_set_budget_amount": budget,
        "ad_set_start_time": start,
        "ad_set_end_time": start + columns.days.astype("timedelta64[D]"),
        "ad_set_age_min": columns.age_min.astype(np.int64),
        "ad_set_age_max": columns.age_max.astype(np.int64),
        "ad_set_genders": _joined(columns.genders, np.zeros_like(columns.genders), GENDERS),
        "interest_ids": _joined(columns.interests_low, columns.interests_high, words.interests),
        "category_id": np.array(words.categories)[columns.category],
        "currency": np.array(["EUR", "USD"])[columns.row % 2],
        "spend": spend,
        "impressions": impressions,
        "clicks": np.round(np.exp(columns.log_ctr.astype(np.float64)) * impressions),
        "reach": np.round(impressions / columns.frequency.astype(np.float64)),
        "completion_rate": columns.completion.astype(np.float64),
    }


def in_duckdb(file: Path, pieces: Iterable[dict[str, Array]]) -> str:
    """Put rows into a DuckDB file, piece by piece; give its address."""
    with _duckdb.connect(str(file)) as connection:
        connection.execute(f"CREATE TABLE campaigns ({', '.join(f'{name} {kind}' for name, kind in TYPES.items())})")
        for piece in pieces:
            _add(connection, piece)
    return f"duckdb://{file}"


def _add(connection: Any, rows: dict[str, Array]) -> None:
    """Add rows to the table; NaN is null."""
    table = _arrow.table({name: _arrow.array(rows[name], from_pandas=True) for name in TYPES})
    connection.register("arriving", table)
    connection.execute("INSERT INTO campaigns SELECT * FROM arriving")
    connection.unregister("arriving")


def as_report(file: Path, report: Path) -> None:
    """Write the table of a DuckDB file as a report."""
    with _duckdb.connect(str(file), read_only=True) as connection:
        connection.execute(f"COPY campaigns TO '{report}' (HEADER)")


def in_postgres(report: Path, url: str) -> str:
    """Put a report into a table of PostgreSQL; give its address."""
    with _psycopg.connect(url) as connection:
        connection.execute(f"CREATE TABLE campaigns ({', '.join(f'{name} {kind}' for name, kind in TYPES.items())})")
        with connection.cursor().copy("COPY campaigns FROM STDIN (FORMAT csv, HEADER)") as copy:
            copy.write(report.read_text(encoding="utf-8"))
    return url


def run(file: Path, statement: str) -> None:
    """Change the table of a DuckDB file."""
    with _duckdb.connect(str(file)) as connection:
        connection.execute(statement)


def _joined(low: Array, high: Array, codes: tuple[str, ...]) -> Array:
    """The codes of sets of bits, or nothing for all of them."""
    known: dict[tuple[int, int], str] = {}
    for pair in zip(low.tolist(), high.tolist(), strict=True):
        if pair not in known:
            chosen = [code for bit, code in enumerate(codes) if (pair[0] | pair[1] << 64) >> bit & 1]
            known[pair] = "|".join(chosen) if len(chosen) < len(codes) else ""
    return np.array([known[pair] for pair in zip(low.tolist(), high.tolist(), strict=True)])
