"""What is to stay as it is, and what may change again, in the languages that are read."""

import pytest

from server.agents.aims.holds import ad_set_names, read_holds


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("keep video-clicks as it is and optimise the rest", ("video-clicks",)),
        ("keep audio-clicks and video-clicks as they are", ("audio-clicks", "video-clicks")),
        ("keep video-clicks at 9,000 eur and audio-clicks as it is", ("audio-clicks",)),
        ("don't touch the video line", ("VIDEO",)),
        ("the video line stays as it is", ("VIDEO",)),
        ("lass audio so und optimiere den rest", ("AUDIO",)),
        ("fass das video nicht an", ("VIDEO",)),
        ("das video bleibt so", ("VIDEO",)),
        ("deja el vídeo como está", ("VIDEO",)),
        ("no toques el audio", ("AUDIO",)),
        ("garde la vidéo telle quelle", ("VIDEO",)),
        ("ne touche pas à la vidéo", ("VIDEO",)),
        ("lascia il video così com'è", ("VIDEO",)),
        ("deixa o vídeo como está", ("VIDEO",)),
        ("laat video zoals het is", ("VIDEO",)),
        ("låt video vara som det är", ("VIDEO",)),
    ],
)
def test_a_part_that_is_to_stay_is_held(text: str, about: tuple[str, ...]) -> None:
    assert [(hold.deed, hold.about) for hold in read_holds(text)] == [("hold", about)]


@pytest.mark.parametrize(
    "text",
    [
        "same money for podcasts as now",
        "keep the current budget for podcasts",
        "gleich viel geld für podcasts wie jetzt",
    ],
)
def test_the_money_of_a_part_may_be_what_stays(text: str) -> None:
    assert [(hold.deed, hold.about) for hold in read_holds(text)] == [("hold_money", ("PODCAST",))]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("you may change audio again", ("AUDIO",)),
        ("audio can change again", ("AUDIO",)),
        ("let video-clicks change again", ("video-clicks",)),
        ("drop the podcast minimum", ("PODCAST",)),
        ("remove the lock on video-clicks", ("video-clicks",)),
        ("video darf wieder geändert werden", ("VIDEO",)),
        ("gib video wieder frei", ("VIDEO",)),
        ("libera el vídeo", ("VIDEO",)),
        ("tu peux de nouveau modifier la vidéo", ("VIDEO",)),
        ("unlock everything", ()),
    ],
)
def test_a_part_may_change_again(text: str, about: tuple[str, ...]) -> None:
    assert [(hold.deed, hold.about) for hold in read_holds(text)] == [("free", about)]


@pytest.mark.parametrize(
    "text",
    [
        "no images",
        "ohne video",
        "only video and audio",
        "at most 30 % in video",
        "drop video",
        "can we add video?",
        "you can use video ads",
        "i want the same budget for video and audio",
        "keep everything as it is but no images",
        "keep audio at 4k",
    ],
)
def test_other_words_hold_nothing(text: str) -> None:
    assert read_holds(text) == []


def test_ids_of_ad_sets_are_found() -> None:
    text = "keep video-clicks-fr, drop clicks"
    assert [text[start:end] for start, end in ad_set_names(text)] == ["video-clicks-fr"]
