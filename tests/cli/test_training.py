"""`daiyn training`: a lesson is checked before anybody holds it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide.cli import lesson_papers
from guide.training.bands import AgeBand
from guide.usecases.training import class_papers
from guide.usecases.training.gathering import export
from tests.cli.commands import Commands
from tests.training.lessons import changed
from tests.usecases.training_store import LESSON, class_room


def kept(daiyn: Commands, text: str) -> Path:
    path = daiyn.folder / "lesson.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sound_lesson_may_be_held(daiyn: Commands) -> None:
    path = kept(daiyn, changed())
    assert daiyn.done("--lang", "en", "training", "check", path).startswith(
        "This lesson can be held."
    )
    facts = daiyn.facts("training", "check", path)
    assert (facts["sound"], facts["kind"], facts["id"]) == (True, "class_scenario", "try-out")
    assert facts["needs_source"] == 0


def test_a_faulty_lesson_is_told_with_places_and_remedies(daiyn: Commands) -> None:
    path = kept(daiyn, changed(('outcome = "best"', 'outcome = "acceptable"')))
    run = daiyn.start("--lang", "ru", "training", "check", path)
    assert (run.returncode, run.stderr) == (1, "")
    assert "d1: нет лучшего ответа (best_missing)" in run.stdout
    assert "Пометьте хотя бы один ответ как best." in run.stdout
    faulty = daiyn.start("--json", "training", "check", path)
    assert faulty.returncode == 1
    assert '"fault": "lesson_faulty"' in faulty.stdout


def test_what_is_no_lesson_is_a_fault_and_what_is_not_there_could_not_run(daiyn: Commands) -> None:
    run = daiyn.start("--json", "training", "check", kept(daiyn, "[["))
    assert (run.returncode, '"reason": "text_broken"' in run.stdout) == (1, True)
    assert daiyn.start("training", "check", daiyn.folder / "nothing.toml").returncode == 2


def test_sessions_of_other_computers_are_gathered_once(daiyn: Commands) -> None:
    folder = daiyn.folder / "shared"
    folder.mkdir()
    with class_room() as lab:
        export(lab.held(), folder)
    (folder / "daiyn-session-0.json").write_text("{", encoding="utf-8")
    run = daiyn.start("--json", "training", "gather", folder)
    assert run.returncode == 1, "one file is refused"
    facts = json.loads(run.stdout)
    assert [one["outcome"] for one in facts["files"]] == [None, "taken"]
    assert facts["sessions"] == 1
    (folder / "daiyn-session-0.json").unlink()
    assert "here already" in daiyn.done("--lang", "en", "training", "gather", folder)
    assert daiyn.facts("training", "gather", folder)["sessions"] == 1
    gone = daiyn.start("--json", "training", "gather", daiyn.folder / "gone")
    assert (gone.returncode, json.loads(gone.stdout)["error"]) == (2, "folder_gone")
    told = daiyn.start("--lang", "en", "training", "gather", daiyn.folder / "gone").stderr
    assert told.startswith("There is no such folder"), "one's own data are all there"


def test_no_command_begins_anew_where_the_file_of_the_classes_is_damaged(daiyn: Commands) -> None:
    daiyn.done("training", "gather", daiyn.folder)
    (store,) = daiyn.folder.rglob("class/daiyn.db")
    store.write_bytes(b"damaged" * 500)
    questions = daiyn.folder / "questions.gift"
    questions.write_text("{", encoding="utf-8")
    for command in (("gather", daiyn.folder), ("import", questions, "--yes"),
                    ("export", daiyn.folder / "out.csv")):  # fmt: skip
        run = daiyn.start("--lang", "en", "training", *command)
        assert run.returncode == 2
        assert run.stderr.startswith("The file with the records of lessons is damaged,")
    assert store.read_bytes() == b"damaged" * 500


def test_a_file_of_a_lab_opens_no_window_of_a_family(daiyn: Commands) -> None:
    run = daiyn.start("--lang", "en", "--file", daiyn.folder / "start.toml")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("--file goes with --class only; help: ")


QUESTIONS = """::Т1:: Иесіз қорап тұр. Не істейміз? {=Ересекке айтамыз ~Ашып қараймыз}

Қайда жиналамыз? {=Аулада ~Дәлізде}

