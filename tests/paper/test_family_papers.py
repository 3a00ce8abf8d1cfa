"""The papers of the full plan: exact sizes, nothing cut, nothing too small, nothing untold."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf
import pytest
import zxingcpp
from msgspec import structs
from PIL import Image

from guide.cli.papers import OF_PLAN
from guide.exchange.qr import dark_runs, qr_code
from guide.household.household import Household
from guide.household.papers import tickable
from guide.household.records.contact import Contact
from guide.household.records.health import Health
from guide.household.records.photo import photo_of, photo_ref
from guide.household.records.profile import Profile
from guide.store.store import Store
from guide.usecases.base.sheet import Sheet, left_out, sheet_pages_png, sheet_pdf
from guide.usecases.papers.catalogue import (
    KINDS,
    LANGS,
    PaperOption,
    PaperRequest,
    kind_of,
    sheet_of,
)
from guide.usecases.papers.family_papers import EVERYBODY, FAMILY
from guide.usecases.program.services import Services, services_on
from tests.clock import clock
from tests.paper import families
from tests.paper.conftest import WORDS
from tests.paper.pages import Word, letter_sizes, straight_lines, words_by_page, words_of_pages
from tests.paper.plan_families import family
from tests.paper.reading import squeezed, words_of

LEAST_PT = 7.0
EXACT_MM = 0.05
POINT_MM = 25.4 / 72
EDGE_PT = 20  # 7 mm: what nearly every printer reaches
PAGE_PT = (210 / POINT_MM, 297 / POINT_MM)
ALL = (*(kind.id for kind in KINDS if kind.is_of_plan), "board")
# The family whose every answer is as long as it can be, in words that break and in words that do
# not; a form; and answers as people give them. The whole table is among the proofs.
WORST = [
    *[("seven", "kk", paper, False) for paper in ALL if paper != "full"],
    *[
        ("seven solid", "kk+ru", paper, False)
        for paper in ("card", "child_card", "helper", "tag", "wall")
    ],
    *[("four", "ru", paper, False) for paper in ("full", "first_hour", "rescue")],
    *[("nobody", "kk+ru", paper, True) for paper in ("card", "child_card", "school", "first_hour")],
]
TABLE = [
    (name, lang, paper, is_blank)
    for name in ("seven", "seven solid", "four", "nobody")
    for lang in LANGS
    for paper in ALL
    for is_blank in (False, True)
]


@pytest.fixture
def services() -> Iterator[Services]:
    with Store.in_memory(now=clock) as store:
        yield services_on(store, clock)


def made(
    services: Services, household: Household, paper: str, lang: str = "kk", **more: Any
) -> Sheet:
    """The paper of a household for everybody, with everything ticked unless told otherwise."""
    services.plan_editor.household = lambda: household  # type: ignore[method-assign]
    kind = kind_of(paper)
    ticked = tuple(one.key for one in tickable(kind.paper)) if kind.paper is not None else ()
    asked = {"item": EVERYBODY, "ticked": ticked, **more}
    return sheet_of(services, PaperRequest(paper=paper, langs=LANGS[lang], **asked))


def answers_of(data: Any) -> Iterator[dict[str, Any]]:
    """Every answer in the data of a sheet."""
    if isinstance(data, dict):
        if "told_as" in data:
            yield data
        else:
            for value in data.values():
                yield from answers_of(value)
    elif isinstance(data, list):
        for value in data:
            yield from answers_of(value)


def overlapping(words: Sequence[Word]) -> list[tuple[str, str]]:
    """Words of a page that stand on one another; the room above and below letters may be shared."""
    found, boxes = [], sorted(words, key=lambda word: word[1])
    for n, (left, top, right, bottom, text) in enumerate(boxes):
        spare = (bottom - top) * 0.27
        for other in boxes[n + 1 :]:
            if other[1] > bottom:
                break
            other_spare = (other[3] - other[1]) * 0.27
            across = min(right, other[2]) - max(left, other[0])
            down = min(bottom - spare, other[3] - other_spare) - max(
                top + spare, other[1] + other_spare
            )
            if across > 0.6 and down > 0.6:
                found.append((text, other[4]))
    return found


def check(sheet: Sheet) -> None:
    """Nothing overlaps, leaves its page or is under 7 pt; each answer stands there or is named."""
    pdf = sheet_pdf(sheet)
    assert min(letter_sizes(pdf)) >= LEAST_PT
    for page in words_of_pages(pdf):
        assert overlapping(page) == []
        for left, top, right, bottom, text in page:
            assert min(left, top) >= EDGE_PT, text
            assert right <= PAGE_PT[0] - EDGE_PT, text
            assert bottom <= PAGE_PT[1] - EDGE_PT, text
    missing = left_out(sheet)
    read = squeezed(words_of(pdf)).replace("-", "")
    for answer in answers_of(sheet.data):
        for said in (answer["value"], answer["then"]):
            is_there = squeezed(said).replace("-", "") in read
            assert is_there or answer["told_as"] in missing, (answer["told_as"], said)


@pytest.mark.parametrize(("name", "lang", "paper", "is_blank"), WORST)
def test_at_the_longest_nothing_is_cut_small_or_untold(
    services: Services, name: str, lang: str, paper: str, is_blank: bool
) -> None:
    check(made(services, family(name), paper, lang, is_blank=is_blank))


@pytest.mark.proof
@pytest.mark.parametrize(("name", "lang", "paper", "is_blank"), TABLE)
def test_every_paper_of_every_family_in_every_language(
    services: Services, name: str, lang: str, paper: str, is_blank: bool
) -> None:
    check(made(services, family(name), paper, lang, is_blank=is_blank))


def test_what_overlaps_is_found() -> None:
    """The control: two words on one place, and two in lines one under the other."""
    word = (50.0, 50.0, 90.0, 60.0, "a")
    assert overlapping([word, (60.0, 53.0, 100.0, 63.0, "b")])
    assert not overlapping([word, (50.0, 58.5, 90.0, 68.5, "b")])


def test_what_has_no_room_is_named_and_what_has_room_is_not(services: Services) -> None:
    assert "Мекенжай" in left_out(made(services, family("seven"), "card"))
    plain = made(services, families.household("four at length"), "card", ticked=())
    assert left_out(plain) == ()


# ---- exact sizes


@pytest.mark.parametrize(
    ("paper", "width", "height", "folds"),
    [
        ("card", 85.60, 53.98, 2), ("child_card", 85.60, 53.98, 3),
        ("helper", 148.0, 105.0, 2), ("tag", 148.0, 105.0, 1),
    ],
)  # fmt: skip
def test_cards_have_their_exact_size(
    services: Services, paper: str, width: float, height: float, folds: int
) -> None:
    pdf = sheet_pdf(made(services, family("four"), paper))
    lines = straight_lines(pdf)
    level = [one for one in lines if abs(one[1] - one[3]) < EXACT_MM]
    upright = [one for one in lines if abs(one[0] - one[2]) < EXACT_MM]
    across = [one for one in level if abs(abs(one[0] - one[2]) - width) < EXACT_MM]
    down = [one for one in upright if abs(abs(one[1] - one[3]) - height * folds) < EXACT_MM]
    assert len(across) >= 2
    assert down, "a closed outline has one side that is drawn without a command of its own"
    if folds > 1:
        top, under = (pick(one[1] for one in across) for pick in (max, min))
        folded = {round((top - one[1]) / height, 3) for one in across}
        assert folded >= {float(n) for n in range(1, folds)}, "a fold lies where two faces meet"
        assert abs(top - under - folds * height) < EXACT_MM
    # A ruler and a square to see whether the printer kept that; marks lie outside of the cards.
    assert any(abs(abs(one[0] - one[2]) - 100) < EXACT_MM for one in level)
    assert sum(abs(abs(one[0] - one[2]) - 50) < EXACT_MM for one in level) >= 1
    left = min(min(one[0], one[2]) for one in across)
    marks = [one for one in level if abs(abs(one[0] - one[2]) - 3.5) < EXACT_MM]
    assert marks
    assert all(max(one[0], one[2]) < left or min(one[0], one[2]) > left + width for one in marks)


def test_four_cards_fit_onto_a_page_and_the_fifth_onto_the_next(services: Services) -> None:
    assert len(words_by_page(sheet_pdf(made(services, family("seven"), "card")))) == 2
    assert len(words_by_page(sheet_pdf(made(services, family("four"), "card")))) == 1


# ---- what stands there


def test_a_code_stands_on_cards_of_adults_and_on_a_childs_only_when_asked(
    services: Services,
) -> None:
    four = families.household("four")
    code = made(services, four, "card").data["cards"][0][0]["code"][0]
    wanted = qr_code("tel:+77000000005")
    assert [tuple(run) for run in code["runs"]] == list(dark_runs(wanted))
    assert code["side"] / code["modules"] > 0.33
    (page,) = sheet_pages_png(made(services, four, "card"), 300)
    read = [one.text for one in zxingcpp.read_barcodes(Image.open(io.BytesIO(page)))]
    assert read == ["tel:+77000000005"] * len(four.adults)
    assert made(services, four, "card", has_code=False).data["cards"][0][0]["code"] == []
    for has_code in (False, True):
        child = made(services, four, "child_card", has_child_code=has_code)
        assert bool(child.data["cards"][0][0]["code"]) is has_code


def test_a_childs_card_tells_no_address_and_outside_no_family_name(services: Services) -> None:
    four = families.household("four")
    profile = Profile(id="3", family_name="Сәрсенов")
    told = Household.of_records([*(one for _ref, one in four.records()), profile])
    for faces in made(services, told, "child_card").data["cards"]:
        said = [json.dumps(face, ensure_ascii=False) for face in faces]
        assert four.plan.street not in "".join(said)
        assert four.plan.settlement not in "".join(said)
        assert "Сәрсенов" not in said[0]
        school = four.institutions[0].inst_name
        assert [school in face for face in said] == [False, False, True]
    first = made(services, told, "child_card").data["cards"][0]
    assert [face["name"] for face in first] == ["Әлихан С.", "Әлихан Сәрсенов", ""]


def test_a_child_is_called_after_everybody_who_is_grown_up(services: Services) -> None:
    four = families.household("four")
    aisha = structs.replace(four.people[3], mobile="87000000009")
    near = Contact(id="near", role="near", name="Сәуле", phone="87000000008")
    told = Household.of_records(
        [*(one for _ref, one in four.records() if one != four.people[3]), aisha, near]
    )
    lines = made(services, told, "elder").data["parts"][0]["blocks"][0]["records"][0]["lines"]
    assert [line["value"] for line in lines] == ["Айгүл", "Динара", "Сәуле"]


@pytest.mark.parametrize("paper", list(FAMILY))
def test_a_blank_form_holds_nothing_of_the_family(services: Services, paper: str) -> None:
    sheet = made(services, family("four"), paper, is_blank=True)
    assert sheet.data["is_form"]
    said = {one["value"] + one["then"] for one in answers_of(sheet.data)}
    assert said <= {"", WORDS.word("own_words", "kk")}
    assert sheet.file_name.startswith(f"daiyn-{paper.replace('_', '-')}-blank")
    assert left_out(sheet) == ()


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_first_hour_and_fridge_sheet_of_a_family_of_four_are_one_page(
    services: Services, lang: str
) -> None:
    for paper in ("first_hour", "rescue"):
        sheet = made(services, families.household("four at length"), paper, lang)
        assert len(words_by_page(sheet_pdf(sheet))) == 1, paper


@pytest.mark.parametrize("paper", ["full", "first_hour"])
def test_before_what_a_family_wrote_for_leaving_stands_the_condition(
    services: Services, paper: str
) -> None:
    """Meeting places, lost contact, ways out, whom we go to help, rules by level."""
    sheet = made(services, family("four"), paper, "kk+ru")
    notes = {
        block["title"][1]: block["notes"]
        for part in sheet.data["parts"] for block in part["blocks"]
    }  # fmt: skip
    conditions = [WORDS.word("unless_told_to_stay", lang) for lang in ("kk", "ru")]
    guarded = {
        title for title, said in notes.items()
        if any(
            all(line.startswith(one) for line, one in zip(note, conditions, strict=True))
            for note in said
        )
    }  # fmt: skip
    assert guarded >= {
        "Места встречи", "Связь", "Выходы и дорога", "Кому мы помогаем", "Наши правила по уровням",
    }  # fmt: skip
    assert "Люди" not in guarded


@pytest.mark.parametrize("paper", ["helper", "first_hour", "card", "elder", "school", "full"])
def test_a_doctor_stands_only_where_papers_are_kept_or_where_he_is_ticked(
    services: Services, paper: str
) -> None:
    """A doctor's name and number are of class P2, those of any other contact of class P1."""
    four = families.household("four")
    doctors = [Health(id=one.id, doctor="contact:one") for one in four.people]
    for role in ("doctor", "near"):
        contact = Contact(id="one", role=role, name="Үлгі емхана", phone="87000000077")
        told = Household.of_records(
            [*(one for _ref, one in four.records()), contact, *doctors[: 4 * (role == "doctor")]]
        )
        for ticked in ((), ("health.doctor",)):
            said = json.dumps(made(services, told, paper, ticked=ticked).data, ensure_ascii=False)
            is_kept = paper in ("school", "full")
            may = role == "near" or is_kept or (paper != "helper" and bool(ticked))
            assert ("Үлгі емхана" in said) is may, (role, ticked)
            assert ("+7 700 000 00 77" in said) is may, (role, ticked)


