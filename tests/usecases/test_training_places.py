"""A lesson shows a school's own meeting place where a pack says it, and nothing of elsewhere."""

from __future__ import annotations

from guide.alerts.declaration import Place
from guide.content.class_words import class_words
from guide.content.guide import Guide
from guide.paths import resources
from guide.training.scenario import InjectNode, PracticeNode
from guide.training.slide_builder import SlideWords, inject_slide, practice_slide
from guide.usecases.training.place_lines import NOBODYS, place_lines
from tests.places.made import TODAY, line, school
from tests.training.lessons import lesson

HERE = Place(region="KZ-35", detail="Қарағанды")


def test_the_lines_of_a_pack_stand_on_the_pictures_that_ask_for_them() -> None:
    lines = place_lines([school(assembly=(line("yard", "2", way="по дорожке"),))], HERE, TODAY)
    assert lines("assembly", "ru") == ("Образец 2, по дорожке",)
    assert lines("radio", "kk") == ()
    words = SlideWords("kk", class_words(), Guide(resources() / "content"), lines)
    told, practice = lesson(
        ('channel = "official_sms"', 'channel = "teacher"\nplace = "assembly"'),
        ("minutes = 3", 'minutes = 3\nplace = "hand_over"'),
    ).node[0::3]
    assert isinstance(told, InjectNode)
    assert isinstance(practice, PracticeNode)
    assert inject_slide(told, words).places == ("Үлгі 2, по дорожке",)
    assert practice_slide(practice, words).places == ("Үлгі 1",)


def test_an_institution_goes_before_a_territory_and_no_more_than_three_are_shown() -> None:
    akimat = school(id="akimat", scope="territory", assembly=(line("park", "9"),))
    many = school(assembly=tuple(line(f"y{number}", str(number)) for number in range(5)))
    lines = place_lines([akimat, many], HERE, TODAY)
    assert lines("assembly", "en") == ("Sample 0", "Sample 1", "Sample 2")
    assert place_lines([akimat, school()], HERE, TODAY)("assembly", "en") == (
        "Sample 2", "Sample 9"
    )  # fmt: skip


def test_what_is_of_elsewhere_or_made_up_is_not_shown() -> None:
    other = Place(region="KZ-75")
    assert place_lines([school()], other, TODAY)("assembly", "kk") == ()
    assert place_lines([school(made_up=True)], HERE, TODAY)("assembly", "kk") == ()


def test_of_several_schools_none_is_shown_before_somebody_has_chosen() -> None:
    ours = school(assembly=(line("yard", "1"),))
    theirs = school(id="other", assembly=(line("yard", "7"),), region="KZ-75")
    nowhere = Place()
    assert place_lines([ours], nowhere, TODAY)("assembly", "en") == ("Sample 1",), "the only one"
    assert place_lines([ours, theirs], nowhere, TODAY)("assembly", "en") == ()
    park = school(id="akimat", scope="territory", assembly=(line("park", "9"),))
    packs = [park, theirs, ours]
    assert place_lines(packs, nowhere, TODAY)("assembly", "en") == ()
    chosen = place_lines(packs, nowhere, TODAY, ours.id)
    assert chosen("assembly", "en") == ("Sample 1", "Sample 9"), "and the land that it lies in"
    far = place_lines(packs, nowhere, TODAY, theirs.id)
    assert far("assembly", "en") == ("Sample 7",)
    assert place_lines([ours], nowhere, TODAY, NOBODYS)("assembly", "en") == ()
