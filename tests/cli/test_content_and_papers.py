"""`daiyn actions`, `content` and `paper`: the words of the guide, on the screen and as PDF."""

from __future__ import annotations

import json
import re

import pytest

from guide.content.command_words import CommandWords
from guide.content.guide import Guide
from guide.content.model import LANGS
from guide.paths import Places, resources
from guide.store.integrity import Fault
from tests.cli.commands import Commands


def test_the_language_is_asked_for_else_chosen_else_the_systems_else_russian(
    daiyn: Commands,
) -> None:
    assert daiyn.done("level").startswith("На этом компьютере")
    kazakh = daiyn.start("level", LC_ALL="", LANG="kk_KZ.UTF-8").stdout
    assert kazakh.startswith("Бұл компьютерге")
    services = daiyn.open()
    services.preferences.change(language="en")
    services.close()
    assert daiyn.done("level").startswith("No level")
    assert daiyn.done("level", "--lang", "kk").startswith("Бұл компьютерге")
    assert daiyn.done("--lang", "kk", "level").startswith("Бұл компьютерге")


def test_words_are_whole_and_say_the_same_in_each_language() -> None:
    content = resources() / "content"
    by_lang = {lang: CommandWords(content, lang) for lang in LANGS}
    ids = by_lang["kk"].ids
    assert len(set(ids)) == len(ids)
    for word_id in ids:
        texts = {lang: by_lang[lang]._words[word_id] for lang in LANGS}
        places = {frozenset(re.findall(r"{\w+}", getattr(texts[lang], lang))) for lang in LANGS}
        assert len(places) == 1, word_id
    for fault in Fault:
        assert f"fault_{fault.value}" in ids


@pytest.mark.parametrize(("level", "first", "count"), [("yellow", "Y-01", 11),
                                                       ("orange", "O-01", 7),
                                                       ("red", "R-01", 7)])  # fmt: skip
def test_the_actions_of_a_level(daiyn: Commands, level: str, first: str, count: int) -> None:
    facts = daiyn.facts("actions", level)
    assert len(facts) == count
    assert facts[0]["id"] == first
    assert {fact["kind"] for fact in facts} == {"task", "habit"}
    assert all(fact["title"] and fact["sources"] and fact["basis"] for fact in facts)
    lines = daiyn.done("actions", level, "--lang", "kk")
    assert all(f"{fact['id']}  [" in lines for fact in facts)


def test_words_find_situations_in_any_language(daiyn: Commands) -> None:
    facts = daiyn.facts("find", "сумка", "в", "автобусе", "--lang", "kk")
    assert facts["query"] == "сумка в автобусе"
    assert facts["situations"][0] == {"id": "ITEM", "name": "Иесіз немесе күдікті зат"}
    lines = daiyn.done("find", "gunshots", "--lang", "en").splitlines()
    assert lines[0] == "ATT   Attack, shooting"


def test_each_query_of_many_has_its_own_answer(daiyn: Commands) -> None:
    queries = ["взяли в заложники", "қан тоқтамай жатыр", "йййй"]
    facts = daiyn.facts("find", "--each", *queries, "--lang", "ru")
    assert [one["query"] for one in facts] == queries
    hostages, blood, nothing = (one["situations"] for one in facts)
    assert (hostages[0]["id"], blood[0]["id"]) == ("HOST", "AID")
    every = [one.id for one in Guide(resources() / "content").situations]
    assert [one["id"] for one in nothing] == every, "nothing found leaves nobody without a list"
    assert "112" in daiyn.done("find", "--each", "йййй", "--lang", "kk")


def test_each_action_says_how_sure_it_is_and_where_it_was_read(daiyn: Commands) -> None:
    lines = daiyn.done("actions", "red", "--lang", "ru").splitlines()
    at = lines.index("R-04  [договориться] Если просят власти, оставайтесь в помещении")
    assert [line.strip() for line in lines[at + 2 : at + 4]] == [
        "Среди источников нет органа власти: это пресса, школа, университет или другое издание",
        "- Красный уровень в Актобе (копия Интерфакса); архив rima.media, Россия, 6 июня 2016 г.",
    ]
    evacuate = lines.index("R-01  [сделать] Будьте готовы к эвакуации")
    own, _, part = (line.strip() for line in lines[evacuate + 2 : evacuate + 5])
    assert own.startswith("Из инфографики блогера в прессе 2016 года")
    assert part == (
        "«Держите под рукой тревожный чемоданчик, обувь и лекарства.»: "
        "Общая предосторожность: официальный текст Казахстана пока не найден"
    )
    (fact,) = [one for one in daiyn.facts("actions", "red") if one["id"] == "R-01"]
    assert [part["basis"] for part in fact["parts"]] == ["general"]


def test_the_guides_own_words_are_clean(daiyn: Commands) -> None:
    assert daiyn.facts("content", "check") == {"faults": []}


