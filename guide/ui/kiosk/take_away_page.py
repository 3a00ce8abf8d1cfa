"""What a visitor takes along: a code that holds the words, a card to photograph, a print."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from guide.content.kiosk_words import kiosk_words
from guide.content.model import Lang
from guide.kiosk.configuration import pixels_per_mm
from guide.kiosk.counters import CountedUse
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.look import without_larger
from guide.ui.kiosk.page import KioskPage
from guide.ui.kiosk.print_watch import PrintPhase
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kit.code_picture import CodePicture
from guide.ui.kit.message_text import as_spoken
from guide.ui.kit.widgets import Text, boxed, column_of, columns_of, led_row, split_of
from guide.usecases.kiosk.cards import CardAbout, CardPart, card_of, dark_runs, parts_of, qr_code

LEAST_MM = 60.0  # of a code without the white around it (training.md section 13)
_USUAL_DENSITY = 96 / 25.4  # pixels of a millimetre where the owner did not say it
_SIDE, _ROOMY_SIDE = 200, 340  # design pixels, as far as there is room
_ROOMY = 100_000  # design pixels of width: more than there are
_LEAST_MODULE = 3  # pixels
_LOW = 900  # pixels of height
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
        self._parts = parts_of(self.card)
        # Where little stands on a screen, a code has room only if its numbers stand as words.
        shape, pixels = context.shape, context.shape.height * context.look.scale
        self.has_numbers = not (shape.is_wide and context.visit.is_larger and pixels < _LOW)
        watch = context.session.print_watch
        watch.changed.connect(self._printer_changed)
        if not kept:
            services.counts.count(CountedUse.CODES, context.lang)
            watch.ask()
        self._at = kept[_PART] = min(kept.get(_PART, 0), len(self._parts) - 1)

    def fill(self, width: int, height: int) -> None:
        look, heading = self.context.look, self.heading()
        room = min(width, height)
        if not self.context.shape.is_wide:
            room -= heading.heightForWidth(width) + look.px(16)
        code = self._code(self._parts[self._at], room)
        texts, tiles = list(self._texts()), list(self._tiles())
        words = column_of(
            look, 10, *texts, boxed(columns_of(look, look.gap, *tiles, least=230, most=2)),
            at_top=True,
        )  # fmt: skip
        if not self.context.shape.is_wide:
            # Under each other where the code is as large as a hand.
            below = _ROOMY if self.context.shape.is_roomy else 440
            both = split_of(look, 20, boxed(column_of(look, 0, code)), boxed(words),
                            below=below, share="first")  # fmt: skip
            self.lay_out(heading, boxed(both))
            return
        words.insertWidget(0, heading)
        self.lay_out(led_row(look, 20, code, boxed(words)))

    def title(self) -> str:
        return self.tr("Take it with you")

    # ---- the code

    def _code(self, part: CardPart, room: int) -> CodePicture:
        """The code, as large as it may be and has to be; `room` in pixels."""
        shape, look = self.context.shape, self.context.look
        size = (round(shape.width * look.scale), round(shape.height * look.scale))
        density = pixels_per_mm(self.context.configuration.display, *size) or _USUAL_DENSITY
        is_larger = self.context.visit.is_larger
        side = _ROOMY_SIDE if shape.is_roomy or (shape.is_wide and not is_larger) else _SIDE
        code = qr_code(part.text)
        least = max(_LEAST_MODULE, math.ceil(LEAST_MM * density / len(code.rows)))
        module = max(least, min(look.px(side), room) // code.size)
        spoken = self.tr("Code to scan: {what}").format(what=self.card.title)
        return CodePicture(dark_runs(code), code.size, module, spoken)

    def _texts(self) -> Iterator[QWidget]:
        look = self.context.look
        if not self.has_numbers:
            tiles = (one for one in self.context.guide.numbers if one.tile)
            said = (f"{one.number} {one.words(self.context.lang).name}" for one in tiles)
            # As large as the bar is that they stand for.
            yield Text(without_larger(look), ", ".join(said), weight=700, name="numbers")
        yield Text(look, self.card.title, "large", weight=700, name="about")
        yield Text(look, self.tr("Point the camera of a phone at the code."), weight=600)
        yield Text(look, self.tr("It holds the words themselves: no link, no network is needed."))
        yield Text(look, self._held(self._parts[self._at]), name="held")
        state = self._printer_state()
        if state:
            yield Text(look, state, weight=600, name="printer")

    def _tiles(self) -> Iterator[QWidget]:
        look, count = self.context.look, len(self._parts)
        if count > 1:
            further = (self._at + 1) % count
            words = self.tr("Code {at} of {all}").format(at=further + 1, all=count)
            yield RowTile(
                look, words, sign="arrow-right", name="next_code", on=partial(self._turn, further)
            )
        yield from self._prints()
        yield RowTile(
            look,
            self.tr("Photograph the card"),
            self.tr("All of it large on the screen"),
            sign="camera",
            name="photograph",
            on=partial(self.context.host.go, "card", **self.args),
        )

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

    def _printer_state(self) -> str:
        watch = self.context.session.print_watch
        if watch.refusal is not None:
            words = kiosk_words().say(f"kiosk_print_{watch.refusal}", self.context.lang)
            return as_spoken(words)
        return {
            PrintPhase.ASKING: self.tr("Asking the printer …"),
            PrintPhase.PRINTING: self.tr("Printing. Please wait, it can take a minute."),
            PrintPhase.PRINTED: self.tr("Printed. Take the sheet from the printer."),
        }.get(watch.phase, "")

    def _prints(self) -> Iterator[RowTile]:
        watch, look, lang = self.context.session.print_watch, self.context.look, self.context.lang
        if not watch.left:
            return
        if watch.phase is PrintPhase.REFUSED:
            yield RowTile(
                look, self.tr("Ask the printer again"),
                sign="rotate-ccw", name="ask_again", on=watch.ask,
            )  # fmt: skip
        elif watch.phase in (PrintPhase.READY, PrintPhase.PRINTED):
            about = self.tr("Prints left for you: {count}").format(count=watch.left)
            for words, langs in self._offered(lang):
                yield RowTile(
                    look,
                    words,
                    about,
                    sign="printer",
                    name=f"print_{'_'.join(langs)}",
                    on=partial(self._print_out, langs),
                )

    def _offered(self, lang: Lang) -> list[tuple[str, tuple[Lang, ...]]]:
        """What can be printed, and in which languages."""
        offered: list[tuple[str, tuple[Lang, ...]]] = [(self._printed(), (lang,))]
        if self._about is not CardAbout.PLAN:
            return offered
        from guide.usecases.kiosk.papers import has_form

        if lang != "en":
            offered.append((self.tr("Print the form in Kazakh and Russian"), ("kk", "ru")))
        return [one for one in offered if has_form(one[1])]

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
