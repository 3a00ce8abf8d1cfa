"""What a visitor takes along: a code that holds the words, a card to photograph, a print."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.kiosk_words import kiosk_words
from guide.content.model import Lang
from guide.kiosk.configuration import pixels_per_mm
from guide.kiosk.counters import CountedUse
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.print_watch import PrintPhase
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kit.code_picture import CodePicture
from guide.ui.kit.message_text import as_spoken
from guide.ui.kit.widgets import Text, boxed, column_of, split_of
from guide.usecases.kiosk.cards import CardAbout, CardPart, card_of, dark_runs, parts_of, qr_code

LEAST_MM = 60.0  # of a code without the white around it (training.md section 13)
_USUAL_DENSITY = 96 / 25.4  # pixels of a millimetre where the owner did not say it
_SIDE = 200  # design pixels: larger where there is room
_LEAST_MODULE = 3  # pixels
_PART = "part"


class KioskTakeAwayPage(KioskPage):
    """The ways to take the words of a page along.

    Args:
        context: looks, language, session, window.
        kept: what this page kept before it was built anew.
        about: "level", "situation", "plan" or "numbers".
        level, situation: which one, where it is about one.

    """

    name: ClassVar[str] = "take_away"
    is_long = True

    def __init__(
        self,
        context: KioskContext,
        kept: dict[str, Any],
        *,
        about: str,
        level: str = "",
        situation: str = "",
    ) -> None:
        super().__init__(context, kept, about=about, level=level, situation=situation)
        self._about = CardAbout(about)
        self._item = level or situation
        services = context.services
        self.card = card_of(
            context.guide, services.paper_words, self._about, self._item, context.lang
        )
        parts = parts_of(self.card)
        at = min(kept.get(_PART, 0), len(parts) - 1)
        watch = context.session.print_watch
        watch.changed.connect(self._printer_changed)
        if not kept:
            services.counts.count(CountedUse.CODES, context.lang)
            watch.ask()
        kept[_PART] = at
        words = column_of(context.look, 12, *self._ways(parts, at), at_top=True)
        code = self._code(parts[at])
        whole = split_of(
            context.look, 20, boxed(column_of(context.look, 0, code)), boxed(words),
            below=560, share="first",
        )  # fmt: skip
        self.lay_out(self.heading(), boxed(whole))

    def title(self) -> str:
        return self.tr("Take it with you")

    # ---- the code

    def _code(self, part: CardPart) -> CodePicture:
        shape, look = self.context.shape, self.context.look
        size = (round(shape.width * look.scale), round(shape.height * look.scale))
        density = pixels_per_mm(self.context.configuration.display, *size) or _USUAL_DENSITY
        code = qr_code(part.text)
        wide = max(LEAST_MM * density, look.px(_SIDE))
        module = max(_LEAST_MODULE, math.ceil(wide / len(code.rows)))
        spoken = self.tr("Code to scan: {what}").format(what=self.card.title)
        return CodePicture(dark_runs(code), code.size, module, spoken)

    def _ways(self, parts: Sequence[CardPart], at: int) -> Iterator[QWidget]:
        look, part = self.context.look, parts[at]
        yield Text(look, self.card.title, "h3", weight=700, name="about")
        yield Text(look, self.tr("Point the camera of a phone at the code."), "large", weight=600)
        yield Text(look, self.tr("It holds the words themselves: no link, no network is needed."))
        yield Text(look, self._held(part), name="held")
        if len(parts) > 1:
            further = (at + 1) % len(parts)
            words = self.tr("Code {at} of {all}").format(at=further + 1, all=len(parts))
            yield RowTile(
                look, words, sign="arrow-right", name="next_code", on=partial(self._turn, further)
            )
        yield RowTile(
            look,
            self.tr("Photograph the card"),
            self.tr("All of it large on the screen"),
            sign="camera",
            name="photograph",
            on=partial(self.context.host.go, "card", **self.args),
        )
        yield from self._print()

    def _held(self, part: CardPart) -> str:
        """What the code that is shown contains."""
        said = [self.tr("In this code: {title}.").format(title=self.card.title)]
        if part.count > 1:
            said = [self.tr("This is code {at} of {all}.").format(at=part.at, all=part.count)]
        if part.lines:
            said.append(self.tr("Lines: {count}.").format(count=part.lines))
        if part.numbers:
            numbers = ", ".join(one.mark for one in self.card.numbers)
            said.append(self.tr("Numbers: {numbers}.").format(numbers=numbers))
        return " ".join(said)

    def _turn(self, part: int) -> None:
        self.kept[_PART] = part
        self.context.host.rebuild()

    # ---- the printer

    def _print(self) -> Iterator[QWidget]:
        watch, look, lang = self.context.session.print_watch, self.context.look, self.context.lang
        if not watch.is_offered:
            return
        phase = watch.phase
        if phase is PrintPhase.ASKING:
            yield Text(look, self.tr("Asking the printer …"), name="printer")
        elif phase is PrintPhase.PRINTING:
            words = self.tr("Printing. Please wait, it can take a minute.")
            yield Text(look, words, weight=600, name="printer")
        elif phase is PrintPhase.REFUSED and watch.refusal is not None:
            reason = as_spoken(kiosk_words().say(f"kiosk_print_{watch.refusal}", lang))
            yield Text(look, reason, weight=600, name="printer")
            if watch.left:
                yield RowTile(
                    look, self.tr("Ask the printer again"),
                    sign="rotate-ccw", name="ask_again", on=watch.ask,
                )  # fmt: skip
        else:
            if phase is PrintPhase.PRINTED:
                words = self.tr("Printed. Take the sheet from the printer.")
                yield Text(look, words, weight=600, name="printer")
            if watch.left:
                yield from self._prints(watch.left)

    def _prints(self, left: int) -> Iterator[RowTile]:
        lang = self.context.lang
        offered: list[tuple[str, tuple[Lang, ...]]] = [(self._printed(), (lang,))]
        if self._about is CardAbout.PLAN:
            from guide.usecases.kiosk.papers import has_form

            if lang != "en":
                both: tuple[Lang, ...] = ("kk", "ru")
                offered.append((self.tr("Print the form in Kazakh and Russian"), both))
            offered = [one for one in offered if has_form(one[1])]
        about = self.tr("Prints left for you: {count}").format(count=left)
        for words, langs in offered:
            yield RowTile(
                self.context.look,
                words,
                about,
                sign="printer",
                name=f"print_{'_'.join(langs)}",
                on=partial(self._print_out, langs),
            )

    def _printed(self) -> str:
        if self._about is CardAbout.PLAN:
            return self.tr("Print the blank form")
        if self._about is CardAbout.NUMBERS:
            return self.tr("Print numbers and steps on one page")
        return self.tr("Print the sheet")

    def _print_out(self, langs: tuple[Lang, ...]) -> None:
        from guide.usecases.kiosk.papers import paper_of

        paper = paper_of(self.context.services, self._about, self._item, langs)
        self.context.session.print_watch.print_out(paper, self.context.lang)

    def _printer_changed(self) -> None:
        watch = self.context.session.print_watch
        if watch.phase is not PrintPhase.ASKING:
            self.context.host.rebuild()
