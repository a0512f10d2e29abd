"""A Gemini of our own: an HTTP server that the unmodified SDK talks to, with answers and faults by script."""

import asyncio
import json
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

_STATUSES = {
    400: "INVALID_ARGUMENT",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
}
_SIGNATURE = "c2lnbmF0dXJl"
_SECONDS_OF_HANGING = 60


@dataclass(frozen=True)
class Asked:
    """A request as it came in."""

    model: str
    verb: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @property
    def system(self) -> str:
        """The fixed part of the prompt."""
        return self.body["systemInstruction"]["parts"][0]["text"]

    @property
    def words(self) -> str:
        """Everything that was said to the model, turn by turn."""
        return "\n".join(part["text"] for turn in self.body["contents"] for part in turn["parts"] if "text" in part)

    @property
    def agent(self) -> str:
        """Who asks: every prompt of ours says so in its first line."""
        return self.system.split("\n", 1)[0].split()[-1].strip(".")

    @property
    def turns(self) -> int:
        """How many turns the conversation has."""
        return len(self.body["contents"])

    @property
    def results(self) -> list[Any]:
        """What the tools gave in the last turn."""
        parts = self.body["contents"][-1]["parts"]
        return [part["functionResponse"]["response"] for part in parts if "functionResponse" in part]