def test_the_full_plan_ends_with_lines_to_write_on(services: Services) -> None:
    """Facts 7; a form has lines everywhere."""
    last = made(services, families.household("four"), "full").data["parts"][-1]["blocks"][-1]
    (written,) = last["records"]
    assert written["lines"]
    assert {line["value"] for line in written["lines"]} == {""}
    only_a_record = Household.of_records([Contact(id="one")])
    made(services, only_a_record, "full")


def test_the_order_for_the_dispatcher_is_the_one_in_which_it_is_asked(services: Services) -> None:
    sheet = made(services, families.household("four"), "rescue", "en")
    (script,) = sheet.data["parts"][0]["blocks"][0]["records"]
    labels = [line["label"][0] for line in script["lines"]]
    assert labels[0].startswith("1. What happened")
    assert [one.split(". ")[1] for one in labels[1:7]] == [
        "City or village", "Street or avenue", "House, block", "Entrance", "Floor", "Flat",
    ]  # fmt: skip
    assert labels[-1].endswith("Your name and phone")


def test_somebody_is_not_told_to_call_themselves(services: Services) -> None:
    four = families.household("four at length")
    for card, person in zip(made(services, four, "card").data["cards"], four.adults, strict=True):
        called = [one["value"] for one in card[0]["lines"]]
        assert person.given_name not in called
        assert called, person.id


