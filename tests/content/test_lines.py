"""The lines that are shown: which, in how many languages, with which sources and labels.

The counts and decisions (alert-levels.md section 1) are written here a second time, by hand, so
that a line lost or a label changed in the files is noticed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

import pytest

from guide.content.guide import Guide
from guide.content.kit_reasons import kit_reasons
from guide.content.labels import labels_of
from guide.content.model import (
    DECLARED,
    KAZAKHSTAN,
    LANGS,
    Basis,
    Entry,
    Kind,
    Lang,
    Level,
    Review,
    Sourced,
)
from guide.content.phone_alerts import phone_alerts
from guide.paths import resources

CONTENT = resources() / "content"

COUNTS = {
    "Y": 11, "O": 7, "R": 7, "END": 3,
    "ITEM": 8, "CALL": 8, "ATT": 10, "HOST": 9, "EXPL": 8, "AID": 2, "EVAC": 7, "CHK": 4, "OBS": 8,
    "INFO": 8, "CHILD": 9, "FIRE": 3, "GAS": 3, "SIREN": 7,
}  # fmt: skip
TASKS = {
    "Y-04", "Y-10", "Y-11", "O-02", "O-03", "O-04", "O-05", "O-07", "R-01",
    "END-01", "END-02", "END-03",
}  # fmt: skip
BASIS = {
    # Seed: stated in the founding documents.
    "Y-01": "seed", "Y-02": "seed", "Y-03": "seed", "Y-06": "seed", "Y-09": "seed",
    "O-01": "seed", "O-02": "seed", "O-03": "seed",
    "R-01": "seed", "R-02": "seed", "R-03": "seed", "CHK-01": "seed",
    # Kazakhstan: an authority's own text, or press that quotes it.
    "Y-04": "kz", "Y-05": "kz", "Y-07": "kz", "Y-08": "kz", "Y-11": "kz", "O-05": "kz",
    "O-06": "kz", "R-05": "kz", "END-01": "kz", "END-02": "kz",
    "CALL-02": "kz", "CALL-05": "kz", "CALL-08": "kz", "ATT-09": "kz", "EVAC-05": "kz",
    "CHK-03": "kz", "OBS-05": "kz", "INFO-01": "kz", "INFO-05": "kz", "INFO-08": "kz",
    "CHILD-09": "kz", "SIREN-01": "kz", "FIRE-01": "kz", "GAS-01": "kz",
    # Abroad: an authority or the Red Cross of another country.
    "Y-10": "abroad", "O-04": "abroad", "O-07": "abroad", "ITEM-01": "abroad",
    "ITEM-03": "abroad", "ITEM-07": "abroad", "CALL-01": "abroad", "ATT-01": "abroad",
    "HOST-01": "abroad", "EXPL-01": "abroad", "EVAC-01": "abroad",
    "OBS-02": "abroad", "INFO-03": "abroad", "CHILD-03": "abroad", "FIRE-02": "abroad",
    # No authority among the sources (alert-levels.md section 1.2).
    "R-04": "unofficial", "R-06": "unofficial", "ITEM-02": "unofficial", "ITEM-08": "unofficial",
    "ATT-10": "unofficial", "EXPL-04": "unofficial", "EXPL-08": "unofficial",
    "AID-02": "unofficial", "CHILD-01": "unofficial", "CHILD-02": "unofficial",
    "CHILD-04": "unofficial", "CHILD-05": "unofficial", "CHILD-08": "unofficial",
    "INFO-07": "unofficial",
    # Decided one by one (alert-levels.md section 1.3).
    "R-07": "unofficial", "END-03": "general", "ITEM-04": "kz", "ITEM-05": "general",
    "EVAC-04": "unofficial", "CHK-02": "general", "CHK-04": "general", "OBS-01": "general",
    "OBS-04": "abroad", "INFO-04": "abroad", "CHILD-06": "unofficial", "CHILD-07": "unofficial",
}  # fmt: skip
PARTS = {
    "Y-03": [("abroad", "Move away."), ("kz", "Call 102 or 112.")],
    "Y-09": [("abroad", "Say what people do, not how they look.")],
    "O-01": [("general", "Postpone what can wait.")],
    "O-02": [("unofficial", "Exits, stairs, rooms where you can shelter.")],
    "O-05": [("general", "charger")],
    "R-01": [("general", "Keep your go-bag, shoes and medicines within reach.")],
    "R-02": [("general", "Act on official messages.")],
    "R-03": [("abroad", "Remember which way they went. Tell the police once you are safe.")],
    "R-06": [("general", "Use your family plan")],
    "R-07": [("general", "Keep away from the security operation")],
    "ITEM-04": [
        ("abroad", "only after you have moved away"),
        ("abroad", "Do not use a phone or two-way radio next to it."),
    ],
    "ATT-09": [("general", "At school: do what the teacher says")],
    "AID-01": [("unofficial", "Help only if you are not in danger")],
    "CALL-06": [("abroad", "even if it seems a joke")],
    "EVAC-04": [("general", "report that you are there")],
    "OBS-04": [("general", "vehicle")],
    "INFO-04": [("general", "Nor of officers at work.")],
    "CHILD-06": [("general", "Teach the child their name, address and a parent's number.")],
}
SOURCES = {
    "Y-02": ("SD1", "SD4", "P2", "P5"),
    "O-02": ("SD1", "I36"),
    "R-07": ("I14",),
    "END-01": ("P32", "P16"),
    "ITEM-04": ("K9", "I4", "P79"),
    "ITEM-06": ("I4", "I11"),
    "ATT-06": ("I2", "K9"),
    "EVAC-02": ("I34", "I7"),
    "INFO-02": ("P48", "I12"),
    "CHILD-07": ("I22", "I23"),
}


def advice(guide: Guide) -> list[Entry]:
    return [*guide.actions, *guide.steps]


def entries(guide: Guide) -> list[Entry]:
    return [*advice(guide), *guide.notices, *guide.say()]


def by_id(lines: Sequence[Entry]) -> dict[str, Entry]:
    return {line.id: line for line in lines}


def test_counts(shipped: Guide) -> None:
    assert Counter(line.id.split("-")[0] for line in advice(shipped)) == COUNTS
    assert [len(shipped.actions_of(level)) for level in DECLARED] == [11, 7, 7]
    assert len(shipped.closing_actions) == 3
    assert {found.id: len(shipped.situation_steps(found.id)) for found in shipped.situations} == {
        name: count for name, count in COUNTS.items() if name not in {"Y", "O", "R", "END"}
    }


def test_ids_run_without_a_gap_and_in_order(shipped: Guide) -> None:
    for name, count in COUNTS.items():
        found = [line.id for line in advice(shipped) if line.id.split("-")[0] == name]
        assert found == [f"{name}-{number:02}" for number in range(1, count + 1)]


def test_what_is_not_admitted_is_not_there(shipped: Guide) -> None:
    assert "Y-12" not in by_id(advice(shipped))
    assert shipped.number("109") is None
    assert "NUM-08" not in {number.id for number in shipped.numbers}


@pytest.mark.parametrize("lang", LANGS)
def test_every_line_stands_in_every_language(shipped: Guide, lang: str) -> None:
    for line in entries(shipped):
        words = line.words(lang)  # type: ignore[arg-type]
        assert words.title.strip()
        assert bool(words.reason) == bool(line.en.reason)


def test_every_source_is_known_and_only_general_lines_stand_without_one(shipped: Guide) -> None:
    for line in entries(shipped):
        assert set(line.sources) <= set(shipped.sources), line.id
        assert line.sources or line.basis is Basis.GENERAL, line.id
    without = {line.id for line in entries(shipped) if not line.sources}
    assert without == {
        "END-03", "ITEM-05", "CHK-02", "CHK-04", "OBS-01", "FIRE-03", "GAS-03",
    }  # fmt: skip


def sourced(guide: Guide) -> list[Sourced]:
    return [*entries(guide), *guide.levels, *guide.numbers]


def claims(guide: Guide, basis: Basis, sources: Sequence[str]) -> bool:
    """Whether these sources bear what the label of this basis says of them."""
    found = [guide.sources[one] for one in sources]
    if basis is Basis.SEED:
        return bool({"SD1", "SD4"} & set(sources))
    if basis is Basis.KZ:
        return any(one.authority and one.country == KAZAKHSTAN for one in found)
    if basis is Basis.ABROAD:
        return any(one.authority and one.country not in ("", KAZAKHSTAN) for one in found)
    return bool(found) or basis is Basis.GENERAL


def test_no_label_claims_more_than_its_sources_bear(shipped: Guide) -> None:
    for line in sourced(shipped):
        for basis in (line.basis, *(part.basis for part in line.parts)):
            assert claims(shipped, basis, line.sources), (line.id, basis)


def test_a_label_above_its_sources_would_be_seen(shipped: Guide) -> None:
    """Negative control: a blog is no authority, a foreign one none of Kazakhstan."""
    assert not claims(shipped, Basis.ABROAD, ["I38"])
    assert not claims(shipped, Basis.ABROAD, ["I40", "K9"])
    assert not claims(shipped, Basis.KZ, ["P10", "I2"])
    assert not claims(shipped, Basis.KZ, ["P11"])
    assert not claims(shipped, Basis.SEED, ["P1"])
    assert not claims(shipped, Basis.UNOFFICIAL, [])


def test_a_line_without_an_authority_among_its_sources_says_so(shipped: Guide) -> None:
    for line in sourced(shipped):
        if not any(shipped.sources[one].authority for one in line.sources):
            assert line.basis in {Basis.SEED, Basis.UNOFFICIAL, Basis.GENERAL}, line.id


def test_the_infographic_is_named_where_it_holds_the_line_and_nowhere_else(shipped: Guide) -> None:
    named = {line.id for line in sourced(shipped) if "infographic" in labels_of(line)}
    assert named == {"O-01", "O-02", "O-03", "R-01", "R-02", "R-03"}


@pytest.mark.parametrize("lang", LANGS)
def test_every_source_has_its_title_and_date_in_every_language(shipped: Guide, lang: Lang) -> None:
    for source in shipped.sources.values():
        words = source.words(lang)
        assert words.title.strip(), source.id
        assert bool(words.date) == bool(source.en.date), source.id
        assert source.title == source.date == ""
    titles = [source.words(lang).title for source in shipped.sources.values()]
    if lang != "en":
        assert [title for title in titles if not re.search("[А-Яа-я]", title)] == []


def test_the_advice_is_of_the_day_of_the_newest_source(shipped: Guide) -> None:
    dated = [
        dt.datetime.strptime(f"{found} +0000", "%d %B %Y %z").date()
        for source in shipped.sources.values()
        for found in re.findall(r"\d+ [A-Z]\w+ \d{4}", source.en.date)
    ]
    assert shipped.content_date == max(dated)


def test_no_source_is_listed_that_nobody_cites(shipped: Guide) -> None:
    cited = {source for line in entries(shipped) for source in line.sources}
    own = (phone_alerts().lines, kit_reasons().lines)
    for others in (shipped.levels, shipped.numbers, shipped.regions, *own):
        cited |= {source for one in others for source in one.sources}
    for file in (*CONTENT.glob("scenarios/*.toml"), *CONTENT.glob("quiz/*.toml")):
        named = re.findall(r"^sources = \[(.*)\]", file.read_text(encoding="utf-8"), re.MULTILINE)
        cited |= {source for one in named for source in re.findall(r'"(\w+)"', one)}
    assert cited == set(shipped.sources)


@pytest.mark.parametrize("line", SOURCES)
def test_sources(shipped: Guide, line: str) -> None:
    assert by_id(advice(shipped))[line].sources == SOURCES[line]


@pytest.mark.parametrize("line", BASIS)
def test_basis(shipped: Guide, line: str) -> None:
    assert by_id(advice(shipped))[line].basis == BASIS[line]


@pytest.mark.parametrize("line", PARTS)
def test_parts_of_lines_with_two_bases(shipped: Guide, line: str) -> None:
    parts = by_id(advice(shipped))[line].parts
    assert [(part.basis.value, part.en) for part in parts] == PARTS[line]


def test_parts_are_quoted_exactly(shipped: Guide) -> None:
    for line in entries(shipped):
        for part in line.parts:
            assert part.basis is not line.basis
            for lang in LANGS:
                words = line.words(lang)
                quoted = getattr(part, lang)
                assert quoted in words.title or quoted in words.reason, (line.id, lang)


def test_numbers_from_kazakhstan_do_not_lend_their_label_to_advice_from_abroad(
    shipped: Guide,
) -> None:
    lines = by_id(advice(shipped))
    assert {part.basis for part in lines["ATT-06"].parts} == {Basis.ABROAD}
    assert lines["ATT-06"].parts[1].en == lines["ATT-06"].en.reason
    assert {part.basis for part in lines["ITEM-04"].parts} == {Basis.ABROAD}
    assert lines["AID-01"].parts[0].en == lines["AID-01"].en.title


def test_tasks_and_habits(shipped: Guide) -> None:
    assert {line.id for line in shipped.actions if line.kind is Kind.TASK} == TASKS
    assert {line.kind for line in shipped.actions} == {Kind.TASK, Kind.HABIT}
    assert {line.kind for line in shipped.steps} == {Kind.STEP}
    assert {line.kind for line in shipped.notices} == {Kind.FACT}


def test_no_line_is_signed_before_a_reviewer_signs_it(shipped: Guide) -> None:
    reviewed = [*entries(shipped), *shipped.levels, *shipped.numbers]
    assert {one.review for one in reviewed} == {Review.DRAFT}


def test_chk_02_is_split_between_the_situation_and_the_levels_page(shipped: Guide) -> None:
    line = by_id(shipped.steps)["CHK-02"]
    assert [line.words(lang).title for lang in LANGS] == [
        "Құжатыңызды көрсетіңіз", "Предъявите документ", "Show your document",
    ]  # fmt: skip
    assert not any(line.words(lang).reason for lang in LANGS)
    (notice,) = [one for one in shipped.notices if one.topic == "documents"]
    assert notice.id == "CHK-02-b"
    assert notice.en.reason.endswith("A patrol may still ask for the card.")
    assert notice.basis is Basis.KZ
    assert notice.parts[0].basis is Basis.GENERAL


def test_item_08_stands_aside(shipped: Guide) -> None:
    assert [step.id for step in shipped.steps if step.aside] == ["ITEM-08"]


def test_the_left_item_path_ends_in_moving_away_and_calling(shipped: Guide) -> None:
    path = [step for step in shipped.situation_steps("ITEM") if not step.aside]
    ids = [step.id for step in path]
    assert ids.index("ITEM-03") < ids.index("ITEM-04")
    for lang, away in (("kk", "лысырақ кет"), ("ru", "тойд"), ("en", "ove away")):
        words = {step.id: step.words(lang) for step in path}  # type: ignore[arg-type]
        assert away in words["ITEM-03"].title
        assert {"102", "112"} <= set(re.findall(r"\d+", words["ITEM-04"].title))
    situation = shipped.situation("ITEM")
    assert situation is not None
    assert situation.call_after_leaving
    assert set(situation.call) == {"102", "112"}


def test_every_line_that_says_do_not_touch_leads_to_leaving_and_calling(shipped: Guide) -> None:
    yellow = list(shipped.actions_of(Level.YELLOW))
    ids = [action.id for action in yellow]
    # Noticing an item (Y-02) is followed at once by what to do about it (Y-03).
    assert ids.index("Y-03") == ids.index("Y-02") + 1
    y_03 = by_id(yellow)["Y-03"]
    assert y_03.en.reason == "Move away. Call 102 or 112."
    assert y_03.ru.reason == "Отойдите. Позвоните 102 или 112."
    assert y_03.kk.reason == "Алысырақ кетіңіз. 102 немесе 112 нөміріне қоңырау шалыңыз."


def test_notices_stand_at_the_levels_where_they_were_seen(shipped: Guide) -> None:
    seen = {
        level: {one.id for one in shipped.notices if one.topic == "notice" and level in one.levels}
        for level in DECLARED
    }
    assert seen == {
        Level.YELLOW: {"AUTH-01", "AUTH-10", "AUTH-13", "Y-06-b"},
        Level.ORANGE: {"AUTH-02", "AUTH-03", "AUTH-13"},
        Level.RED: {
            "AUTH-04", "AUTH-04-b", "AUTH-05", "AUTH-06", "AUTH-07", "AUTH-08", "AUTH-09",
            "AUTH-11", "AUTH-13",
        },
    }  # fmt: skip


def test_the_levels_page_has_its_remarks(shipped: Guide) -> None:
    assert Counter(one.topic for one in shipped.notices if one.topic != "notice") == {
        "colours": 4, "origin": 4, "respect": 1, "documents": 1,
    }  # fmt: skip


def test_numbers_in_the_order_of_the_tiles(shipped: Guide) -> None:
    assert [one.number for one in shipped.numbers if one.tile] == [
        "112", "102", "103", "101", "104", "110",
    ]  # fmt: skip
    assert [one.number for one in shipped.numbers if not one.tile] == ["111"]
    for number in shipped.numbers:
        for lang in LANGS:
            words = number.words(lang)
            assert words.name
            assert words.when
            assert words.about


def test_what_to_say(shipped: Guide) -> None:
    assert [line.en.title for line in shipped.say()] == [
        "Say the reason for your call",
        "Say the exact address",
        "Say your last name and first name",
        "Answer the questions",
        "Do not hang up first",
        "Call again if the situation changes",
    ]
    assert {line.sources for line in shipped.say()} == {("K9",)}


def test_regions(shipped: Guide) -> None:
    assert Counter(region.type for region in shipped.regions) == {
        "country": 1, "region": 17, "city": 3,
    }  # fmt: skip
    assert shipped.regions[0].code == "KZ"
    for region in shipped.regions[1:]:
        assert re.fullmatch(r"KZ-\d\d", region.code)
    assert {one.code for one in shipped.regions if one.type == "city"} == {
        "KZ-71", "KZ-75", "KZ-79",
    }  # fmt: skip
    abai = shipped.region("KZ-10")
    assert abai is not None
    assert abai.ru == "область Абай"
    assert "Абайская" in abai.search
    almaty = shipped.region("KZ-19")
    assert almaty is not None
    assert "Алатау" in almaty.search, "its new city"


def test_every_icon_and_number_of_a_situation_is_named(shipped: Guide) -> None:
    assert [one.icon for one in shipped.situations] == [
        "package", "phone", "door-open", "users", "zap", "flame", "wind", "heart-pulse",
        "signpost", "id-card", "eye", "messages-square", "siren", "baby",
    ]  # fmt: skip
    for situation in shipped.situations:
        assert situation.call
        assert all(shipped.number(number) for number in situation.call)
