"""What the levels mean: the three of them, each one press from what to do at it."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from msgspec import structs

from guide.content.model import DECLARED, LANGS, Basis, Level, Notice
from guide.ui.kiosk.advice_lines import advice_line, foundations
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.level_tile import KioskLevelTile
from guide.ui.kiosk.page import KioskPage
from guide.ui.kit.widgets import Text, boxed, column_of
from guide.usecases.kiosk.level import shown_level


class KioskLevelsPage(KioskPage):
    """Three levels in their order."""

    name: ClassVar[str] = "levels"
    shows_level = True

    def __init__(self, context: KioskContext, kept: dict[str, Any]) -> None:
        super().__init__(context, kept)
        look, guide = context.look, context.guide
        shown = shown_level(context.services)
        tiles = [
            self._tile(one, is_now=shown is not None and shown.level is one) for one in DECLARED
        ]
        colours = (one for one in guide.notices if one.topic == "colours")
        mixed_up = [without_words_of_ours(one) for one in colours][:1]
        self.lay_out(
            self.heading(),
            boxed(column_of(look, look.gap, *tiles)),
            Text(
                look,
                self.tr("A level is always declared for a place. Touch one: what to do at it."),
            ),
            *(advice_line(context, one, "cloud-sun") for one in mixed_up),
            foundations(context, (*guide.levels, *mixed_up)),
        )

    def title(self) -> str:
        return self.tr("What does the level mean?")

    def _tile(self, level: Level, *, is_now: bool) -> KioskLevelTile:
        context = self.context
        return KioskLevelTile(
            context,
            level,
            self.tr("Stands on this screen now") if is_now else "",
            on=partial(context.host.go, "level", level=level.value),
        )


def without_words_of_ours(notice: Notice) -> Notice:
    """What sources say, without what is said there of the program at home.

    A kiosk has no entry of one's own: of nothing known its band says that one may be in force.
    """
    ours = [part for part in notice.parts if part.basis is Basis.GENERAL]
    said = {lang: notice.words(lang) for lang in LANGS}
    for lang, words in said.items():
        reason = words.reason
        for part in ours:
            reason = reason.replace(part.words(lang), "")
        said[lang] = structs.replace(words, reason=" ".join(reason.split()))
    parts = tuple(part for part in notice.parts if part not in ours)
    return structs.replace(notice, **said, parts=parts)
