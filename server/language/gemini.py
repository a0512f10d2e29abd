"""Ask Gemini through google-genai, which is imported with this module and nowhere else."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx2
from google import genai
from google.auth.exceptions import GoogleAuthError
from google.genai import errors, types

from server.language.gemini_wire import (
    BoundedTransport,
    asked_pause,
    attributes_of,
    checked,
    config_of,
    content_of,
    looked_up,
    most_tokens,
    refusal,
    repair,
    usage_of,
)
from server.language.guard import Breaker, RetryAllowance, SpendingLimit, pause
from server.language.prices import cost_usd_micros
from server.language.protocol import Allowance, Answer, Ask, ModelClass, ModelUnusable, Reply, Usage
from server.language.telemetry import count_tokens, operation

_LOG = logging.getLogger(__name__)

# What the SDK lets out where an answer is cut, no JSON, or in a shape it does not foresee.
_BROKEN = (httpx2.HTTPError, httpx2.StreamError, ValueError, TypeError, AttributeError, LookupError, RuntimeError)


@dataclass(frozen=True, slots=True)
class GeminiOptions:
    """Which models are asked, and how much they may take. `rounds` bounds the turns with tool calls of a question."""

    models: Mapping[ModelClass, str]
    thinking: str = "LOW"
    attempts: int = 3
    rounds: int = 3
    output_tokens: int = 2_048
    call_seconds: float = 8.0
    first_pause: float = 0.25
    concurrent_calls: int = 16
    usd_micros_per_hour: int = 5_000_000
    calls_per_hour: int = 3_000


class GeminiModel:
    """A `LanguageModel` over the Developer API or Vertex, as google-genai itself is configured by the environment.

    Raises:
        ModelUnusable: google-genai is not configured.
    """

    def __init__(self, options: GeminiOptions, client: genai.Client | None = None) -> None:
        self._options = options
        self._client = client or _client(options)
        self._provider = "gcp.vertex_ai" if self._client.vertexai else "gcp.gemini"
        self._breaker = Breaker(time.monotonic)
        self._retries = RetryAllowance()
        self._spending = SpendingLimit(time.monotonic, options.usd_micros_per_hour, options.calls_per_hour)
        self._places = asyncio.Semaphore(options.concurrent_calls)
        self._configured = True

    async def ask(self, question: Ask[Answer], allowance: Allowance) -> Reply[Answer]:
        """Answer in a checked shape; see `LanguageModel.ask`."""
        if not self._configured:
            raise ModelUnusable("credentials", "switched off after the service refused them")
        ticket = self._breaker.admit()
        working: bool | None = None
        spent: list[Usage] = []
        try:
            async with asyncio.timeout_at(min(allowance.deadline, _now() + self._options.call_seconds)) as limit:
                reply = await self._conversation(question, allowance, limit, spent)
            working = True
        except TimeoutError:
            working = False
            late = ModelUnusable("deadline")
            late.usage = sum(spent, Usage())
            raise late from None
        except ModelUnusable as error:
            working = None if error.reason == "budget" else error.reason not in {"http", "transport"}
            if error.reason == "credentials":
                self._configured = False
                _LOG.warning("The language model is switched off: the service answers %s.", error.detail)
            error.usage = sum(spent, Usage())
            raise
        finally:
            self._breaker.settle(ticket, working=working)
        return reply

    async def close(self) -> None:
        """Close the connections."""
        with suppress(RuntimeError):  # they belong to an event loop that is gone
            await self._client.aio.aclose()

    async def _conversation(
        self, question: Ask[Answer], allowance: Allowance, limit: asyncio.Timeout, spent: list[Usage]
    ) -> Reply[Answer]:
        """Go through tool calls to an answer; a refused answer gets one more turn with the reason."""
        contents: list[types.Content] = [types.UserContent(parts=[types.Part(text=question.content)])]
        called, repaired = list[str](), False
        for turn in range(self._options.rounds + 1):
            last = turn == self._options.rounds
            response, used = await self._call(question, contents, allowance, limit, last=last)
            spent.append(used)
            content = content_of(response)
            if response.function_calls:
                offered = {tool.name for tool in question.tools}
                called += [name if (name := call.name) in offered else "unknown" for call in response.function_calls]
                contents += [content, await looked_up(response.function_calls, question.tools)]
                continue
            answer, reason = checked(response, question)
            if answer is not None:
                return Reply(answer, self._model(question), sum(spent, Usage()), tuple(called), repaired)
            if repaired:
                raise ModelUnusable("schema" if reason.startswith("shape") else "refused", reason)
            repaired = True
            contents += [content, types.UserContent(parts=[types.Part(text=repair(reason))])]
        raise ModelUnusable("too_many_rounds")

    def _model(self, question: Ask[Answer]) -> str:
        return self._options.models[question.model_class]

    async def _call(
        self,
        question: Ask[Answer],
        contents: Sequence[types.Content],
        allowance: Allowance,
        limit: asyncio.Timeout,
        *,
        last: bool,
    ) -> tuple[types.GenerateContentResponse, Usage]:
        """Send one request within the limits, and account for it."""
        model = self._model(question)
        config = config_of(question, self._options.thinking, self._options.output_tokens, tools=not last)
        most = self._highest_cost(question, contents)
        settles = (allowance.reserve(most), self._spending.reserve(most))
        start = time.perf_counter()
        told = {
            "gen_ai.provider.name": self._provider,
            "gen_ai.request.model": model,
            "gen_ai.request.reasoning.level": self._options.thinking,
            "gen_ai.prompt.name": question.agent,
            "gen_ai.prompt.version": question.prompt,
            "gen_ai.output.type": "json",
        }
        with operation("generate_content", model, told) as span:
            try:
                async with self._places:
                    response = await self._sent(model, contents, config, limit)
            except ModelUnusable:
                _settle(settles, 0)  # an error is not billed; a call that was cut off keeps its reserve
                raise
            used = usage_of(response, model, time.perf_counter() - start)
            _settle(settles, used.cost_usd_micros or 0)
            count_tokens(model, self._provider, given=used.input_tokens, made=used.output_tokens)
            span.set_attributes(attributes_of(response, used))
        return response, used

    def _highest_cost(self, question: Ask[Answer], contents: Sequence[types.Content]) -> int:
        """Give what a request may cost at most."""
        return (
            cost_usd_micros(
                self._model(question),
                datetime.now(UTC).date(),
                input_tokens=most_tokens(question, contents),
                output_tokens=self._options.output_tokens,
                cached_tokens=0,
            )
            or 0
        )

    async def _sent(
        self,
        model: str,
        contents: Sequence[types.Content],
        config: types.GenerateContentConfig,
        limit: asyncio.Timeout,
    ) -> types.GenerateContentResponse:
        """Send a request, and again as far as retries are allowed and there is time."""
        self._retries.call()
        attempt = 1
        while True:
            try:
                return await self._generate(model, contents, config)
            except errors.APIError as error:
                failure, asked = refusal(error), asked_pause(error)
            except _BROKEN as error:
                failure, asked = ModelUnusable("transport", type(error).__name__), None
            except GoogleAuthError as error:
                raise ModelUnusable("credentials", type(error).__name__) from error
            wait = pause(attempt, asked, self._options.first_pause)
            again = failure.reason in {"http", "transport"} and attempt < self._options.attempts
            in_time = wait < (limit.when() or 0.0) - _now()
            if not again or not in_time or not self._retries.retry():
                raise failure
            await asyncio.sleep(wait)
            attempt += 1

    async def _generate(
        self, model: str, contents: Sequence[types.Content], config: types.GenerateContentConfig
    ) -> types.GenerateContentResponse:
        models: Any = self._client.aio.models  # its unions name types of packages that are not installed
        return await models.generate_content(model=model, contents=list(contents), config=config)


def _client(options: GeminiOptions) -> genai.Client:
    limits = httpx2.Limits(max_connections=64, max_keepalive_connections=32, keepalive_expiry=120)
    transport = BoundedTransport(httpx2.AsyncHTTPTransport(limits=limits))
    http = types.HttpOptions(timeout=round(options.call_seconds * 1000), async_client_args={"transport": transport})
    try:
        return genai.Client(http_options=http)
    except (ValueError, GoogleAuthError) as error:
        raise ModelUnusable("credentials", "google-genai is not configured") from error


def _settle(settles: Sequence[Callable[[int], None]], cost: int) -> None:
    for settle in settles:
        settle(cost)


def _now() -> float:
    return asyncio.get_running_loop().time()
