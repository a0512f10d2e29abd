"""Ask what a campaign is for and what it advertises, where the rules found no words for it."""

from server.agents.aims.objectives import read_objectives
from server.agents.asking.answers import Entry, GoalAnswer, ObjectiveSaid
from server.agents.asking.lookups import LookUps
from server.agents.asking.merging import SURE, value_of, with_words
from server.agents.asking.quoting import Span, only, span_of
from server.agents.asking.situation import Situation
from server.agents.finding import Finding
from server.domain.brief import Goal, Named
from server.domain.products import Objective


def check(situation: Situation, look_ups: LookUps, answer: GoalAnswer) -> str | None:
    """Say why an answer cannot be used, or None."""
    return _objective_fault(situation, answer.objective) or _category_fault(situation, look_ups, answer.category)


def merge(situation: Situation, answer: GoalAnswer) -> tuple[Finding[Goal], bool]:
    """Fill in what the rules left open; also say whether the model reads it as they do."""
    old = situation.findings.goal
    before = old.resolution.value if old.resolution else value_of(situation.before.goal)
    value = before or Goal(objective="REACH")
    spans: list[Span] = []
    agrees = True
    if answer.objective and _objective_open(situation):
        others = tuple(one for one in value.further_objectives if one != answer.objective.objective)
        value = value.model_copy(update={"objective": answer.objective.objective, "further_objectives": others})
        spans += _spans(situation, answer.objective.quote)
    elif answer.objective:
        agrees = answer.objective.objective in (value.objective, *value.further_objectives)
    if answer.category and not value.categories:
        entry = situation.catalog.categories.get(answer.category.id)
        value = value.model_copy(update={"categories": (Named(id=entry.id, name=entry.name),)})
        spans += _spans(situation, answer.category.quote)
    if value == before:
        return old, agrees
    assumed = answer.objective is None and (old.resolution is None or old.resolution.source == "assumed")
    return with_words(old, situation.reading, value, spans, assumed=assumed and situation.before.goal is None), agrees


def _objective_open(situation: Situation) -> bool:
    said = situation.findings.goal.resolution
    if said is not None:
        return said.source == "assumed" or (said.confidence < SURE and situation.trusting)
    before = situation.before.goal
    return before is None or before.source == "assumed" or situation.nothing_found


def _objective_fault(situation: Situation, said: ObjectiveSaid | None) -> str | None:
    if said is None:
        return None
    span = span_of(situation.reading, said.quote)
    if span is None:
        return "objective.quote: these words do not stand in the message, or not in a part that counts"
    mentions = read_objectives(only(situation.reading, [span]).lower)
    wanted: set[Objective] = {one.objective for one in mentions if not one.excluded}
    if any(one.excluded and one.objective == said.objective for one in mentions):
        return "objective: the quoted words refuse it"
    if wanted and said.objective not in wanted:
        return f"objective: the quoted words say {' or '.join(sorted(wanted))}"
    if not wanted and not situation.trusting:
        return "objective.quote: these words do not name the objective"
    return None


def _category_fault(situation: Situation, look_ups: LookUps, said: Entry | None) -> str | None:
    if said is None:
        return None
    if said.id not in look_ups.shown["category"] or said.id not in situation.catalog.categories:
        return "category.id: no search gave this id"
    if span_of(situation.reading, said.quote) is None:
        return "category.quote: these words do not stand in the message, or not in a part that counts"
    if not situation.trusting:
        found, _ = situation.catalog.categories.search(said.quote, limit=3)
        if said.id not in {match.entry.id for match in found}:
            return "category.quote: these words do not name the category"
    return None


def _spans(situation: Situation, quote: str) -> list[Span]:
    span = span_of(situation.reading, quote)
    return [span] if span else []
