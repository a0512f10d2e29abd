"""What callers do before, during and after a fault, what they are promised, and whether it was kept."""

import asyncio
import time
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import httpx2

from tests.faults.planner import Answer
from tests.faults.world import World

_BRIEF = {"message": "reach in Germany, 5000 EUR, March 2027", "reference_date": "2027-01-13"}
_CHANGE = {"message": "double the budget", "reference_date": "2027-01-13"}
_PATIENCE = 60.0
_PAUSE = 0.05
_NUMBERS = count(1)

Plan = tuple[str, int, str]
"""Its id, its version, and the digest of all that it says."""


@dataclass
class Course:
    """A caller that keeps what it was promised."""

    world: World
    http: httpx2.AsyncClient
    answers: list[Answer] = field(default_factory=list[Answer])
    promised: dict[str, Plan] = field(default_factory=dict[str, Plan])
    open: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])

    async def create(self) -> Answer:
        """Ask for a plan, under a key of its own."""
        return await self._ask(self._brief())

    async def refine(self, plan: Plan | None = None) -> Answer:
        """Ask for the next version of a plan that was promised, the latest where none is named."""
        plan_id, version, _ = plan or self._newest(next(reversed(self.promised.values()))[0])
        key = f"refine-{next(_NUMBERS)}"
        return await self._ask({**_CHANGE, "plan_id": plan_id, "expected_version": version, "idempotency_key": key})

    async def read(self) -> Answer:
        """Ask for a plan that was promised."""
        plan_id, version, _ = next(reversed(self.promised.values()))
        return await self._call("get_media_plan", {"plan_id": plan_id, "version": version})

    async def round(self) -> tuple[Answer, Answer, Answer]:
        """Create, read and refine."""
        created = await self.create()
        read = await self.read()
        return created, read, await self.refine(created.plan if created.outcome == "stored" else None)

    async def stored(self) -> float:
        """Repeat what was not answered with a plan that is kept, or create one; give the seconds until it is."""
        start = time.monotonic()
        unanswered = [arguments for arguments in self.open.values() if "plan_id" not in arguments]
        arguments = next(iter(unanswered), self._brief())
        async with asyncio.timeout(_PATIENCE):
            while (await self._ask(arguments)).outcome != "stored":  # noqa: ASYNC110 - that is what a caller does
                await asyncio.sleep(_PAUSE)
        return time.monotonic() - start

    async def renewed(self) -> float:
        """Change the history and create until a plan rests on the change; give the seconds it took."""
        await self.world.more_campaigns()
        start = time.monotonic()
        async with asyncio.timeout(_PATIENCE):
            while True:
                answer = await self.create()
                if not answer.stale and f"{self.world.campaigns} imported" in answer.snapshot:
                    return time.monotonic() - start
                await asyncio.sleep(_PAUSE)

    async def check(self) -> int:
        """Assert that every promise holds; give how many there were.

        Each version is read back whole, each key gives it again, a key that got no plan before gets one now and keeps
        it, and no key has left two plans behind.
        """
        for key, arguments in tuple(self.open.items()):
            answer = await self._ask(arguments)
            if answer.error:
                assert "newest is version" in answer.error, answer.error
                del self.open[key]
        assert not self.open
        for key, (plan_id, version, digest) in self.promised.items():
            kept = await self._call("get_media_plan", {"plan_id": plan_id, "version": version})
            assert kept.plan == (plan_id, version, digest), key
        for key, plan in list(self.promised.items()):
            if key.startswith("create"):
                again = await self._call("create_media_plan", {**_BRIEF, "idempotency_key": key})
                assert again.plan == plan, key
        present = await self.world.versions()
        assert set(self.promised.values()) <= present.keys()
        assert all(times == 1 for times in present.values())
        keyed = await self.world.keys()
        assert {key: plan[:2] for key, plan in self.promised.items()}.items() <= keyed.items()
        return len(self.promised)

    def _newest(self, plan_id: str) -> Plan:
        return max((plan for plan in self.promised.values() if plan[0] == plan_id), key=lambda plan: plan[1])

    def _brief(self) -> dict[str, Any]:
        return {**_BRIEF, "idempotency_key": f"create-{next(_NUMBERS)}"}

    async def _ask(self, arguments: dict[str, Any]) -> Answer:
        tool = "refine_media_plan" if "plan_id" in arguments else "create_media_plan"
        key = str(arguments["idempotency_key"])
        self.open[key] = arguments
        answer = await self._call(tool, arguments)
        if answer.outcome == "stored":
            assert self.promised.setdefault(key, answer.plan) == answer.plan
            del self.open[key]
        return answer

    async def _call(self, tool: str, arguments: dict[str, Any]) -> Answer:
        answer = await self.world.planner.call(self.http, tool, arguments)
        self.answers.append(answer)
        return answer
