"""The commands of the command line for the guide's words: check, install, back, keys, trust.

What they do is in the use cases; here it is worded, for people and as JSON. An update that is
refused by `check` is a fault found; one that `install` refuses could not run.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from guide.cli.options import add_common
from guide.cli.parser import Commands, Parser
from guide.cli.run import DONE, FAULTS, Run
from guide.content.model import LANGS, in_lang
from guide.errors import Code, GuideError

if TYPE_CHECKING:
    from guide.usecases.guide_update import GuideUpdate
    from guide.usecases.guide_views import ChangeView, InEffect, KeyView, Offer

_FOUND_BY_CHECK = frozenset(
    {
        Code.PACK_UNSIGNED, Code.PACK_KEY_UNKNOWN, Code.PACK_FORGED, Code.PACK_TOO_LARGE,
        Code.PACK_MALFORMED, Code.PACK_STALE, Code.PACK_CONFLICT, Code.PACK_NEEDS_NEWER,
        Code.PACK_FAULTY, Code.PACK_CHANGED,
    }
)  # fmt: skip


def add_commands(commands: Commands) -> None:
    """Declare what may be typed."""
    guide = commands.group("guide", "help_guide")

    def add(name: str, about: str) -> Parser:
        command = guide.add(name, about)
        add_common(command)
        command.add("--for-everybody", action="store_true", about="help_for_everybody")
        return command

    for name, about, deed in (
        ("check", "help_guide_check", _check),
        ("install", "help_guide_install", _install),
    ):
        command = add(name, about)
        command.add("file", type=Path, shown="shown_file", about="help_guide_file")
        command.set_defaults(command=deed)
        if deed is _install:
            command.add("--digest", shown="shown_digest", about="help_guide_digest")
    add("back", "help_guide_back").set_defaults(command=_back)
    add("keys", "help_guide_keys").set_defaults(command=_keys)
    trust = add("trust", "help_guide_trust")
    trust.add("key", type=Path, shown="shown_key", about="help_guide_key")
    trust.add("--fingerprint", default="", shown="shown_fingerprint", about="help_fingerprint")
    trust.set_defaults(command=_trust)
    add("status", "help_guide_status").set_defaults(command=_status)


def _update(run: Run) -> GuideUpdate:
    from guide.usecases.guide_update import GuideUpdate

    return GuideUpdate(
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
        told = run.words.say(f"error_{error.code.value}", **_worded(run, error).fields)
        run.answer({"sound": False, "fault": error.code.value, **error.fields}, [told])
        return FAULTS
    run.answer({"sound": True, **msgspec.to_builtins(offer)}, _offer_lines(run, offer))
    return DONE


def _install(run: Run) -> int:
    try:
        now = _update(run).take(run.options.file, run.options.digest)
    except GuideError as error:
        raise _worded(run, error) from error
    run.answer(_facts(now), [run.words.say("guide_taken"), *_status_lines(run, now)])
    return DONE


def _back(run: Run) -> int:
    now = _update(run).go_back()
    run.answer(_facts(now), [run.words.say("guide_gone_back"), *_status_lines(run, now)])
    return DONE


def _status(run: Run) -> int:
    now = _update(run).in_effect()
    run.answer(_facts(now), _status_lines(run, now))
    return DONE if now.trouble is None else FAULTS


def _keys(run: Run) -> int:
    keys = _update(run).keys()
    lines = [_key_line(run, key) for key in keys] or [run.words.say("guide_keys_none")]
    run.answer({"keys": msgspec.to_builtins(keys)}, lines)
    return DONE


def _trust(run: Run) -> int:
    from guide.usecases.guide_keys import read_key

    typed: str = run.options.fingerprint
    if not typed:
        fingerprint = read_key(run.options.key).fingerprint
        if not _is_agreed(run, fingerprint):
            told = run.words.say("guide_key_not_added", fingerprint=fingerprint)
            return run.refuse("fingerprint_needed", told)
        typed = fingerprint
    key = _update(run).trust(run.options.key, typed)
    lines = [run.words.say("guide_key_added"), _key_line(run, key)]
    run.answer({"key": msgspec.to_builtins(key)}, lines)
    return DONE


def _is_agreed(run: Run, fingerprint: str) -> bool:
    """Show the fingerprint and ask whether it is the one on paper, where somebody can answer."""
    if run.options.json or sys.stdin is None or not sys.stdin.isatty():
        return False
    print(run.words.say("guide_key_compare", fingerprint=fingerprint))
    answer = input(f"{run.words.say('guide_key_ask')} ").strip().casefold()
    return answer in {in_lang(run.words.in_all("guide_yes"), lang) for lang in LANGS}


def _worded(run: Run, error: GuideError) -> GuideError:
    """The same with its reason in words."""
    if error.code is not Code.PACK_MALFORMED:
        return error
    reason = run.words.say(f"flaw_{error.fields['reason']}")
    member = error.fields.get("member", "")
    worded = f"{reason}: {member}" if member else reason
    return GuideError(error.code, **error.fields | {"reason": worded})


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
        when = now.accepted_at.astimezone().strftime("%d.%m.%Y %H:%M")
        yield say("guide_accepted", when=when)
    if now.before is not None:
        yield say("guide_way_back", edition=now.before)
    if now.trouble is not None:
        yield say(f"error_{now.trouble.value}")


def _offer_lines(run: Run, offer: Offer) -> Iterable[str]:
    say = run.words.say
    yield say("guide_edition", edition=offer.edition, date=offer.made_on.strftime("%d.%m.%Y"))
    yield in_lang(offer.about, run.words.lang)
    yield say("guide_signed_by", name=_key_line(run, offer.signed_by))
    if offer.signed_comment:
        yield say("guide_comment", comment=offer.signed_comment)
    yield say("guide_digest", digest=offer.digest)
    yield ""
    if offer.is_in_effect:
        yield say("guide_same")
        return
    yield say("guide_changes", count=len(offer.changes))
    for change in offer.changes:
        yield from _change_lines(run, change)


def _change_lines(run: Run, change: ChangeView) -> Iterable[str]:
    say, lang = run.words.say, run.words.lang
    where = f" ({change.where})" if change.where not in {"", change.entry} else ""
    yield say(f"guide_{change.kind.value}", entry=f"{change.entry}{where}")
    before = in_lang(change.before, lang).splitlines() if change.before is not None else []
    after = in_lang(change.after, lang).splitlines() if change.after is not None else []
    for sign, lines, others in (("-", before, after), ("+", after, before)):
        yield from (f"    {sign} {line}" for line in lines if line not in others)
    for value in change.values:
        yield f"    {value.key}: {value.before or '–'} → {value.after or '–'}"


def _key_line(run: Run, key: KeyView) -> str:
    word = "guide_key_for_everybody" if key.is_for_everybody else "guide_key"
    return run.words.say(word, name=key.name, id=key.key_id, fingerprint=key.fingerprint)
