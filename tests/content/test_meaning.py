"""What the content check understands: faults of meaning, and lines that only look like them.

The rows of `planted.toml` and `innocent.toml` say one thing each in three languages. Those marked
`seen` were looked at while the lists of words were made; the others measure what they are worth.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from guide.cli.content import remedy
from guide.content.checks import Finding, check_folder
from guide.content.checks.counts import counts_in, dates_in
from guide.content.checks.finding import FINDING_CODES
from guide.content.checks.negation import differ, lets
from guide.content.checks.repeats import meaning
from guide.content.command_words import CommandWords
from guide.content.files import LEVELS, PACKED
from guide.content.icons import icon_names
from guide.content.model import LANGS, Lang
from guide.content.pack import require_sound, require_sound_files
from guide.content.source import ContentFolder
from guide.errors import GuideError
from tests.content.meaning import (
    CONTENT,
    FAULTS,
    INNOCENT,
    Row,
    findings_at,
    place_of,
    planted,
    shipped_tables,
)

FOUND_AT_LEAST = 0.9  # of the faults that were not looked at
ALARMS_AT_MOST = 0.05  # of the innocent lines that were not looked at
# A line told again in words that share nothing with it, and a "not" moved to where another stands.
BEYOND = {"R-91", "HOST-09"}


@cache
def found_in(is_seen: bool, are_faults: bool) -> list[tuple[Row, list[Finding]]]:
    """The rows of one kind and what is found at each."""
    rows = [row for row in (FAULTS if are_faults else INNOCENT) if bool(row.get("seen")) == is_seen]
    return list(zip(rows, findings_at(rows), strict=True))


def told(row: Row, found: list[Finding]) -> str:
    words = {lang: row[lang] for lang in LANGS if lang in row}
    return f"{row.get('code', '')} {place_of(row)} {words}: {[one.code for one in found]}"


def test_there_are_enough_rows_of_every_kind() -> None:
    assert len(FAULTS) >= 340
    assert len(INNOCENT) >= 200
    assert {row["code"] for row in FAULTS} <= FINDING_CODES
    assert sum(not row.get("seen") for row in FAULTS) >= 40
    assert sum(not row.get("seen") for row in INNOCENT) >= 40
    for lang in LANGS:
        assert sum(lang in row for row in FAULTS) >= 80, "each language is tried alone, too"


def test_each_fault_that_was_looked_at_is_found() -> None:
    missed = {place_of(row): told(row, found) for row, found in found_in(True, True) if not found}
    assert set(missed) <= BEYOND, missed


def test_no_innocent_line_that_was_looked_at_is_found() -> None:
    alarms = [told(row, found) for row, found in found_in(True, False) if found]
    assert alarms == []


def test_faults_that_nobody_looked_at_are_found() -> None:
    rows = found_in(False, True)
    missed = [told(row, found) for row, found in rows if not found]
    print(f"found {len(rows) - len(missed)} of {len(rows)}")
    assert len(missed) <= (1 - FOUND_AT_LEAST) * len(rows), missed


def test_innocent_lines_that_nobody_looked_at_pass() -> None:
    rows = found_in(False, False)
    alarms = [told(row, found) for row, found in rows if found]
    print(f"{len(alarms)} alarms of {len(rows)}")
    assert len(alarms) <= ALARMS_AT_MOST * len(rows), alarms


def test_a_fault_is_found_for_its_own_reason() -> None:
    rows = [*found_in(True, True), *found_in(False, True)]
    other = [told(row, found) for row, found in rows if row["code"] not in codes(found)]
    assert len(other) <= 0.05 * len(rows), other


def codes(found: list[Finding]) -> set[str]:
    return {one.code for one in found}


def test_nothing_is_found_where_nothing_was_planted() -> None:
    """Negative control: the rows find their faults in words that have none."""
    (found,) = findings_at([{"id": "Y-01"}])
    assert found == []


# ---- one answer: the command and the gate for packs


def is_refused(tables: Mapping[str, Mapping[str, Any]]) -> bool:
    try:
        require_sound({name: tables[name] for name in PACKED}, ContentFolder(CONTENT), icon_names())
    except GuideError:
        return True
    return False


def a_few_of(rows: list[dict[str, Any]]) -> list[Any]:
    """Every 23rd row, and of these every fourth outside the full-size proofs."""
    return [
        pytest.param(row, marks=[pytest.mark.proof] if number % 4 else [])
        for number, row in enumerate(rows[::23])
    ]


@pytest.mark.parametrize("row", a_few_of(FAULTS), ids=place_of)
def test_what_the_command_finds_the_gate_refuses(row: Row) -> None:
    tables = shipped_tables()
    planted(tables, row)
    assert is_refused(tables)


@pytest.mark.parametrize("row", a_few_of(INNOCENT), ids=place_of)
def test_what_the_command_finds_clean_the_gate_takes(row: Row) -> None:
    tables = shipped_tables()
    planted(tables, row)
    assert not is_refused(tables)


@pytest.mark.parametrize(
    ("new", "code"),
    [
        ("Stay calm \U0001f64f", "sign_unknown"),
        ("Stay\u200b calm", "sign_unknown"),
        ("Stay calm: http://example.kz", "link"),
        ("Stay calm, dear all." + " And so on." * 40, "text_too_long"),
        ("{colour}", "placeholder_unknown"),
    ],
)
def test_what_the_reader_of_packs_refuses_is_a_finding_too(
    tmp_path: Path, new: str, code: str
) -> None:
    text = (CONTENT / LEVELS).read_text(encoding="utf-8")
    levels = text.replace("Stay calm. Do not give in to fear.", new, 1).encode()
    (tmp_path / LEVELS).write_bytes(levels)  # the others are missing: all of them take a second
    assert code in {one.code for one in check_folder(tmp_path) if one.id == "Y-01"}
    contents = {name: (CONTENT / name).read_bytes() for name in PACKED} | {LEVELS: levels}
    with pytest.raises(GuideError):
        require_sound_files(contents, ContentFolder(CONTENT), icon_names())


def test_a_file_that_no_pack_may_hold_is_a_finding(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    assert check_folder(folder) == []
    with (folder / LEVELS).open("a", encoding="utf-8") as file:
        file.write("# " + "x" * 3000 + "\n")
    (found,) = check_folder(folder)
    assert (found.file, found.id, found.code) == (LEVELS, "", "bound_passed")
    assert found.detail == "text_long"


# ---- what is told


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("code", "mend"),
    [
        ("number_of_other_service", "102"),
        ("number_unknown", "112"),
        ("level_of_other_id", "level = orange"),
        ("basis_unfounded", "kz"),
        ("meaning_repeated", "Y-03"),
        ("sign_unknown", "U+1F64F"),
        ("word_doubled", "safety"),
        ("numbers_differ", "ru."),
        ("colours_differ", "kk."),
        ("negation_differs", "en."),
    ],
)
def test_a_remedy_names_the_entry_and_what_mends_it(lang: Lang, code: str, mend: str) -> None:
    rows = [*found_in(True, True), *found_in(False, True)]
    found = [one for _, listed in rows for one in listed if one.code == code]
    words = CommandWords(CONTENT, lang)
    remedies = [remedy(one, words) for one in found]
    assert all(said.startswith(f"{one.id}: ") for one, said in zip(found, remedies, strict=True))
    assert any(mend in said for said in remedies)


def test_the_language_that_forbids_nothing_is_named_alone() -> None:
    """English says one "not" for three things, Russian and Kazakh say it three times."""
    row = {"id": "ITEM-01", "ru": {"title": "Трогайте, открывайте и двигайте предмет."}}
    ((found,),) = findings_at([row])
    assert (found.code, found.mend) == ("negation_differs", "ru")


def test_the_condition_that_is_missing_is_told_in_the_lines_own_language() -> None:
    found = [one for _, listed in found_in(True, True) for one in listed]
    missing = [one for one in found if one.code == "condition_missing"]
    for lang, begins in (("kk", "Билік органдары"), ("ru", "Если власти"), ("en", "If the auth")):
        in_lang = [one for one in missing if one.detail.startswith(lang)]
        assert in_lang
        assert all(one.mend.startswith(begins) for one in in_lang)


# ---- the parts


@pytest.mark.parametrize(
    ("text", "lang", "numbers"),
    [
        ("двадцать пять минут", "ru", ["25"]),
        ("в две тысячи шестнадцатом году", "ru", ["2016"]),
        ("сто два", "ru", ["102"]),
        ("один один два", "ru", ["112"]),
        ("от пяти до десяти", "ru", ["5", "10"]),
        ("не семью, а семь", "ru", ["7"]),
        ("он придёт", "ru", []),
        ("екі мың он алты", "kk", ["2016"]),
        ("он екі", "kk", ["12"]),
        ("екі-үш рет", "kk", ["2", "3"]),
        ("ол үшін, алтын, жүзеге", "kk", []),
        ("two hundred and five", "en", ["205"]),
        ("twenty-five", "en", ["25"]),
        ("a two-way radio", "en", []),
        ("for a few seconds", "en", []),
    ],
)
def test_numbers_are_read_in_words(text: str, lang: Lang, numbers: list[str]) -> None:
    assert list(counts_in(text, lang)) == numbers


@pytest.mark.parametrize(
    ("text", "lang", "dates"),
    [
        ("5 мая", "ru", {"m5"}),
        ("в пятницу", "ru", {"d5"}),
        ("2024 жылғы шілдедегі", "kk", {"m7"}),
        ("әр маусым сайын", "kk", set()),
        ("in May 2024", "en", {"m5"}),
        ("They may march.", "en", set()),
        ("May a child ask?", "en", set()),
    ],
)
def test_months_and_days_are_read(text: str, lang: Lang, dates: set[str]) -> None:
    assert dates_in(text, lang) == dates


LOST: dict[Lang, str] = {"kk": "Оны ашыңыз.", "ru": "Не открывайте его.", "en": "Do not open it."}


def test_what_one_language_lets_people_do_is_noticed() -> None:
    assert lets(LOST)
    assert not lets(LOST | {"kk": "Оны ашпаңыз."})
    assert differ(LOST)
    assert not differ({"kk": "Іште қалыңыз.", "ru": "Оставайтесь внутри.", "en": "Stay inside."})


@pytest.mark.parametrize(
    "texts",
    [
        {"kk": "Рұқсатсыз шықпаңыз.", "ru": "Не выходите без разрешения.",
         "en": "Do not go out without permission."},
        {"kk": "Полиция рұқсат бермейінше оралмаңыз.", "ru": "Не возвращайтесь, пока не разрешат.",
         "en": "Do not return until they allow it."},
        {"kk": "Адам көп жерден аулақ болыңыз.", "ru": "Избегайте людных мест.",
         "en": "Avoid crowds."},
        {"kk": "Ашпаңыз, жылжытпаңыз.", "ru": "Не открывайте и не двигайте.",
         "en": "Do not open or move it."},
    ],
)  # fmt: skip
def test_one_prohibition_in_other_forms_is_the_same(texts: dict[Lang, str]) -> None:
    assert not differ(texts)
    assert not lets(texts)


def test_two_lines_of_one_meaning_have_the_same_words() -> None:
    assert meaning("Do not touch the item", "en") == meaning("Never touch that object!", "en")
    assert meaning("Затқа тиіңіз", "kk") != meaning("Затқа тимеңіз", "kk")
