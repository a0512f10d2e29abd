"""Ask the live service what the recordings hold, and write them anew: python -m tests.language.recording

Needs GEMINI_API_KEY (or Vertex). A recording says for which prompt, shape and model a reply was given.
"""

import asyncio
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from server.agents.asking.answers import RationaleAnswer
from server.agents.asking.phrasing import fault
from server.agents.asking.prompting import prompt
from server.agents.asking.questions import audience_question, budget_question, goal_question, schedule_question
from server.agents.asking.situation import situation_of
from server.agents.reading import read
from server.agents.settlement import Findings
from server.catalog.catalog import Catalog, open_catalog
from server.domain.brief import Brief
from server.domain.session import Given
from server.language.gemini import GeminiModel, GeminiOptions
from server.language.protocol import Allowance, Ask
from tests.language.planning import DAY

FOLDER = Path(__file__).parent / "recordings"
MESSAGE = (
    "We want the phone to ring at our bicycle workshop. Riders between 30 and 45 near Lindau should hear of us; "
    "we can spend $12,500 from 1 to 28 March 2027."
)
REASONS = {"audio-reach": "Audio. Gets 60% of the budget and is expected to bring 12,400 people reached, 0.5 EUR each."}
OPTIONS = GeminiOptions(models={"small": "gemini-3.5-flash-lite", "large": "gemini-3.8-flash"})


def questions(catalog: Catalog) -> dict[str, Ask[Any]]:
    """Ask every agent's question about one message of which the rules have read nothing."""
    situation = situation_of(read(MESSAGE, DAY), Findings(), Brief(), Given(), catalog)
    asked = prompt("rationale")
    lines = "\n".join(f"Reasons of {key}: {text}" for key, text in REASONS.items())
    return {
        "goal": goal_question(situation, "0"),
        "audience": audience_question(situation, "0"),
        "budget": budget_question(situation, "0"),
        "schedule": schedule_question(situation, "0"),
        "rationale": Ask(
            "rationale",
            asked.id,
            asked.system,
            asked.filled(lines=lines),
            RationaleAnswer,
            lambda answer: fault(answer, REASONS),
            model_class=asked.model,
        ),
    }


def digest(question: Ask[Any]) -> str:
    """Identify what a reply depends on: the model, the prompt with its template, the shape, the tools."""
    fixed = [
        OPTIONS.models[question.model_class],
        OPTIONS.thinking,
        OPTIONS.output_tokens,
        question.system,
        prompt(question.agent).data,
        question.answer.model_json_schema(),
        [[tool.name, tool.description, tool.arguments.model_json_schema()] for tool in question.tools],
    ]
    return sha256(json.dumps(fixed, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def recorded(agent: str) -> dict[str, Any]:
    """Read a recording."""
    return json.loads((FOLDER / f"{agent}.json").read_text(encoding="utf-8"))


async def _record() -> None:
    """Write every recording anew."""
    catalog = open_catalog(user_cache_path("media-planner"))
    model = GeminiModel(OPTIONS)
    for agent, question in questions(catalog).items():
        reply = await model.ask(question, Allowance(asyncio.get_running_loop().time() + 60, 10, 1_000_000))
        found = {
            "prompt": question.prompt,
            "request": digest(question),
            "source": reply.model,
            "reply": reply.answer.model_dump(mode="json"),
        }
        (FOLDER / f"{agent}.json").write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    await model.close()


if __name__ == "__main__":
    asyncio.run(_record())
