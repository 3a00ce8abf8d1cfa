"""How a place pack that is being filled in will be seen: by a family, in its plan, on its sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from guide.places.kind import kinds_of
from guide.places.pack import PlacePack
from guide.ui.advice.place_words import origin_words
from guide.ui.kit.widgets import Button, Card, Collapsible, Heading, Text, boxed, column_of, flow_of
from guide.ui.places.pack_view import PackView
from guide.usecases.base.local_time import local_day
from guide.usecases.places.choices import choices

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext


class DraftPreview(Card):
    """The folds of the preview, each made of the draft as it is when the fold is opened.

    Args:
        context: looks, language, session.
        flush: keeps what is being typed.

    """

    def __init__(self, context: PageContext, flush: Callable[[], None]) -> None:
        super().__init__(context.look, name="place_preview")
        self._context = context
        self._flush = flush
        look = context.look
        family = Collapsible(
            look,
            self.tr("What a family sees"),
            later=self._family_parts,
            name="preview_family",
            button_name="open_preview_family",
        )
        sheet = Collapsible(
            look,
            self.tr("What the plan and the wall sheet take over"),
            later=self._wall_parts,
            name="preview_wall",
            button_name="open_preview_wall",
        )
        poster = Button(
            look,
            self.tr("Show the poster"),
            "outlined",
            "printer",
            name="preview_poster",
            on=lambda: context.navigator.go("print", paper="poster", item="draft"),
        )
        heading = Heading(look, self.tr("How it will be seen"), 2)
        self.add(heading, family, sheet, flow_of(look, 12, poster))

    def _pack(self) -> PlacePack:
        self._flush()
        drafting = self._context.services.place_drafting
        return drafting.pack(drafting.draft())

    def _family_parts(self) -> Iterator[QWidget]:
        pack = self._pack()
        if not any(True for _ in pack.lines()):
            yield self._nothing_yet()
            return
        yield PackView(self._context, pack, local_day(self._context.session.now()))

    def _wall_parts(self) -> Iterator[QWidget]:
        context, look, lang = self._context, self._context.look, self._context.lang
        pack, today = self._pack(), local_day(self._context.session.now())
        keys = {one.key for kind in kinds_of(PlacePack) for one in kind.ask.fills}
        is_empty = True
        for key in sorted(keys):
            for one in choices(key, [pack], lang, today, context.book.choice):
                is_empty = False
                label = Text(look, context.book.label(key, lang), "caption", colour="text2")
                origin = Text(look, origin_words(one.line, lang), "caption", colour="text2")
                yield boxed(column_of(look, 2, label, Text(look, one.text), origin))
        if is_empty:
            yield self._nothing_yet()

    def _nothing_yet(self) -> Text:
        words = self.tr("Nothing yet: a line is seen when it has a day.")
        return Text(self._context.look, words, colour="text2")
