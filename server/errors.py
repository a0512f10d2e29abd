"""Every failure a caller may act on.

PlannerError
  InvalidInput        an argument, a file or a setting cannot be used as it is
    UnreadableBrief   the words name a value that cannot be (31 February, a budget of zero)
    Contradiction     two statements cannot both hold; both are quoted
  NotFound            an id or a name that is not in the catalogue, the history or the store
  Conflict            the caller works on an outdated version, or reuses an idempotency key for another request
  NotAllowed          the caller's token does not carry the scope that is needed
  InfeasiblePlan      the constraints admit no plan; the hint holds the nearest one
  Unavailable         something outside this process did not answer; the hint says when to try again
"""


class PlannerError(Exception):
    """A failure the caller can act on; `hint` says how."""

    def __init__(self, message: str, *, hint: str) -> None:
        super().__init__(f"{message} {hint}")
        self.message = message
        self.hint = hint


class InvalidInput(PlannerError):
    """An argument, a file or a setting cannot be used as it is."""


class UnreadableBrief(InvalidInput):
    """The words name a value that cannot be."""


class Contradiction(InvalidInput):
    """Two statements cannot both hold; the message quotes both."""


class NotFound(PlannerError):
    """An id or a name that is not in the catalogue, the history or the store."""


class Conflict(PlannerError):
    """The caller works on an outdated version, or reuses an idempotency key for another request."""


class NotAllowed(PlannerError):
    """The caller's token does not carry the scope that is needed."""


class InfeasiblePlan(PlannerError):
    """The constraints admit no plan; the hint holds the nearest one."""


class Unavailable(PlannerError):
    """Something outside this process did not answer; the hint says when to try again."""
