"""A language model that answers from a script: for tests, and for trying the agents without a service."""

from collections.abc import Callable, Mapping
from typing import Any

from pydantic import ValidationError

from server.language.protocol import Allowance, Answer, Ask, ModelUnusable, Reply, Usage

Script = Callable[[Ask[Any]], Mapping[str, Any]]


class ScriptedModel:
    """A `LanguageModel` whose answers come from a function; it keeps the questions it was asked.

    The function may raise `ModelUnusable`. Its answers go through the same checks as those of a service.
    """

    def __init__(self, script: Script) -> None:
        self._script = script
        self.questions: list[Ask[Any]] = []

    async def ask(self, question: Ask[Answer], allowance: Allowance) -> Reply[Answer]:
        """Answer from the script; see `LanguageModel.ask`."""
        allowance.reserve(0)
        self.questions.append(question)
        try:
            answer = question.answer.model_validate(self._script(question))
        except ValidationError as error:
            raise ModelUnusable("schema", f"{error.error_count()} faults") from error
        reason = question.check(answer)
        if reason is not None:
            raise ModelUnusable("refused", reason)
        return Reply(answer, "scripted", Usage(calls=1))

    async def close(self) -> None:
        """There is nothing to close."""