def test_the_command_line_has_every_paper_of_the_plan() -> None:
    assert set(OF_PLAN) == {kind.id for kind in KINDS if PaperOption.BLANK in kind.parts}
    assert set(OF_PLAN) >= set(FAMILY)


# ---- pictures


def images_in(sheet: Sheet) -> int:
    """How many photos are drawn."""
    with pikepdf.open(io.BytesIO(sheet_pdf(sheet))) as opened:
        return sum(len(list(page.get_images())) for page in opened.pages)


def test_photos_stand_where_their_class_and_the_ticks_allow_and_inside_of_a_childs_card(
    services: Services,
) -> None:
    drawn = io.BytesIO()
    Image.new("L", (90, 120), 128).save(drawn, "JPEG")
    photo = photo_of(drawn.getvalue())
    four = family("four")
    records = [
        structs.replace(
            one,
            **{
                name: photo_ref(photo)
                for name in ("photo", "gas_photo", "pet_photo")
                if hasattr(one, name)
            },
        )
        for _ref, one in four.records()
    ]
    found = Household.of_records([*records, photo])
    assert images_in(made(services, found, "school")) == len(four.children)
    assert images_in(made(services, found, "tag")) == 1
    assert images_in(made(services, found, "tag", ticked=())) == 0
    assert images_in(made(services, found, "helper")) == 1
    assert images_in(made(services, found, "full")) > 0
    child = made(services, found, "child_card")
    assert images_in(child) == 1, "one picture, drawn for both children"
    assert {bool(faces[0]["pictures"]) for faces in child.data["cards"]} == {False}
    assert images_in(made(services, found, "child_card", ticked=())) == 0
