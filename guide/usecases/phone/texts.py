"""Texts to send: the plan in short, how we are, and a calm reply to a rumour.

They are the family's own words, and the program judges nothing: it says neither that anything is
true nor that anybody is out of danger.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from guide.household.field import Paper
from guide.household.household import Household
from guide.household.phones import shown as shown_phone
from guide.household.plan import CONTACT_REF
from guide.household.records.connection import Connection
from guide.usecases.papers.answers import Answers, SheetWords

State = Literal["well", "help"]
Found = Literal["nothing", "said", "open"]
# What each message leaves to be filled in, and in which order.
_BLANKS: dict[State, tuple[str, ...]] = {
    "well": ("where", "with", "going", "next"),
    "help": ("where", "what", "called", "next"),
}
STATES: tuple[State, ...] = tuple(_BLANKS)
_BLANK = "…"


def chat_text(words: SheetWords, household: Household, today: dt.date) -> str:
    """The plan in short, in the first language of `words`; "" where there is nothing to say."""
    answers = Answers(household, Paper.PHONE)
    said = [*_calls(words, answers), *_meeting(words, answers)]
    if not said:
        return ""
    title = answers.of(household.plan, "plan_title") or _fixed(words, "family_plan")
    if household.children:
        said.append(_fixed(words, "lost_child"))
    date = _fixed(words, "pocket_made").format(date=words.dated(today)[0])
    return "\n".join((title, *said, date))


def _calls(words: SheetWords, answers: Answers) -> Iterator[str]:
    household = answers.household
    refs = household.plan.ice_order if answers.has("ice_order") else ()
    called = [(household.named(ref), shown_phone(household.phone_typed(ref))) for ref in refs]
    known = [" ".join(part for part in one if part) for one in called if any(one)]
    if known:
        yield f"{words.label('calls.ice_order')[0]}:"
        yield from (f"{place}. {one}" for place, one in enumerate(known, 1))
    name = answers.of(household.plan, "out_name")
    if name and CONTACT_REF not in refs:
        phone = answers.phone(household.plan, "out_phone")
        yield f"{_fixed(words, 'lost_text')}: {name} {phone}".rstrip()


def _meeting(words: SheetWords, answers: Answers) -> Iterator[str]:
    lines = (answers.line(words, name) for name in ("meet_near", "meet_far"))
    known = [f"{line['label'][0]}: {line['value']}" for line in lines if line["value"]]
    if known:
        yield _fixed(words, "meet_here")
        yield from known


def own_messages(household: Household) -> str:
    """What the family wrote for itself to send, one language under the other; "" for nothing."""
    answers = Answers(household, Paper.PHONE)
    connection = household.once(Connection)
    said = (answers.of(connection, name) for name in ("message", "message_2"))
    return "\n\n".join(dict.fromkeys(text for text in said if text))


def state_text(words: SheetWords, state: State) -> str:
    """How we are, with the rest to fill in."""
    blanks = (f"{_fixed(words, f'text_{blank}')}: {_BLANK}" for blank in _BLANKS[state])
    return "\n".join((_fixed(words, f"text_{state}"), *blanks))


def rumour_reply(words: SheetWords, where: str, at: dt.time, found: Found) -> str:
    """What was looked up, where and when; nothing is said about what is true."""
    checked = _fixed(words, "text_checked").format(where=where or _BLANK, time=f"{at:%H:%M}")
    seen = () if found == "open" else (_fixed(words, f"text_{found}"),)
    return "\n".join((checked, *seen, _fixed(words, "text_official")))


def _fixed(words: SheetWords, word_id: str) -> str:
    return words.fixed(word_id)[0]
