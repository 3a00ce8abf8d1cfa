"""The commands for messages about a level: writing one, and checking one that somebody wrote.

What a message may be is asked in `guide.cap`; here it is asked for and answered. A message that
breaks a rule is a fault found; whose signature lies beside it is told apart and decides nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.cli.context import DONE, FAULTS, Run
from guide.cli.level_arguments import (
    END,
    BadValueError,
    day_and_time,
    day_argument,
    end_of,
    place_of,
)
from guide.cli.options import FORCE, common
from guide.cli.parser import CommandGroup, argument
from guide.content.model import LANGS

if TYPE_CHECKING:
    from guide.cap.message import Message, MessageEnd, Territory
    from guide.cap.refusal import Refusal
    from guide.cap.remarks import MessageRemark
    from guide.cap.territories import Territories
    from guide.content.guide import Guide
    from guide.usecases.alerts.brought import Brought
    from guide.usecases.alerts.making import MessageDraft

_STATUSES = ("actual", "exercise", "test")
_LEVELS = ("yellow", "orange", "red")


def add_commands(alert: CommandGroup) -> None:
    """Declare what may be typed."""
    file = argument("file", type=Path, shown="shown_file", about="help_alert_file")
    earlier = partial(argument, action="append", default=[], type=Path, shown="shown_file")
    alert.add(
        "write", "help_alert_write", _write, *common(),
        argument("file", type=Path, shown="shown_file", about="help_alert_write_file"),
        argument("--level", choices=_LEVELS, default=None, shown="shown_level",
                 about="help_level_choice"),
        argument("--place", action="append", default=[], dest="places", shown="shown_place",
                 about="help_alert_where"),
        day_argument("--start", "help_alert_start", required=False),
        *END,
        argument("--further-notice", action="store_true", about="help_alert_further_notice"),
        argument("--sender", required=True, shown="shown_name", about="help_alert_sender"),
        argument("--announced-by", default="", shown="shown_name", about="help_announced_by"),
        *(argument(f"--announced-by-{lang}", default="", shown="shown_name",
                   about=f"help_announced_by_{lang}") for lang in LANGS),
        argument("--id", default="", dest="identifier", shown="shown_name", about="help_alert_id"),
        argument("--status", choices=_STATUSES, default="actual", about="help_alert_status"),
        earlier("--changes", about="help_alert_changes"),
        earlier("--ends", about="help_alert_ends"),
        FORCE,
    )  # fmt: skip
    alert.add("check", "help_alert_check", _check, *common(), file)


# ---- writing one


def _write(run: Run) -> int:
    from guide.cap.refusal import Refusal
    from guide.content.guide import Guide
    from guide.usecases.alerts.making import composed
    from guide.usecases.alerts.sealing import put_for_all
    from guide.usecases.base.territories import territories_of

    guide, path = Guide(run.content), run.options.file
    territories = territories_of(guide)
    try:
        draft = _draft(run, guide, territories)
        data = composed(draft, guide, territories, run.now())
    except BadValueError as error:
        return run.refuse(error.code, run.words.say(error.code, **error.fields))
    except Refusal as refusal:
        return run.refuse(refusal.rule.value, _sentence(run, refusal))
    try:
        put_for_all(path, data, may_replace=run.options.force)
    except FileExistsError:
        return run.refuse("exists", run.words.say("exists", path=path))
    message = _read(data, territories)
    lines = [run.words.say("written", path=path), *_said(run, guide, message)]
    run.answer({"written": str(path), **_facts(message)}, lines)
    return DONE


def _draft(run: Run, guide: Guide, territories: Territories) -> MessageDraft:
    """What was typed. Errors: BadValueError; Refusal for an earlier message that breaks a rule."""
    from guide.alerts.kazakhstan_time import moment_at
    from guide.cap.message import MessageKind, Status, Territory
    from guide.content.model import Level
    from guide.usecases.alerts.making import MessageDraft, read_file

    options = run.options
    if options.changes and options.ends:
        raise BadValueError("alert_one_purpose")
    files = options.changes or options.ends
    earlier = tuple(_read(read_file(path), territories) for path in files)
    if not earlier and not (options.level and options.places):
        raise BadValueError("alert_level_and_place")
    places = [place_of(one, guide) for one in options.places]
    region = places[0].region if places else _region_of(earlier)
    start = day_and_time(options.start) if options.start is not None else None
    begins = moment_at(*start, region) if start is not None else None
    expires, end = _typed_end(run, (begins or run.now()), region)
    kind = MessageKind.UPDATE if options.changes else MessageKind.CANCEL if options.ends else None
    return MessageDraft(
        sender=options.sender,
        status=Status(options.status.capitalize()),
        kind=kind or MessageKind.ALERT,
        earlier=earlier,
        level=Level(options.level) if options.level else None,
        territories=tuple(Territory(one.region, one.detail) for one in places),
        begins=begins,
        expires=expires,
        end=end,
        announced_by=options.announced_by,
        announced_in={lang: getattr(options, f"announced_by_{lang}") for lang in LANGS},
        identifier=options.identifier,
    )


def _region_of(earlier: tuple[Message, ...]) -> str:
    return next((place.code for one in earlier for place in one.territories), "KZ")


def _typed_end(run: Run, begins: dt.datetime, region: str) -> tuple[dt.datetime | None, MessageEnd]:
    """Until when the message is good, None when no last day was announced, and how it was said."""
    from guide.alerts.declaration import EndKind
    from guide.alerts.kazakhstan_time import first_moment_after, moment_at, wall_time
    from guide.cap.message import MessageEnd, MessageEndKind

    options, first = run.options, wall_time(begins, region).date()
    given = (options.until, options.days, options.at_least_days, options.further_notice or None)
    if sum(one is not None for one in given) > 1:
        raise BadValueError("one_end")
    if options.further_notice:
        return None, MessageEnd(MessageEndKind.FURTHER_NOTICE)
    if "T" in (options.until or ""):
        return moment_at(*day_and_time(options.until), region), MessageEnd()
    end = end_of(options, first)
    if end.date is not None:
        return first_moment_after(end.date, region), MessageEnd()
    if end.kind is EndKind.FOR_DAYS and end.days is not None:
        last = first + dt.timedelta(days=end.days - 1)
        return first_moment_after(last, region), MessageEnd(MessageEndKind.FOR_DAYS, end.days)
    if end.kind is EndKind.AT_LEAST_DAYS:
        return None, MessageEnd(MessageEndKind.AT_LEAST_DAYS, end.days)
    return None, MessageEnd(MessageEndKind.NOT_SAID)


# ---- checking one


def _check(run: Run) -> int:
    from guide.cap.refusal import Refusal
    from guide.cap.remarks import remarks
    from guide.content.guide import Guide
    from guide.usecases.alerts.brought import bring
    from guide.usecases.base.territories import territories_of

    guide, say = Guide(run.content), run.words.say
    brought = bring(run.options.file)
    data = brought.data
    try:
        message = _read(data, territories_of(guide))
    except Refusal as refusal:
        signed, told = _signature(run, brought, None)
        run.answer(_fault_facts(refusal) | {"signature": signed}, [_sentence(run, refusal), told])
        return FAULTS
    signed, told = _signature(run, brought, message)
    odd = remarks(data, message)
    facts = {"sound": True, **_facts(message), "remarks": [_remark_facts(one) for one in odd],
             "signature": signed}  # fmt: skip
    lines = [say("alert_check_sound"), *_said(run, guide, message)]
    run.answer(facts, [*lines, *(_remark(run, one) for one in odd), told])
    return DONE


def answered_fault(run: Run, data: bytes) -> int | None:
    """Say which rule a message breaks, and return the exit code; None when it is right in form."""
    from guide.cap.refusal import Refusal
    from guide.content.guide import Guide
    from guide.usecases.base.territories import territories_of

    try:
        _read(data, territories_of(Guide(run.content)))
    except Refusal as refusal:
        run.answer(_fault_facts(refusal), [_sentence(run, refusal)])
        return FAULTS
    return None


def _read(data: bytes, territories: Territories) -> Message:
    from guide.cap.reader import read_message

    return read_message(data, territories)


def _sentence(run: Run, refusal: Refusal) -> str:
    """Which rule is broken where, in words and by their names."""
    from guide.content.message_words import message_words

    words = message_words().say(f"alert_rule_{refusal.rule}", run.words.lang, detail=refusal.detail)
    return f"{refusal.rule} · {refusal.element}: {words}"


def _signature(run: Run, brought: Brought, message: Message | None) -> tuple[dict[str, Any], str]:
    """Whose signatures lie beside the file, for a program and in words.

    Of a message that was read it is asked whether the keys may speak for its places.
    """
    from guide.alerts.chain import places_of
    from guide.content.message_words import message_words
    from guide.signatures.minisign import digest_of
    from guide.usecases.alerts.keys import alert_keys

    say = run.words.say
    if not brought.seals:
        return {"state": "none"}, say("alert_check_unsigned")
    ring = alert_keys(run.places.shared).ring()
    proofs, fault = ring.proofs(digest_of([brought.data]), brought.seals)
    if fault is not None:
        words = message_words().say(f"alert_seal_{fault}", run.words.lang)
        return {"state": "unproven", "why": fault.value}, say("alert_check_unproven", words=words)
    views, doubt = tuple(one.key.view for one in proofs[:1]), None
    if message is not None:  # one that names no place is asked whether its keys may speak at all
        places = places_of(message.territories)
        word = ring.word_of(proofs, places, [message.sent, run.now()])
        views, doubt = word.keys, word.doubt
    names = ", ".join(view.name for view in views)
    ids = ", ".join(view.key_id for view in views)
    facts = {"key": names, "key_id": ids}
    if doubt is not None:
        words = message_words().say(f"alert_key_{doubt}", run.words.lang, key=names)
        told = say("alert_check_unproven", words=words)
        return {"state": "doubted", "why": doubt.value, **facts}, told
    return {"state": "known", **facts}, say("alert_check_signed", key=names, id=ids)


def _fault_facts(refusal: Refusal) -> dict[str, Any]:
    return {
        "sound": False,
        "rule": refusal.rule.value,
        "element": refusal.element,
        "detail": refusal.detail,
    }


def _facts(message: Message) -> dict[str, Any]:
    return {
        "status": message.status.value,
        "kind": message.kind.value,
        "sender": message.sender,
        "identifier": message.identifier,
        "sent": message.sent.isoformat(),
        "references": [one.identifier for one in message.references],
        "level": message.level.value if message.level is not None else None,
        "places": [one.geocode for one in message.territories],
        "begins": message.begins.isoformat(),
        "expires": message.expires.isoformat() if message.expires is not None else None,
        "announced_end": message.end.kind.value,
        "languages": [info.lang for info in message.infos],
    }


def _said(run: Run, guide: Guide, message: Message) -> Iterator[str]:
    """What a message says, in lines."""
    from guide.cap.message import MessageKind, Status

    say, lang = run.words.say, run.words.lang
    yield say(f"alert_kind_{message.kind.name.lower()}")
    if message.status is not Status.ACTUAL:
        yield say(f"alert_status_{message.status.name.lower()}")
    if message.level is not None:
        words = guide.level(message.level).words(lang)
        yield say("alert_level", level=f"{words.level_name} ({words.adjective})")
    places = "; ".join(_place(guide, one, run) for one in message.territories)
    yield say("level_place", place=places or say("alert_everywhere"))
    yield say("alert_begins", when=_when(message.begins, message))
    if message.expires is not None and message.kind is not MessageKind.CANCEL:
        yield say("alert_expires", when=_when(message.expires, message))
        if not message.end.kind.has_last_day:
            yield say("alert_no_last_day")
    yield say("alert_name", sender=message.sender, id=message.identifier)
    if message.references:
        yield say("alert_refers", ids=", ".join(one.identifier for one in message.references))


def _place(guide: Guide, territory: Territory, run: Run) -> str:
    region = guide.region(territory.code)
    name = region.words(run.words.lang) if region is not None else territory.code
    return f"{name}, {territory.words}" if territory.words else name


def _when(moment: dt.datetime, message: Message) -> str:
    """A moment by the clocks of the first place."""
    from guide.alerts.kazakhstan_time import wall_time

    return f"{wall_time(moment, _region_of((message,))):%d.%m.%Y %H:%M}"


def _remark_facts(one: MessageRemark) -> dict[str, str]:
    return {"remark": one.oddity.value, "element": one.element, "expected": one.expected}


def _remark(run: Run, one: MessageRemark) -> str:
    said = run.words.say(f"alert_odd_{one.oddity}", expected=one.expected)
    return f"{one.element}: {said}"
