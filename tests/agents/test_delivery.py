"""Formats, caps and locks are read as wanted or not, and edits keep the rest."""

from datetime import date
from typing import Any

import pytest

from server.agents.delivery import resolve
from server.agents.reading import read
from server.domain.brief import Delivery

TODAY = date(2026, 11, 22)

READ: list[tuple[str, dict[str, Any]]] = [
    ("Audio only", {"asset_formats": ("AUDIO",)}),
    ("Only audio, please", {"asset_formats": ("AUDIO",)}),
    ("Bitte nur Audio", {"asset_formats": ("AUDIO",)}),
    ("solo audio, sin vídeo", {"asset_formats": ("AUDIO",), "excluded_formats": ("VIDEO",)}),
    ("uniquement de l'audio, pas de vidéo", {"asset_formats": ("AUDIO",), "excluded_formats": ("VIDEO",)}),
    ("Leave out images", {"excluded_formats": ("IMAGE",)}),
    ("No video or images", {"excluded_formats": ("VIDEO", "IMAGE")}),
    ("Bilder weglassen", {"excluded_formats": ("IMAGE",)}),
    ("Audio and video ads, no podcasts", {"asset_formats": ("AUDIO", "VIDEO"), "excluded_placements": ("PODCAST",)}),
    ("Podcast ads", {"placements": ("PODCAST",)}),
    (
        "keep audio at 3,000 EUR and video at 2,000",
        {
            "locks": (
                {"about": "AUDIO", "amount_micros": 3_000_000_000},
                {"about": "VIDEO", "amount_micros": 2_000_000_000},
            )
        },
    ),
    ("put half the money into podcasts", {"locks": ({"about": "PODCAST", "min_share": 0.5, "max_share": 0.5},)}),
    ("my boss wants a podcast campaign for our tax software", {"placements": ("PODCAST",)}),
    ("Wir planen eine Videokampagne", {"asset_formats": ("VIDEO",)}),
    ("between songs", {"placements": ("MUSIC",)}),
    ("音声広告のみ", {"asset_formats": ("AUDIO",)}),
    ("no more than 3 a week per person", {"frequency_cap": 3, "frequency_days": 7}),
    ("No more than three times per week", {"frequency_cap": 3, "frequency_days": 7}),
    ("frequency cap 3/week", {"frequency_cap": 3, "frequency_days": 7}),
    ("at most twice a day", {"frequency_cap": 2, "frequency_days": 1}),
    ("höchstens 3 Kontakte pro Woche", {"frequency_cap": 3, "frequency_days": 7}),
    ("máximo 3 veces por semana", {"frequency_cap": 3, "frequency_days": 7}),
    ("3 fois par semaine maximum", {"frequency_cap": 3, "frequency_days": 7}),
    ("At most 2 ad sets", {"max_ad_sets": 2}),
    ("maximal zwei Anzeigengruppen", {"max_ad_sets": 2}),
    ("keep audio at 4k", {"locks": ({"about": "AUDIO", "amount_micros": 4_000_000_000},)}),
    ("at least 30 % in podcasts", {"locks": ({"about": "PODCAST", "min_share": 0.3},)}),
    ("mindestens 30 % in Podcasts", {"locks": ({"about": "PODCAST", "min_share": 0.3},)}),
    ("no more than 20% on video", {"locks": ({"about": "VIDEO", "max_share": 0.2},)}),
    ("half in video", {"locks": ({"about": "VIDEO", "min_share": 0.5, "max_share": 0.5},)}),
    ("la moitié en vidéo", {"locks": ({"about": "VIDEO", "min_share": 0.5, "max_share": 0.5},)}),
    ("shift a third to video", {"locks": ({"about": "VIDEO", "min_share": 1 / 3},)}),
    (
        "80 % to audio, the rest to video",
        {
            "locks": (
                {"about": "AUDIO", "min_share": 0.8, "max_share": 0.8},
                {"about": "VIDEO", "min_share": 0.2, "max_share": 0.2},
            )
        },
    ),
    ("garde l'audio à 4 000 euros", {"locks": ({"about": "AUDIO", "amount_micros": 4_000_000_000},)}),
    ("al menos el 30 % en podcasts", {"locks": ({"about": "PODCAST", "min_share": 0.3},)}),
    ("pas plus de 3 par semaine et par personne", {"frequency_cap": 3, "frequency_days": 7}),
    ("nicht mehr als 3 pro Woche und pro Person", {"frequency_cap": 3, "frequency_days": 7}),
    ("keep audio-clicks at 4k", {"locks": ({"about": "audio-clicks", "amount_micros": 4_000_000_000},)}),
    ("at most 40 % for video-views-de", {"locks": ({"about": "video-views-de", "max_share": 0.4},)}),
]
SILENT = [
    "Our podcast needs listeners",
    "podcast listeners 25-40",
    "a video game launch",
    "video views are the goal",
    "we love music",
    "our video app",
    "We sell audio equipment.",
    "runners who train 3 times a week",
    "500 a day",
    "2k a week for six weeks",
]
EDITS: list[tuple[Delivery, str, Delivery]] = [
    (
        Delivery(asset_formats=("AUDIO", "IMAGE")),
        "Leave out images",
        Delivery(asset_formats=("AUDIO",), excluded_formats=("IMAGE",)),
    ),
    (Delivery(asset_formats=("AUDIO",)), "add video", Delivery(asset_formats=("AUDIO", "VIDEO"))),
    (Delivery(excluded_formats=("VIDEO",)), "add video", Delivery()),
    (Delivery(asset_formats=("AUDIO",)), "use video instead", Delivery(asset_formats=("VIDEO",))),
    (Delivery(max_ad_sets=2), "audio only", Delivery(asset_formats=("AUDIO",), max_ad_sets=2)),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_delivery_is_read(text: str, expected: dict[str, Any]) -> None:
    for written in (text, text.lower(), text.upper()):
        finding = resolve(read(written, TODAY), None)
        assert finding.resolution is not None
        assert finding.resolution.value.model_dump(exclude_defaults=True) == expected
        assert all(written[quote.start : quote.end] == quote.text for quote in finding.resolution.quotes)


@pytest.mark.parametrize("text", SILENT)
def test_words_of_the_product_or_the_audience_are_no_formats(text: str) -> None:
    assert resolve(read(text, TODAY), None).resolution is None


@pytest.mark.parametrize(("prior", "text", "expected"), EDITS)
def test_an_edit_keeps_the_rest(prior: Delivery, text: str, expected: Delivery) -> None:
    finding = resolve(read(text, TODAY, number=1), prior)
    assert finding.resolution is not None
    assert finding.resolution.value == expected


def test_a_wish_guides_only() -> None:
    finding = resolve(read("ideally audio", TODAY), None)
    assert finding.resolution is not None
    assert finding.resolution.binding == "soft"


def test_a_format_wanted_and_refused_is_quoted_from_both_sides() -> None:
    (clash,) = resolve(read("Audio ads in Spain, but no audio", TODAY), None).contradictions
    assert [quote.text for quote in clash.quotes] == ["Audio ads", "no audio"]
