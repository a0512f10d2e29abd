"""The three questions that are put to an engine: what there is, an even sample of it, and the sums of its cells."""

from server.history.cells import MONTHS
from server.history.engines.connection import Column, Library, Table
from server.history.facets import AUDIENCES
from server.history.record import OBJECTIVES

CELL = ("country", "goal", "format", "placement", "category")
"""What parts cells, in the words of the table."""
WEIGHED = ("price", "log_budget", "log_budget_squared", "years")
SAMPLED = (
    *("name", "country", "objective", "goal", "format", "placement", "category", "genders", "interests"),
    *("start", "days", "drawn"),
    *("age_min", "age_max", "budget", "spend", "impressions", "clicks", "reach", "results", "completion", "delivery"),
)
"""What is taken of a campaign: words, whole numbers, then numbers that may not be known."""
SPAN = (1 << 31) - 1
"""How many values the number has by which campaigns are drawn."""
_MILLION = 1e6


def census(ibis: Library, campaigns: Table) -> Table:
    """Ask for each country and currency how many rows there are, how many of use, and when the last of those began."""
    usable, never = campaigns["usable"], ibis.null("int64")
    return campaigns.group_by("country", "currency").aggregate(
        rows=usable.count(),
        usable=ibis.ifelse(usable, 1, 0).sum().cast("int64"),
        last=ibis.ifelse(usable, campaigns["start"], never).max().cast("int64").fill_null(-1),
    )


def sample(campaigns: Table, usable: int, most: int) -> Table:
    """Ask for about `most` campaigns of so many, evenly over all of them."""
    chosen = campaigns if usable <= most else campaigns.filter(campaigns["drawn"] < SPAN * most // usable)
    return chosen.select(**{name: chosen[name] for name in SAMPLED})


def cube(ibis: Library, weighed: Table) -> Table:
    """Ask for the sums of every cell: one GROUP BY, each sum in whole millionths."""
    row = weighed.mutate(millionths=_whole(weighed["weight"]))
    row = row.mutate(log_budget_squared=row["log_budget"] * row["log_budget"])
    sums = {name: _whole(row["weight"] * row[name]).sum().cast("int64") for name in WEIGHED}
    objectives = {
        f"objective_{number}": _count(ibis, row["objective"] == name) for number, name in enumerate(OBJECTIVES)
    }
    return row.group_by(*CELL).aggregate(
        weight=row["millionths"].sum().cast("int64"),
        **sums,
        **{f"audience_{number}": _part(ibis, row, row["audience"] == number) for number in range(AUDIENCES)},
        **{f"month_{number}": _part(ibis, row, row["month"] == number) for number in range(MONTHS)},
        **objectives,
    )


def _whole(value: Column) -> Column:
    """A number in whole millionths: sums of those do not depend on the order."""
    return (value * _MILLION + 0.5).floor().cast("int64")


def _part(ibis: Library, row: Table, condition: Column) -> Column:
    return ibis.ifelse(condition, row["millionths"], 0).sum().cast("int64")


def _count(ibis: Library, condition: Column) -> Column:
    return ibis.ifelse(condition, 1, 0).sum().cast("int64")
