"""The commands for the guide's words: check, install, back, keys, trust, distrust, status.

What they do is in the use cases; here it is worded, for people and as JSON. An update that is
refused by `check` is a fault found; one that `install` refuses could not run.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from guide.cli.confirm import can_ask, is_agreed
from guide.cli.context import DONE, FAULTS, Run
from guide.cli.options import common
from guide.cli.parser import CommandGroup, argument
from guide.content.message_words import message_words
from guide.content.model import DECLARED, Lang, Level
from guide.errors import Code, GuideError
from guide.usecases.base.local_time import local_time

if TYPE_CHECKING:
    from guide.content.guide import Guide
    from guide.usecases.editions.update import EditionUpdate
    from guide.usecases.editions.views import ChangeView, InEffect, KeyView, Offer

# 32 digits, as `guide.signatures` shows them
FINGERPRINT = argument(
    "--fingerprint", default="", shown="shown_fingerprint", about="help_fingerprint", digits=32
)
_FOUND_BY_CHECK = frozenset(
    {
        Code.PACK_UNSIGNED, Code.PACK_KEY_UNKNOWN, Code.PACK_FORGED, Code.PACK_TOO_LARGE,
        Code.PACK_MALFORMED, Code.PACK_STALE, Code.PACK_CONFLICT, Code.PACK_NEEDS_NEWER,
        Code.PACK_FAULTY, Code.PACK_CHANGED, Code.PACK_AHEAD,
    }
)  # fmt: skip


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    guide = commands.group("guide", "help_guide")
    here = (
        *common(),
        argument("--for-everybody", action="store_true", about="help_for_everybody"),
    )
    file = argument("file", type=Path, shown="shown_file", about="help_guide_file")
    guide.add("check", "help_guide_check", _check, *here, file)
    guide.add(
        "install", "help_guide_install", _install, *here, file,
        argument("--digest", shown="shown_digest", about="help_guide_digest"),
        argument("--yes", action="store_true", about="help_yes"),
    )  # fmt: skip
    guide.add("back", "help_guide_back", _back, *here)
    guide.add("keys", "help_guide_keys", _keys, *here)
    guide.add(
        "trust", "help_guide_trust", _trust, *here,
        argument("key", type=Path, shown="shown_key", about="help_guide_key"),
        FINGERPRINT,
    )  # fmt: skip
    guide.add(
        "distrust", "help_guide_distrust", _distrust, *here,
        argument("key_id", shown="shown_key_id", about="help_key_id"),
    )  # fmt: skip
    guide.add("status", "help_guide_status", _status, *here)


def _update(run: Run) -> EditionUpdate:
    from guide.usecases.editions.update import EditionUpdate

    return EditionUpdate(
        run.content,
        run.places.data,
        run.now,
        run.words.forget,
        is_for_everybody=run.options.for_everybody,
    )


def _check(run: Run) -> int:
    try:
        offer = _update(run).read(run.options.file)
    except GuideError as error:
        if error.code not in _FOUND_BY_CHECK:
            raise
        run.answer(
            {"sound": False, "fault": error.code.value, **error.fields}, [run.failure_words(error)]
        )
        return FAULTS
    run.answer({"sound": True, **msgspec.to_builtins(offer)}, _offer_lines(run, offer))
    return DONE


def _install(run: Run) -> int:
    """Show what `check` shows, ask, and take only what was shown."""
    options, say, update = run.options, run.words.say, _update(run)
    offer = update.read(options.file)
    _require_seen(offer, options.digest)
    if not (options.yes or offer.is_in_effect or can_ask(run)):
        return run.refuse("yes_needed", say("guide_yes_needed"))
    if not options.json:
        print(*_offer_lines(run, offer), "", sep="\n")
    if not (options.yes or offer.is_in_effect):
        answer = is_agreed(run, say("guide_ask"))
        if answer is None:
            return run.refuse("yes_needed", say("guide_yes_needed"))
        if not answer:
            return run.refuse("not_agreed", say("guide_not_taken"))
    now = update.take(options.file, offer.digest)
    taken = () if offer.is_in_effect else (say("guide_taken"),)
    run.answer(_facts(now), [*taken, *_status_lines(run, now)])
    return DONE


def _require_seen(offer: Offer, digest: str | None) -> None:
    if digest is not None and digest.lower() != offer.digest:
        raise GuideError(Code.PACK_CHANGED)


def _back(run: Run) -> int:
    now = _update(run).go_back()
    run.answer(_facts(now), [run.words.say("guide_gone_back"), *_status_lines(run, now)])
    return DONE


def _status(run: Run) -> int:
    now = _update(run).in_effect()
    run.answer(_facts(now), _status_lines(run, now))
    return DONE if now.failure is None else FAULTS


def _keys(run: Run) -> int:
    keys = _update(run).keys()
    lines = [key_line(run, key) for key in keys] or [run.words.say("guide_keys_none")]
    run.answer({"keys": msgspec.to_builtins(keys)}, lines)
    return DONE


def _trust(run: Run) -> int:
    typed = compared_fingerprint(run)
    if isinstance(typed, int):
        return typed
    key = _update(run).trust(run.options.key, typed)
    lines = [run.words.say("guide_key_added"), key_line(run, key)]
    run.answer({"key": msgspec.to_builtins(key)}, lines)
    return DONE


def _distrust(run: Run) -> int:
    update = _update(run)
    key = update.distrust(run.options.key_id)
    lines = [run.words.say("guide_key_removed"), key_line(run, key)]
    run.answer({"key": msgspec.to_builtins(key)}, [*lines, *_status_lines(run, update.in_effect())])
    return DONE


def compared_fingerprint(run: Run) -> str | int:
    """The fingerprint of the key that was typed, or compared with paper; else the exit code.

    Errors: GuideError KEY_UNREADABLE, FILE_UNREADABLE.
    """
    from guide.usecases.editions.trusted_keys import read_key

    typed: str = run.options.fingerprint
    if typed:
        return typed
    fingerprint = read_key(run.options.key).fingerprint
    if _is_the_one_on_paper(run, fingerprint):
        return fingerprint
    told = run.words.say("guide_key_not_added", fingerprint=fingerprint)
    return run.refuse("fingerprint_needed", told)


def _is_the_one_on_paper(run: Run, fingerprint: str) -> bool:
    """Show the fingerprint and ask whether it is the one on paper, where somebody can answer."""
    if not can_ask(run):
        return False
    print(run.words.say("guide_key_compare", fingerprint=fingerprint))
    return is_agreed(run, run.words.say("guide_key_ask")) is True


def _facts(now: InEffect) -> Any:
    return msgspec.to_builtins(now)


def _status_lines(run: Run, now: InEffect) -> Iterable[str]:
    say = run.words.say
    date = now.content_date.strftime("%d.%m.%Y")
    yield say("guide_edition", edition=now.edition, date=date)
    if now.is_built_in:
        yield say("guide_built_in")
    else:
        yield say("guide_signed_by", name=now.signed_by)
        if now.is_for_everybody:
            yield say("guide_for_everybody")
    if now.accepted_at is not None:
        when = local_time(now.accepted_at).strftime("%d.%m.%Y %H:%M")
        yield say("guide_accepted", when=when)
    if now.before is not None:
        yield say("guide_way_back", edition=now.before)
    if now.failure is not None:
        yield message_words().unused_edition(now.failure, run.words.lang)


def _offer_lines(run: Run, offer: Offer) -> Iterable[str]:
    say = run.words.say
    yield say("guide_edition", edition=offer.edition, date=offer.made_on.strftime("%d.%m.%Y"))
    yield offer.about.words(run.words.lang)
    yield say("guide_signed_by", name=key_line(run, offer.signed_by))
    if offer.signed_comment:
        yield say("guide_comment", comment=offer.signed_comment)
    yield say("guide_digest", digest=offer.digest)
    yield ""
    if offer.is_in_effect:
        yield say("guide_same")
        return
    from guide.content.guide import Guide

    yield say("guide_changes", count=len(offer.changes))
    guide = Guide(run.content)
    for change in offer.changes:
        yield from _change_lines(run, change, guide)


def _change_lines(run: Run, change: ChangeView, guide: Guide) -> Iterable[str]:
    say, lang = run.words.say, run.words.lang
    place = _place_words(change, guide, lang)
    where = f" ({place})" if place not in {"", change.entry} else ""
    yield say(f"guide_{change.kind.value}", entry=f"{change.entry}{where}")
    before = change.before.words(lang).splitlines() if change.before is not None else []
    after = change.after.words(lang).splitlines() if change.after is not None else []
    for sign, lines, others in (("-", before, after), ("+", after, before)):
        yield from (f"    {sign} {line}" for line in lines if line not in others)
    for value in change.values:
        yield f"    {value.key}: {value.before or '–'} → {value.after or '–'}"


def _place_words(change: ChangeView, guide: Guide, lang: Lang) -> str:
    """Where an entry stands: its level or situation by its name here, else as the file has it."""
    from guide.usecases.editions.views import Area

    if change.area is Area.LEVEL and change.where in set(DECLARED):
        return guide.level(Level(change.where)).words(lang).level_name
    situation = guide.situation(change.where) if change.area is Area.SITUATION else None
    return change.where if situation is None else situation.name(lang)


def key_line(run: Run, key: KeyView) -> str:
    """A key as it is shown."""
    word = "guide_key_for_everybody" if key.is_for_everybody else "guide_key"
    return run.words.say(word, name=key.name, id=key.key_id, fingerprint=key.fingerprint)
