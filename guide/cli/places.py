"""The commands for place packs: check, show, install, status, remove, keys, trust, distrust.

What they do is in the use cases; here it is asked for and answered. A pack that `check` refuses is
a fault found; one that `install` refuses could not run.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from guide.alerts.declaration import Place
from guide.cli.confirm import can_ask, is_agreed
from guide.cli.context import DONE, FAULTS, Run
from guide.cli.editions import FINGERPRINT, compared_fingerprint, key_line
from guide.cli.options import common
from guide.cli.parser import CommandGroup, argument
from guide.errors import Code, GuideError
from guide.paths import is_there

if TYPE_CHECKING:
    from guide.places.pack import PlacePack
    from guide.usecases.places.choices import PlanOffer
    from guide.usecases.places.packs import PlacePacks
    from guide.usecases.places.trust import Signer
    from guide.usecases.program.services import Services

_LONGEST_DETAIL = 80  # as a pack's own
_FOUND_BY_CHECK = frozenset({Code.PLACE_TOO_LARGE, Code.PLACE_MALFORMED, Code.PLACE_FORGED})


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    place = commands.group("place", "help_place")
    here = (
        *common(),
        argument("--for-everybody", action="store_true", about="help_for_everybody"),
    )
    file = argument("file", type=Path, shown="shown_file", about="help_place_file")
    what = argument("what", shown="shown_pack", about="help_place_what")
    place.add("check", "help_place_check", _check, *here, file)
    place.add("show", "help_place_show", _show, *here, what)
    place.add(
        "install", "help_place_install", _install, *here, file,
        argument("--digest", shown="shown_digest", about="help_guide_digest"),
        argument("--yes", action="store_true", about="help_yes"),
    )  # fmt: skip
    place.add(
        "status", "help_place_status", _status, *here,
        argument("what", nargs="?", default="", shown="shown_pack", about="help_place_what"),
    )  # fmt: skip
    place.add("remove", "help_place_remove", _remove, *here, what)
    place.add("keys", "help_place_keys", _keys, *here)
    place.add(
        "trust", "help_place_trust", _trust, *here,
        argument("key", type=Path, shown="shown_key", about="help_guide_key"),
        argument("--place", required=True, shown="shown_place", about="help_place_place"),
        FINGERPRINT,
    )  # fmt: skip
    place.add(
        "distrust", "help_place_distrust", _distrust, *here,
        argument("key_id", shown="shown_key_id", about="help_key_id"),
    )  # fmt: skip


def _packs(run: Run) -> PlacePacks:
    from guide.content.guide import Guide
    from guide.usecases.places.packs import PlacePacks

    return PlacePacks(
        run.places.data,
        run.now,
        lambda: {region.code for region in Guide(run.content).regions},
        is_for_everybody=getattr(run.options, "for_everybody", False),
    )


# ---- files


def _check(run: Run) -> int:
    from guide.cli import place_facts
    from guide.cli.place_report import PackReport

    packs, file, report = _packs(run), run.options.file, PackReport(run)
    try:
        offer = packs.offer(packs.check(file), _home(run))
    except GuideError as error:
        if error.code is Code.PLACE_FAULTY:
            found = packs.faults(file)
            facts = {"sound": False, "fault": error.code.value, "faults": place_facts.faults(found)}
            run.answer(facts, report.faults(found))
            return FAULTS
        if error.code not in _FOUND_BY_CHECK:
            raise
        run.answer(
            {"sound": False, "fault": error.code.value, **error.fields}, [run.failure_words(error)]
        )
        return FAULTS
    lines = [run.words.say("place_clean"), "", *report.offer(offer, packs.packs())]
    run.answer({"sound": True, **place_facts.offer(offer)}, lines)
    return DONE


def _install(run: Run) -> int:
    """Show what `check` shows, ask, and take only what was shown."""
    from guide.cli import place_facts
    from guide.cli.place_report import PackReport

    options, say, packs = run.options, run.words.say, _packs(run)
    offer = packs.offer(packs.check(options.file), _home(run))
    digest = offer.checked.digest
    if options.digest is not None and options.digest.lower() != digest:
        raise GuideError(Code.PLACE_CHANGED)
    is_asked = not (options.yes or offer.is_taken)
    if is_asked and not can_ask(run):
        return run.refuse("yes_needed", say("place_yes_needed"))
    if not options.json:
        print(*PackReport(run).offer(offer, packs.packs()), "", sep="\n")
    if is_asked:
        answer = is_agreed(run, say("place_ask"))
        if answer is None:
            return run.refuse("yes_needed", say("place_yes_needed"))
        if not answer:
            return run.refuse("not_agreed", say("place_not_taken"))
    if not offer.is_taken:
        packs.take(options.file, digest)
    lines = [] if offer.is_taken else [say("place_taken")]
    run.answer({"taken": not offer.is_taken, **place_facts.offer(offer)}, lines)
    return DONE


def _show(run: Run) -> int:
    from guide.cli import place_facts
    from guide.cli.place_report import PackReport

    pack, signer = named_pack(run)
    report = PackReport(run)
    facts = {**place_facts.head(pack, signer), "lines": place_facts.lines(pack)}
    run.answer(facts, [*report.head(pack, signer), "", *report.lines(pack)])
    return DONE


def named_pack(run: Run) -> tuple[PlacePack, Signer]:
    """The pack of a file, or one that was taken. Errors: as `check`; PLACE_NOT_HERE."""
    what: str = run.options.what
    packs = _packs(run)
    if is_there(Path(what)):
        checked = packs.check(Path(what))
        return checked.pack, checked.signer
    for one in packs.taken():
        if one.pack is not None and one.signer is not None and one.pack.id == what:
            return one.pack, one.signer
    raise GuideError(Code.PLACE_NOT_HERE, place=what[:40])


# ---- what was taken


def _status(run: Run) -> int:
    from guide.cli import place_facts
    from guide.cli.place_report import PackReport
    from guide.usecases.base.local_time import local_day

    packs, report, home = _packs(run), PackReport(run), _home(run)
    every = packs.taken()
    if run.options.what:
        wanted = _id_of(run, packs)
        every = [one for one in every if wanted in {one.file, one.pack.id if one.pack else ""}]
        if not every:
            raise GuideError(Code.PLACE_NOT_HERE, place=wanted[:40])
    offers = _plan_offers(run, packs)
    lines: list[str] = []
    for one in every:
        lines += [*report.taken(one, home), ""]
    lines += report.apart(packs.packs())
    for offer in offers:
        lines += report.plan(offer)
    today = local_day(run.now())
    facts = {
        "packs": [place_facts.taken(one, home, today) for one in every],
        "disagreements": msgspec.to_builtins(packs.disagreements()),
        "plan": [place_facts.plan(one) for one in offers],
    }
    run.answer(facts, lines or [run.words.say("place_none")])
    return FAULTS if any(one.failure is not None for one in every) else DONE


def _remove(run: Run) -> int:
    packs = _packs(run)
    pack_id = _id_of(run, packs)
    packs.remove(pack_id)
    run.answer({"removed": pack_id}, [run.words.say("place_removed")])
    return DONE


def _id_of(run: Run, packs: PlacePacks) -> str:
    """The id of the pack of a file, or what was typed: an id, or the name of a damaged file."""
    what: str = run.options.what
    return packs.check(Path(what)).pack.id if is_there(Path(what)) else what


@contextmanager
def _entries(run: Run) -> Iterator[Services | None]:
    """What the family entered, as it lies there, also while a window has it; None: nothing was."""
    from guide.usecases.base.store_check import has_file
    from guide.usecases.program.services import show_services

    if not has_file(run.places):
        yield None
        return
    with closing(show_services(run.places, run.now, Code.STORE_READ_ONLY)) as services:
        yield services


def _home(run: Run) -> Place:
    """The family's place, if it is known; a pack can be looked at without it."""
    with suppress(GuideError), _entries(run) as services:
        if services is not None:
            return services.preferences.read().place
    return Place()


