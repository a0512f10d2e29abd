"""Objectives are read in their order of weight, with the category of what is advertised."""

from datetime import date

import pytest

from server.agents.goal import resolve
from server.agents.reading import read
from server.catalog.catalog import Catalog
from server.domain.brief import Goal, Resolution

TODAY = date(2026, 11, 22)

# An objective that is only implied ends in a question mark.
OBJECTIVES = [
    ("We want awareness for our new oat milk", "REACH"),
    ("get our name out there in Spain", "REACH"),
    ("clicks, not installs", "CLICKS"),
    ("Get people in Germany to install our running app", "APP_INSTALLS"),
    ("get more ppl ordering online", "CONVERSIONS"),
    ("we want Canadians to buy our board games", "CONVERSIONS"),
    ("podcast launch, want ppl to stream it", "PODCAST_STREAMS"),
    ("to visit our boutique's website", "WEBSITE_VISITS"),
    ("purpose is people visit our home page", "WEBSITE_VISITS"),
    ("doel: bezoekers voor onze webshop", "WEBSITE_VISITS"),
    ("Besuche im Onlineshop", "WEBSITE_VISITS"),
    ("queremos que reserven", "CONVERSIONS"),
    ("vi vill sälja fler skor", "CONVERSIONS"),
    ("We want that they click.", "CLICKS"),
    ("faire découvrir notre boisson", "REACH"),
    ("We need traffic to our website", "WEBSITE_VISITS"),
    ("more traffic", "CLICKS"),
    ("mainly installs, but awareness too", "APP_INSTALLS,REACH"),
    ("awareness, but mainly installs", "APP_INSTALLS,REACH"),
    ("It's not about clicks, we want leads", "LEAD_GEN"),
    ("we want people to download our app", "APP_INSTALLS"),
    ("views for our trailer", "VIDEO_VIEWS"),
    ("listeners for our podcast", "PODCAST_STREAMS"),
    ("We're launching a budgeting app", "APP_INSTALLS?"),
    ("newsletter sign-ups", "LEAD_GEN"),
    ("test drives for our new SUV", "LEAD_GEN"),
    ("sell tickets for our festival", "CONVERSIONS"),
    ("online sales", "CONVERSIONS"),
    ("bookings for our hotel", "CONVERSIONS"),
    ("CPA under 20 euros", "CONVERSIONS?"),
    ("CPI of $2.50", "APP_INSTALLS?"),
    ("reach 200,000 people in Spain", "REACH?"),
    ("even delivery over the month", "EVEN_IMPRESSION_DELIVERY"),
    ("Wir wollen bekannter werden", "REACH"),
    ("Ziel sind App-Installationen", "APP_INSTALLS"),
    ("Queremos más visitas a la web", "WEBSITE_VISITS"),
    ("nous voulons des inscriptions à la newsletter", "LEAD_GEN"),
    ("Ziel: Klicks", "CLICKS"),
    ("objetivo: notoriedad", "REACH"),
    ("objectif : notoriété", "REACH"),
    ("Keine Installationen, sondern Leads", "LEAD_GEN"),
    ("clicks don't matter, we want bookings", "CONVERSIONS"),
    ("installs first, awareness second", "APP_INSTALLS,REACH"),
    ("instalaciones de la app", "APP_INSTALLS"),
    ("téléchargements de notre application", "APP_INSTALLS"),
    ("Probefahrten für unser neues E-Auto", "LEAD_GEN"),
    ("reservas para nuestro hotel", "CONVERSIONS"),
    ("vues de la vidéo", "VIDEO_VIEWS"),
    ("queremos vender entradas", "CONVERSIONS"),
    ("awareness first and foremost, clicks are a bonus", "REACH,CLICKS"),
    ("rather than clicks we want people to know us", "REACH"),
    ("instead of clicks, sign-ups", "LEAD_GEN"),
    ("the aim is for people to visit our site", "WEBSITE_VISITS"),
    ("アプリのインストール", "APP_INSTALLS"),
    ("認知度を高めたい", "REACH"),
    ("instalações do app", "APP_INSTALLS"),
    ("Brand awareness is the main goal. Some site visits would be nice.", "REACH,WEBSITE_VISITS"),
    ("Some site visits would be nice. Brand awareness is the main goal.", "REACH,WEBSITE_VISITS"),
    ("we want downloads", "APP_INSTALLS"),
    ("streams for our new album", "PODCAST_STREAMS"),
    ("get more orders in our web shop", "CONVERSIONS"),
    ("más ventas", "CONVERSIONS"),
    ("plus de ventes", "CONVERSIONS"),
    ("nicht Reichweite, sondern Klicks", "CLICKS"),
    ("pas de clics, mais des ventes", "CONVERSIONS"),
    ("no queremos clics sino instalaciones", "APP_INSTALLS"),
    ("KPI: CTR", "CLICKS?"),
    ("the success metric is CPI", "APP_INSTALLS?"),
    ("optimiert auf Klickrate", "CLICKS?"),
]
NO_OBJECTIVE = [
    "no need for installs",
    "We want to reach women 25-40 in Spain",
    "our sales team is in Berlin",
    "We would like to book a campaign in Spain",
    "Wir möchten Werbung buchen",
    "people who buy organic food",
    "fans who watch films",
    "we do not want leads or clicks",
    "Nothing about goals",
    "not for sales",
]
CATEGORIES = [
    ("our coffee brand wants awareness", "Coffee and Tea"),
    ("running shoes for women", "Footwear"),
    ("a hotel in Paris wants bookings", "Hotels and Resorts"),
    ("audio ads for our winery", "Wine"),
    ("We are a bank. Students should open accounts with us in September, back-to-school time", "Banking"),
]
EDITS = [
    ("target clicks instead", ("CLICKS",)),
    ("also leads", ("REACH", "CLICKS", "LEAD_GEN")),
    ("no clicks please", ("REACH",)),
    ("switch from reach to installs", ("APP_INSTALLS",)),
    ("drop the clicks", ("REACH",)),
]


