from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.errors import InvalidInput, NotFound
from server.history.importers.reader import parse_day, parse_number
from server.history.importers.rows import Defaults
from server.history.imports import ImportReport, import_file
from server.history.query import CampaignQuery, SimilarCampaign
from server.history.similar import similar
from server.history.snapshot import Snapshot
from server.history.sources import load_history

NATIVE = (
    "campaign_id,campaign_name,campaign_objective,ad_set_id,ad_set_name,ad_set_format,ad_set_budget_type,"
    "ad_set_budget_amount,ad_set_start_time,ad_set_end_time,ad_set_geo_country,ad_set_age_min,ad_set_age_max,"
    "ad_set_placements,ad_set_genders,ad_id,impressions,spend,clicks,reach,currency,category_id,interest_ids,installs\n"
    "c1,Spring,REACH,s1,Adults,AUDIO,LIFETIME,5000,2026-03-02T00:00:00Z,2026-03-30T00:00:00Z,SE,25,44,MUSIC,,,"
    "500000,4900.50,600,210000,EUR,1070,676|681,\n"
    "c2,Game,APP_INSTALLS,s2,Players,VIDEO,DAILY,100,2026-04-01T00:00:00Z,2026-04-10T23:59:59Z,DE,18,34,MUSIC,MALE,,"
    "80000,990,700,52000,EUR,1423,734,140\n"
)


