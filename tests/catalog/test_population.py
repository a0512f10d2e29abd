"""People by age and gender: the packaged table, and tables that were entered."""

from pathlib import Path

import pytest

from server.catalog.population import Population
from server.catalog.population_import import PopulationReport, import_population
from server.errors import InvalidInput, NotFound

UN = "SortOrder,ISO3_code,ISO2_code,Location,Variant,Time,AgeGrp,AgeGrpStart,AgeGrpSpan,PopMale,PopFemale,PopTotal"
OURS = "place,age_min,age_max,gender,people,year,source"


def entered(
    folder: Path, *lines: str, places: tuple[str, ...] = ("DE", "AT", "2950159")
) -> tuple[Path, PopulationReport]:
    """Import a table of these lines; give the planner's own and what became of the rows."""
    file, target = folder / "table.csv", folder / "population.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return target, import_population(file, target, 2026, places.__contains__)


def people(
    table: Population, place: str, *ages: tuple[int, int], genders: tuple[str, ...] = (), year: int = 2026
) -> float:
    """How many people of some ages and genders a table counts in a place."""
    counted = table.count(place, ages, genders, year)
    assert counted is not None
    return counted.people


def test_the_packaged_table_counts_the_young_adults_of_germany_as_others_do() -> None:
    found = people(Population(), "DE", (18, 34))
    assert found == pytest.approx(15.39e6, rel=0.02)  # the 2019 revision's ages scaled to the 2024 revision's total


def test_it_counts_everybody_once_over_ages_and_genders() -> None:
    table = Population()
    whole = people(table, "BR")
    parts = [people(table, "BR", (0, 17)), people(table, "BR", (18, 44), (40, 64)), people(table, "BR", (65, 99))]
    assert sum(parts) == pytest.approx(whole)
    assert people(table, "BR", genders=("FEMALE",)) + people(table, "BR", genders=("MALE",)) == pytest.approx(whole)
    assert people(table, "BR", genders=("FEMALE", "NON_BINARY")) == pytest.approx(whole)


def test_years_between_two_of_a_table_are_interpolated_and_its_source_says_so() -> None:
    table = Population()
    before, between, after = (people(table, "NG", year=year) for year in (2020, 2025, 2030))
    assert between == pytest.approx((before + after) / 2)
    counted = table.count("NG", [], [], 2025)
    assert counted is not None
    assert counted.source.startswith("United Nations, World Population Prospects 2024")
    assert counted.source.endswith("2020 and 2030 interpolated for 2025")
    assert people(table, "NG", year=2050) == after


def test_a_place_that_no_table_has_is_unknown() -> None:
    assert Population().count("XX", [], [], 2026) is None


def test_the_united_nations_table_is_taken_as_it_comes(tmp_path: Path) -> None:
    target, report = entered(
        tmp_path,
        UN,
        "1,DEU,DE,Germany,Medium,2026,15-19,15,5,2000,1900.5,3900.5",
        "2,DEU,DE,Germany,Medium,2026,100+,100,-1,4,16,20",
        "3,DEU,DE,Germany,High,2026,15-19,15,5,2001,1901,3902",
        "4,DEU,DE,Germany,Medium,1950,15-19,15,5,9,9,18",
        "5,,,Europe,Medium,2026,15-19,15,5,9,9,18",
        "6,ZZZ,ZZ,Nowhere,Medium,2026,15-19,15,5,9,9,18",
    )
    assert (report.kept, report.places, report.years) == (4, ("DE",), (2026,))
    assert [one.reason for one in report.skipped] == ["there is no place 'ZZ'"]
    table = Population(target)
    assert people(table, "DE", (15, 19)) == pytest.approx(3_900_500)
    assert people(table, "DE", (18, 34)) == pytest.approx(3_900_500 * 2 / 5)
    assert people(table, "DE", (65, 99)) == pytest.approx(20_000)
    assert people(table, "FR") > 60e6


def test_a_table_of_ones_own_counts_cities_and_says_who_counted(tmp_path: Path) -> None:
    target, report = entered(
        tmp_path,
        OURS,
        "2950159,18,34,FEMALE,430000,2025,Amt für Statistik Berlin-Brandenburg",
        "2950159,18,34,MALE,420000,2025,Amt für Statistik Berlin-Brandenburg",
        "de,0,,ALL,83500000,2025,",
        "DE,0,99,SOME,1,2025,",
        "DE,50,20,ALL,1,2025,",
        "DE,0,,ALL,many,2025,",
    )
    assert (report.read, report.kept, len(report.skipped)) == (6, 3, 3)
    assert report.skipped[-1].reason == "'many' is no number of people"
    counted = Population(target).count("2950159", [(18, 34)], ["FEMALE"], 2027)
    assert counted is not None
    assert counted.people == 430_000
    assert counted.source == "Amt für Statistik Berlin-Brandenburg, 2025"
    assert people(Population(target), "DE", genders=("MALE",)) == 83_500_000 / 2


def test_a_second_table_takes_the_place_of_the_first_for_its_own_places_alone(tmp_path: Path) -> None:
    entered(tmp_path, OURS, "DE,0,,ALL,80,2025,first", "AT,0,,ALL,9,2025,first")
    target, _ = entered(tmp_path, OURS, "DE,0,,ALL,81,2026,second")
    assert people(Population(target), "DE") == 81
    assert people(Population(target), "AT") == 9


@pytest.mark.parametrize(
    "lines",
    [
        ("Country,Age,Count", "DE,1,2"),
        (OURS,),
        (OURS, "DE,0,20,ALL,5,2026,", "DE,20,40,ALL,5,2026,"),
        (OURS, "DE,0,20,ALL,5,2026,", "DE,0,20,MALE,3,2026,"),
    ],
)
def test_a_table_that_cannot_be_right_is_refused(tmp_path: Path, lines: tuple[str, ...]) -> None:
    with pytest.raises(InvalidInput):
        entered(tmp_path, *lines)
    assert not (tmp_path / "population.csv").exists()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"none\.csv"):
        import_population(tmp_path / "none.csv", tmp_path / "population.csv", 2026, lambda _: True)
