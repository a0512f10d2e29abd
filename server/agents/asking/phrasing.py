"""Have a model word the reasons of a plan; what it says may hold nothing that the computed reasons do not."""

import re
from collections.abc import Iterable, Mapping, Sequence

from server.agents.asking.answers import RationaleAnswer
from server.agents.asking.asker import Asker
from server.agents.asking.prompting import prompt
from server.agents.asking.shielding import shielded
from server.agents.words.language import is_common
from server.agents.words.numbers import find_numbers
from server.domain.plan import AdSet
from server.language.protocol import Ask

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")
_NAME = re.compile(r"[^\W\d_][\w-]*")
_SENTENCE = re.compile(r"(?:^|[.!?:]\s+)(?P<first>[^\W\d_][\w-]*)")
_LINK = re.compile(r"https?:|www\.|\]\(|<[a-z/!]", re.IGNORECASE)
_OPENERS = frozenset(
    "this that these they each every more most less least next it its another both with within".split()
)


async def phrased(asker: Asker, ad_sets: Sequence[AdSet]) -> tuple[AdSet, ...]:
    """Give the ad sets with worded reasons; those whose words cannot be checked keep the computed ones."""
    asked = prompt("rationale")
    sources = {one.id: f"{one.name}. {one.rationale}" for one in ad_sets}
    lines = "\n".join(f"Reasons of {key}: {shielded(text)}" for key, text in sources.items())
    question = Ask(
        agent="rationale",
        prompt=asked.id,
        system=asked.system,
        content=asked.filled(lines=lines),
        answer=RationaleAnswer,
        check=lambda answer: fault(answer, sources),
        model_class=asked.model,
    )
    answer = await asker.ask(question)
    if answer is None:
        return tuple(ad_sets)
    worded = {line.ad_set_id: line.text for line in answer.lines}
    return tuple(one.model_copy(update={"rationale": worded.get(one.id, one.rationale)}) for one in ad_sets)


def fault(answer: RationaleAnswer, sources: Mapping[str, str]) -> str | None:
    """Say what in the texts does not come from the computed reasons, or None."""
    for line in answer.lines:
        source = sources.get(line.ad_set_id)
        if source is None:
            return "ad_set_id: there is no such ad set"
        if _LINK.search(line.text):
            return "text: no links and no markup"
        if made_up := [*_new_numbers(line.text, source), *_new_names(line.text, source)]:
            return f"text: these do not stand in the reasons of {line.ad_set_id}: {', '.join(made_up[:5])[:120]}"
    return None


def _new_numbers(text: str, source: str) -> Iterable[str]:
    known = set(_NUMBER.findall(source))
    yield from (number for number in _NUMBER.findall(text) if number not in known)
    values = {found.value for found in find_numbers(source, "en")}
    yield from (text[one.start : one.end] for one in find_numbers(text, "en") if one.words and one.value not in values)


def _new_names(text: str, source: str) -> Iterable[str]:
    """Give the capitalised words that the source lacks; at the start of a sentence a common word may stand."""
    known = {word.casefold() for word in _NAME.findall(source)}
    openings = {found.start("first") for found in _SENTENCE.finditer(text)}
    for found in _NAME.finditer(text):
        word = found.group()
        if word == word.lower() or word.casefold() in known:
            continue
        plain = is_common(word.lower()) or word.lower() in _OPENERS
        if not (found.start() in openings and plain):
            yield word
