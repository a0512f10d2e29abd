"""Open the language model that the settings name."""

import logging

from server.agents.asking.asker import Language
from server.language.protocol import ModelClass, ModelUnusable
from server.settings import Settings

_LOG = logging.getLogger(__name__)


def open_language(settings: Settings) -> Language | None:
    """Open Gemini; where it is not configured, say so and leave everything to the rules."""
    from server.language.gemini import GeminiModel, GeminiOptions  # brings google-genai

    models: dict[ModelClass, str] = {"small": settings.model, "large": settings.rationale_model or settings.model}
    options = GeminiOptions(models, thinking=settings.thinking, usd_micros_per_hour=settings.hour_usd_micros)
    try:
        model = GeminiModel(options)
    except ModelUnusable as error:
        _LOG.warning("No language model: %s. Set GEMINI_API_KEY, or MEDIA_PLANNER_LANGUAGE=off.", error)
        return None
    return Language(
        model=model,
        policy=settings.language,
        seconds=settings.plan_seconds,
        usd_micros=settings.plan_usd_micros,
        phrases=settings.language == "always" and bool(settings.rationale_model),
    )
