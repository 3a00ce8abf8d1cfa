"""The papers of a household that can be printed today, gathered as sheets."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from guide.content.model import Lang, Level
from guide.paths import resources
from guide.usecases.base.local_time import local_day
from guide.usecases.base.sheet import Sheet

if TYPE_CHECKING:
    from guide.places.pack import PlacePack
    from guide.signatures.minisign import PublicKey
    from guide.usecases.places.trust import Signer
    from guide.usecases.program.services import Services


def level_sheet(
    services: Services, level: Level, langs: Sequence[Lang], *, is_large: bool = False
) -> Sheet:
    """Gather the sheet of a declared level. ValueError for `Level.NONE` or no language."""
    from guide.usecases.advice.level_sheet import level_sheet_data

    data = level_sheet_data(services.guide, services.paper_words, level, langs, is_large=is_large)
    name = file_name("level", langs, item=level.value, is_large=is_large)
    return Sheet("level", data["title"], name, data)


def situation_sheet(
    services: Services, situation_id: str, langs: Sequence[Lang], *, is_large: bool = False
) -> Sheet:
    """Gather the sheet of a situation. ValueError for an unknown one or no language."""
    from guide.usecases.advice.situation_sheet import situation_sheet_data

    data = situation_sheet_data(
        services.guide, services.paper_words, situation_id, langs, is_large=is_large
    )
    name = file_name("situation", langs, item=situation_id.lower(), is_large=is_large)
    return Sheet("situation", data["title"], name, data)


def wall_sheet(
    services: Services,
    langs: Sequence[Lang],
    *,
    is_large: bool = False,
    is_blank: bool = False,
    ticked: Collection[str] = (),
) -> Sheet:
    """Gather the sheet of the household, dated today; `ticked` holds field keys.

    Its title is fixed words only: a printer's queue shows it. ValueError without a language.
    """
    from guide.usecases.papers.answers import SheetWords
    from guide.usecases.papers.wall_sheet import wall_sheet_data

    if not langs:
        raise ValueError(langs)
    data = wall_sheet_data(
        SheetWords(services.guide, services.paper_words, services.book, tuple(langs)),
        services.plan_editor.household(),
        local_day(services.now()),
        is_large=is_large,
        is_blank=is_blank,
        ticked=ticked,
    )
    name = file_name("wall", langs, is_blank=is_blank, is_large=is_large)
    return Sheet("wall", data["title"], name, data)


def overview_sheet(services: Services, langs: Sequence[Lang]) -> Sheet:
    """Gather the overview as it is now. ValueError without a language."""
    from guide.usecases.papers.overview_sheet import overview_sheet_data

    data = overview_sheet_data(services.guide, services.paper_words, services.overview(), langs)
    return Sheet("overview", data["title"], file_name("overview", langs), data)


def entrance_sheet(services: Services, langs: Sequence[Lang]) -> Sheet:
    """Gather the sheet for the entrance of the family's house. ValueError without a language.

    Errors: GuideError CONTENT_UNREADABLE.
    """
    from guide.usecases.papers.answers import SheetWords
    from guide.usecases.papers.entrance_sheet import entrance_sheet_data

    if not langs:
        raise ValueError(langs)
    data = entrance_sheet_data(
        SheetWords(services.guide, services.paper_words, services.book, tuple(langs)),
        services.plan_editor.household(),
        services.place_packs.packs(),
        services.preferences.read().place,
        local_day(services.now()),
    )
    return Sheet("entrance", data["title"], file_name("entrance", langs), data)


def poster_sheet(
    services: Services,
    pack: PlacePack,
    signer: Signer,
    langs: Sequence[Lang],
    *,
    is_a3: bool = False,
) -> Sheet:
    """Gather the poster of a place pack, and of who signed it. ValueError without a language.

    Errors: GuideError CONTENT_UNREADABLE.
    """
    from guide.usecases.papers.answers import SheetWords
    from guide.usecases.papers.poster_sheet import poster_sheet_data

    if not langs:
        raise ValueError(langs)
    data = poster_sheet_data(
        SheetWords(services.guide, services.paper_words, services.book, tuple(langs)),
        pack,
        signer,
        local_day(services.now()),
        is_a3=is_a3,
    )
    item = f"{pack.mark}-{'a3' if is_a3 else 'a4'}"
    return Sheet("poster", data["title"], file_name("poster", langs, item=item), data)


def phones_sheet(services: Services, langs: Sequence[Lang]) -> Sheet:
    """Gather the sheet about alerts on phones, with those of the family. ValueError as the others.

    Errors: GuideError CONTENT_UNREADABLE.
    """
    from guide.content.phone_alerts import phone_alerts
    from guide.usecases.advice.sheet_words import AdviceWords
    from guide.usecases.papers.phones_sheet import phones_sheet_data
    from guide.usecases.plan.family_phones import known_phones

    if not langs:
        raise ValueError(langs)
    alerts = phone_alerts()
    names = {make.id: make.name for make in alerts.makes}
    household = services.plan_editor.household()
    rows = [
        (phone.whose, names.get(phone.make, ""), phone.alerts, phone.test_typed)
        for phone in known_phones(household, services.book, langs[0])
    ]
    advice = AdviceWords(alerts.guide, services.paper_words, langs)
    data = phones_sheet_data(alerts, advice, rows)
    return Sheet("phones", data["title"], file_name("phones", langs), data)


def list_sheet(
    services: Services, paper: str, langs: Sequence[Lang], *, is_blank: bool = False
) -> Sheet:
    """Gather lists of kits ("kit"), dates ("dates"), rules by level ("rules"), the sheet for "red".

    ValueError without a language.
    """
    from guide.usecases.papers.answers import SheetWords
    from guide.usecases.papers.kit_sheet import dates_sheet, kit_sheet
    from guide.usecases.papers.level_plan import red_sheet, rules_sheet

    papers = {"kit": kit_sheet, "dates": dates_sheet, "rules": rules_sheet, "red": red_sheet}
    make = papers[paper]
    data = make(
        SheetWords(services.guide, services.paper_words, services.book, tuple(langs)),
        services.plan_editor.household(),
        local_day(services.now()),
        is_blank=is_blank,
    )
    return Sheet("lists", data["title"], file_name(paper, langs, is_blank=is_blank), data)


def ruler_sheet(langs: Sequence[Lang]) -> Sheet:
    """Gather the ruler at its true size. ValueError without a language."""
    from guide.content.paper_words import PaperWords
    from guide.usecases.papers.ruler_sheet import ruler_sheet_data

    # The program's own words: a measure is no advice, and no edition of the guide changes it.
    data = ruler_sheet_data(PaperWords(resources() / "content"), langs)
    return Sheet("ruler", data["title"], file_name("ruler", langs), data)


def recovery_sheet(services: Services, langs: Sequence[Lang], code: str) -> Sheet:
    """Gather the sheet of a recovery code, dated today; it is for a printer, never for a file.

    ValueError without a language.
    """
    from guide.usecases.papers.recovery_sheet import recovery_sheet_data

    words = services.paper_words
    data = recovery_sheet_data(words, langs, code, local_day(services.now()))
    return Sheet("recovery", data["title"], "", data)


def key_sheet(services: Services, langs: Sequence[Lang], key: PublicKey) -> Sheet:
    """Gather the sheet by which a key for messages is known, dated today.

    ValueError without a language.
    """
    from guide.usecases.papers.key_sheet import key_sheet_data

    words = services.paper_words
    data = key_sheet_data(words, langs, key, local_day(services.now()))
    return Sheet("key", data["title"], file_name("key", langs, item=key.shown_id), data)


def file_name(
    paper: str,
    langs: Sequence[Lang],
    *,
    item: str = "",
    is_blank: bool = False,
    is_large: bool = False,
) -> str:
    """The name every paper is saved under unless another is given: `daiyn-level-red-kk-ru.pdf`."""
    kinds = ("blank" if is_blank else "", "large" if is_large else "")
    return "-".join(part for part in ("daiyn", paper, item, *kinds, *langs) if part) + ".pdf"
