"""What the advertiser should look at in a plan."""

from collections.abc import Callable, Iterator, Sequence

from server.agents.planning.assignment import MICROS, Assignment
from server.agents.planning.choosing import Chosen
from server.agents.planning.three_way import COUNTS, Outcome
from server.domain.brief import KpiTarget
from server.domain.plan import AdSet, Estimate, Forecast, MicrosEstimate, PlanWarning, Totals
from server.domain.products import OBJECTIVES, Violation, check_audience
from server.errors import InfeasiblePlan, InvalidInput
from server.history.counts import LEVELS

_SATURATED = 0.98
_MUCH = 0.75
_FAR = {words for _, words in LEVELS[3:]}
"""Evidence that no longer tells industries or countries apart; widening over objectives or placements is usual."""


def audience_warnings(assignment: Assignment) -> tuple[PlanWarning, ...]:
    """Check the audience against the rules of its category and of minors.

    Raises:
        InvalidInput: A rule is broken.
    """
    audience = assignment.audience
    found = check_audience(
        assignment.topics,
        [(one.min, one.max) for one in audience.age_ranges],
        audience.genders,
        [interest.id for interest in audience.interests],
        list(dict.fromkeys(place.country for place in audience.geos)),
    )
    refused = [one for one in found if one.severity == "refused"]
    if refused:
        raise InvalidInput(" ".join(one.text for one in refused), hint="Change the audience or the category.")
    return tuple(_violation(one) for one in found)


def _violation(violation: Violation) -> PlanWarning:
    return PlanWarning(code=violation.rule.upper().replace(".", "_"), text=violation.text, about="audience")


Needed = Callable[[Outcome, float], int]


def warnings_of(
    assignment: Assignment, chosen: Chosen, ad_sets: Sequence[AdSet], totals: Totals, needed: Needed
) -> tuple[PlanWarning, ...]:
    """Say what to look at; `needed` finds the budget for an outcome."""
    return tuple(
        PlanWarning(code=code, text=text, about=about)
        for code, text, about in (
            *_about_count(chosen),
            *_about_further(assignment, totals.forecast),
            *_about_lines(assignment, chosen, ad_sets),
            *_about_mix(assignment, chosen, ad_sets),
            *_about_places(chosen),
            *_about_targets(assignment, totals.forecast, needed),
        )
    )


_Note = tuple[str, str, str]


def _about_count(chosen: Chosen) -> Iterator[_Note]:
    low, high = chosen.count.tier
    if not low <= chosen.lines <= high and chosen.count.reason:
        usual = f"{low}" if low == high else f"{low} or {high}"
        text = f"{chosen.lines} ad sets instead of the usual {usual} for this budget: {chosen.count.reason}."
        yield "AD_SET_COUNT", text, "budget"


def _about_further(assignment: Assignment, forecast: Forecast) -> Iterator[_Note]:
    """Say what comes of the objectives named after the first, where the forecast counts it."""
    further = assignment.goal.further_objectives
    if not further:
        return
    known = {"REACH": forecast.reach, "EVEN_IMPRESSION_DELIVERY": forecast.impressions, "CLICKS": forecast.clicks}
    counted = [
        f"about {count.mid:,.0f} {OBJECTIVES[one].result} ({count.low:,.0f} to {count.high:,.0f})"
        for one in further
        if (count := known.get(one)) is not None
    ]
    names = ", ".join(one.casefold().replace("_", " ") for one in further)
    text = f"The money is split for {OBJECTIVES[assignment.goal.objective].result}; {names} come with it and are not"
    text += " planned for on their own."
    yield "FURTHER_OBJECTIVES", f"{text} Expected: {', '.join(counted)}." if counted else text, "goal"


def _about_lines(assignment: Assignment, chosen: Chosen, ad_sets: Sequence[AdSet]) -> Iterator[_Note]:
    """What holds for several ad sets is said once."""
    minimum = f"{assignment.minimum_micros / MICROS:,.2f} {assignment.budget.currency}"
    small = [one.id for one in ad_sets if one.budget.amount_micros < assignment.minimum_micros]
    yield from _said(
        "BELOW_MINIMUM", small, f"{_all(small)} {_s(small, 'get')} less than the usual minimum of {minimum} an ad set."
    )
    thin = [one.id for one in ad_sets if one.forecast.impressions is None]
    yield from _said("THIN_HISTORY", thin, f"The history is too thin to say what {_all(thin)} {_s(thin, 'bring')}.")
    far: dict[str, list[str]] = {}
    for one in ad_sets:
        if one.evidence.widened_to in _FAR and one.id not in thin:
            far.setdefault(one.evidence.widened_to, []).append(one.id)
    for where, names in far.items():
        yield from _said("WIDENED", names, f"Few campaigns were like {_all(names)}: estimates lean on {where}.")
    for one in ad_sets:
        if one.delivery_goal == "APP_INSTALLS":
            text = f"{one.id} takes one mobile platform ({', '.join(one.targets.platforms)}); book the other one apart."
            yield "ONE_PLATFORM", text, one.id
    full = [
        choice.ground.ids[index]
        for choice in chosen.choices
        for index, amount in enumerate(choice.taken.spend)
        if amount > 0 and choice.ground.curves.saturation(index, float(amount)) > _SATURATED
    ]
    yield from _said(
        "AUDIENCE_EXHAUSTED",
        full,
        f"{_all(full)} {_s(full, 'have', 'has')} more money than the audience can take under the frequency cap.",
    )


