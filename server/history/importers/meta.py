"""Meta Ads Manager's report; the currency stands in its header, and the header in the user's language."""

import re
from typing import Any

from server.history.importers import native
from server.history.importers.reader import Row
from server.history.importers.rows import Defaults, Format, ImportedRow, report_row
from server.history.record import GOAL_OF

_COLUMNS: dict[str, str] = {
    **dict.fromkeys(("reporting starts", "début des rapports", "inicio del informe", "berichtsstart"), "start"),
    **dict.fromkeys(("reporting ends", "fin des rapports", "fin del informe", "berichtsende"), "end"),
    **dict.fromkeys(("day", "jour", "día", "tag"), "day"),
    **dict.fromkeys(
        ("campaign name", "nom de la campagne", "campaña", "nombre de la campaña", "kampagnenname"), "campaign_name"
    ),
    "campaign id": "campaign_id",
    **dict.fromkeys(("ad set name", "nom de l’ensemble de publicités", "anzeigengruppenname"), "ad_set_name"),
    "ad set id": "ad_set_id",
    **dict.fromkeys(("ad name", "nom de la publicité", "anzeigenname"), "ad_id"),
    **dict.fromkeys(("country", "pays", "país", "land"), "country"),
    **dict.fromkeys(("age", "âge", "edad", "alter"), "age"),
    **dict.fromkeys(("gender", "sexe", "sexo", "geschlecht"), "gender"),
    **dict.fromkeys(("results", "résultats", "resultados", "ergebnisse"), "results"),
    **dict.fromkeys(("result indicator", "result type", "indicateur de résultats"), "indicator"),
    **dict.fromkeys(("reach", "couverture", "alcance", "reichweite"), "reach"),
    **dict.fromkeys(("impressions", "impresiones", "impressionen"), "impressions"),
    **dict.fromkeys(("amount spent", "montant dépensé", "importe gastado", "ausgegebener betrag"), "spend"),
    **dict.fromkeys(("link clicks", "clics sur un lien", "clics en el enlace", "link-klicks"), "clicks"),
    "clicks (all)": "all_clicks",
    "landing page views": "page_views",
}

# What a result indicator counts; the first word found in it decides.
_INDICATORS: tuple[tuple[str, str, str], ...] = (
    ("app_install", "APP_INSTALLS", "installs"),
    ("lead", "LEAD_GEN", "leads"),
    ("purchase", "CONVERSIONS", "conversions"),
    ("registration", "CONVERSIONS", "conversions"),
    ("landing_page", "WEBSITE_VISITS", "page_views"),
    ("link_click", "CLICKS", "clicks"),
    ("video", "VIDEO_VIEWS", "video_views"),
    ("reach", "REACH", "reach"),
    ("impressions", "EVEN_IMPRESSION_DELIVERY", ""),
)


def read_row(row: Row, defaults: Defaults) -> ImportedRow:
    """Read a period or a day of an ad set, or a slice of it by age or gender.

    Raises:
        Unusable: A column that is needed cannot be read.
    """
    facts: dict[str, Any] = {**native.identity(row, defaults), **native.targeting(row, defaults), **native.counts(row)}
    if facts["clicks"] is None:
        facts["clicks"] = row.count("all_clicks")
    indicator = row.text("indicator").casefold()
    for word, objective, counted in _INDICATORS:
        if word in indicator:
            facts.update(objective=objective, delivery_goal=GOAL_OF[objective])
            if counted and facts[counted] is None:
                facts[counted] = row.count("results")
            break
    ages = re.findall(r"\d+", row.text("age"))
    if ages:
        facts.update(age_min=max(13, int(ages[0])), age_max=int(ages[-1]) if len(ages) > 1 else 99)
    gender = row.text("gender").upper()
    if gender in ("FEMALE", "MALE"):
        facts["genders"] = (gender,)
    return report_row(row, defaults, "meta", facts, slices=(row.text("age"), row.text("gender")))


META = Format("meta", _COLUMNS, ("campaign_name", "impressions", "spend"), read_row)
