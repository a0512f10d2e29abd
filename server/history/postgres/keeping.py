"""How histories are made of snapshots, and how they are kept."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from server.history.snapshot import Snapshot

H = TypeVar("H")


@dataclass(frozen=True, slots=True)
class Upkeep:
    """How histories are kept: seconds between looks without a notification, and between saves; bytes in memory.

    A fit follows once nothing changed for `quiet` seconds, so that all servers agree soon, and at the `latest` so long
    after a change; then none for `rest` times what it took.
    """

    poll: float = 5.0
    quiet: float = 1.0
    latest: float = 30.0
    rest: float = 10.0
    save: float = 30.0
    most_bytes: int = 2 << 30
    listening: bool = True


@dataclass(frozen=True, slots=True)
class Making(Generic[H]):
    """How a history is made of a snapshot: `fit` takes long, `onto` puts an earlier fit onto a newer snapshot.

    `nbytes` says how much memory the fit takes.
    """

    fit: Callable[[Snapshot], H]
    onto: Callable[[H, Snapshot], H]
    nbytes: Callable[[H], int]
