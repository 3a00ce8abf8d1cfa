"""What the Windows installer says, lists and enters, without NSIS: whole, in three languages."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from guide.content.model import LANGS
from guide.store.store import Store
from guide.usecases.papers.collection import paper_collection
from guide.usecases.program.services import services_on
from tests.clock import clock
from tools.installer.file_types import FileType, read_file_types
from tools.installer.windows.file_type import file_type_entries
from tools.installer.windows.msi import WORDS as MSI_WORDS
from tools.installer.windows.nsis import (
    LIST_SAYS,
    SCRIPT,
    forgotten_types,
    listed,
    setup_words,
    told_types,
)
from tools.installer.windows.words import (
    IN_ALL_LANGUAGES,
    LANGUAGES,
    MODERN,
    NSIS_ORDER,
    PLACES,
    faults_of,
    read_words,
    write_words,
)

SCRIPTS = [SCRIPT, *sorted((SCRIPT.parent / "setup").glob("*.nsh"))]
KAZAKH = set("әғқңөұүі")


def script() -> str:
    """All that NSIS reads, without what is explained."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    return re.sub(r"^\s*;.*$", "", text, flags=re.MULTILINE)


def used() -> set[str]:
    own = set(re.findall(r"\$\(([a-z_]+)\)", script()))
    own |= set(re.findall(r"\$\(([a-z_]+)\)", "\n".join(told_types())))
    return own | {n for n in IN_ALL_LANGUAGES if f"IN_ALL_LANGUAGES_{n}" in script()}


def test_everything_is_said_in_three_languages() -> None:
    words = setup_words()
    assert faults_of(words) == []
    for name, text in words.own.items():
        if name not in {"name", "code"}:
            assert text["kk"] != text["ru"], f"{name} is not translated"
    said = " ".join(text["kk"] for text in words.own.values()).lower()
    assert set(said) >= KAZAKH


@pytest.mark.parametrize(
    ("spoilt", "fault"),
    [
        ({"kk": "а", "ru": "б"}, "is not said in exactly"),
        ({"kk": "а", "ru": "б", "en": ""}, "is empty"),
        ({"kk": "{there}", "ru": "б", "en": "c"}, "names different things"),
        ({"kk": "{where}", "ru": "{where}", "en": "{where}"}, "does not know"),
        ({"kk": "&а", "ru": "б", "en": "c"}, "a letter for Alt in some"),
        ({"kk": "а", "ru": "б", "en": '"c"'}, "takes for its own"),
        ({"kk": "а", "ru": "б", "en": "$INSTDIR"}, "takes for its own"),
        ({"kk": "а" * 1001, "ru": "б", "en": "c"}, "is too long"),
    ],
)
def test_a_fault_of_the_words_is_found(spoilt: dict[str, str], fault: str) -> None:
    words = read_words()
    faults = faults_of(replace(words, own={**words.own, "spoilt": spoilt}))
    assert any(fault in one for one in faults), faults


def test_the_script_says_what_is_declared_and_all_of_it_is_said() -> None:
    declared = set(setup_words().own)
    assert used() - declared == set()
    assert declared - used() - set(MODERN.values()) == set()
    assert set(MODERN.values()) <= declared


@pytest.mark.parametrize("kind", read_file_types(), ids=lambda kind: kind.key)
def test_all_that_windows_is_told_of_a_type_the_uninstaller_takes_back(kind: FileType) -> None:
    macro = re.search(r"!macro ForgetType ENDING TYPE\n(.*?)!macroend", script(), re.DOTALL)
    assert macro is not None
    assert f'!insertmacro ForgetType "{kind.ending}" "{kind.program_id}"' in [*forgotten_types()]
    given = macro[1].replace("${ENDING}", kind.ending).replace("${TYPE}", kind.program_id)
    entries = file_type_entries(kind, "C:\\Daiyn.exe", "its name")
    for entry in entries:
        key = rf"Software\Classes\{entry.key}"
        whole = [rf'DeleteRegKey SHCTX "Software\Classes\{kind.program_id}"']
        value = f'DeleteRegValue SHCTX "{key}" "{entry.name}"'
        wanted = whole if entry.key.startswith(kind.program_id) else [value]
        assert wanted[0] in given, entry
    told = [line for line in told_types() if f"\\{kind.ending}`" in line or kind.program_id in line]
    assert len(told) == len(entries)