def write(folder: Path, text: str | bytes, name: str = "report.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def take(folder: Path, text: str | bytes, format_: str = "", defaults: Defaults | None = None) -> ImportReport:
    return import_file(write(folder, text), folder / "data", format_, defaults)


def load(folder: Path) -> Snapshot:
    parents = {"1070": "1058", "1423": "1419"}
    return load_history("imported", folder / "data", folder / "cache", rates, parents=parents)


def rates(micros: int, currency: str) -> int:
    known = {"EUR": 1.0, "USD": 0.5, "JPY": 0.006}
    if currency not in known:
        raise NotFound(f"There is no rate for {currency}.", hint="Give the amount in another currency.")
    return round(micros * known[currency])


def only(folder: Path) -> SimilarCampaign:
    (campaign,) = similar(load(folder), CampaignQuery())
    return campaign


def test_native_rows_become_campaigns_with_their_targeting_and_money(tmp_path: Path) -> None:
    report = take(tmp_path, NATIVE)

    assert (report.format, report.read, report.kept, report.duplicates, report.skipped) == ("native", 2, 2, 0, ())
    audio, video = sorted(similar(load(tmp_path), CampaignQuery()), key=lambda campaign: campaign.campaign_id)
    assert (audio.campaign_id, audio.country, audio.days, audio.start) == ("s1", "SE", 28, date(2026, 3, 2))
    assert (audio.asset_format, audio.delivery_goal, audio.source) == ("AUDIO", "REACH", "imported")
    assert (audio.age_min, audio.age_max, audio.genders) == (25, 44, ("MALE", "FEMALE", "NON_BINARY"))
    assert set(audio.interest_ids) == {"676", "681"}
    assert audio.cpm_micros == pytest.approx(9_801_000, rel=1e-4)
    assert audio.delivery_rate == pytest.approx(0.98, abs=1e-3)
    assert (video.budget_micros, video.days, video.genders) == (pytest.approx(1_000_000_000), 10, ("MALE",))
    assert video.cost_per_result_micros == pytest.approx(990e6 / 140, rel=1e-4)


def test_the_same_row_twice_counts_once_and_files_add_up(tmp_path: Path) -> None:
    head, first, second = NATIVE.splitlines(keepends=True)
    take(tmp_path, head + first)
    report = take(tmp_path, head + first + second + second)

    assert (report.kept, report.duplicates) == (1, 2)
    assert load(tmp_path).count == 2


def test_a_later_export_of_an_ad_set_replaces_the_earlier(tmp_path: Path) -> None:
    head, first, _ = NATIVE.splitlines(keepends=True)
    take(tmp_path, head + first)
    take(tmp_path, head + first.replace("500000,4900.50", "510000,5000.00"))

    assert only(tmp_path).cpm_micros == pytest.approx(5000 / 510_000 * 1e9, rel=1e-4)


def test_ads_of_one_ad_set_add_up_and_share_its_budget(tmp_path: Path) -> None:
    head, first, _ = NATIVE.splitlines(keepends=True)
    one, other = (first.replace("MUSIC,,,", f"MUSIC,,{ad},") for ad in ("a1", "a2"))
    take(tmp_path, head + one + other)

    campaign = only(tmp_path)
    assert campaign.budget_micros == pytest.approx(5_000_000_000, rel=1e-5)
    assert campaign.cpm_micros == pytest.approx(9_801_000, rel=1e-4)


def test_a_currency_without_a_rate_costs_its_rows_not_the_history(tmp_path: Path) -> None:
    take(tmp_path, NATIVE.replace("700,52000,EUR", "700,52000,XTS"))
    snapshot = load(tmp_path)

    assert snapshot.count == 1
    assert "Rows in XTS are left out" in snapshot.about.provenance


def test_the_order_of_rows_and_files_changes_nothing(tmp_path: Path) -> None:
    head, first, second = NATIVE.splitlines(keepends=True)
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, texts in ((one, [head + first + second]), (other, [head + second, head + first])):
        folder.mkdir()
        for text in texts:
            take(folder, text)

    assert load(one).about == load(other).about
    assert similar(load(one), CampaignQuery()) == similar(load(other), CampaignQuery())


def test_each_row_left_out_says_its_line_and_why(tmp_path: Path) -> None:
    head, first, _ = NATIVE.splitlines(keepends=True)
    rows = [
        first.replace("4900.50", "many"),
        first.replace("4900.50", "-4900.50"),
        first.replace("AUDIO", "HOLOGRAM"),
        first.replace(",SE,", ",Atlantis,"),
        first.replace("2026-03-30", "2026-01-30"),
        first.replace(",5000,", ",0,"),
        first.replace("EUR", ""),
        first.replace("500000,", "0,"),
        "Total,,,,,,,,,,,,,,,,1,1,,,,,,\n",
    ]
    report = take(tmp_path, head + "".join(rows) + first)

    assert report.kept == 1
    assert [skipped.line for skipped in report.skipped] == [2, 3, 4, 5, 6, 7, 8, 9, 10]
    for skipped, words in zip(
        report.skipped,
        (
            "spend",
            "below zero",
            "HOLOGRAM",
            "Atlantis",
            "before it starts",
            "budget",
            "currency",
            "impressions",
            "sums up",
        ),
        strict=True,
    ):
        assert words in skipped.reason


META = (
    "Reporting starts,Reporting ends,Campaign name,Campaign ID,Ad set name,Day,Results,Result indicator,Reach,"
    "Impressions,Amount spent (USD),Link clicks\n"
    "2026-05-01,2026-05-02,Sale,m1,Women,2026-05-01,12,actions:offsite_conversion.fb_pixel_purchase,900,"
    '"1,204","$172.45",30\n'
    "2026-05-01,2026-05-02,Sale,m1,Women,2026-05-02,8,actions:offsite_conversion.fb_pixel_purchase,800,"
    "1000,100.00,20\n"
)


def test_days_of_a_meta_campaign_become_one_flight_in_the_currency_of_the_header(tmp_path: Path) -> None:
    report = take(tmp_path, "\ufeff" + META, defaults=Defaults(country="US"))

    assert (report.format, report.kept) == ("meta", 2)
    campaign = only(tmp_path)
    assert (campaign.start, campaign.days, campaign.objective) == (date(2026, 5, 1), 2, "CONVERSIONS")
    assert campaign.budget_micros == pytest.approx(272.45e6 / 2, rel=1e-4)
    assert campaign.cpm_micros == pytest.approx(272.45 / 2 / 2204 * 1e9, rel=1e-4)
    assert campaign.cost_per_result_micros == pytest.approx(272.45e6 / 2 / 20, rel=1e-4)
    assert campaign.delivery_rate is None


def test_localised_meta_headers_and_decimal_commas_are_read(tmp_path: Path) -> None:
    text = "Jour;Nom de la campagne;Montant dépensé (EUR);Impressions\n2026-05-01;Été;1 234,56;12 000\n"
    take(tmp_path, text, defaults=Defaults(country="FR"))

    assert only(tmp_path).cpm_micros == pytest.approx(1234.56 / 12_000 * 1e9, rel=1e-4)


GOOGLE = (
    "Campaign report\n"
    "1 October 2026 - 31 October 2026\n"
    "Campaign status\tCampaign\tCampaign ID\tCampaign type\tCurrency code\tBudget\tImpr.\tClicks\tCost\tConversions\n"
    'Enabled\tFilm\t77\tVideo\tEUR\t10.00\t"20,000"\t40\t250.00\t --\n'
    "Enabled\tIdle\t78\tDisplay\tEUR\t5.00\t0\t0\t0.00\t< 10%\n"
    'Total: Account\t--\t--\t--\tEUR\t\t"20,000"\t40\t250.00\t\n'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_google_report_is_read_below_its_preamble_and_above_its_totals(tmp_path: Path, encoding: str) -> None:
    report = take(tmp_path, GOOGLE.encode(encoding), "google", Defaults(country="DE"))

    assert (report.kept, [skipped.line for skipped in report.skipped]) == (1, [5, 6])
    campaign = only(tmp_path)
    assert (campaign.asset_format, campaign.objective, campaign.days) == ("VIDEO", "VIDEO_VIEWS", 31)
    assert campaign.budget_micros == pytest.approx(310e6, rel=1e-4)
    assert campaign.delivery_rate == pytest.approx(250 / 310, abs=1e-3)


def test_a_dv360_report_ends_at_its_footer(tmp_path: Path) -> None:
    text = (
        "Date,Advertiser,Advertiser Currency,Insertion Order,Insertion Order ID,Line Item,Line Item ID,Creative,"
        "Impressions,Clicks,Total Conversions,Revenue (Adv Currency),Complete Views (Video)\n"
        "2026/06/01,Acme,JPY,Summer,9,Tokyo,91,Clip A,5000,5,1,8000,4000\n"
        "2026/06/01,Acme,JPY,Summer,9,Tokyo,91,Clip B,5000,5,1,8000,4000\n"
        "2026/06/03,Acme,JPY,Summer,9,Tokyo,91,Clip A,5000,5,1,8000,4000\n"
        "\n"
        "Report Time:,2026/06/05 03:00 GMT\n"
    )
    report = take(tmp_path, text, defaults=Defaults(country="JP", asset_format="VIDEO"))

    assert (report.format, report.kept, len(report.skipped)) == ("dv360", 3, 1)
    campaign = only(tmp_path)
    assert (campaign.campaign_id, campaign.days) == ("91", 3)
    assert campaign.cpm_micros == pytest.approx(24_000 * 0.006 / 15_000 * 1e9, rel=1e-4)


def test_spotifys_asynchronous_report_needs_its_days_said(tmp_path: Path) -> None:
    text = (
        "AD_ACCOUNT_CURRENCY,CAMPAIGN_NAME,CAMPAIGN_OBJECTIVE,AD_SET_NAME,AD_SET_BUDGET,AD_NAME,"
        "IMPRESSIONS_ON_SPOTIFY,IMPRESSIONS_OFF_SPOTIFY,SPEND,CLICKS,REACH,COMPLETION_RATE\n"
        "EUR,Spring,REACH,Adults,500,Spot,9000,1000,120.5,8,7000,94%\n"
    )
    unsaid = take(tmp_path, text, defaults=Defaults(country="SE"))
    assert (unsaid.format, unsaid.kept) == ("spotify", 0)
    assert "--start" in unsaid.skipped[0].reason

    said = Defaults(country="SE", start="2026-01-01", end="2026-01-31")
    assert take(tmp_path, text, "spotify", said).kept == 1
    assert only(tmp_path).cpm_micros == pytest.approx(12_050_000, rel=1e-4)


def test_files_that_are_no_report_are_refused_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="Name its format"):
        take(tmp_path, "a,b\n1,2\n")
    with pytest.raises(InvalidInput, match="no column ad_set_format"):
        take(tmp_path, "campaign_name,spend\nx,1\n", "native")
    with pytest.raises(InvalidInput, match="not a report format"):
        take(tmp_path, NATIVE, "excel")
    with pytest.raises(InvalidInput, match="is empty"):
        take(tmp_path, "\ufeff\n")
    with pytest.raises(InvalidInput, match="as CSV"):
        take(tmp_path, b"PK\x03\x04" + bytes(40))
    with pytest.raises(NotFound, match="cannot be read"):
        import_file(tmp_path / "none.csv", tmp_path)


@pytest.mark.parametrize(
    "said",
    [
        Defaults(currency="EURO"),
        Defaults(country="Atlantis"),
        Defaults(country="EU"),
        Defaults(objective="FAME"),
        Defaults(asset_format="SMELL"),
        Defaults(placement="RADIO"),
        Defaults(start="soon"),
        Defaults(tenant="a b"),
    ],
)
def test_what_is_said_of_a_file_must_be_of_its_kind(tmp_path: Path, said: Defaults) -> None:
    with pytest.raises(InvalidInput):
        take(tmp_path, META, "meta", said)


@pytest.mark.parametrize("named", ["rival", "../acme"])
def test_a_report_of_one_tenant_brings_nothing_for_another(tmp_path: Path, named: str) -> None:
    head, first, second = NATIVE.splitlines()
    text = f"{head},tenant\n{first},acme\n{second},{named}\n"
    report = take(tmp_path, text, defaults=Defaults(tenant="acme"))
    assert report.kept == 1
    assert ["tenant" in skipped.reason for skipped in report.skipped] == [True]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("Germany", "DE"),
        ("Deutschland", "DE"),
        ("ALLEMAGNE", "DE"),
        ("uk", "GB"),
        ("United  Kingdom", "GB"),
        ("日本", "JP"),
    ],
)
def test_countries_are_read_as_reports_write_them(tmp_path: Path, written: str, code: str) -> None:
    take(tmp_path, NATIVE.replace(",SE,", f",{written},").replace(",DE,", f",{written},"))

    assert {campaign.country for campaign in similar(load(tmp_path), CampaignQuery())} == {code}


