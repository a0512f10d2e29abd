"""What one resolver found in one message."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from server.domain.brief import Clash, Question, Resolution
from server.domain.plan import PlanWarning

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Finding(Generic[T]):
    """The resolution, if the message says anything about the dimension, and what else came up.

    `missing` names fields still wanted, as `dimension.field`; `used` are the spans of the message that were understood,
    for the list of words nobody used.
    """

    resolution: Resolution[T] | None = None
    missing: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    contradictions: tuple[Clash, ...] = ()
    warnings: tuple[PlanWarning, ...] = ()
    assumptions: tuple[str, ...] = ()
    used: tuple[tuple[int, int], ...] = ()
