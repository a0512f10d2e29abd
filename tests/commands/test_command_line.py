"""The command line: tables for people, JSON for programs, and exit codes that mean something."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from server.__main__ import main
from server.history.synthetic import synthetic_columns, synthetic_vocabulary
from server.settings import Settings
from tests.connection import environment
from tests.history.tables import in_duckdb, native_rows

Run = Callable[..., tuple[int, str, str]]

_BRIEF = "Get runners in Germany to visit our shop, 10,000 euros, 1 to 28 March 2027"
_NATIVE = """\
ad_set_name,ad_set_format,ad_set_budget_amount,ad_set_start_time,ad_set_end_time,ad_set_geo_country,impressions,spend,currency
Spring,AUDIO,1000,2026-03-01,2026-03-28,DE,90000,950,EUR
Summer,VIDEO,2000,2026-06-01,2026-06-28,DE,120000,1900,EUR
Broken,VIDEO,2000,someday,2026-06-28,DE,120000,1900,EUR
"""


@pytest.fixture
def run(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command as the console script does; give its exit code and what it printed."""
    for name, value in environment(settings).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("MEDIA_PLANNER_DATA_DIR", str(tmp_path))

    def command(*words: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["media-planner", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, printed.out, printed.err

    return command


def test_a_server_of_its_own_gives_the_same_plan(run: Run) -> None:
    words = ("plan", _BRIEF, "--json", "--reference-date", "2026-11-20")
    _, here, _ = run(*words)
    code, there, _ = run(*words, "--over", "stdio")
    assert code == 0
    assert json.loads(there)["digest"] == json.loads(here)["digest"]


def test_a_server_that_cannot_start_is_told_of(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIA_PLANNER_STRATEGY", "magic")
    code, _, err = run("plan", _BRIEF, "--over", "stdio")
    assert code == 1
    assert "cannot be used" in err


def test_a_change_is_told_as_people_read_it_and_so_is_that_there_is_none(run: Run) -> None:
    words = ("plan", _BRIEF, "--reference-date", "2026-11-20", "--refine")
    _, changed, _ = run(*words, "Make it 20,000 euros")
    _, same, _ = run(*words, "There are 77 of them")
    assert "total_micros: 10,000 EUR → 20,000 EUR" in changed
    assert "Changes\n  • none" in same
    assert "Not read, or not wholly\n  • “There are 77 of them”" in same


@pytest.mark.parametrize("command", [("import",), ("deliver", "--plan", "p_1")])
def test_a_workbook_is_told_from_a_report(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "report.xlsx").write_bytes(b"PK\x03\x04")
    code, _, err = run(*command, str(tmp_path / "report.xlsx"))
    assert code == 2
    assert "is a workbook. Save its sheet as CSV" in err


def test_words_that_look_like_markup_are_words(run: Run) -> None:
    code, out, _ = run("search", "geo", "Paris [/red] :x:")
    assert code == 0
    assert "“Paris [/red] :x:”" in out


def test_a_plan_as_json_is_the_last_version(run: Run) -> None:
    code, out, _ = run("plan", _BRIEF, "--refine", "Make it 20,000 euros", "--json", "--reference-date", "2026-11-20")
    plan = json.loads(out)
    assert code == 0
    assert plan["version"] == 2
    assert plan["brief"]["budget"]["value"]["total_micros"] == 20_000_000_000
    assert sum(ad_set["budget"]["amount_micros"] for ad_set in plan["ad_sets"]) == 20_000_000_000


def test_a_plan_for_people_shows_their_words_the_money_and_that_the_history_is_made_up(run: Run) -> None:
    code, out, _ = run("plan", _BRIEF, "--reference-date", "2026-11-20")
    assert code == 0
    for words in ("10,000 EUR", "“Germany”", "2027-03-01 to 2027-03-28", "What to expect", "Assumptions", "synthetic"):
        assert words in out


def test_a_brief_with_gaps_prints_its_questions(run: Run) -> None:
    code, out, _ = run("plan", "Get runners to visit our shop")
    assert code == 3
    assert "Questions" in out


def test_a_message_that_cannot_be_used_says_why(run: Run) -> None:
    code, out, err = run("plan", "?!")
    assert code == 2
    assert out == ""
    assert "Correct this" in err


def test_a_server_that_is_not_there_is_told_from_a_message_that_is_wrong(run: Run) -> None:
    code, _, err = run("plan", _BRIEF, "--over", "http://127.0.0.1:9/mcp")
    assert code == 1
    assert "cannot be used" in err


def test_a_search_prints_what_programs_read(run: Run) -> None:
    code, out, _ = run("search", "geo", "Vienna", "--json")
    assert code == 0
    assert json.loads(out)[0]["country"] == "AT"


@pytest.mark.parametrize(("what", "words"), [("geo", "Paris"), ("category", "sneakers"), ("interest", "running")])
def test_a_search_prints_a_table(run: Run, what: str, words: str) -> None:
    code, out, _ = run("search", what, words)
    assert code == 0
    assert words in out
    assert "score" in out


def test_a_search_without_a_hit_says_so(run: Run) -> None:
    code, out, _ = run("search", "geo", "zzzzqqqqxx")
    assert code == 0
    assert "Try other words" in out


def test_an_import_counts_a_row_once_and_says_what_it_left_out(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "report.csv"
    report.write_text(_NATIVE, encoding="utf-8")
    code, out, _ = run("import", str(report), "--format", "native")
    again, repeated, _ = run("import", str(report), "--format", "native", "--json")
    assert code == 0
    assert "2 added" in out
    assert "1 left out" in out
    assert again == 0
    assert json.loads(repeated)["duplicates"] == 2


def test_the_history_says_what_was_imported(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIA_PLANNER_HISTORY", "auto")
    report = tmp_path / "report.csv"
    report.write_text(_NATIVE, encoding="utf-8")
    run("import", str(report), "--format", "native")
    code, out, _ = run("history", "--json")
    assert code == 0
    assert json.loads(out)["synthetic"] is False
    assert json.loads(out)["campaigns"] == 2


def test_a_file_that_is_not_there_is_named(run: Run) -> None:
    code, _, err = run("import", "nowhere.csv")
    assert code == 2
    assert "nowhere.csv" in err


def test_a_setting_that_is_not_allowed_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEDIA_PLANNER_STRATEGY", "magic")
    code, _, err = run("history")
    assert code == 2
    assert "MEDIA_PLANNER_STRATEGY" in err


@pytest.mark.parametrize("words", [(), ("buy",)])
def test_the_overview_lists_the_commands_and_the_exit_codes(run: Run, words: tuple[str, ...]) -> None:
    code, _, err = run(*words)
    assert code == 2
    assert "serve" in err
    assert "needs input" in err


def test_help_is_no_error(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert "import" in out


def test_a_history_is_drawn_from_an_engine_and_planned_on(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = native_rows(synthetic_columns(400, 1), synthetic_vocabulary())
    code, out, _ = run(
        "history", "draw", "--engine", in_duckdb(tmp_path / "a.db", [rows]), "--table", "campaigns", "--json"
    )
    assert code == 0
    assert json.loads(out)["counted"] == 400

    monkeypatch.setenv("MEDIA_PLANNER_HISTORY", "drawn")
    code, out, _ = run("plan", _BRIEF, "--json")
    provenance = json.loads(out)["provenance"]
    assert code == 0
    assert provenance["history"].startswith("All 400 campaigns of table campaigns on duckdb, read on ")
    assert not provenance["synthetic"]


def test_what_is_to_be_drawn_has_to_be_named(run: Run) -> None:
    code, out, err = run("history", "draw")
    assert (code, out) == (2, "")
    assert "--engine" in err