def test_a_country_that_the_report_does_not_know_is_the_one_that_was_said(tmp_path: Path) -> None:
    take(tmp_path, NATIVE.replace(",SE,", ",Unknown,"), defaults=Defaults(country="Österreich"))

    assert {campaign.country for campaign in similar(load(tmp_path), CampaignQuery())} == {"AT", "DE"}


def test_rows_that_sum_up_others_are_left_out_whatever_they_are_called(tmp_path: Path) -> None:
    period = "2026-05-01,2026-05-31,Sale,m1,Women,,20,actions:x,1700,2204,272.45,50\n"
    everything = "2026-05-01,2026-05-31,,,,,20,actions:x,1700,2204,272.45,50\n"
    report = take(tmp_path, META + period + everything, "meta", Defaults(country="DE"))

    assert report.kept == 2
    assert [skipped.line for skipped in report.skipped] == [4, 5]
    assert ["sum" in skipped.reason for skipped in report.skipped] == [True, True]


def test_what_is_said_of_a_file_may_be_in_small_letters(tmp_path: Path) -> None:
    take(tmp_path, META, "meta", Defaults(country="us", asset_format="video"))

    assert (only(tmp_path).country, only(tmp_path).asset_format) == ("US", "VIDEO")


@given(st.binary(max_size=400))
def test_no_bytes_crash_the_reader(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("bytes")
    with suppress(InvalidInput):
        take(folder, NATIVE.splitlines()[0].encode() + b"\n" + content, "native")


@pytest.mark.parametrize(
    ("text", "comma", "whole", "value"),
    [
        ("1,204", False, True, "1204"),
        ("1.204", True, True, "1204"),
        ("1,204", False, False, "1204"),
        ("1,204", True, False, "1.204"),
        ("1.234,56 €", True, False, "1234.56"),
        ("1 234,5", True, False, "1234.5"),
        ("1'234.50", False, False, "1234.50"),
        ("$172.45", False, False, "172.45"),
        ("USD 5", False, False, "5"),
        ("1,234,567", False, False, "1234567"),
        ("-3.5", False, False, "-3.5"),
    ],
)
def test_localised_numbers_are_read(text: str, comma: bool, whole: bool, value: str) -> None:
    assert str(parse_number(text, comma=comma, whole=whole)) == value


@pytest.mark.parametrize("text", ["", " --", "< 10%", "abc", "1e5x", "."])
def test_what_is_no_number_is_not_known(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize("text", ["2026-05-01", "2026/05/01", "2026-05-01T10:00:00Z", "01.05.2026", "1 May 2026"])
def test_days_are_read_as_people_write_them(text: str) -> None:
    assert parse_day(text) == date(2026, 5, 1)


@pytest.mark.parametrize("text", ["", "12", "5 May", "soon", "31.02.2026", "2026"])
def test_what_is_no_whole_day_is_not_guessed(text: str) -> None:
    assert parse_day(text) is None


@pytest.mark.parametrize(("last", "start"), [("13/05/2026", date(2026, 3, 4)), ("05/13/2026", date(2026, 4, 3))])
def test_one_date_of_a_file_tells_how_all_are_written(tmp_path: Path, last: str, start: date) -> None:
    header = "Reporting starts,Reporting ends,Campaign name,Impressions,Amount spent (EUR)\n"
    take(tmp_path, f"{header}04/03/2026,{last},Sale,1000,10.00\n", defaults=Defaults(country="DE"))

    assert only(tmp_path).start == start