Қанша? {#3,5}
"""


def test_questions_go_out_as_files_and_never_over_another(daiyn: Commands) -> None:
    gift, table = daiyn.folder / "q.gift", daiyn.folder / "q.csv"
    said = daiyn.done("--lang", "ru", "training", "export", gift)
    assert "Выведено вопросов: 14" in said
    assert gift.read_bytes().startswith(b"// [id:yellow-means]")
    before = gift.read_bytes()
    run = daiyn.start("--lang", "en", "training", "export", gift)
    assert (run.returncode, run.stdout) == (2, "")
    assert gift.read_bytes() == before, "not over another file"
    facts = daiyn.facts("training", "export", table)
    assert (facts["questions"], facts["notes"]) == (14, [])
    assert table.read_bytes().startswith(b"\xef\xbb\xbf")
    for path, lang in ((gift, "ru"), (table, "kk")):
        facts = daiyn.facts("--lang", lang, "training", "import", path)
        assert (facts["new"], facts["here"], facts["left_out"]) == (0, 14, 0)


def test_questions_of_a_file_are_taken_when_asked_for_and_wait(daiyn: Commands) -> None:
    path = daiyn.folder / "q.txt"
    path.write_text(QUESTIONS, encoding="utf-8")
    refused = daiyn.start("--json", "training", "import", path)
    assert (refused.returncode, json.loads(refused.stdout)["error"]) == (2, "yes_needed")
    run = daiyn.start("--lang", "kk", "training", "import", path, "--yes")
    assert run.returncode == 1, "one is left out"
    assert "Жолдар: 5" in run.stdout
    run = daiyn.start("--json", "--lang", "kk", "training", "import", path)
    facts = json.loads(run.stdout)
    assert (facts["new"], facts["here"], facts["left_out"]) == (0, 2, 1)
    lesson = daiyn.folder / "q.toml"
    daiyn.done("training", "export", lesson, "--lesson", "questions")
    assert daiyn.facts("training", "check", lesson)["needs_source"] == 2
    facts = daiyn.facts("training", "import", lesson, "--yes")
    assert (facts["taken"], facts["here"]) == ([], 2), "nor is a file of our own form taken twice"


def test_what_is_no_file_of_questions_could_not_run(daiyn: Commands) -> None:
    path = daiyn.folder / "q.csv"
    path.write_bytes(b"\xff\xfe")
    run = daiyn.start("--json", "training", "import", path, "--yes")
    assert (run.returncode, json.loads(run.stdout)["error"]) == (2, "lesson_malformed")
    assert daiyn.start("training", "import", daiyn.folder / "gone.gift", "--yes").returncode == 2


@pytest.mark.parametrize("paper", ["letter", "slips"])
def test_a_paper_of_a_lesson_is_written_and_one_that_is_there_stays(
    daiyn: Commands, paper: str
) -> None:
    path = daiyn.folder / "paper.pdf"
    asked = ("training", "paper", paper, "--lesson", LESSON, "--date", "2026-12-10", "--out", path)
    assert daiyn.facts(*asked)["written"] == str(path)
    assert path.read_bytes().startswith(b"%PDF")
    again = daiyn.start("--json", *asked)
    assert (again.returncode, json.loads(again.stdout)["error"]) == (2, "exists")
    assert daiyn.done(*asked, "--force")


def test_what_is_no_paper_no_lesson_or_no_day_could_not_run(daiyn: Commands) -> None:
    out = ("--out", daiyn.folder / "paper.pdf")
    for words in (("nothing",), ("letter", "--lesson", "nothing"), ("letter", "--date", "31.12")):
        assert daiyn.start("training", "paper", *words, *out).returncode == 2
    assert not (daiyn.folder / "paper.pdf").exists()


def test_the_report_of_the_last_session_is_written_in_each_form(daiyn: Commands) -> None:
    none = daiyn.start("--json", "training", "report")
    assert (none.returncode, json.loads(none.stdout)["error"]) == (2, "no_session")
    folder = daiyn.folder / "shared"
    folder.mkdir()
    with class_room() as lab:
        export(lab.held(), folder)
    daiyn.done("training", "gather", folder)
    for form, start in (("odt", b"PK"), ("csv", b"\xef\xbb\xbf"), ("json", b"{")):
        path = daiyn.folder / f"report.{form}"
        asked = ("training", "report", "--format", form, "--lang", "kk+ru", "--out", path)
        daiyn.done(*asked)
        assert path.read_bytes().startswith(start)
    parents = daiyn.folder / "parents.json"
    daiyn.done("training", "report", "--parents", "--format", "json", "--out", parents)
    assert json.loads(parents.read_text(encoding="utf-8"))["parts"][0]["type"] == "heading"
    unknown = daiyn.start("--json", "training", "report", "0" * 32)
    assert (unknown.returncode, json.loads(unknown.stdout)["error"]) == (2, "no_session")


def test_the_papers_of_the_command_are_those_of_the_program() -> None:
    assert lesson_papers.PAPERS == class_papers.PAPERS
    assert tuple(AgeBand) == lesson_papers.BANDS
