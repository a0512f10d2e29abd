"""A model that answers correctly: what the gold of a brief says, quoted from the message."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from server.agents.dates import find_windows
from server.agents.money.amounts import find_money
from server.agents.people.ages import read_ages
from server.agents.reading import Reading, read
from server.catalog.catalog import Catalog
from tests.briefs.scoring import REFERENCE_DATE, Case
from tests.language.fake_gemini import Answer, Asked, Says
from tests.language.planning import SILENT

_FRAME = re.compile(r'<message nonce="\w+">\n(?P<text>.*)\n</message', re.DOTALL)


class Oracle:
    """Knows the gold of one brief; it quotes only words that say what the gold says, and is silent otherwise."""

    def __init__(self, catalog: Catalog, case: Case) -> None:
        self._catalog = catalog
        self._case = case

    def __call__(self, asked: Asked) -> Answer:
        found = _FRAME.search(asked.words)
        reading = read(found["text"] if found else "", REFERENCE_DATE)
        if len(self._case.turns) > 1:  # the gold is that of the last turn
            return Says(SILENT[asked.agent])
        answer = {"goal": self._goal, "audience": self._audience, "budget": self._budget, "schedule": self._schedule}
        return Says({**SILENT[asked.agent], **answer[asked.agent](reading, asked)})

    def _goal(self, reading: Reading, asked: Asked) -> dict[str, Any]:
        del asked
        objective = self._case.gold.get("objective")
        quote = reading.text.strip().split("\n")[0][:200].strip()
        return {"objective": {"quote": quote, "objective": objective} if objective and quote else None}

    def _audience(self, reading: Reading, asked: Asked) -> dict[str, Any]:
        shown = set(re.findall(r'"id": "([^"]+)"', asked.words))
        return {
            "places": [one for one in self._places(reading) if one["id"] in shown],
            "ages": [
                {"quote": reading.text[one.start : one.end], "min": one.low, "max": one.high}
                for one in read_ages(reading.lower, REFERENCE_DATE)
                if [one.low, one.high] in self._case.gold.get("ages", [])
            ],
        }

    def _places(self, reading: Reading) -> Iterator[dict[str, Any]]:
        for key in ("geos", "out"):
            wanted = set(self._case.gold.get(key, []))
            for mention in self._catalog.geo.mentions(reading.live):
                ids = [match.entry.id for match in mention.candidates if match.entry.id in wanted]
                quote = reading.text[mention.start : mention.end]
                yield from ({"quote": quote, "id": one, "excluded": key == "out"} for one in ids[:1])

    def _budget(self, reading: Reading, asked: Asked) -> dict[str, Any]:
        del asked
        for text in (self._case.gold.get("budget", ""),):
            amount, _, currency = text.partition(" ")
            for one in find_money(reading.live, reading.language):
                if amount and one.amount == Decimal(amount) and one.currency == currency:
                    quote = reading.text[one.start : one.end]
                    said = {"quotes": [quote], "amount": f"{one.amount:f}", "currency": currency, "basis": "TOTAL"}
                    return {"budget": said}
        return {}

    def _schedule(self, reading: Reading, asked: Asked) -> dict[str, Any]:
        del asked
        start, end = self._case.gold.get("start"), self._case.gold.get("end")
        for one in find_windows(reading.live, reading.language, "", REFERENCE_DATE):
            if start and (one.start, one.end) == (start, end):
                quote = reading.text[one.start_offset : one.end_offset]
                return {"flight": json.loads(json.dumps({"quotes": [quote], "start": start, "end": end}, default=str))}
        return {}
