"""Find places, ad categories or interests in the catalogue."""

import argparse
import json
import sys
from typing import Any, cast

from server.catalog.catalog import Catalog, open_catalog
from server.catalog.entries import CategoryMatch, InterestMatch
from server.commands.console import Progress, output, table
from server.commands.exits import DONE
from server.settings import read_settings

Rows = list[dict[str, Any]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("what", choices=("geo", "category", "interest"), help="what to look for")
    parser.add_argument("query", help="the words people use for it")
    parser.add_argument("--limit", type=int, default=10, metavar="N", help="most rows (default: %(default)s)")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Search and print what was found."""
    catalog = open_catalog(read_settings().cache_dir, Progress().say)
    searches = {"geo": _places, "category": _categories, "interest": _interests}
    rows, note = searches[options.what](catalog, options.query, max(1, options.limit))
    if options.json:
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    elif rows:
        columns = list(rows[0])
        cells = [[_cell(value) for value in row.values()] for row in rows]
        output().print(table(f"“{options.query}”", columns, cells, right=("population", "score")), note)
    else:
        output().print(f"Nothing fits “{options.query}”. Try other words.", markup=False)
    return DONE


def _places(catalog: Catalog, query: str, limit: int) -> tuple[Rows, str]:
    found = catalog.geo.search(query, limit=limit, begun=True)
    rows = [
        {
            "id": match.entry.id,
            "type": match.entry.type,
            "name": match.entry.name,
            "region": match.entry.region,
            "country": match.entry.country,
            "population": match.entry.population,
            "score": round(match.score, 2),
        }
        for match in found.items
    ]
    return rows, f"Ambiguous: {found.reason}" if found.ambiguous else ""


def _categories(catalog: Catalog, query: str, limit: int) -> tuple[Rows, str]:
    found, _ = catalog.categories.search(query, limit)
    return [{**_named(match), "restriction": match.entry.restriction} for match in found], ""


def _interests(catalog: Catalog, query: str, limit: int) -> tuple[Rows, str]:
    found, _ = catalog.interests.search(query, limit)
    return [_named(match) for match in found], ""


def _named(match: CategoryMatch | InterestMatch) -> dict[str, Any]:
    entry = match.entry
    return {"id": entry.id, "name": entry.name, "path": list(entry.path), "score": round(match.score, 2)}


def _cell(value: object) -> str:
    if isinstance(value, list):
        return " > ".join(map(str, cast("list[object]", value)))
    return f"{value:,}" if isinstance(value, int) else str(value)
