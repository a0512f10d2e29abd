"""Ask a model on behalf of one plan: within its time and money, with every answer and every fallback in the trace."""

import asyncio
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from server.agents.tracing import Tracer
from server.domain.plan import PlanWarning
from server.language.protocol import Allowance, Answer, Ask, LanguageModel, ModelUnusable, Usage
from server.language.telemetry import operation
from server.settings import LanguagePolicy


@dataclass(frozen=True, slots=True)
class Language:
    """A model, when it is asked, and what one plan may take of it. `phrases` has it word the rationale as well."""

    model: LanguageModel
    policy: LanguagePolicy = "auto"
    seconds: float = 12.0
    calls: int = 16
    usd_micros: int = 100_000
    phrases: bool = False


def new_nonce() -> str:
    """Make up the mark of a message's frame."""
    return secrets.token_hex(8)


@dataclass
class Asker:
    """Asks the questions of one plan; what failed is remembered for the plan's warning."""

    language: Language
    tracer: Tracer
    nonce: Callable[[], str] = new_nonce
    usage: Usage = field(default_factory=Usage)
    failed: dict[str, str] = field(default_factory=dict[str, str])

    def __post_init__(self) -> None:
        now = asyncio.get_running_loop().time()
        limits = self.language
        self.allowance = Allowance(now + limits.seconds, limits.calls, limits.usd_micros)

    async def ask(self, question: Ask[Answer]) -> Answer | None:
        """Give the model's answer, or None where it has none that can be used."""
        told = {"gen_ai.agent.name": question.agent, "gen_ai.agent.version": question.prompt}
        with (
            operation("invoke_agent", question.agent, told),
            self.tracer.span(question.agent, "language model", prompt=question.prompt) as detail,
        ):
            try:
                reply = await self.language.model.ask(question, self.allowance)
            except ModelUnusable as error:
                detail |= {"fallback": error.reason, "why": error.detail}
                self.failed[question.agent] = error.reason
                self.usage += error.usage
                return None
            self.usage += reply.usage
            detail |= {
                "model": reply.model,
                "calls": reply.usage.calls,
                "input_tokens": reply.usage.input_tokens,
                "output_tokens": reply.usage.output_tokens,
                "cost_usd_micros": reply.usage.cost_usd_micros,
                "model_seconds": round(reply.usage.seconds, 3),
                "tool_calls": list(reply.tool_calls),
                "repaired": reply.repaired,
            }
            return reply.answer

    def warnings(self) -> tuple[PlanWarning, ...]:
        """Say which answers of the model are missing."""
        if not self.failed:
            return ()
        what = ", ".join(f"{agent} ({reason})" for agent, reason in sorted(self.failed.items()))
        text = f"The language model gave nothing usable for {what}; what the rules read stands."
        return (PlanWarning(code="LANGUAGE_MODEL_UNUSABLE", text=text, about="message"),)
