"""Whatever comes back, a question ends with an answer or with the reason why there is none."""

import asyncio
import copy
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import httpx2
import pytest
from google import genai
from google.genai import types

from server.language.gemini import GeminiModel
from server.language.protocol import Allowance, ModelUnusable
from tests.language.conftest import OPTIONS
from tests.language.fake_gemini import Calls, Says
from tests.language.test_gemini import question

_ODD: list[Any] = [None, True, -1, 1.5, 10**30, "", "STOP", "\ud800", "\x00", [], {}, [[]], [None], {"a": {"b": []}}]
_ANSWERS = (Says({"name": "blue"}), Calls([("search", {"words": "a"})]))


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Give every place of a value where something else could stand."""
    keys: list[Any] = []
    if isinstance(value, dict):
        keys = list(cast("dict[str, Any]", value))
    elif isinstance(value, list):
        keys = list(range(len(cast("list[Any]", value))))
    for key in keys:
        yield value, key
        yield from places(value[key])


def bent(seed: int) -> bytes:
    """Put something odd into a good answer, in one to three places."""
    chance = random.Random(seed)
    payload = copy.deepcopy(chance.choice(_ANSWERS).payload())
    for _ in range(chance.randint(1, 3)):
        holder, key = chance.choice(list(places(payload)) or [(payload, "candidates")])
        holder[key] = chance.choice(_ODD)
    return json.dumps(payload).encode()


@pytest.mark.filterwarnings("ignore:.*is not a valid")
async def test_no_bent_answer_escapes() -> None:
    bodies = [bent(seed) for seed in range(150)]

    def handler(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=bodies[-1], headers={"content-type": "application/json"})

    arguments = {"transport": httpx2.MockTransport(handler)}
    client = genai.Client(api_key="key", http_options=types.HttpOptions(async_client_args=arguments))
    ended = 0
    while bodies:
        model = GeminiModel(replace(OPTIONS, attempts=1, rounds=1), client)
        try:
            await model.ask(question(), Allowance(asyncio.get_running_loop().time() + 5, 9, 10**6))
        except ModelUnusable:
            ended += 1
        bodies.pop()
    assert ended > 40
    await client.aio.aclose()