def test_what_stands_in_braces_is_a_variable_of_the_script() -> None:
    for variable in PLACES.values():
        if variable not in {"${VERSION}", "$INSTDIR"}:
            assert re.search(rf"^Var {variable[1:]}\b", script(), re.MULTILINE), variable


def test_the_files_for_nsis_have_their_order(tmp_path: Path) -> None:
    write_words(read_words(), tmp_path)
    for lang, language in LANGUAGES.items():
        lines = (tmp_path / f"{language.name}.nlf").read_text("utf-8-sig").splitlines()
        assert lines[:2] == ["NLF v6", str(language.number)]
        assert len(lines) == 6 + len(NSIS_ORDER)
        back = lines[6 + NSIS_ORDER.index("BackBtn")]
        assert back == f'"{read_words().nsis["BackBtn"][lang]}"'
    told = (tmp_path / "words.nsh").read_text("utf-8-sig")
    for language in LANGUAGES.values():
        assert f"LangString close_daiyn {language.number} " in told
    for name in IN_ALL_LANGUAGES:
        (line,) = re.findall(rf"^!define IN_ALL_LANGUAGES_{name} (.*)$", told, re.MULTILINE)
        assert all(read_words().own[name][lang].split("{")[0] in line for lang in LANGS)
    assert "{" not in re.sub(r"\$\{VERSION\}", "", told)


def test_who_cannot_install_is_led_to_the_paper_pack() -> None:
    """By the names that its file and its papers really have."""
    refusals = ("windows_too_old", "not_64_bit", "screen_too_small", "does_not_start")
    words = read_words().own
    small = read_words(MSI_WORDS).own["screen_too_small"]
    for lang in LANGS:
        with Store.in_memory(now=clock) as store:
            pack = paper_collection(services_on(store, clock), lang, pages_at_once=1)
        all_at_once = pack.all_at_once.removesuffix(".pdf")
        for name in refusals:
            assert f"daiyn-{{version}}-papers-{lang}.zip" in words[name][lang], name
            assert all_at_once in words[name][lang], name
        assert f"daiyn-{{version}}-papers-{lang}.zip" in small[lang]
        assert all_at_once in small[lang]
        for name in ("windows_too_old", "not_64_bit"):
            assert pack.start.path.removesuffix(".pdf") in words[name][lang], name


def test_each_end_has_a_number_of_its_own_that_is_used() -> None:
    first = SCRIPT.read_text(encoding="utf-8").partition("Unicode true")[0]
    ends = dict(re.findall(r"^!define (\w+) +(\d+)", first, re.MULTILINE))
    assert len(set(ends.values())) == len(ends) >= 15
    for name in ends:
        assert f"${{{name}}}" in script(), name


def test_the_list_names_files_first_and_inner_folders_before_outer_ones(tmp_path: Path) -> None:
    for name in ("Daiyn.exe", "_internal/b/c/d.txt", "_internal/a.txt", "_internal/z/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert listed(tmp_path) == [
        "Daiyn.exe",
        "_internal\\a.txt",
        "_internal\\b\\c\\d.txt",
        "_internal\\z\\e.txt",
        "_internal\\b\\c\\",
        "_internal\\b\\",
        "_internal\\z\\",
        "_internal\\",
    ]
    assert f'!define LIST_SAYS "{LIST_SAYS}"' in script()


def test_no_folder_is_ever_emptied_blindly() -> None:
    assert not re.search(r"\bRMDir\s+(/REBOOTOK\s+)?/r\b", script(), re.IGNORECASE)
    assert "RequestExecutionLevel user" in script()


@pytest.mark.skipif(
    shutil.which("makensis") is None, reason="NSIS is not installed: make setup-dist"
)
def test_the_order_is_that_of_the_nsis_here() -> None:
    english = Path("/usr/share/nsis/Contrib/Language files/English.nlf")
    assert re.findall(r"^# \^(\w+)$", english.read_text("utf-8-sig"), re.MULTILINE) == [*NSIS_ORDER]
