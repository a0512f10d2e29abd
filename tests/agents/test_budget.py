"""The budget is told from prices and targets, summed over its parts, and changed by later messages."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.agents.budget import months, resolve, settle
from server.agents.finding import Finding
from server.agents.reading import read
from server.domain.brief import Basis, Blackout, Budget, Schedule, Split
from server.domain.money import MICROS
from server.errors import UnreadableBrief

TODAY = date(2027, 1, 4)


def find(text: str, prior: Budget | None = None, hint: str = "") -> Finding[Budget]:
    return resolve(read(text, TODAY), prior, currency_hint=hint)


def budget(text: str, prior: Budget | None = None, hint: str = "") -> Budget:
    found = find(text, prior, hint).resolution
    assert found is not None
    return found.value


def money(text: str, prior: Budget | None = None) -> tuple[float, str, Basis]:
    value = budget(text, prior)
    return value.amount_micros / MICROS, value.currency, value.basis


def euros(amount: int, basis: Basis = "TOTAL", splits: tuple[Split, ...] = ()) -> Budget:
    micros = amount * MICROS
    return Budget(amount_micros=micros, currency="EUR", basis=basis, total_micros=micros, splits=splits)


@pytest.mark.parametrize(
    ("text", "amount", "currency", "basis"),
    [
        ("$7300", 7300, "USD", "TOTAL"),
        ("Budget: 11.000 EUR", 11_000, "EUR", "TOTAL"),
        ("budget | 11k\nmarket | Norway\ncurrency | NOK", 11_000, "NOK", "TOTAL"),
        ("Etat: 22 TEUR", 22_000, "EUR", "TOTAL"),
        ("Presupuesto:\n3.300 €", 3300, "EUR", "TOTAL"),
        ("Budget (CHF): 17000", 17_000, "CHF", "TOTAL"),
        ("spend no more than 3300 by the end of May, GBP", 3300, "GBP", "TOTAL"),
        ("let's put eleven grand behind it, pounds", 11_000, "GBP", "TOTAL"),
        ("we want to spend 700 a day, dollars", 700, "USD", "DAILY"),
        ("Tagesbudget 150 €", 150, "EUR", "DAILY"),
        ("3k euros a week for six weeks", 3000, "EUR", "WEEKLY"),
        ("monthly budget of £4,400", 4400, "GBP", "MONTHLY"),
        ("1.700 € al mes", 1700, "EUR", "MONTHLY"),
        ("予算は70万円、20代女性", 700_000, "JPY", "TOTAL"),
    ],
)
def test_amount_currency_and_basis_are_read(text: str, amount: int, currency: str, basis: Basis) -> None:
    assert money(text) == (amount, currency, basis)


@pytest.mark.parametrize(
    "text",
    [
        "our boots cost $140, and the budget is $6,600",
        "The CPA must stay below $14. Budget $6,600.",
        "$6,600 for the spring, CPM under $9",
        "We raised $3M. We can spend $6,600 on this.",
        "Win a $9,000 prize! Our campaign budget: $6,600.",
        "Reach 300k people with $6,600",
        "They earn over $90k a year; we have $6,600.",
        "installs at $2.20 each, $6,600 all in",
        "$6,600 in media, and $2,000 for production",
        "with 40k we would add TV, but there is only $6,600",
        "not $5,500 but $6,600",
        "$5,500, sorry, $6,600",
        "Women 25-40, March 2027, $6,600 (about €6,000)",
    ],
)
def test_other_figures_are_not_the_budget(text: str) -> None:
    assert money(text) == (6600, "USD", "TOTAL")
    assert find(text).contradictions == ()


@pytest.mark.parametrize(
    "text", ["women 25-40 from 12.5. to 30.6.", "our boots cost $140", "CPM under €9", "300k listeners"]
)
def test_a_message_without_a_budget_has_none(text: str) -> None:
    assert find(text).resolution is None


def test_every_value_carries_the_words_it_came_from() -> None:
    text = "Hello,  we’d like to invest  €7.700  in spring."
    found = find(text).resolution
    assert found is not None
    [quote] = found.quotes
    assert text[quote.start : quote.end] == quote.text == "€7.700"


@pytest.mark.parametrize(
    ("words", "binding"), [("up to €7k", "hard"), ("max. €7k", "hard"), ("around €7k", "soft"), ("€7k or so", "soft")]
)
def test_words_of_degree_say_how_firm_it_is(words: str, binding: str) -> None:
    found = find(f"Budget is {words}.").resolution
    assert found is not None
    assert (found.value.amount_micros, found.binding) == (7000 * MICROS, binding)


@pytest.mark.parametrize(
    "text", ["between 4 and 7k euros", "4-7k €", "€4,000 – €7,000", "EUR 4,000 - 7,000", "von 4 bis 7 Tsd. €"]
)
def test_the_upper_end_of_a_range_is_the_budget_and_the_lower_one_its_minimum(text: str) -> None:
    value = budget(text)
    assert (value.minimum_micros, value.amount_micros) == (4000 * MICROS, 7000 * MICROS)


@pytest.mark.parametrize("text", ["5000 EUR or 6000 EUR in Germany", "5-6k EUR", "between 5,000 and 6,000 EUR"])
def test_the_upper_of_two_amounts_is_told_as_an_assumption(text: str) -> None:
    assert find(text).assumptions == ("Budget: 6,000 EUR, the upper end of 5,000 to 6,000.",)


def test_at_least_gives_a_minimum() -> None:
    assert budget("at least €4k, ideally €7k").minimum_micros == 4000 * MICROS


def test_parts_are_added_up() -> None:
    value = budget("7k Germany, 3k Austria, all in euros")
    assert value.total_micros == 10_000 * MICROS
    assert [(split.label, split.amount_micros) for split in value.splits] == [
        ("Germany", 7000 * MICROS),
        ("Austria", 3000 * MICROS),
    ]


def test_the_same_amount_for_each_market_is_multiplied() -> None:
    assert budget("€4k each in Spain and Portugal").total_micros == 8000 * MICROS
    assert budget("je 4.000 € in Spanien, Italien und Portugal").total_micros == 12_000 * MICROS


def test_an_amount_for_each_of_unnamed_markets_is_a_question() -> None:
    assert [question.about for question in find("€4k per market").questions] == ["budget.total"]


def test_shares_of_formats_are_kept() -> None:
    for text in ("€9k, 70/30 audio/video", "€9k: 70 % audio and 30 % video"):
        assert [(split.about, split.share) for split in budget(text).splits] == [("AUDIO", 0.7), ("VIDEO", 0.3)]


def test_a_part_of_the_total_is_not_a_second_budget() -> None:
    value = budget("€9,000 in total, of which €2,000 for video")
    assert value.total_micros == 9000 * MICROS
    assert [(split.about, split.amount_micros) for split in value.splits] == [("VIDEO", 2000 * MICROS)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("€9,000: €5k Germany, €3k Austria", ["€9,000", "€5k", "€3k"]),
        ("The budget is $9,000. Total spend must be $12,000.", ["$9,000", "$12,000"]),
        ("€300 a day for 10 days, €8000 in total", ["€8000", "€300 a day", "10 days"]),
    ],
)
def test_amounts_that_cannot_all_hold_are_quoted_from_every_side(text: str, quoted: list[str]) -> None:
    [clash] = find(text).contradictions
    assert [quote.text for quote in clash.quotes] == quoted


def test_shares_that_are_not_the_whole_contradict_each_other() -> None:
    [clash] = find("€9k, 70 % audio and 50 % video").contradictions
    assert clash.about == "budget.splits"


@pytest.mark.parametrize("text", ["budget: 0 €", "budget of -700 EUR", "Budget: zero euros"])
def test_a_budget_of_nothing_is_refused_with_its_words(text: str) -> None:
    with pytest.raises(UnreadableBrief, match="cannot be a budget"):
        find(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("budget €1O,000", "BUDGET_SLIP"),
        ("budget $3,00,000", "BUDGET_SLIP"),
        ("budget 10.00 euros", "BUDGET_TINY"),
        ("budget 700 billion dollars", "BUDGET_HUGE"),
        ("90k euros a year", "BUDGET_YEARLY"),
    ],
)
def test_doubtful_amounts_are_flagged_and_asked_about(text: str, code: str) -> None:
    found = find(text)
    assert [warning.code for warning in found.warnings] == [code]
    assert [question.about for question in found.questions] == ["budget"]


def test_lakhs_are_no_slip_in_rupees() -> None:
    assert find("budget ₹3,00,000").warnings == ()


@pytest.mark.parametrize("text", ["budget TBD", "Budget: noch offen", "no budget yet", "same budget as last time"])
def test_an_open_budget_is_missing(text: str) -> None:
    found = find(text)
    assert (found.resolution, found.missing) == (None, ("budget",))
    assert found.questions


def test_the_same_budget_is_carried_over_where_there_was_one() -> None:
    found = find("same budget, please", euros(7000)).resolution
    assert found is not None
    assert (found.value, found.source) == (euros(7000), "carried_over")


def test_a_missing_currency_is_asked_for_or_taken_from_the_market() -> None:
    assert find("budget 7k").missing == ("budget.currency",)
    found = find("budget 7k", hint="SEK")
    assert found.resolution is not None
    assert (found.resolution.value.currency, found.resolution.source) == ("SEK", "inferred")
    assert found.assumptions


def test_a_currency_of_several_countries_waits_for_the_market() -> None:
    assert find("budget 70 000 kr").missing == ("budget.currency",)
    assert budget("budget 70 000 kr", hint="DKK").currency == "DKK"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("raise it to 30k", 30_000),
        ("make it 12000", 12_000),
        ("increase by 20 %", 12_000),
        ("erhöhe das Budget um 10 %", 11_000),
        ("cut the budget by 25 percent", 7500),
        ("double it", 20_000),
        ("what if we double it?", 20_000),
        ("cut it in half", 5000),
        ("halbiere das Budget", 5000),
        ("add 5k", 15_000),
        ("añade 2.500 €", 12_500),
        ("reduce it by 2k", 8000),
        ("take 3k off", 7000),
        ("raise the budget from 10k to 15k", 15_000),
        ("half the budget, please", 5000),
    ],
)
def test_later_messages_change_the_budget(text: str, amount: int) -> None:
    assert money(text, euros(10_000)) == (amount, "EUR", "TOTAL")


@pytest.mark.parametrize(
    "text",
    [
        "increase reach by 20 %",
        "double the reach",
        "make it 25-40",
        "add Portugal",
        "set the cap to 3",
        "20 % more women",
        "Reach 500k Spaniards",
        "put half the money into podcasts",
    ],
)
def test_changes_of_other_things_leave_the_budget_alone(text: str) -> None:
    assert find(text, euros(10_000)).resolution is None


def test_currency_and_basis_can_be_corrected() -> None:
    assert money("sorry, I meant pounds", euros(10_000)) == (10_000, "GBP", "TOTAL")
    assert money("in GBP, not EUR", euros(10_000)) == (10_000, "GBP", "TOTAL")
    assert money("that was per week", euros(10_000)) == (10_000, "EUR", "WEEKLY")
    assert money("raise it to 600", euros(500, "DAILY")) == (600, "EUR", "DAILY")


def test_a_change_to_nothing_is_refused() -> None:
    with pytest.raises(UnreadableBrief, match="leaves no budget"):
        find("reduce it by 100 %", euros(10_000))


def test_money_moves_between_known_parts_and_is_asked_about_otherwise() -> None:
    video = Split(about="VIDEO", kind="FORMAT", label="video", amount_micros=6000 * MICROS)
    audio = Split(about="AUDIO", kind="FORMAT", label="audio", amount_micros=4000 * MICROS)
    moved = budget("move 2k from video to audio", euros(10_000, splits=(video, audio)))
    assert [split.amount_micros for split in moved.splits] == [4000 * MICROS, 6000 * MICROS]
    found = find("move 2k from video to audio", euros(10_000))
    assert (found.resolution, [question.about for question in found.questions]) == (None, ["budget.splits"])


@pytest.mark.parametrize(
    ("basis", "start", "end", "total"),
    [
        ("TOTAL", date(2027, 3, 1), date(2027, 3, 10), 700),
        ("DAILY", date(2027, 3, 1), date(2027, 3, 10), 7000),
        ("WEEKLY", date(2027, 3, 1), date(2027, 4, 11), 4200),
        ("MONTHLY", date(2027, 2, 1), date(2027, 4, 30), 2100),
        ("MONTHLY", date(2027, 3, 15), date(2027, 5, 14), 1400),
    ],
)
def test_the_flight_gives_the_total(basis: Basis, start: date, end: date, total: int) -> None:
    assert settle(euros(700, basis), Schedule(start=start, end=end)).total_micros == total * MICROS


def test_a_daily_budget_is_not_spent_on_blackout_days() -> None:
    off = (
        Blackout(start=date(2027, 2, 27), end=date(2027, 3, 2)),
        Blackout(start=date(2027, 3, 2), end=date(2027, 3, 3)),
    )
    schedule = Schedule(start=date(2027, 3, 1), end=date(2027, 3, 10), blackouts=off)
    assert settle(euros(700, "DAILY"), schedule).total_micros == 4900 * MICROS


def test_a_begun_month_counts_by_its_days() -> None:
    assert months(date(2027, 4, 1), date(2027, 4, 15)) * 2 == 1
    assert months(date(2027, 1, 31), date(2027, 2, 27)) == 1


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UnreadableBrief):
        found = find(text, hint="EUR").resolution
        assert found is None or found.value.amount_micros > 0


@given(
    st.permutations(["Budget is €6,600.", "We sell boots.", "Women 25-40 in Spain.", "From 1 March to 30 April 2027."])
)
def test_the_order_of_sentences_does_not_matter(sentences: list[str]) -> None:
    assert money(" ".join(sentences)) == (6600, "EUR", "TOTAL")


def _with_weather(text: str) -> str:
    return f"It rains today. {text}"


CHANGES: tuple[Callable[[str], str], ...] = (str.upper, str.lower, _with_weather)


@pytest.mark.parametrize("change", CHANGES)
def test_case_and_idle_sentences_do_not_matter(change: Callable[[str], str]) -> None:
    text = "Our budget is 7.700 euros: 5k Germany, 2.7k Austria. Boots cost €140."
    assert money(change(text)) == (7700, "EUR", "TOTAL")


def test_plain_numbers_beside_names_divide_the_total_named_with_them() -> None:
    parts = budget("We have €9,000: 5,000 for Norway, 4,000 for Denmark.").splits
    assert [(part.about, part.amount_micros) for part in parts] == [
        ("Norway", 5000 * MICROS),
        ("Denmark", 4000 * MICROS),
    ]


def test_parts_that_do_not_make_up_the_total_contradict_it_and_keep_their_proportion() -> None:
    found = find("In total 20,000 euros. Norway gets 9,000, Denmark 3,000 and Iceland 3,000.")
    assert found.contradictions
    assert found.resolution is not None
    assert [part.share for part in found.resolution.value.splits] == [0.6, 0.2, 0.2]


@pytest.mark.parametrize("text", ["€9,000, 2/3 Ohio, 1/3 Utah", "€9,000: two thirds for Ohio, one third for Utah"])
def test_fractions_divide_the_budget(text: str) -> None:
    assert [part.about for part in budget(text).splits] == ["Ohio", "Utah"]


def test_equal_tranches_are_added_up() -> None:
    assert money("5 x 700 EUR, one a week")[:2] == (3500, "EUR")


def test_a_bare_number_answers_only_when_it_was_asked_for() -> None:
    said = read("7000.", TODAY, number=1)
    answered = resolve(said, None, currency_hint="EUR", asked=True).resolution
    assert answered is not None
    assert answered.value.amount_micros == 7000 * MICROS
    assert resolve(said, None, currency_hint="EUR").resolution is None


@pytest.mark.parametrize(
    ("text", "amount"), [("cut it by a quarter", 9000), ("raise the budget by a third", 16_000), ("cut 500", 11_500)]
)
def test_a_part_of_the_budget_is_added_or_taken_off(text: str, amount: int) -> None:
    assert money(text, euros(12_000))[0] == amount


def test_each_passage_is_read_in_its_own_language() -> None:
    assert (
        money("Zwölftausend Euro für Österreich im März.\nPlease excuse the typos, this is from my phone.")[0] == 12_000
    )
