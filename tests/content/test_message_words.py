"""The program's messages: one for each failure and finding, none for what does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import get_args

import pytest

from guide.alerts.admission import Ruling
from guide.cap.refusal import Breach, RefusalGroup
from guide.content.board import TILES
from guide.content.checks.finding import FINDING_CODES
from guide.content.comparison import Area, EntryChange
from guide.content.labels import LABELS
from guide.content.message_words import MessageWords, Told, message_words
from guide.content.model import LANGS, Basis, Lang, Review
from guide.content.pack_finding import PackFinding
from guide.errors import Code, GuideError
from guide.household.validity import ProblemCode
from guide.paths import resources
from guide.places.remarks import Remark
from guide.training.formats.notes import Trouble
from guide.training.locks import StartLock
from guide.usecases.alerts.folder_files import FolderState
from guide.usecases.alerts.key_ring import Doubt, SealFault
from guide.usecases.alerts.lying import Lying
from guide.usecases.papers.family_papers import FAMILY
from guide.usecases.places.choices import Since
from guide.usecases.places.trust import Trust
from guide.usecases.safekeeping.backup_service import Reason
from guide.usecases.safekeeping.data_location import LocationRisk

CODES = {code.value for code in Code}
# What each kind of message is said of. A message that is said only in some places has fewer.
SAID_OF: dict[str, Iterable[str]] = {
    "failure": CODES,
    "pack": PackFinding,
    "finding": FINDING_CODES,
    "problem": get_args(ProblemCode),
    "reason": Reason,
    "location": LocationRisk,
    "alert": {
        "over", "test_of", "exercise_of", "only_in_class", "lesson_title", "lesson_about",
        *(f"refused_{one}" for one in RefusalGroup), *(f"rule_{one}" for one in Breach),
        *(f"seal_{one}" for one in SealFault), *(f"key_{one}" for one in Doubt),
        *(f"not_{one}" for one in Ruling if not one.is_accepted and one is not Ruling.KNOWN),
        *(f"lying_{one}" for one in Lying),
        *(f"folder_{one}" for one in FolderState if one is not FolderState.READ),
    },
    "area": Area,
    "entry": EntryChange,
    "clock": {"behind", "before_guide", "ahead", "zone"},
    "second": {"start"},
    "edition": {"unfit"},
    "other": {"picture"},
    "review": {"messages", "places", "phones", "plan", "kit", "talk", "class", "training", "kiosk"},
    "label": LABELS,
    "place": {*Remark, *Trust, *Since, "as_source", "less_sure"},
    # Words of the papers that came after the first editions.
    "wall": {"nearby"},
    "entrance": {"title", "where", "address", "valves", "gas", "water", "duty"},
    "poster": {"check"},
    "phones": {"title", "about", "all", "other", "whose", "make", "on", "test"},
    "paper": {
        *(f"{paper}{about}" for paper in (*FAMILY, "board", "entries") for about in ("", "_about")),
        "left_out",
    },
    "keep": {"full", "first_hour", "school", "rescue", "elder"},
    "card": {"call"},
    "child": {"call", "stay"},
    "cut": {"and_fold", "and_fold_in", "out"},
    "helper": {"front", "back"},
    "tag": {"gas", "gas_rule", "power"},
    "contents": {""},
    "by": {"hand"},
    "school": {"child", "calls", "fetching", "parent", "signature", "date"},
    "rescue": {"say", "people"},
    "elder": {"title", "calls", "coming", "medicines"},
    "drafted": {"by_us"},
    "board": {*(tile for tile, _icon in TILES), "point"},
    "kit": {
        "unit_piece", "unit_set", "unit_litre", "unit_portion", "unit_day", "heads", "days",
        "have", "need", "expires", "replace", "look", "state_no_date", "state_ok", "state_soon",
        "state_due", "state_overdue", "title", "about", "looked", "medicine",
    },
    "dates": {
        "title", "about", "late", "look", "review", "practice", "mend", "detector",
        "extinguisher",
    },
    "rules": {
        "title", "about", "ours", "plan_old", "practise", "link_person", "link_told", "alerts",
        "crowded", "fetches", "trips", "building", "changed", "reach", "refill", "questions",
        "log",
    },
    "red": {
        "title", "about", "follow", "link", "message", "answered", "children", "meet", "take",
    },
    "talk": {"title", "how", "free", "later", "yes_no", "who", "ours", "number"},
    "pocket": {"title", "private", "contents", "family", "made", "no_level"},
    "plan": {"file_sealed"},
    "key": {
        "title", "fingerprint", "number", "line", "whose", "territory", "compare", "other_way",
        "secret", "tell",
    },
    "recovery": {
        "title", "opens", "no_other", "apart", "paper", "limits", "file", "phrase",
    },
    "stick": {"read_me"},
    "announcer": {"regional", "republican", "knb"},
    "calendar": {
        "bag", "bag_about", "plan", "plan_about", "practice", "practice_about", "dates",
        "dates_about",
    },
    "text": {
        "well", "help", "where", "with", "going", "what", "called", "next",
        "checked", "nothing", "said", "official",
    },
    "lock": {one.value for one in StartLock},
    "malformed": {"line"},  # where the file of a lesson is broken
    "import": {one.value for one in Trouble},
    "basis": {"seed", "unofficial"},  # those that came after the first editions
    "origin": {"seed", "unofficial", "level", "sites"},
    "overview": {
        "title", "stand", "map", "list", "no_entry", "cancelled", "lowered", "not_declared",
        "in_part", "from", "until", "until_computed", "unconfirmed", "not_confirmed", "no_date",
        "signed", "unverified",
        "announced_by", "source", "entered", "elsewhere", "nothing", "check", "more",
    },
}  # fmt: skip
# Parts of the sentence for a damaged file: how much of it could be read.
PARTS = {
    "nothing_read",
    "nothing_read_of_class",
    "none_missing",
    "read",
    "read_and_lost",
    "compare",
}


def ids_by_kind() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for message_id in message_words().ids:
        kind, _, name = message_id.partition("_")
        found.setdefault(kind, set()).add(name)
    return found


def test_each_failure_finding_and_problem_has_its_message_and_no_other_has_one() -> None:
    found = ids_by_kind()
    values = found.pop("value")
    assert {f"basis_{one}" for one in Basis} | {f"review_{one}" for one in Review} < values
    for told in ("refused", "command"):
        assert found.pop(told) < CODES, told
    opened = found.pop("opened")
    assert opened >= PARTS
    assert opened - PARTS < CODES
    assert found == {kind: set(names) for kind, names in SAID_OF.items()}
    ids = message_words().ids
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("told", get_args(Told))
def test_a_failure_that_carries_no_fields_is_told_without_gaps(told: Told, lang: Lang) -> None:
    for code in Code:
        sentence = message_words().failure(GuideError(code), lang, told)
        assert sentence[0].isupper()
        assert not {"{", "}", "()"} & {*sentence, sentence[sentence.find("(") :][:2]}
        assert code.value not in sentence
    filled = message_words().failure(GuideError(Code.PROGRAM_OLDER, version="9.1"), lang, told)
    assert "(9.1)" in filled, "brackets around something stay"


def test_a_place_that_has_no_sentence_of_its_own_takes_the_common_one() -> None:
    words, full = message_words(), GuideError(Code.DISK_FULL)
    assert words.failure(full, "en", "refused").startswith("Not saved: the disk is full.")
    assert words.failure(full, "en", "command") == words.failure(full, "en")
    forged = GuideError(Code.PACK_FORGED)
    assert len({words.failure(forged, "ru", told) for told in get_args(Told)}) == 1


def test_what_speaks_against_a_pack_is_named_in_words_with_its_member() -> None:
    failure = GuideError(Code.PACK_MALFORMED, reason="member_large", member="levels.toml")
    sentence = message_words().failure(failure, "en", "command")
    assert "(a file is too large: levels.toml)" in sentence
    failure = GuideError(Code.PACK_FAULTY, count="1", first="levels.toml Y-02: text_empty")
    sentence = message_words().failure(failure, "en")
    assert "levels.toml Y-02: a text is empty (text_empty)" in sentence


def test_an_unknown_message_is_a_bug() -> None:
    with pytest.raises(KeyError):
        message_words().say("no_such", "kk")


@pytest.mark.parametrize("code", sorted(CODES))
def test_an_edition_that_is_not_shown_is_explained_whatever_the_code(code: str) -> None:
    said = message_words().unused_edition(Code(code), "en")
    assert "came with the program are shown" in said


def test_a_failure_is_told_even_where_the_messages_cannot_be_read(tmp_path: Path) -> None:
    told = MessageWords(tmp_path).failure(GuideError(Code.DISK_FULL), "ru")
    assert told == "Daiyn: messages.toml: оқылмады · не читается · cannot be read"


def test_no_message_fails_where_the_messages_cannot_be_read(tmp_path: Path) -> None:
    """Help at a field or a list of backups must not end for want of words."""
    wordless = "Daiyn: messages.toml: оқылмады · не читается · cannot be read"
    assert MessageWords(tmp_path).say("edition_unfit", "kk") == wordless
    assert MessageWords(tmp_path).unused_edition(Code.PACK_STALE, "en") == wordless
    assert MessageWords(resources() / "content").say("edition_unfit", "en") != wordless
