"""What the agents ask of a language model, and what they get."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeVar

from pydantic import BaseModel

Answer = TypeVar("Answer", bound=BaseModel)
ModelClass = Literal["small", "large"]
Reason = Literal[
    "circuit_open",  # the service failed too often; not asked
    "credentials",  # no key, or a wrong one
    "request",  # the service refuses the request as it is
    "http",  # the service is overloaded or broken
    "transport",  # no connection, a dropped one, a body that is cut or no JSON
    "deadline",  # no answer in time
    "budget",  # the money or the calls of this plan or this hour are used up
    "blocked",  # the service will not answer this content
    "unfinished",  # cut off, or an unknown reason to stop
    "empty",  # no text
    "schema",  # not in the asked shape, twice
    "refused",  # in shape, but not grounded in the message or the catalogue, twice
    "too_many_rounds",  # only calls, no answer
]


@dataclass(frozen=True, slots=True)
class Usage:
    """What a question took. `cost_usd_micros` is None where the model's price is not known."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cached_tokens: int = 0
    seconds: float = 0.0
    cost_usd_micros: int | None = 0

    def __add__(self, other: "Usage") -> "Usage":
        """Add up what two questions took; a cost that is not known makes the sum unknown."""
        priced = self.cost_usd_micros is not None and other.cost_usd_micros is not None
        return Usage(
            calls=self.calls + other.calls,
            input_tokens=self.input_tokens + other.input_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            cached_tokens=self.cached_tokens + other.cached_tokens,
            seconds=self.seconds + other.seconds,
            cost_usd_micros=(self.cost_usd_micros or 0) + (other.cost_usd_micros or 0) if priced else None,
        )


class ModelUnusable(Exception):
    """The model gave nothing that can be used; the rules' answer stands. `detail` is for the trace, never secret.

    `usage` is what the futile calls took.
    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason: Reason = reason
        self.detail = detail
        self.usage = Usage()


@dataclass(slots=True)
class Allowance:
    """What one plan may take of a model: time until the event loop's clock shows `deadline`, calls, and money."""

    deadline: float
    calls: int
    usd_micros: int

    def reserve(self, usd_micros: int) -> Callable[[int], None]:
        """Set aside what one call may cost at most; the returned function replaces it by what the call has cost.

        Raises:
            ModelUnusable: The call could pass the limit.
        """
        if self.calls < 1:
            raise ModelUnusable("budget", "calls of this plan")
        if usd_micros > self.usd_micros:
            raise ModelUnusable("budget", "money of this plan")
        self.calls -= 1
        self.usd_micros -= usd_micros

        def settle(cost: int) -> None:
            self.usd_micros += usd_micros - cost

        return settle


@dataclass(frozen=True, slots=True)
class ModelTool:
    """A read-only look-up offered to the model; its arguments are validated before it runs."""

    name: str
    description: str
    arguments: type[BaseModel]
    run: Callable[[Any], Awaitable[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Ask(Generic[Answer]):
    """One question. `prompt` identifies the prompt's version; `check` says why an answer in shape is refused, or None.

    `system` is the fixed part, `content` holds the data it speaks of.
    """

    agent: str
    prompt: str
    system: str
    content: str
    answer: type[Answer]
    check: Callable[[Answer], str | None]
    tools: tuple[ModelTool, ...] = ()
    model_class: ModelClass = "small"


@dataclass(frozen=True, slots=True)
class Reply(Generic[Answer]):
    """A checked answer, and how it came about."""

    answer: Answer
    model: str
    usage: Usage
    tool_calls: tuple[str, ...] = ()
    repaired: bool = False


class LanguageModel(Protocol):
    """Answers questions in a checked shape."""

    async def ask(self, question: Ask[Answer], allowance: Allowance) -> Reply[Answer]:
        """Answer within what the plan may take.

        Raises:
            ModelUnusable: There is no usable answer.
        """
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...
