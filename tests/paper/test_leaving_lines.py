"""Who is sent out by the advice itself: each such line was decided by the facts, none is new.

The condition "if the authorities have not asked you to stay" belongs to what a family arranged for
itself (meeting place, lost contact, fetching a child). The guide's own lines send people away from
a danger beside them, or where officials have said so; to these nothing may be added.
"""

from __future__ import annotations

import re

import pytest

from guide.content.checks.leaving import leads_outside
from guide.content.model import LANGS, Entry, Lang
from tests.paper.conftest import GUIDE

AWAY_FROM_DANGER = {"Y-03", "ITEM-03", "ATT-01", "ATT-03", "EXPL-02"}
AS_OFFICIALS_SAY = {"EVAC-02", "EVAC-04"}  # after EVAC-01: follow the instruction you hear
SENDS_NOBODY = {"O-04", "O-06", "R-01", "CHILD-07"}  # to arrange beforehand, or not to go

LEAVING: dict[Lang, str] = {
    "kk": "шығыңыз|кетіңіз|барып|барыңыз|бармаңыз|ертіп|қашыңыз|эвакуация|кездес|алып кет",
    "ru": "уходите|уйдите|выйдите|отойдите|идите|приходите|покиньте|эвакуа|встреч|забер|забир"
    "|выезжайте",
}


def leaving(entry: Entry) -> bool:
    return any(
        re.search(pattern, f"{entry.words(lang).title} {entry.words(lang).reason}", re.IGNORECASE)
        for lang, pattern in LEAVING.items()
    )


def test_every_line_of_advice_that_moves_somebody_was_decided() -> None:
    found = {entry.id for entry in (*GUIDE.actions, *GUIDE.steps) if leaving(entry)}
    assert found == AWAY_FROM_DANGER | AS_OFFICIALS_SAY | SENDS_NOBODY


def test_who_is_sent_by_officials_is_told_first_that_they_decide() -> None:
    ids = [step.id for step in GUIDE.situation_steps("EVAC")]
    assert ids[0] == "EVAC-01"
    assert set(ids) >= AS_OFFICIALS_SAY


@pytest.mark.parametrize("lang", LANGS)
def test_no_line_of_advice_sends_to_the_familys_meeting_place_or_for_a_child(lang: Lang) -> None:
    words = [entry.words(lang) for entry in (*GUIDE.actions, *GUIDE.steps)]
    found = [one for said in words for one in (said.title, said.reason) if leads_outside(one, lang)]
    assert found == []
