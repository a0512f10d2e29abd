"""The real SDK against a fake service: answers, tools, faults and limits."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict

from server.language.protocol import Allowance, Ask, ModelTool, ModelUnusable
from tests.language.conftest import KEY, Gemini
from tests.language.fake_gemini import Answer, Asked, Breaks, Calls, Fails, Says, Script


class Colour(BaseModel):
    """An answer."""

    model_config = ConfigDict(extra="forbid")

    name: str


class Query(BaseModel):
    """What a look-up takes."""

    model_config = ConfigDict(extra="forbid")

    words: str


def allowance(seconds: float = 5.0, calls: int = 20, usd_micros: int = 1_000_000) -> Allowance:
    return Allowance(asyncio.get_running_loop().time() + seconds, calls, usd_micros)


def question(tools: tuple[ModelTool, ...] = (), refused: tuple[str, ...] = ()) -> Ask[Colour]:
    def check(answer: Colour) -> str | None:
        return f"{answer.name} is no colour" if answer.name in refused else None

    return Ask("test", "test@1", "You are test", "Which colour?", Colour, check, tools)


def in_turn(*answers: Answer) -> Script:
    left = list(answers)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


async def reason_of(gemini: Gemini, script: Script, seconds: float = 5.0, **options: Any) -> str:
    async with gemini(script, **options) as (model, _):
        with pytest.raises(ModelUnusable) as caught:
            await model.ask(question(), allowance(seconds))
        assert KEY not in str(caught.value)
        return caught.value.reason


async def test_an_answer_comes_with_its_cost(gemini: Gemini) -> None:
    async with gemini(in_turn(Says({"name": "blue"}))) as (model, fake):
        reply = await model.ask(question(), allowance())
    assert reply.answer == Colour(name="blue")
    assert (reply.usage.calls, reply.usage.input_tokens, reply.usage.output_tokens) == (1, 1_500, 150)
    assert reply.usage.cost_usd_micros == round(1_500 * 0.30 + 150 * 2.50)
    generation = fake.asked[0].body["generationConfig"]
    assert generation["responseJsonSchema"]["additionalProperties"] is False
    assert "temperature" not in generation


async def test_calls_of_a_turn_run_side_by_side_and_keep_their_ids(gemini: Gemini) -> None:
    both = asyncio.Barrier(2)

    async def run(query: Query) -> Mapping[str, Any]:
        await both.wait()
        return {"found": query.words}

    tool = ModelTool("search", "Find.", Query, run)
    script = in_turn(Calls([("search", {"words": "a"}), ("search", {"words": "b"})]), Says({"name": "red"}))
    async with gemini(script) as (model, fake):
        reply = await model.ask(question((tool,)), allowance())
    assert reply.tool_calls == ("search", "search")
    assert fake.asked[1].results == [{"found": "a"}, {"found": "b"}]


async def test_a_wrong_call_is_answered_and_not_run(gemini: Gemini) -> None:
    ran: list[Query] = []

    async def run(query: Query) -> Mapping[str, Any]:
        ran.append(query)
        return {}

    tool = ModelTool("search", "Find.", Query, run)
    wrong = Calls([("send_email", {"to": "x"}), ("search", {"words": "a", "more": 1})])
    async with gemini(in_turn(wrong, Says({"name": "red"}))) as (model, fake):
        await model.ask(question((tool,)), allowance())
    assert ran == []
    assert ["error" in result for result in fake.asked[1].results] == [True, True]


async def test_endless_calls_end(gemini: Gemini) -> None:
    async def run(_: Query) -> Mapping[str, Any]:
        return {}

    tool = ModelTool("search", "Find.", Query, run)
    async with gemini(in_turn(Calls([("search", {"words": "a"})])), rounds=2) as (model, fake):
        with pytest.raises(ModelUnusable, match="too_many_rounds"):
            await model.ask(question((tool,)), allowance())
    modes = [one.body["toolConfig"]["functionCallingConfig"]["mode"] for one in fake.asked]
    assert modes == ["AUTO", "AUTO", "NONE"]


@pytest.mark.parametrize(
    ("first", "told"), [(Says({"colour": "red"}), "name: Field required"), (Says({"name": "fast"}), "fast is no")]
)
async def test_a_refused_answer_is_repaired_once(gemini: Gemini, first: Says, told: str) -> None:
    async with gemini(in_turn(first, Says({"name": "red"}))) as (model, fake):
        reply = await model.ask(question(refused=("fast",)), allowance())
    assert reply.repaired
    assert told in fake.asked[1].words


async def test_a_second_refusal_is_final(gemini: Gemini) -> None:
    async with gemini(in_turn(Says({"name": "fast"}))) as (model, fake):
        with pytest.raises(ModelUnusable, match="refused"):
            await model.ask(question(refused=("fast",)), allowance())
    assert len(fake.asked) == 2


FAULTS = {
    "429": (Fails(429), "http"),
    "500": (Fails(500), "http"),
    "503": (Fails(503, pause=0.0), "http"),
    "400": (Fails(400), "request"),
    "403": (Fails(403), "credentials"),
    "dropped socket": (Breaks("drop"), "transport"),
    "cut body": (Breaks("cut"), "transport"),
    "no JSON": (Breaks("no json"), "transport"),
    "not an object": (Breaks("not an object"), "empty"),
    "null": (Breaks("null"), "empty"),
    "huge": (Breaks("huge"), "transport"),
    "blocked prompt": (Breaks("blocked"), "blocked"),
    "safety": (Breaks("no content"), "blocked"),
    "out of tokens": (Says('{"name": "bl', finish="MAX_TOKENS"), "unfinished"),
    "unknown finish": (Says({"name": "blue"}, finish="SOMETHING_NEW"), "unfinished"),
    "malformed answer": (Says('{"name": '), "schema"),
    "no text": (Says(""), "empty"),
}


@pytest.mark.filterwarnings("ignore:.*is not a valid FinishReason")
@pytest.mark.parametrize("fault", FAULTS)
async def test_every_fault_has_its_reason(gemini: Gemini, fault: str) -> None:
    answer, reason = FAULTS[fault]
    assert await reason_of(gemini, in_turn(answer), attempts=2) == reason


async def test_a_hanging_service_is_left_at_the_deadline(gemini: Gemini) -> None:
    assert await reason_of(gemini, in_turn(Breaks("hang")), call_seconds=0.1) == "deadline"


async def test_a_plan_out_of_time_does_not_wait_for_the_call_to_time_out(gemini: Gemini) -> None:
    assert await reason_of(gemini, in_turn(Breaks("hang")), seconds=0.1) == "deadline"


@pytest.mark.parametrize("fault", [Fails(503), Breaks("drop"), Breaks("cut"), Breaks("no json")])
async def test_a_passing_fault_is_tried_again(gemini: Gemini, fault: Answer) -> None:
    async with gemini(in_turn(fault, Says({"name": "blue"}))) as (model, fake):
        assert (await model.ask(question(), allowance())).answer.name == "blue"
    assert len(fake.asked) == 2


async def test_a_pause_longer_than_the_time_left_is_not_waited_for(gemini: Gemini) -> None:
    async with gemini(in_turn(Fails(429, pause=30.0))) as (model, fake):
        with pytest.raises(ModelUnusable, match="http"):
            await model.ask(question(), allowance(seconds=2.0))
    assert len(fake.asked) == 1


async def test_after_wrong_credentials_nothing_is_sent_any_more(gemini: Gemini) -> None:
    async with gemini(in_turn(Fails(403))) as (model, fake):
        for _ in range(3):
            with pytest.raises(ModelUnusable, match="credentials"):
                await model.ask(question(), allowance())
    assert len(fake.asked) == 1


async def test_a_broken_service_is_left_alone(gemini: Gemini) -> None:
    async with gemini(in_turn(Fails(500)), attempts=1) as (model, fake):
        for _ in range(5):
            with pytest.raises(ModelUnusable, match="http"):
                await model.ask(question(), allowance())
        with pytest.raises(ModelUnusable, match="circuit_open"):
            await model.ask(question(), allowance())
    assert len(fake.asked) == 5


async def test_no_more_requests_than_allowed_are_there_at_a_time(gemini: Gemini) -> None:
    async with gemini(in_turn(Says({"name": "blue"})), lambda: 0.01, concurrent_calls=2) as (model, fake):
        await asyncio.gather(*(model.ask(question(), allowance()) for _ in range(6)))
    assert (len(fake.asked), fake.peak) == (6, 2)


async def test_a_plan_stops_before_it_passes_its_money(gemini: Gemini) -> None:
    async with gemini(in_turn(Says({"name": "blue"}))) as (model, fake):
        plan = allowance(usd_micros=8_000)
        await model.ask(question(), plan)
        with pytest.raises(ModelUnusable, match="money of this plan"):
            await asyncio.gather(*(model.ask(question(), plan) for _ in range(20)))
    assert 1 <= len(fake.asked) < 20
    assert plan.usd_micros >= 0


async def test_an_hour_stops_before_it_passes_its_calls(gemini: Gemini) -> None:
    async with gemini(in_turn(Says({"name": "blue"})), calls_per_hour=2) as (model, fake):
        for _ in range(2):
            await model.ask(question(), allowance())
        with pytest.raises(ModelUnusable, match="calls of this hour"):
            await model.ask(question(), allowance())
    assert len(fake.asked) == 2


async def test_a_cancelled_question_leaves_the_model_working(gemini: Gemini) -> None:
    arrived = asyncio.Event()
    answers = in_turn(Breaks("hang"), Says({"name": "blue"}))

    def script(asked: Asked) -> Answer:
        arrived.set()
        return answers(asked)

    async with gemini(script) as (model, _):
        task = asyncio.create_task(model.ask(question(), allowance()))
        await arrived.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert (await model.ask(question(), allowance())).answer.name == "blue"


async def test_nothing_secret_is_logged(gemini: Gemini, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with gemini(in_turn(Fails(500))) as (model, _):
        with pytest.raises(ModelUnusable):
            await model.ask(question(), allowance())
    assert KEY not in caplog.text


async def test_without_a_key_there_is_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    from server.language.gemini import GeminiModel, GeminiOptions

    for name in ("GEMINI_API_KEY", "GOOGLE_API_KEY", "GOOGLE_GENAI_USE_ENTERPRISE", "GOOGLE_GENAI_USE_VERTEXAI"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ModelUnusable, match="credentials"):
        GeminiModel(GeminiOptions(models={"small": "m", "large": "m"}))


async def test_the_fake_streams_as_the_service_does(gemini: Gemini) -> None:
    from google import genai

    async with gemini(in_turn(Says("a long answer"))) as (_, fake):
        client: Any = genai.Client(http_options={"base_url": fake.url})
        stream = await client.aio.models.generate_content_stream(model="m", contents="Hello")
        chunks = [chunk async for chunk in stream]
        await client.aio.aclose()
    assert "".join(chunk.text for chunk in chunks) == "a long answer"
    assert chunks[-1].usage_metadata.prompt_token_count == 1_500


def test_who_asks_is_read_from_the_prompt() -> None:
    body: dict[str, Any] = {"systemInstruction": {"parts": [{"text": "You are goal.\nRead."}]}, "contents": []}
    assert Asked("m", "generateContent", {}, body).agent == "goal"
