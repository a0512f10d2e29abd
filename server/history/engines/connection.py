"""The one door to Ibis, which puts queries into the words of the engine that holds a history."""

import sys
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol, cast

import numpy as np

from server.errors import InvalidInput, NotFound, Unavailable
from server.history.snapshot import Array

Column = Any
"""A column of a query: Ibis says of its type only at run time."""

_PIECE = 50_000
_ADDRESS = "Write it like duckdb:///folder/file.db, and install Ibis's extra for the engine."
_EVERY_ROW = 1 << 62
_KINDS: Mapping[str, str] = {"int64": "int64", "float64": "float64"}
"""What numbers of Ibis's types are fetched as: engines give sums in types of their own."""
_FAULTS: Mapping[str, str] = {
    "ibis.common.exceptions": "IbisError",
    "duckdb": "Error",
    "psycopg": "Error",
    "google.api_core.exceptions": "GoogleAPIError",
    "google.auth.exceptions": "GoogleAuthError",
    "pyspark.errors": "PySparkException",
    "snowflake.connector": "Error",
    "trino.exceptions": "Error",
}
"""What the drivers of engines raise; those that were not imported raised nothing."""


class Table(Protocol):
    """What is used of a query."""

    @property
    def columns(self) -> tuple[str, ...]: ...
    def __getitem__(self, name: str) -> Column: ...
    def limit(self, rows: int) -> "Table": ...
    def select(self, **columns: Column) -> "Table": ...
    def mutate(self, **columns: Column) -> "Table": ...
    def filter(self, *conditions: Column) -> "Table": ...
    def group_by(self, *names: str) -> "Table": ...
    def aggregate(self, **columns: Column) -> "Table": ...
    def to_pyarrow_batches(self, *, chunk_size: int) -> Iterable[Any]: ...


Settle = Callable[[Table], Table]
"""Has a query worked out before it is used."""


class Library(Protocol):
    """What is used of Ibis itself."""

    def connect(self, resource: str, **options: object) -> Any: ...
    def literal(self, value: object, type: str | None = None) -> Column: ...  # noqa: A002 - Ibis's name
    def null(self, type: str) -> Column: ...  # noqa: A002 - Ibis's name
    def ifelse(self, condition: Column, one: Column, other: Column) -> Column: ...
    def coalesce(self, *values: Column) -> Column: ...
    def greatest(self, *values: Column) -> Column: ...
    def least(self, *values: Column) -> Column: ...
    def to_sql(self, expr: Table, dialect: str) -> object: ...


def ibis() -> Library:
    """Import Ibis.

    Raises:
        InvalidInput: It is not installed.
    """
    try:
        return cast(Library, import_module("ibis"))
    except ImportError as error:
        raise InvalidInput(
            "Histories are drawn from engines by Ibis, which is not installed.",
            hint="Install the extra `engines` (Ibis and DuckDB), and Ibis's extra for your engine.",
        ) from error


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine, by the name of its kind; the address it was reached by, which may hold a password, is not kept."""

    name: str
    backend: Any

    @classmethod
    def connect(cls, url: str) -> "Engine":
        """Reach an engine; a DuckDB file is only read.

        Raises:
            InvalidInput: The address names no engine whose driver is installed.
            Unavailable: It did not answer.
        """
        kind, scheme, _ = url.partition("://")
        if not scheme:
            raise InvalidInput("That is no address of an engine.", hint=_ADDRESS)
        options: dict[str, object] = {"read_only": True} if kind == "duckdb" else {}
        with told(kind, reaching=True):
            try:
                backend = ibis().connect(url, **options)
            except (ImportError, ValueError, NotImplementedError) as error:
                raise InvalidInput(f"There is no engine {kind!r} here.", hint=_ADDRESS) from error
        return cls(kind, backend)

    def table(self, name: str) -> Table:
        """Give a table by its name, which may begin with a schema or a database and a point.

        Raises:
            NotFound: There is none.
            Unavailable: The engine did not answer.
        """
        *path, last = name.split(".")
        with told(self.name):
            try:
                return cast(Table, self.backend.table(last, database=tuple(path) or None))
            except _fault("ibis.common.exceptions", "TableNotFound") as error:
                raise NotFound(
                    f"The engine has no table {name!r}.", hint="Name one, with its schema where it has one."
                ) from error

    def settled(self, query: Table) -> Table:
        """Have PostgreSQL work out each column of a query once; it would do so wherever one is used, others do not."""
        return query.limit(_EVERY_ROW) if self.name.startswith("postgres") else query

    def fetch(self, query: Table) -> dict[str, Array]:
        """Run a query and give its columns; what is null in a column of numbers is NaN.

        Raises:
            Unavailable: The engine could not run it.
        """
        kinds = {name: _KINDS.get(str(query[name].type()).lstrip("!"), "string") for name in query.columns}
        pieces: dict[str, list[Array]] = {name: [] for name in query.columns}
        with told(self.name):
            for batch in query.to_pyarrow_batches(chunk_size=_PIECE):
                for name, found in pieces.items():
                    found.append(batch.column(name).cast(kinds[name]).to_numpy(zero_copy_only=False))
        return {name: np.concatenate(found) if found else np.zeros(0) for name, found in pieces.items()}

    def close(self) -> None:
        """Let go of it."""
        self.backend.disconnect()


@contextmanager
def told(engine: str, *, reaching: bool = False) -> Generator[None]:
    """Tell what an engine could not do; while it is being reached not in its own words, which may hold the address.

    Raises:
        Unavailable: It did not answer, or could not run a query.
    """
    try:
        yield
    except (OSError, *_faults()) as error:
        words = "" if reaching else f": {str(error).strip().partition(chr(10))[0]}"
        raise Unavailable(
            f"The engine {engine} could not {'be reached' if reaching else 'do it'} ({type(error).__name__}{words}).",
            hint="Check its address." if reaching else "Check the types of the table's columns.",
        ) from error


def _faults() -> tuple[type[BaseException], ...]:
    return tuple(_fault(module, name) for module, name in _FAULTS.items() if module in sys.modules)


def _fault(module: str, name: str) -> type[BaseException]:
    return cast(type[BaseException], getattr(import_module(module), name))