def _said(code: str, names: Sequence[str], text: str) -> Iterator[_Note]:
    if names:
        yield code, text, names[0] if len(names) == 1 else "ad_sets"


def _all(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _s(names: Sequence[str], verb: str, one: str = "") -> str:
    return verb if len(names) > 1 else one or f"{verb}s"


def _about_mix(assignment: Assignment, chosen: Chosen, ad_sets: Sequence[AdSet]) -> Iterator[_Note]:
    """Say that nearly all money is on one ad set, and what audio would cost where there is none."""
    first = ad_sets[0]
    fixed = assignment.budget.splits or assignment.delivery.locks
    if len(ad_sets) > 1 and first.share > _MUCH and not fixed:
        words = first.asset_format.casefold()
        text = (
            f"{first.share:.0%} of the money is on {first.id}, by past campaigns the best use of it; if that turns out"
            f" otherwise, so does the plan. “At most 60 % in {words}” spreads it."
        )
        yield "CONCENTRATED", text, first.id
    choice = chosen.choices[0]
    ground, heard = choice.ground, [one for one in ad_sets if one.asset_format == "AUDIO"]
    audio = [place for place, one in enumerate(ground.products) if one.asset_format == "AUDIO"]
    if heard or not audio or ground.strategy == "heuristic" or len(chosen.choices) > 1:
        return
    amount = float(choice.taken.spend.max())
    most = ground.curves.value(int(choice.taken.spend.argmax()), amount)
    best = max(audio, key=lambda place: ground.curves.value(place, amount))
    less = 1.0 - ground.curves.value(best, amount) / most if most > 0 else 0.0
    if less > 0:
        text = (
            f"No audio: {ground.ids[best]}, the best of it, would bring {less:.0%} less than {first.id} with the same"
            " money. “At least 20 % in audio” puts it in."
        )
        yield "NO_AUDIO", text, "delivery"


def _about_places(chosen: Chosen) -> Iterator[_Note]:
    """Spotify books one country an ad set: say how to share an ad set's money out."""
    for choice in chosen.choices:
        countries = choice.ground.market.countries
        if len(countries) > 1:
            people = choice.ground.audience_shares
            shares = ", ".join(f"{code} {people[code]:.0%}" for code in countries)
            text = (
                "Spotify books one country per ad set: book each of these ad sets once per country,"
                f" its money shared by audience ({shares}), or give each country its own budget."
            )
            yield "ONE_COUNTRY_EACH", text, "audience.geos"


def _about_targets(assignment: Assignment, forecast: Forecast, needed: Needed) -> Iterator[_Note]:
    for target in assignment.goal.kpi_targets:
        note = _too_dear(target, forecast, assignment) or _too_few(target, forecast, assignment, needed)
        if note:
            yield "TARGET_AT_RISK", note, "goal.kpi_targets"


_COSTS = {
    "CPM": "cpm_micros",
    "CPA": "cost_per_result_micros",
    "CPI": "cost_per_result_micros",
    "CPL": "cost_per_result_micros",
    "CPV": "cost_per_result_micros",
}


def _too_dear(target: KpiTarget, forecast: Forecast, assignment: Assignment) -> str:
    """Say how far the expected cost lies above a target, else nothing."""
    if target.metric not in _COSTS or target.amount_micros is None:
        return ""
    cost: MicrosEstimate | None = getattr(forecast, _COSTS[target.metric])
    if cost is None or cost.mid <= target.amount_micros or target.currency not in (None, assignment.budget.currency):
        return ""
    return (
        f"{target.metric} of at most {target.amount_micros / MICROS:,.2f} is asked for,"
        f" {cost.mid / MICROS:,.2f} is expected ({cost.low / MICROS:,.2f} to {cost.high / MICROS:,.2f})."
    )


def _counted(target: KpiTarget, assignment: Assignment) -> str:
    words = {"REACH": "people reached", "IMPRESSIONS": "impressions"}
    return words.get(target.metric, OBJECTIVES[assignment.goal.objective].result)


def _too_few(target: KpiTarget, forecast: Forecast, assignment: Assignment, needed: Needed) -> str:
    """Say how far the expected number lies below a target and which budget would bring it, else nothing."""
    if target.metric not in COUNTS or target.number is None:
        return ""
    count: Estimate | None = getattr(forecast, COUNTS[target.metric])
    if count is None or count.mid >= target.number:
        return ""
    text = (
        f"{target.number:,.0f} {_counted(target, assignment)} are asked for, {count.mid:,.0f} are expected"
        f" ({count.low:,.0f} to {count.high:,.0f})."
    )
    try:
        budget = needed(COUNTS[target.metric], target.number)
    except InfeasiblePlan as error:
        return f"{text} No budget brings them in this flight. {error.hint}"
    return f"{text} About {budget / MICROS:,.0f} {assignment.budget.currency} would bring them."