@dataclass(frozen=True)
class Says:
    """A text, or a value as JSON."""

    answer: Any
    finish: str = "STOP"
    given: int = 1_500
    made: int = 120
    thought: int = 30

    def payload(self) -> dict[str, Any]:
        """Give the candidate as the service writes it."""
        text = self.answer if isinstance(self.answer, str) else json.dumps(self.answer)
        return self._with([{"text": text}])

    def _with(self, parts: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        return {
            "candidates": [{"index": 0, "content": {"role": "model", "parts": parts}, "finishReason": self.finish}],
            "modelVersion": "fake-1",
            "responseId": "r1",
            "usageMetadata": {
                "promptTokenCount": self.given,
                "candidatesTokenCount": self.made,
                "thoughtsTokenCount": self.thought,
                "totalTokenCount": self.given + self.made + self.thought,
            },
        }


@dataclass(frozen=True)
class Calls(Says):
    """Calls of tools, as (name, arguments); only the first one is signed, as the service does it."""

    def payload(self) -> dict[str, Any]:
        """Give the candidate as the service writes it."""
        parts: list[dict[str, Any]] = [
            {"functionCall": {"id": f"call_{number}", "name": name, "args": arguments}}
            for number, (name, arguments) in enumerate(self.answer)
        ]
        parts[0]["thoughtSignature"] = _SIGNATURE
        return self._with(parts)


@dataclass(frozen=True)
class Fails:
    """A refusal with a status; `pause` is what the service asks to wait."""

    code: int
    pause: float | None = None


@dataclass(frozen=True)
class Breaks:
    """Something that is no answer: "hang", "drop", "cut", or one of `_ODD`."""

    how: str


Answer = Says | Fails | Breaks
Script = Callable[[Asked], Answer]


@dataclass
class FakeGemini:
    """Answers by script after a latency; keeps what it was asked and how many requests were there at a time."""

    script: Script
    latency: Callable[[], float] = lambda: 0.0
    asked: list[Asked] = field(default_factory=list[Asked])
    latencies: list[float] = field(default_factory=list[float])
    peak: int = 0
    url: str = ""
    _now: int = 0

    def agents(self) -> list[str]:
        """Give who asked, in order."""
        return [one.agent for one in self.asked]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection until the client leaves."""
        try:
            while line := await reader.readline():
                await self._one(line.decode(), reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client gave up
        finally:
            writer.close()

    async def _one(self, line: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, path, _ = line.split()
        headers = await _headers(reader)
        body = json.loads(await _body(headers, reader) or b"{}")
        asked = Asked(*_target(path), headers, body)
        self.asked.append(asked)
        self._now += 1
        self.peak = max(self.peak, self._now)
        seconds = self.latency()
        self.latencies.append(seconds)
        try:
            await asyncio.sleep(seconds)
            refused = _refused(asked)
            answer = Fails(refused) if refused else self.script(asked)
            await _written(writer, answer, streamed=asked.verb == "streamGenerateContent")
        finally:
            self._now -= 1


@asynccontextmanager
async def fake_gemini(script: Script, latency: Callable[[], float] = lambda: 0.0) -> AsyncGenerator[FakeGemini]:
    """Serve on a free port of the loopback."""
    fake = FakeGemini(script, latency)
    tasks: set[asyncio.Task[None]] = set()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(fake.serve(reader, writer))
        tasks.add(task)

    server = await asyncio.start_server(connected, "127.0.0.1", 0, limit=2**22)
    fake.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield fake
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _target(path: str) -> tuple[str, str]:
    """Read `/v1/models/{model}:{verb}`, and the longer form of Vertex."""
    model, _, verb = path.split("?")[0].rsplit("/", 1)[-1].partition(":")
    return model, verb


async def _headers(reader: asyncio.StreamReader) -> dict[str, str]:
    headers: dict[str, str] = {}
    while line := (await reader.readline()).decode().strip():
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    return headers


async def _body(headers: Mapping[str, str], reader: asyncio.StreamReader) -> bytes:
    if headers.get("transfer-encoding") != "chunked":
        return await reader.readexactly(int(headers.get("content-length", "0")))
    body = b""
    while size := int((await reader.readline()).strip(), 16):
        body += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return body


def _refused(asked: Asked) -> int | None:
    """Refuse what the service refuses: no key, a last turn of the model, tool answers that do not fit the calls."""
    if not asked.headers.get("x-goog-api-key") and not asked.headers.get("authorization"):
        return 403
    turns = asked.body.get("contents", [])
    if not turns or turns[-1]["role"] == "model":
        return 400
    for turn, answers in pairwise(turns):
        calls = [part for part in turn["parts"] if "functionCall" in part]
        if not calls:
            continue
        given = [part["functionResponse"]["id"] for part in answers["parts"] if "functionResponse" in part]
        signed = calls[0].get("thoughtSignature") or calls[0].get("thought_signature")
        if given != [call["functionCall"]["id"] for call in calls] or not signed:
            return 400
    return None


async def _written(writer: asyncio.StreamWriter, answer: Answer, *, streamed: bool) -> None:
    if isinstance(answer, Fails):
        await _send(writer, _error(answer), answer.code, pause=answer.pause)
    elif isinstance(answer, Says):
        payload = answer.payload()
        await (_stream(writer, payload) if streamed else _send(writer, payload))
    elif answer.how == "hang":
        await asyncio.sleep(_SECONDS_OF_HANGING)
    elif answer.how == "drop":
        writer.transport.abort()
    elif answer.how == "cut":
        await _send(writer, Says({"half": "an answer"}).payload(), missing=40)
    elif answer.how in _RAW:
        writer.write(_RAW[answer.how])
        await writer.drain()
        writer.close()
    else:
        await _send(writer, _ODD[answer.how]())


def _huge() -> dict[str, Any]:
    return Says("x" * 3_000_000).payload()


_ODD: dict[str, Callable[[], Any]] = {
    "no json": lambda: b"{ this is no JSON",
    "not an object": lambda: ["a", "list"],
    "null": lambda: None,
    "blocked": lambda: {
        "promptFeedback": {"blockReason": "PROHIBITED_CONTENT"},
        "usageMetadata": {"promptTokenCount": 8, "totalTokenCount": 8},
    },
    "no content": lambda: {"candidates": [{"index": 0, "finishReason": "SAFETY"}]},
    "huge": _huge,
}


def _page(body: bytes, *headers: str) -> bytes:
    head = ["HTTP/1.1 200 OK", f"content-length: {len(body)}", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


_RAW = {
    "a web page": _page(b"<html>maintenance</html>", "content-type: text/html"),
    "no gzip": _page(b"{}", "content-type: application/json", "content-encoding: gzip"),
    "nothing": _page(b"", "content-type: application/json"),
    "elsewhere": b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:9/\r\ncontent-length: 0\r\n\r\n",
    "no HTTP": b"hello\r\n\r\n",
    "deep": _page(b'{"candidates": ' + b"[" * 100_000, "content-type: application/json"),
    "strange types": _page(
        b'{"candidates": {"content": 7}, "usageMetadata": "many"}', "content-type: application/json"
    ),
}


def _error(answer: Fails) -> dict[str, Any]:
    details: list[dict[str, Any]] = []
    if answer.pause is not None:
        details.append({"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": f"{answer.pause}s"})
    told = {"code": answer.code, "message": "refused by the fake", "status": _STATUSES[answer.code], "details": details}
    return {"error": told}


async def _send(
    writer: asyncio.StreamWriter, payload: Any, code: int = 200, *, missing: int = 0, pause: float | None = None
) -> None:
    body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
    head = [f"HTTP/1.1 {code} Answer", "content-type: application/json", f"content-length: {len(body)}"]
    if pause is not None:
        head.append(f"retry-after: {pause}")
    writer.write("\r\n".join(head).encode() + b"\r\n\r\n" + body[: len(body) - missing])
    await writer.drain()
    if missing:
        writer.close()


async def _stream(writer: asyncio.StreamWriter, payload: dict[str, Any]) -> None:
    """Send the text in two events; the reason to stop and the counts come with the second one."""
    text = payload["candidates"][0]["content"]["parts"][0]["text"]
    half = len(text) // 2
    first = {"candidates": [{"index": 0, "content": {"role": "model", "parts": [{"text": text[:half]}]}}]}
    payload["candidates"][0]["content"]["parts"][0]["text"] = text[half:]
    writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n")
    for event in (first, payload):
        data = f"data: {json.dumps(event)}\r\n\r\n".encode()
        writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        await writer.drain()
    writer.write(b"0\r\n\r\n")
    await writer.drain()
