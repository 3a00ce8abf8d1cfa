"""A place pack, looked at before it is taken: who claims to have filled it in, and two answers.

The file is read and checked in another thread. Only what was looked at is taken, and only when a
person presses; no plan changes by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from guide.errors import Code, GuideError
from guide.places.comparison import ChangedLine
from guide.places.pack import PlacePack
from guide.places.remarks import Disagreement
from guide.ui.advice.place_words import (
    remark_line,
    remark_words,
    said_words,
    territory_words,
    trust_words,
)
from guide.ui.kit.discard import discard
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Collapsible,
    Heading,
    Line,
    Text,
    add_to,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.places.pack_view import PackView
from guide.ui.shell.background import Background
from guide.ui.shell.failure_words import failure_words
from guide.ui.shell.file_pages import show_chosen_file
from guide.ui.shell.page import Page, PageContext
from guide.ui.shell.words import date_words
from guide.usecases.base.local_time import local_day
from guide.usecases.places.packs import PlaceOffer
from guide.usecases.places.trust import Trust

_OPEN_UP_TO = 6  # so many changes are read at one look


class PlaceOfferPage(Page):
    """What is in the file, and whether to take it.

    Args:
        file: the pack.

    """

    name: ClassVar[str] = "place_offer"
    entry: ClassVar[str] = "about"

    def __init__(self, context: PageContext, *, file: str = "") -> None:
        super().__init__(context, file=file)
        look = context.look
        self._path = Path(file)
        self._quiet: Button | None = None
        self._state: Mapping[str, Any] = {}
        back = BackButton(
            look, self.tr("Place packs"), "to_places", lambda: context.navigator.go("places")
        )
        self._column = column_of(look, 16)
        headed_column(self, look, back, self.title(), self._column, at_top=True)
        self._read()

    def title(self) -> str:
        return self.tr("A place pack")

    def restore(self, state: Mapping[str, Any]) -> None:
        self._state = state  # for what is shown only when the file has been read
        super().restore(state)

    def focus_first(self) -> None:
        if self._quiet is not None:
            self._quiet.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().focus_first()

    # ---- reading

    def _read(self) -> None:
        """Read and check the file in another thread, and show what came of it."""
        path, packs = self._path, self.context.services.place_packs
        home = self.context.session.settings().place
        waiting = Text(self.context.look, self.tr("Reading the pack…"), colour="text2")
        self._column.addWidget(waiting)

        def show(offer: PlaceOffer) -> None:
            discard(waiting)
            add_to(self._column, *self._parts(offer))
            self._focus_answer()

        def refuse(failure: GuideError) -> None:
            discard(waiting)
            self._column.addWidget(self._refusal(failure))
            self._focus_answer()

        reading = Background(self, told_as=Code.FILE_UNREADABLE, on_failed=refuse)
        reading.start(lambda: packs.offer(packs.check(path), home), show)

    def _focus_answer(self) -> None:
        """Go to what came, unless somebody went away from the page meanwhile."""
        self.restore(self._state)
        held = QApplication.focusWidget()
        if self.isVisible() and (held is None or self.isAncestorOf(held)):
            QTimer.singleShot(0, self, self.focus_first)

    # ---- building

    def _parts(self, offer: PlaceOffer) -> Iterator[QWidget | QLayout]:
        context, look = self.context, self.context.look
        pack, today = offer.checked.pack, local_day(context.session.now())
        apart = {one.one[1] if one.one[0] == pack.id else one.other[1]
                 for one in offer.disagreements}  # fmt: skip
        yield self._facts(offer)
        yield self._question(offer)
        if offer.changes:
            yield self._changes(offer)
        if offer.disagreements:
            yield self._disagreements(offer)
        holds = Heading(look, self.tr("What it holds"), 2)
        yield column_of(look, 12, holds, PackView(context, pack, today, apart))

    def _facts(self, offer: PlaceOffer) -> Card:
        context, look, lang = self.context, self.context.look, self.context.lang
        pack = offer.checked.pack
        words = pack.words(lang)
        by, place = ", ".join(pack.filled_by), territory_words(pack, context.guide, lang)
        remarks = remark_words(offer.remarks, lang)
        if offer.is_less_sure:
            remarks.append(message_text("place_less_sure", lang))
        if offer.is_older:
            remarks.append(self.tr("It is older than the pack that is here."))
        trust = trust_words(offer.checked.signer, lang)
        is_verified = offer.checked.signer.trust is Trust.VERIFIED
        return Card(
            look,
            Heading(look, words.name, 2),
            Text(look, words.about) if words.about else None,
            column_of(
                look,
                2,
                Text(look, self.tr("It is for: {place}").format(place=place)),
                Text(look, self.tr("Filled in, as the file says, by: {who}").format(who=by or "–")),
                Text(
                    look,
                    self.tr("Made on: {date}").format(date=date_words(pack.made_on, lang)),
                ),
            ),
            Text(look, trust, weight=600) if is_verified else remark_line(context.look, trust),
            *(remark_line(context.look, one) for one in remarks),
            name="place_facts",
        )

    def _question(self, offer: PlaceOffer) -> Card:
        look = self.context.look
        if offer.is_taken:
            title = self.tr("This pack is here already")
            about = self.tr("There is nothing to take.")
        elif offer.before is not None:
            title = self.tr("Take this pack in place of the one that is here?")
            about = self.tr("Your plan stays as it is. What became different is offered there.")
        else:
            title = self.tr("Take this pack?")
            about = self.tr("Your plan stays as it is. You choose there what you want to use.")
        ask = self.tr(
            "Anybody can write a name into a file. Ask those who are named whether it is theirs."
        )
        is_verified = offer.checked.signer.trust is Trust.VERIFIED
        self._quiet = Button(
            look,
            self.tr("Back") if offer.is_taken else self.tr("Not now"),
            "outlined",
            name="place_not_now",
            on=self.context.navigator.back,
        )
        take = Button(
            look, self.tr("Take this pack"), name="place_take", on=lambda: self._take(offer)
        )
        return Card(
            look,
            Heading(look, title, 2),
            Text(look, about),
            None if is_verified or offer.is_taken else Text(look, ask),
            flow_of(look, 12, self._quiet, None if offer.is_taken else take),
            kind="framed",
            name="place_question",
        )

    def _changes(self, offer: PlaceOffer) -> QWidget:
        fold = Collapsible(
            self.context.look,
            self.tr("What becomes different"),
            str(len(offer.changes)),
            later=lambda: self._change_rows(offer),
            name="place_changes",
            button_name="open_place_changes",
        )
        fold.set_open(len(offer.changes) <= _OPEN_UP_TO)
        return fold

    def _change_rows(self, offer: PlaceOffer) -> Iterator[QWidget]:
        look = self.context.look
        before = offer.before.pack if offer.before is not None else None
        for at, change in enumerate(offer.changes):
            if at:
                yield Line(look)
            yield self._change(change, before, offer.checked.pack)

    def _change(self, change: ChangedLine, before: PlacePack | None, pack: PlacePack) -> QWidget:
        context, look = self.context, self.context.look
        kind = context.book.label(f"place.{change.kind}", context.lang)
        head = f"{kind} · {changed_words(change.what)}"
        sides = [
            (self.tr("Before"), before, change.before),
            (self.tr("After"), pack, change.after),
        ]
        rows: list[QWidget] = [Text(look, head, "caption", weight=600, colour="text2")]
        for side, whole, line in sides:
            found = whole.line(line.id) if whole is not None and line is not None else None
            if found is not None:
                said = (found[1].words(context.lang).name, *said_words(*found, context.book,
                                                                       context.lang))  # fmt: skip
                rows.append(Text(look, f"{side}: {' · '.join(said)}"))
        return boxed(column_of(look, 2, *rows, margins=(0, 4, 0, 4)))

    def _disagreements(self, offer: PlaceOffer) -> Card:
        context, look = self.context, self.context.look
        packs = {one.id: one for one in context.services.place_packs.packs()}
        packs[offer.checked.pack.id] = offer.checked.pack
        return Card(
            look,
            Heading(look, self.tr("Another pack says something else"), 2),
            *(disagreement_view(context, one, packs) for one in offer.disagreements),
            name="place_disagreements",
        )

    def _refusal(self, failure: GuideError) -> Card:
        look = self.context.look
        other = Button(
            look,
            self.tr("Choose another file…"),
            name="place_other",
            on=lambda: show_chosen_file(self, self.context, "place_offer"),
        )
        return Card(
            look,
            Heading(look, self.tr("Nothing was taken"), 2),
            Text(look, failure_words(failure, self.context.lang)),
            flow_of(look, 12, other),
            kind="problem",
            name="place_refused",
        )

    # ---- what can be done

    def _take(self, offer: PlaceOffer) -> None:
        context = self.context
        try:
            pack = context.services.place_packs.take(self._path, offer.checked.digest)
        except GuideError as failure:
            if failure.code is Code.PLACE_CHANGED:
                context.navigator.go("place_offer", file=str(self._path))  # what is there now
            context.messages.show_failure(failure)
            return
        context.navigator.go("places")
        context.messages.tell(lambda lang: taken_words(pack.words(lang).name), key="places")


def disagreement_view(
    context: PageContext, one: Disagreement, packs: Mapping[str, PlacePack]
) -> QWidget:
    """What two packs say of one thing, beside each other; nobody decides but the person."""
    look, lang, book = context.look, context.lang, context.book
    rows: list[QWidget] = [
        Text(look, book.label(f"place.{one.kind}", lang), "caption", weight=600, colour="text2")
    ]
    for pack_id, line_id in (one.one, one.other):
        pack = packs.get(pack_id)
        found = pack.line(line_id) if pack is not None else None
        if pack is not None and found is not None:
            said = (found[1].words(lang).name, *said_words(*found, book, lang))
            # Two packs of one school may have one name, and be of one day.
            whose = f"{found[1].filled_by}; {date_words(found[1].confirmed_on, lang)}"
            rows.append(Text(look, f"{pack.words(lang).name} ({whose}): {' · '.join(said)}"))
    return boxed(column_of(look, 2, *rows, margins=(0, 4, 0, 4)))


def taken_words(name: str) -> str:
    """The answer when a pack was taken."""
    return QCoreApplication.translate("Places", "Taken: {name}").format(name=name)


def changed_words(what: str) -> str:
    """What happened to a line."""
    return {
        "added": QCoreApplication.translate("Places", "new"),
        "withdrawn": QCoreApplication.translate("Places", "not there any more"),
        "renamed": QCoreApplication.translate("Places", "another name"),
        "changed": QCoreApplication.translate("Places", "changed"),
        "confirmed": QCoreApplication.translate("Places", "confirmed anew"),
    }[what]
