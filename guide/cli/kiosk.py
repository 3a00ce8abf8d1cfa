"""The commands for a kiosk: its configuration is checked, its fields are told, a secret is made.

What they do is in `guide.kiosk`; here it is asked for and answered. A finding is a fault found.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from guide.cli import passphrase
from guide.cli.context import DONE, FAULTS, Run, write_sheet
from guide.cli.options import OUTPUT, PAPER_LANGS, common, paper_langs
from guide.cli.parser import CommandGroup, argument
from guide.errors import GuideError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from guide.kiosk.configuration_file import Checked, ConfigFinding
    from guide.usecases.kiosk.services import KioskServices


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    kiosk = commands.group("kiosk", "help_kiosk")
    files = argument("files", type=Path, nargs="*", shown="shown_file", about="help_kiosk_files")
    kiosk.add("check", "help_kiosk_check", _check, *common(), files)
    kiosk.add("fields", "help_kiosk_fields", _fields, *common())
    kiosk.add("doctor", "help_kiosk_doctor", _doctor, *common())
    kiosk.add("secret", "help_kiosk_secret", _secret, *common())
    langs = argument("--lang", dest="paper_lang", choices=PAPER_LANGS, about="help_paper_lang")
    kiosk.add("poster", "help_kiosk_poster", _poster, *common(lang=False), langs, *OUTPUT)


def _check(run: Run) -> int:
    from guide.kiosk.configuration import unset

    checked = checked_settings(run, run.options.files)
    needed = unset(checked.configuration)
    facts = {
        "sound": not checked.findings,
        "unset": list(needed),
        "findings": [_facts(run, one) for one in checked.findings],
    }
    lines = [_line(run, one) for one in checked.findings]
    if lines:
        lines.append(run.words.say("content_faults", count=len(lines)))
    else:
        lines.append(run.words.say("kiosk_clean"))
    if needed:
        lines.append(run.words.say("kiosk_unset", keys=", ".join(needed)))
    run.answer(facts, lines)
    return FAULTS if checked.findings else DONE


def checked_settings(run: Run, named: Sequence[Path]) -> Checked:
    """The files that were named, each of which has to be there; else those of this computer."""
    from guide.content.guide import Guide
    from guide.kiosk.configuration_file import combined, configuration_files, missing, read_layer

    regions = {region.code for region in Guide(run.content).regions}
    read = [
        (path, read_layer(path)) for path in named or configuration_files(run.places.kiosk.data)
    ]
    return combined(
        [layer or missing(path) for path, layer in read if layer is not None or named], regions
    )


def _facts(run: Run, finding: ConfigFinding) -> dict[str, Any]:
    return {
        "file": finding.file,
        "line": finding.line,
        "key": finding.key,
        "fault": finding.fault.value,
        "said": finding.said(run.words.lang),
    }


def _line(run: Run, finding: ConfigFinding) -> str:
    place = finding.file if finding.line is None else f"{finding.file}:{finding.line}"
    said = finding.said(run.words.lang)
    return f"{place}: {said}"


def _fields(run: Run) -> int:
    from guide.content.kiosk_words import kiosk_words
    from guide.kiosk.configuration import all_fields
    from guide.kiosk.configuration_file import right_words
    from guide.kiosk.configuration_text import example

    lang = run.words.lang
    facts = [
        {
            "key": key,
            "about": kiosk_words().say(f"kiosk_field_{field.ask.group}_{field.name}", lang),
            "right": right_words(key, lang),
            "default": field.default,
        }
        for key, field in all_fields().items()
    ]
    run.answer({"fields": facts}, example(lang).splitlines())
    return DONE


def _doctor(run: Run) -> int:
    from contextlib import closing

    from guide.content.kiosk_words import kiosk_words
    from guide.kiosk.doctor import Severity
    from guide.usecases.kiosk.machine import findings_here

    checked = checked_settings(run, ())
    with closing(_looked_at(run, checked)) as services:
        found, lang = findings_here(services, checked), run.words.lang
    told = [
        {
            "id": one.id,
            "severity": one.severity.value,
            "what": one.what(lang),
            "remedy": one.remedy(lang),
        }
        for one in found
    ]
    lines = [
        line
        for one in found
        for line in (
            f"[{kiosk_words().say(f'kiosk_severity_{one.severity}', lang)}] {one.what(lang)}",
            f"    {one.remedy(lang)}",
        )
    ]
    run.answer({"findings": told}, lines or [run.words.say("kiosk_doctor_clean")])
    return FAULTS if any(one.severity is Severity.GAP for one in found) else DONE


def _looked_at(run: Run, checked: Checked) -> KioskServices:
    """What a kiosk keeps here, without locking or changing it; nothing where there is none."""
    from guide.store.store import Store
    from guide.usecases.base.store_check import may_open
    from guide.usecases.kiosk.services import kiosk_services_on

    places = run.places.kiosk
    try:
        is_there = may_open(places)
        kept = (
            Store.look_at(places.store, now=run.now) if is_there else Store.in_memory(now=run.now)
        )
    except GuideError:  # the screen itself says what is wrong with it
        kept = Store.in_memory(now=run.now)
    return kiosk_services_on(
        kept, run.now, checked.configuration, data=places.data, shared=places.shared,
        words=run.content,
    )  # fmt: skip


def _secret(run: Run) -> int:
    from guide.kiosk.secret import SHORTEST, hashed

    typed = passphrase.new(run, SHORTEST)
    if isinstance(typed, int):
        return typed
    made = hashed(typed)
    run.answer({"secret": made}, ["[staff]", f'secret = "{made}"'])
    return DONE


def _poster(run: Run) -> int:
    from guide.content.fields import FieldBook
    from guide.content.guide import Guide
    from guide.content.paper_words import PaperWords
    from guide.usecases.kiosk.check import check_items
    from guide.usecases.kiosk.entries_sheet import entries_sheet

    words, langs = run.content, paper_langs(run.options.paper_lang or run.words.lang)
    book = FieldBook(words)
    sheet = entries_sheet(Guide(words), PaperWords(words), book, check_items(), langs)
    out: Path = run.options.out or Path(sheet.file_name)
    return write_sheet(run, out, sheet.template, lambda: sheet.data)
