"""Ask which words state the money; the rules read the amount out of those words themselves."""

from decimal import Decimal

from server.agents import budget
from server.agents.asking.answers import BudgetAnswer, BudgetSaid
from server.agents.asking.merging import joined, opened, value_of
from server.agents.asking.quoting import only, spans_of
from server.agents.asking.situation import Situation
from server.agents.finding import Finding
from server.domain.brief import Budget
from server.domain.money import to_micros
from server.errors import UnreadableBrief


def check(situation: Situation, answer: BudgetAnswer) -> str | None:
    """Say why an answer cannot be used, or None."""
    if answer.budget is None:
        return None
    found = _read(situation, answer.budget)
    if found is None:
        return "budget.quotes: these words do not stand in the message, or not in a part that counts"
    if found.resolution is None:
        return "budget.quotes: these words alone name no amount of money with its currency"
    value = found.resolution.value
    if value.amount_micros != to_micros(Decimal(answer.budget.amount)) or value.currency != answer.budget.currency:
        return "budget.amount: the quoted words name another amount or currency"
    return None


def merge(situation: Situation, answer: BudgetAnswer) -> tuple[Finding[Budget], bool]:
    """Fill in what the rules left open; also say whether the model reads it as they do."""
    old = situation.findings.budget
    found = _read(situation, answer.budget) if answer.budget else None
    if found is None or found.resolution is None:
        return old, answer.budget is None or old.resolution is None
    value = found.resolution.value
    if not opened(old, situation):
        return old, old.resolution is not None and old.resolution.value.amount_micros == value.amount_micros
    return joined(old, found, found.resolution), True


def _read(situation: Situation, said: BudgetSaid) -> Finding[Budget] | None:
    spans = spans_of(situation.reading, said.quotes)
    if spans is None:
        return None
    try:
        return budget.resolve(only(situation.reading, spans), value_of(situation.before.budget))
    except UnreadableBrief:
        return Finding()