def _plan_offers(run: Run, packs: PlacePacks) -> list[PlanOffer]:
    from guide.usecases.base.local_time import local_day
    from guide.usecases.places.choices import offers

    with _entries(run) as services:
        if services is None:
            return []
        household = services.plan_editor.household()
        return offers(household, packs.packs(), local_day(run.now()), services.book.choice)


# ---- keys


def _keys(run: Run) -> int:
    from guide.cli import place_facts
    from guide.cli.place_report import PackReport

    keys, report = _packs(run).keys(), PackReport(run)
    lines = [report.key(key) for key in keys] or [run.words.say("place_keys_none")]
    run.answer({"keys": [place_facts.key(key) for key in keys]}, lines)
    return DONE


def _trust(run: Run) -> int:
    from guide.cli import place_facts
    from guide.cli.place_report import PackReport

    place = _typed_place(run)
    if place is None:
        return run.refuse("place_odd", run.words.say("place_odd", place=run.options.place))
    typed = compared_fingerprint(run)
    if isinstance(typed, int):
        return typed
    key = _packs(run).trust(run.options.key, typed, place)
    lines = [run.words.say("place_key_added"), PackReport(run).key(key)]
    run.answer({"key": place_facts.key(key)}, lines)
    return DONE


def _distrust(run: Run) -> int:
    key = _packs(run).distrust(run.options.key_id)
    lines = [run.words.say("place_key_removed"), key_line(run, key)]
    run.answer({"key": msgspec.to_builtins(key)}, lines)
    return DONE


def _typed_place(run: Run) -> Place | None:
    """The place of `--place CODE[/WORDS]`; None when its code is not in the list."""
    from guide.content.guide import Guide

    code, _, words = run.options.place.partition("/")
    detail = " ".join(words.split())
    is_known = Guide(run.content).region(code) is not None and len(detail) <= _LONGEST_DETAIL
    return Place(region=code, detail=detail) if is_known and detail.isprintable() else None