def objectives(goal: Goal) -> tuple[str, ...]:
    return (goal.objective, *goal.further_objectives)


def resolved(text: str, catalog: Catalog, prior: Goal | None = None) -> Resolution[Goal] | None:
    resolution = resolve(read(text, TODAY, number=1 if prior else 0), prior, catalog).resolution
    for quote in resolution.quotes if resolution else ():
        assert text[quote.start : quote.end] == quote.text
    return resolution


@pytest.mark.parametrize(("text", "expected"), OBJECTIVES)
def test_objectives_are_read(text: str, expected: str, catalog: Catalog) -> None:
    for written in (text, text.upper(), f"We have 5k for May. {text}. Thank you!"):
        resolution = resolved(written, catalog)
        assert resolution is not None
        mark = "?" if resolution.source == "inferred" else ""
        assert ",".join(objectives(resolution.value)) + mark == expected


@pytest.mark.parametrize("text", NO_OBJECTIVE)
def test_no_objective_is_made_up(text: str, catalog: Catalog) -> None:
    resolution = resolved(text, catalog)
    assert resolution is None or resolution.source == "assumed"


@pytest.mark.parametrize(("text", "expected"), CATEGORIES)
def test_the_category_is_that_of_the_product(text: str, expected: str, catalog: Catalog) -> None:
    resolution = resolved(text, catalog)
    assert resolution is not None
    assert [category.name for category in resolution.value.categories] == [expected]


@pytest.mark.parametrize(("text", "expected"), EDITS)
def test_an_edit_changes_the_objectives_before(text: str, expected: tuple[str, ...], catalog: Catalog) -> None:
    resolution = resolved(text, catalog, Goal(objective="REACH", further_objectives=("CLICKS",)))
    assert resolution is not None
    assert objectives(resolution.value) == expected


def test_a_message_about_something_else_leaves_the_goal_alone(catalog: Catalog) -> None:
    assert resolved("raise it to 30k", catalog, Goal(objective="CLICKS")) is None


def test_a_goal_wanted_and_refused_is_quoted_from_both_sides(catalog: Catalog) -> None:
    text = "We need app installs. No app installs, please."
    (clash,) = resolve(read(text, TODAY), None, catalog).contradictions
    assert [quote.text for quote in clash.quotes] == ["app installs", "No app installs"]


def test_two_main_goals_are_quoted_and_the_first_leads(catalog: Catalog) -> None:
    finding = resolve(
        read("Main goal: app installs. Ireland, March. Our main goal is brand awareness.", TODAY), None, catalog
    )
    assert finding.resolution is not None
    assert objectives(finding.resolution.value) == ("APP_INSTALLS", "REACH")
    (clash,) = finding.contradictions
    assert [quote.text for quote in clash.quotes] == ["app installs", "brand awareness"]


@pytest.mark.parametrize(
    "text",
    [
        "The committee will meet again on Thursday to discuss the findings of the annual report.",
        "Rain is expected in the afternoon, with temperatures falling to eight degrees overnight.",
        "Let's sell the old ones and spend the rest on something that suits the room better.",
        "De vergadering is verplaatst naar donderdag omdat de zaal nog niet klaar is, en de nieuwe komt later.",
        "Mötet är flyttat till torsdag eftersom lokalen inte är klar. Målet är att vara färdig i tid.",
        "Der Ausschuss hat gestern beschlossen, die Straße im Herbst zu sperren.",
        "Le chat dort sur le canapé pendant que la pluie tombe.",
        "We moved the sofa to the corner, and the lamp is now near the window.",
    ],
)
def test_nothing_is_made_of_words_about_something_else(text: str, catalog: Catalog) -> None:
    assert resolve(read(text, TODAY), None, catalog).resolution is None
