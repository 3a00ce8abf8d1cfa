"""`daiyn paper wall`: the household as PDF, also while the window is open."""

from __future__ import annotations

from guide.usecases.base.paper_preferences import PaperPreferences
from tests.cli.commands import Commands
from tests.paper.reading import squeezed, words_of


def enter(daiyn: Commands) -> None:
    services = daiyn.open()
    for name, value in {
        "settlement": "Қарағанды",
        "street": "Мысал көшесі",
        "building": "10",
        "apartment": "25а",
        "plan_lang": "kk",
    }.items():
        services.plan_editor.change("plan", name, value)
    services.close()


def written(daiyn: Commands, *arguments: str) -> tuple[str, str]:
    """The name of the file and its text."""
    name = daiyn.facts("paper", "wall", *arguments)["written"]
    return name, words_of((daiyn.folder / name).read_bytes())


def test_the_language_is_asked_for_else_chosen_for_papers_else_the_plans(daiyn: Commands) -> None:
    assert written(daiyn)[0] == "daiyn-wall-ru.pdf"
    enter(daiyn)
    name, text = written(daiyn)
    assert name == "daiyn-wall-kk.pdf"
    assert squeezed("Мысал көшесі, 10") in text
    services = daiyn.open()
    PaperPreferences(services.store).change(langs="kk+ru")
    services.close()
    assert written(daiyn)[0] == "daiyn-wall-kk-ru.pdf"
    assert written(daiyn, "--lang", "en")[0] == "daiyn-wall-en.pdf"


def test_home_details_stand_there_only_when_they_were_ticked(daiyn: Commands) -> None:
    enter(daiyn)
    assert "25а" not in written(daiyn)[1]
    services = daiyn.open()
    PaperPreferences(services.store).change(ticked=("home.apartment",))
    services.close()
    assert "25а" in written(daiyn, "--force")[1]


def test_a_blank_form_and_large_print(daiyn: Commands) -> None:
    enter(daiyn)
    name, text = written(daiyn, "--blank", "--large")
    assert name == "daiyn-wall-blank-large-kk.pdf"
    assert squeezed("Қарағанды") not in text


def test_it_is_printed_while_the_window_holds_the_file(daiyn: Commands) -> None:
    enter(daiyn)
    window = daiyn.open()
    try:
        assert squeezed("Қарағанды") in written(daiyn)[1]
    finally:
        window.close()


def test_looking_makes_no_data_file(daiyn: Commands) -> None:
    written(daiyn)
    assert not daiyn.data.exists()
