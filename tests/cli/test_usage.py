"""Help pages and mistakes: every word in the three languages, and a way on from each mistake."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.cli.commands import all_commands, build_parser
from guide.cli.main import main
from guide.cli.parser import MisuseError, Parser
from guide.cli.usage import misuse_words
from guide.content.checks.finding import FINDING_CODES
from guide.content.command_words import CommandWords
from guide.content.model import LANGS, Lang
from guide.paths import Places, resources
from tests.cli.commands import Commands

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# What argparse says by itself, and what stands there only because it is a name.
ENGLISH = re.compile(
    r"usage:|options:|arguments|show this|message and exit|invalid|expected|required|error:"
    r"|choose from|not allowed"
)


def words_in(lang: Lang) -> CommandWords:
    return CommandWords(resources() / "content", lang)


def parsers(parser: Parser) -> Iterator[Parser]:
    yield parser
    for below in parser.below.values():
        yield from parsers(below)


def faults_of(parser: Parser, lang: Lang) -> list[str]:
    """Commands and arguments without words of this language."""
    return [
        f"{command.path} {shown}".strip()
        for command in all_commands(parser)
        for shown, about in [("", command.about), *((a.shown, a.about) for a in command.arguments)]
        if not about or bool(CYRILLIC.search(about)) == (lang == "en")
    ]


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(arguments)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize("lang", LANGS)
def test_no_command_and_no_argument_is_without_words(lang: Lang) -> None:
    parser = build_parser(words_in(lang).say)
    assert faults_of(parser, lang) == []
    assert len([*all_commands(parser)]) == len([*parsers(parser)]) > 15
    # Negative control: an argument that passes our door by, and a text of another language.
    level = parser.below["level"]
    level.add_argument("--odd")
    level.add_argument("--other", help="words" if lang != "en" else "сөз")
    assert faults_of(parser, lang) == ["daiyn level --odd {}", "daiyn level --other {}"]


def test_every_word_of_the_help_is_used_and_every_fault_has_its_remedy() -> None:
    asked: set[str] = set()

    def ask(word_id: str) -> str:
        asked.add(word_id)
        return word_id

    build_parser(ask)
    ids = set(words_in("en").ids)
    assert {one for one in asked if one.startswith(("help_", "shown_"))} == {
        one for one in ids if one.startswith(("help_", "shown_"))
    }
    assert asked <= ids
    assert {
        one.removeprefix("remedy_") for one in ids if one.startswith("remedy_")
    } == FINDING_CODES


@pytest.mark.parametrize("lang", LANGS)
def test_help_pages_fit_a_terminal_of_80_columns(
    lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for parser in parsers(build_parser(words_in(lang).say)):
        page = parser.format_help()
        assert max(map(len, page.splitlines())) <= 80, page
        assert lang == "en" or not ENGLISH.search(page), page
        unlike = [line for line in page.splitlines() if re.search(r"\b(?:help|shown|usage)_", line)]
        assert unlike == [], "an id stands for its words"


def test_help_speaks_the_language_asked_for_else_chosen_else_the_systems(daiyn: Commands) -> None:
    assert daiyn.done("--help").startswith("Запуск: daiyn")
    assert daiyn.start("--help", LC_ALL="", LANG="kk_KZ.UTF-8").stdout.startswith("Жазылуы: ")
    assert not daiyn.data.exists(), "asking makes no data"
    services = daiyn.open()
    services.preferences.change(language="en")
    assert daiyn.done("store", "-h").startswith("Usage: daiyn store"), "also beside the window"
    services.close()
    assert daiyn.done("--lang", "kk", "--help").startswith("Жазылуы: ")
    assert daiyn.done("paper", "wall", "--lang=kk", "--help").startswith("Жазылуы: ")


@pytest.mark.parametrize("arguments", [["--help"], ["paper", "wall", "-h"], ["--version"]])
def test_help_and_version_need_no_window(daiyn: Commands, arguments: list[str]) -> None:
    code = (
        "import sys; from guide.cli.main import main\n"
        "try: main(sys.argv[1:])\n"
        "finally: print(*[m for m in ('PySide6', 'guide.app', 'typst') if m in sys.modules],"
        " file=sys.stderr, end='')"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, "--data-dir", daiyn.data, *arguments],
        env=daiyn.environment, cwd=daiyn.folder, capture_output=True, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.parametrize("place", ["damaged", "~nobody-of-this-name/x"])
def test_help_needs_no_data(
    daiyn: Commands, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    folder = daiyn.folder / place if place == "damaged" else Path(place)
    if place == "damaged":
        folder.mkdir()
        Places(folder).store.write_bytes(b"no store")
    code, out, _ = told(capsys, "--data-dir", str(folder), "--lang", "en", "level", "--help")
    assert (code, out.partition(" [")[0]) == (0, "Usage: daiyn level")


MISTAKES = {
    "kk-typo": "There is no command kk-typo; help: daiyn --help",
    "contnt check": "There is no command contnt; perhaps daiyn content",
    "content chek": "There is no command chek; perhaps daiyn content check",
    "wall": "There is no command wall; perhaps daiyn paper wall",
    "check": "There is no command check; help: daiyn --help",
    "level --jsn": "Not understood: --jsn; perhaps --json",
    "--prtable": "Not understood: --prtable; perhaps --portable",
    "level at home": "Not understood: at home; perhaps --at",
    "content": "A command is needed, one of: check, sheet; help: daiyn content --help",
    "actions": "Missing: LEVEL; help: daiyn actions --help",
    "actions blue": "LEVEL: blue does not fit, it is one of: yellow, orange, red; "
    "help: daiyn actions --help",
    "plan import x.daiyn": "One of these is needed: --replace --merge --keep-both; "
    "help: daiyn plan import --help",
    "plan import x.daiyn --replace --keep-both": "--keep-both and --replace do not go together; "
    "help: daiyn plan import --help",
    "paper wall --out": "A value is needed after --out; help: daiyn paper wall --help",
    "level --portable=1": "--portable takes no value; help: daiyn level --help",
}


@pytest.mark.parametrize("typed", MISTAKES)
def test_a_mistake_is_told_in_one_sentence_with_a_way_on(
    daiyn: Commands, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    said = {
        lang: told(capsys, "--data-dir", str(daiyn.data), "--lang", lang, *typed.split())
        for lang in LANGS
    }
    assert said["en"] == (2, "", f"{MISTAKES[typed]}\n")
    for lang in ("kk", "ru"):
        code, out, sentence = said[lang]
        assert (code, out, sentence.count("\n")) == (2, "", 1)
        assert CYRILLIC.search(sentence)
        assert not ENGLISH.search(sentence)
    assert said["kk"] != said["ru"]
    assert not daiyn.data.exists()


def test_a_mistake_speaks_the_stored_language_and_is_a_code_for_programs(daiyn: Commands) -> None:
    services = daiyn.open()
    services.preferences.change(language="kk")
    services.close()
    run = daiyn.start("--json", "kk-typo")
    assert (run.returncode, json.loads(run.stdout)) == (2, {"error": "usage"})
    assert run.stderr == "kk-typo деген пәрмен жоқ; анықтама: daiyn --help\n"


@pytest.mark.parametrize("typed", ["\x1b[31mred", "a\nb", "'", "\\", "%s", "{word}", "қалай"])
def test_what_was_typed_is_repeated_without_steering_the_terminal(
    daiyn: Commands, capsys: pytest.CaptureFixture[str], typed: str
) -> None:
    for arguments in ([typed], ["level", typed]):
        code, _, sentence = told(capsys, "--lang", "en", *arguments)
        assert code == 2
        assert re.search(r"command|understood", sentence)
        assert sentence.count("\n") == 1
        assert sentence[:-1].isprintable()


def test_a_mistake_that_argparse_words_anew_is_still_worded() -> None:
    for lang in LANGS:
        words = words_in(lang)
        parser = build_parser(words.say)
        sentence = misuse_words(MisuseError(parser, "something of a later version"), words)
        assert sentence.startswith(words.say("usage_other"))
        assert "later" not in sentence


def test_a_fault_in_the_content_is_told_with_its_remedy_in_the_language(daiyn: Commands) -> None:
    folder = daiyn.folder / "content"
    folder.mkdir()
    # The other files are missing, which is told beside it: to check them all takes a second each.
    said = (resources() / "content" / "levels.toml").read_text(encoding="utf-8")
    (folder / "levels.toml").write_text(said.replace("102 немесе 112", "102", 1), encoding="utf-8")
    first, second = "Үш тілде де бірдей сандар", "Пишите одинаковые числа"
    for lang, remedy in {"kk": first, "ru": second, "en": "Use the same numbers"}.items():
        run = daiyn.start("content", "check", folder, "--lang", lang)
        assert run.returncode == 1
        assert f"    Y-03: {remedy}" in run.stdout
    facts = [
        json.loads(daiyn.start("--json", "--lang", lang, "content", "check", folder).stdout)
        for lang in LANGS
    ]
    assert facts[0] == facts[1] == facts[2], "a program reads the same in every language"
    remedies = [one["remedy"] for one in facts[0]["faults"]]
    assert any(one.startswith("Y-03: Use the same numbers") for one in remedies)


def test_without_the_words_there_is_still_a_sentence(
    daiyn: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("guide.usecases.editions.in_effect.resources", lambda: daiyn.folder)
    code, out, sentence = told(capsys, "--help", "--lang", "en")
    assert (code, out) == (2, "")
    assert sentence.startswith("A file of the guide cannot be read (cli.toml).")