def test_a_fault_is_named_with_file_id_and_remedy(daiyn: Commands) -> None:
    folder = daiyn.folder / "content"
    folder.mkdir()
    for file in (resources() / "content").glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        if file.name == "levels.toml":
            text = text.replace("102 немесе 112", "102 немесе 911", 1)
        (folder / file.name).write_text(text, encoding="utf-8")
    run = daiyn.start("--json", "content", "check", folder)
    assert run.returncode == 1
    (fault, *_) = json.loads(run.stdout)["faults"]
    assert (fault["file"], fault["id"]) == ("levels.toml", "Y-03")
    assert fault["remedy"]
    words = daiyn.start("content", "check", folder)
    assert words.returncode == 1
    assert f"levels.toml Y-03: {fault['fault']}" in words.stdout


def test_a_folder_that_is_not_there_cannot_be_checked(daiyn: Commands) -> None:
    run = daiyn.start("content", "check", daiyn.folder / "nowhere")
    assert run.returncode == 2


def test_a_paper_never_replaces_a_file_unasked(daiyn: Commands) -> None:
    facts = daiyn.facts("paper", "level", "red", "--lang", "kk+ru")
    assert facts == {"written": "daiyn-level-red-kk-ru.pdf", "letters_replaced": [], "left_out": []}
    path = daiyn.folder / facts["written"]
    first = path.read_bytes()
    assert first.startswith(b"%PDF-")
    path.write_bytes(b"mine")
    again = daiyn.start("paper", "level", "red", "--lang", "kk+ru")
    assert again.returncode == 2
    assert "--force" in again.stderr
    assert path.read_bytes() == b"mine"
    daiyn.done("paper", "level", "red", "--lang", "kk+ru", "--force")
    assert path.read_bytes() == first
    assert [one.name for one in daiyn.folder.iterdir()] == [path.name], "nothing else is left"


def test_a_paper_goes_where_it_is_asked_for(daiyn: Commands) -> None:
    out = daiyn.folder / "парақ.pdf"
    daiyn.done("paper", "level", "yellow", "--out", out)
    assert out.read_bytes().startswith(b"%PDF-")
    run = daiyn.start("paper", "level", "yellow", "--out", daiyn.folder / "no" / "such.pdf")
    assert run.returncode == 2
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        (("level", "red", "--large", "--lang", "kk"), "daiyn-level-red-large-kk.pdf"),
        (("situation", "ITEM", "--lang", "kk+ru"), "daiyn-situation-item-kk-ru.pdf"),
        (("situation", "att", "--large", "--lang", "en"), "daiyn-situation-att-large-en.pdf"),
        (("ruler", "--lang", "ru"), "daiyn-ruler-ru.pdf"),
        (("child-card", "--blank", "--lang", "kk+ru"), "daiyn-child-card-blank-kk-ru.pdf"),
        (("board", "--lang", "en"), "daiyn-board-en.pdf"),
    ],
)
def test_every_paper_is_written_under_the_name_of_its_kind(
    daiyn: Commands, asked: tuple[str, ...], name: str
) -> None:
    facts = daiyn.facts("paper", *asked)
    assert facts == {"written": name, "letters_replaced": [], "left_out": []}
    assert (daiyn.folder / name).read_bytes().startswith(b"%PDF-")


def test_the_paper_pack_is_written_whole_or_not_at_all(daiyn: Commands) -> None:
    out = daiyn.folder / "to print" / "қағаз"
    mine = out / "19 Балалар.pdf"
    out.mkdir(parents=True)
    mine.write_bytes(b"mine")
    refused = daiyn.start("paper", "pack", "--lang", "kk", "--out", out)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert [(one.name, one.read_bytes()) for one in out.iterdir()] == [(mine.name, b"mine")]
    facts = daiyn.facts("paper", "pack", "--lang", "kk", "--out", out, "--force")
    assert facts["written"][0] == "01 Осыдан бастаңыз.pdf"
    there = {file.relative_to(out).as_posix() for file in out.rglob("*.pdf")}
    assert there == set(facts["written"])
    assert all((out / name).read_bytes().startswith(b"%PDF-") for name in there)


def test_an_unknown_situation_is_answered_with_those_there_are(daiyn: Commands) -> None:
    run = daiyn.start("paper", "situation", "bomb", "--lang", "en")
    assert run.returncode == 2
    assert "BOMB" in run.stderr
    assert "ITEM, CALL, ATT" in run.stderr
    assert list(daiyn.folder.iterdir()) == []


def test_papers_of_the_guide_can_be_had_with_a_damaged_data_file(daiyn: Commands) -> None:
    daiyn.open().close()
    Places(daiyn.data).store.write_bytes(b"not a database" * 100)
    daiyn.done("paper", "situation", "EXPL", "--out", daiyn.folder / "a.pdf")
    assert daiyn.start("paper", "wall", "--out", daiyn.folder / "b.pdf").returncode == 2


def test_the_content_sheet_is_written(daiyn: Commands) -> None:
    facts = daiyn.facts("content", "sheet", "--lang", "kk")
    assert (daiyn.folder / facts["written"]).read_bytes().startswith(b"%PDF-")
