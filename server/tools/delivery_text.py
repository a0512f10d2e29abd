"""Tell how a plan fares in a short Markdown text."""

from collections.abc import Sequence

from server.domain.delivered import Against, Delivered, PlanDelivery
from server.tools.faults import shown
from server.tools.plan_text import money, number, span

_METRICS = ("impressions", "clicks", "reach", "results")
_MOST = 20


def delivery_text(
    delivery: PlanDelivery, unmatched: Sequence[str] = (), left_out: Sequence[str] = (), *, new: bool = True
) -> str:
    """Tell what was delivered against what was promised, ad set by ad set."""
    over = delivery.due > 1.0 - 1e-9
    when = "the flight is over" if over else f"{delivery.due:.0%} of the money is due"
    head = f"**Delivery of {delivery.plan_id}, version {delivery.version}**, up to {delivery.as_of}; {when}."
    rows = [_row(one, delivery.currency) for one in (*delivery.ad_sets, delivery.total)]
    titles = ("ad set", "spent", "pacing", *_METRICS)
    parts = [
        head,
        "" if new else "This report was known already; it counts once.",
        "\n".join([f"| {' | '.join(titles)} |", f"{'|---' * len(titles)}|", *rows]),
        "Per cent are of what was promised for the money due so far; in brackets stands the promise for the whole"
        " flight. Pacing is the money spent of the money due.",
        _listed("No report speaks of", delivery.missing),
        _listed("Rows of no ad set of this plan, left out", unmatched),
        _listed("Rows that cannot be read, left out", left_out),
    ]
    return "\n\n".join(part for part in parts if part)


def _row(one: Delivered, currency: str) -> str:
    pacing = "–" if one.pacing is None else f"{one.pacing:.0%}"
    counts = [_told(one.metrics.get(name)) for name in _METRICS]
    return f"| {' | '.join([shown(one.id), money(one.spend_micros, currency), pacing, *counts])} |"


def _told(against: Against | None) -> str:
    if against is None:
        return "not reported"
    if against.ratio is None:
        return number(against.delivered)
    where = {True: ", inside", False: ", outside", None: ""}[against.inside]
    return f"{number(against.delivered)}: {against.ratio:.0%}{where} (promised {span(against.promised)})"


def _listed(title: str, names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST} more" if len(names) > _MOST else ""
    return f"{title}: {', '.join(shown(name) for name in names[:_MOST])}{more}." if names else ""
