"""The commands for who may speak (keys, trust, distrust, take-key-change), and for whoever does.

Those are new-key, seal, roll and withdraw. What they do is in the use cases; here it is asked for
and answered.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from guide.alerts.declaration import WHOLE_COUNTRY, Place
from guide.cli import passphrase
from guide.cli.context import DONE, Run
from guide.cli.editions import FINGERPRINT, compared_fingerprint, key_line
from guide.cli.level_arguments import BadValueError, place_of
from guide.cli.options import common
from guide.cli.parser import CommandGroup, argument
from guide.errors import Code, GuideError

if TYPE_CHECKING:
    from guide.signatures.minisign import PublicKey
    from guide.usecases.alerts.key_ring import AlertKey, Grant
    from guide.usecases.alerts.keys import AlertKeys


def add_commands(alert: CommandGroup) -> None:
    """Declare what may be typed."""
    here = (
        *common(),
        argument("--for-everybody", action="store_true", about="help_for_everybody"),
    )
    secret = argument("--key", type=Path, required=True, shown="shown_key", about="help_alert_key")
    comment = argument("--comment", default="", shown="shown_comment", about="help_alert_comment")
    file = argument("file", type=Path, shown="shown_file", about="help_alert_seal_file")
    alert.add("keys", "help_alert_keys", _keys, *here)
    alert.add(
        "trust", "help_alert_trust", _trust, *here,
        argument("key", type=Path, shown="shown_key", about="help_guide_key"),
        argument("--place", required=True, shown="shown_place", about="help_alert_place"),
        argument("--until", default="", shown="shown_date", about="help_alert_until"),
        argument("--two", action="store_true", about="help_alert_two"),
        FINGERPRINT,
    )  # fmt: skip
    alert.add(
        "distrust", "help_alert_distrust", _distrust, *here,
        argument("key_id", shown="shown_key_id", about="help_key_id"),
    )  # fmt: skip
    alert.add(
        "take-key-change", "help_alert_take_change", _take_change, *here,
        argument("file", type=Path, shown="shown_file", about="help_alert_change_file"),
    )  # fmt: skip
    alert.add(
        "new-key", "help_alert_new_key", _new_key, *common(),
        argument("key", type=Path, shown="shown_file", about="help_alert_new_key_file"),
    )  # fmt: skip
    alert.add(
        "seal", "help_alert_seal", _seal, *common(), file, secret, comment,
    )  # fmt: skip
    out = argument("--out", type=Path, required=True, shown="shown_file", about="help_alert_out")
    alert.add(
        "roll", "help_alert_roll", _roll, *common(), secret, comment, out,
        argument("--to", type=Path, required=True, shown="shown_key", about="help_alert_to"),
    )  # fmt: skip
    alert.add("withdraw", "help_alert_withdraw", _withdraw, *common(), secret, comment, out)


# ---- whom this computer trusts


def _known(run: Run) -> AlertKeys:
    from guide.usecases.alerts.keys import alert_keys

    return alert_keys(run.places.shared, is_for_everybody=run.options.for_everybody)


def _keys(run: Run) -> int:
    found = _known(run).ring().keys
    lines = [line for key in found for line in _lines(run, key)]
    run.answer(
        {"keys": [_facts(key) for key in found]}, lines or [run.words.say("alert_keys_none")]
    )
    return DONE


def _trust(run: Run) -> int:
    grant = _typed_grant(run)
    if isinstance(grant, int):
        return grant
    typed = compared_fingerprint(run)
    if isinstance(typed, int):
        return typed
    key = _known(run).trust(run.options.key, typed, grant)
    run.answer({"key": _facts(key)}, [run.words.say("alert_key_added"), *_lines(run, key)])
    return DONE


def _typed_grant(run: Run) -> Grant | int:
    """The terms as they were typed; else the exit code."""
    from guide.content.guide import Guide
    from guide.usecases.alerts.key_ring import Grant

    options, until = run.options, None
    try:
        place = place_of(options.place, Guide(run.content))
    except BadValueError as error:
        return run.refuse(error.code, run.words.say(error.code, **error.fields))
    is_nowhere = place.region == WHOLE_COUNTRY and place.detail  # no message may name it
    if is_nowhere or not place.detail.isprintable():
        return run.refuse("place_odd", run.words.say("place_odd", place=options.place))
    if options.until:
        try:
            until = dt.date.fromisoformat(options.until)
        except ValueError:
            return run.refuse("date_odd", run.words.say("alert_date_odd", date=options.until))
    return Grant(place, until, needs_second=options.two)


def _distrust(run: Run) -> int:
    key = _known(run).distrust(run.options.key_id)
    lines = [run.words.say("alert_key_removed"), key_line(run, key)]
    run.answer({"key": msgspec.to_builtins(key)}, lines)
    return DONE


def _take_change(run: Run) -> int:
    from guide.bounded_read import read_bounded
    from guide.signatures.minisign import SIGNATURE_LIMIT
    from guide.usecases.alerts.key_changes import LIMIT
    from guide.usecases.alerts.keys import SEAL_ENDING

    path: Path = run.options.file
    try:
        data = read_bounded(path, LIMIT)
        seal = read_bounded(path.with_name(path.name + SEAL_ENDING), SIGNATURE_LIMIT)
    except (OSError, ValueError) as error:
        raise GuideError(Code.FILE_UNREADABLE) from error
    change = _known(run).change(data or b"", [seal or b""])
    word = "alert_key_over" if change.new is None else "alert_key_follows"
    new_id = "" if change.new is None else change.new.shown_id
    facts = {"old": change.old.shown_id, "new": new_id}
    run.answer(facts, [run.words.say(word, id=change.old.shown_id, new=new_id)])
    return DONE


def _facts(key: AlertKey) -> dict[str, Any]:
    return {
        **msgspec.to_builtins(key.view),
        "origin": key.origin,
        "end": key.end.value if key.end is not None else None,
        "places": [
            {
                "region": one.place.region,
                "detail": one.place.detail,
                "until": one.until.isoformat() if one.until is not None else None,
                "needs_second": one.needs_second,
            }
            for one in key.grants
        ],
    }


def _lines(run: Run, key: AlertKey) -> Iterator[str]:
    say = run.words.say
    yield key_line(run, key.view)
    if key.end is not None:
        yield f"  {say(f'alert_key_is_{key.end.value}')}"
    elif key.origin != key.view.fingerprint:
        yield f"  {say('alert_key_follows_one', fingerprint=key.origin)}"
    for grant in key.grants if key.end is None else ():
        yield f"  {say('alert_key_for', place=_place(run, grant.place))}"
        if grant.until is not None:
            yield f"    {say('alert_key_until', date=grant.until.strftime('%d.%m.%Y'))}"
        if grant.needs_second:
            yield f"    {say('alert_key_two')}"


def _place(run: Run, place: Place) -> str:
    from guide.content.guide import Guide

    region = Guide(run.content).region(place.region)
    name = region.words(run.words.lang) if region is not None else place.region
    return f"{name} ({place.region})" + (f", {place.detail}" if place.detail else "")


# ---- whoever speaks


def _new_key(run: Run) -> int:
    from guide.usecases.alerts.sealing import make_key

    phrase = passphrase.new(run)
    if isinstance(phrase, int):
        return phrase
    try:
        key = make_key(run.options.key, phrase)
    except FileExistsError:
        return run.refuse("exists", run.words.say("alert_exists", path=run.options.key))
    facts = {"key_id": key.shown_id, "fingerprint": key.fingerprint}
    run.answer(facts, [run.words.say("alert_key_made", **facts)])
    return DONE


def _seal(run: Run) -> int:
    """Sign a file; a message that breaks a rule would be refused everywhere and is not signed."""
    from guide.usecases.alerts.brought import ENDINGS
    from guide.usecases.alerts.sealing import opened_key, read_to_seal, seal_beside, usual_comment

    options, path = run.options, run.options.file
    data = read_to_seal(path)  # once: what is checked is what is signed
    if path.suffix.casefold() in ENDINGS:
        from guide.cli.alert_messages import answered_fault

        fault = answered_fault(run, data)
        if fault is not None:
            return fault
    key = opened_key(options.key, passphrase.typed(run))
    made = seal_beside(path, data, key, options.comment or usual_comment(path.name, run.now()))
    fact, word = ("written", "written") if made.is_new else ("signed_before", "alert_signed_before")
    run.answer({fact: str(made.path)}, [run.words.say(word, path=made.path)])
    return DONE


def _roll(run: Run) -> int:
    from guide.usecases.editions.trusted_keys import read_key

    return _write_change(run, read_key(run.options.to))


def _withdraw(run: Run) -> int:
    return _write_change(run, None)


def _write_change(run: Run, follower: PublicKey | None) -> int:
    from guide.usecases.alerts.sealing import opened_key, usual_comment, write_change

    options, path = run.options, run.options.out
    key = opened_key(options.key, passphrase.typed(run))
    comment = options.comment or usual_comment(path.name, run.now())
    try:
        beside = write_change(path, key, follower, comment)
    except FileExistsError:
        return run.refuse("exists", run.words.say("alert_exists", path=path))
    lines = [run.words.say("written", path=one) for one in (path, beside)]
    run.answer({"written": [str(path), str(beside)]}, lines)
    return DONE
