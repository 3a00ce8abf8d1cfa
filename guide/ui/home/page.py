"""Home: which level was entered here, what to do now, the numbers and the plan's next step.

The page only shows what `home_view` gathered. A change of the level builds its parts anew; a tick
changes nothing but the row and the count, so the reader keeps place and focus.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guide.content.model import Level
from guide.ui.home.action_rows import ActionsCard, earlier_lists, progress_words
from guide.ui.home.banner import heard_card, level_banner, nothing_banner
from guide.ui.kit.widgets import add_to, boxed, column_of, flow_of, split_of
from guide.ui.shell.page import Page, PageContext, focus_inside
from guide.usecases.level.home_view import HomeView

# The parts that an ordinary start does not show are imported when they are shown.
if TYPE_CHECKING:
    from guide.ui.home.question_cards import ClosingCard
    from guide.ui.home.situations import SituationsCard

_SEEN_FIRST = 5  # rows that the first sight of a window of the usual size holds
_STACK_BELOW = 780  # two columns need this much; the window is then 1100 effective pixels wide
_SITUATIONS_STACK_BELOW = 640  # where no lines of advice stand, numbers are to be in sight


class HomePage(Page):
    """The first page.

    Args:
        focus: "list" puts the focus on the first action: a level has just been entered.

    """

    name = "home"
    has_chip = False  # the banner itself stands here

    def __init__(self, context: PageContext, *, focus: str = "", **args: object) -> None:
        super().__init__(context, focus=focus, **args)
        self._wants_list = focus == "list"
        self._column = column_of(context.look, 0, inside=self)
        self._build()
        context.session.level_changed.connect(self._rebuild)
        context.session.ticks_changed.connect(self._show_ticks)
        context.session.messages_arrived.connect(self._show_age)

    def title(self) -> str:
        return self.tr("Home")

    # ---- building

    def view(self) -> HomeView:
        """What stands now."""
        return self.context.services.home()

    def _build(self) -> None:
        context, look, view = self.context, self.context.look, self.view()
        self._is_complete = False
        self._actions: ActionsCard | None = None
        self._closing: ClosingCard | None = None
        self._situations: SituationsCard | None = None
        is_nothing = view.banner.state == "nothing"
        self._banner = nothing_banner(context) if is_nothing else level_banner(context, view.banner)
        self._content = QWidget()
        gap = 12 if context.host.is_narrow else 20
        body = column_of(look, gap, inside=self._content)
        if view.move_question is not None:
            from guide.ui.home.question_cards import MoveCard

            body.addWidget(MoveCard(context, view.move_question))
        if view.closing is not None:
            from guide.ui.home.question_cards import ClosingCard

            self._closing = ClosingCard(context, view.closing)
            body.addWidget(self._closing)
        if view.banner.state == "none_declared":
            body.addWidget(heard_card(context))
        is_level = view.banner.state == "level"
        body.addLayout(
            split_of(
                look,
                20,
                self._main_part(view),
                self._side_part(),
                below=_STACK_BELOW if is_level else _SITUATIONS_STACK_BELOW,
                share=0.65 if is_level else 0.6,
            )
        )
        self._below = column_of(look, 20)
        if context.host.is_narrow and view.regimes and view.elsewhere:
            from guide.ui.home.elsewhere import elsewhere_line

            self._below.addWidget(elsewhere_line(context, view))
        body.addLayout(self._below)
        self._end = column_of(look, 0)
        body.addLayout(self._end)
        is_dense = context.host.is_narrow and bool(view.elsewhere or view.regimes)
        self._whole = _stacked(context, self._head(view), self._content, is_dense=is_dense)
        self._column.addWidget(self._whole)

    def _head(self, view: HomeView) -> QWidget:
        """The banner, and what holds beside the level close below it."""
        if not (view.elsewhere or view.regimes):
            return self._banner
        from guide.ui.home.elsewhere import beside_lines

        look, lines = self.context.look, beside_lines(self.context, view)
        gap = 4 if self.context.host.is_narrow else 8
        return boxed(column_of(look, gap, self._banner, flow_of(look, 0, *lines)))

    def _main_part(self, view: HomeView) -> QWidget:
        if view.banner.state == "level":
            self._actions = ActionsCard(self.context, view, seen_first=_SEEN_FIRST)
            return self._actions
        from guide.ui.home.side import PlanCard
        from guide.ui.home.situations import SituationsCard

        self._situations = SituationsCard(self.context)
        past = earlier_lists(self.context)
        parts = [self._situations, PlanCard(self.context, view), *([past] if past else [])]
        return _stacked(self.context, *parts)

    def _side_part(self) -> QWidget:
        side = QWidget()
        self._beside = column_of(self.context.look, 20, inside=side)
        return side

    def complete(self) -> None:
        if self._is_complete:
            return
        self._is_complete = True
        from guide.ui.home.side import NumbersCard, PlanCard, UrgentCard

        view = self.view()
        self._beside.addWidget(NumbersCard(self.context, view, with_say=self._actions is None))
        if self.context.services.has_place_packs:
            from guide.ui.advice.local_numbers import local_numbers_card

            local = local_numbers_card(self.context)
            add_to(self._beside, local)
        if self._actions is not None:
            if view.banner.level is Level.RED:
                self._beside.addWidget(UrgentCard(self.context))
            self._beside.addWidget(PlanCard(self.context, view))
            self._actions.complete(view)
            self.context.host.when_used(self._add_situations)
        self._beside.addStretch(1)
        self._show_age()

    def _show_age(self) -> None:
        """Say at the end how long no message has come, where they come by a folder."""
        if self.context.session.arrived is None or not self._is_complete:
            return
        from guide.ui.advice.message_age import message_age
        from guide.ui.kit.discard import refill

        age = message_age(self.context)
        refill(self._end, *((age,) if age is not None else ()))

    def _add_situations(self) -> None:
        """Add what to do if…, below the lines of the level."""
        if self._situations is not None:
            return
        from guide.ui.home.situations import SituationsCard

        self._situations = SituationsCard(self.context)
        self._below.addWidget(self._situations)

    def _rebuild(self) -> None:
        """Show another level: the parts are made anew where they stood."""
        state = self.snapshot()
        focus = self.focusWidget()
        had_focus = focus is not None and focus.hasFocus()
        from guide.ui.kit.discard import discard

        discard(self._whole)
        self._build()
        self.complete()
        self.restore(state)
        if had_focus:
            self.focus_first()

    def _show_ticks(self) -> None:
        view = self.view()
        session = self.context.session
        if self._actions is not None and view.banner.declaration_id:
            self._actions.show_ticks(
                session.services.checklist.ticks(view.banner.declaration_id), view.progress
            )
        if self._closing is not None and view.closing is not None:
            ticks = session.services.checklist.ticks(self._closing.declaration_id)
            self._closing.show_ticks(ticks, progress_words(view.closing.progress))

    # ---- Page

    def focus_first(self) -> None:
        """The first action when a level has just been entered, else the banner."""
        if self._wants_list and self._focus_list():
            return
        focus_inside(self._banner)

    def _focus_list(self) -> bool:
        self._wants_list = False
        lists = self._actions.lines if self._actions is not None else []
        if not lists and self._closing is not None:
            lists = self._closing.rows.lines
        if not lists:
            return False
        lists[0].check.setFocus(Qt.FocusReason.TabFocusReason)
        self.context.host.ensure_visible(lists[0].check)
        return True

    def regions(self) -> Sequence[QWidget]:
        return (self._banner, self._content)

    def leave(self) -> bool:
        """Esc takes the search away."""
        return self._situations is not None and self._situations.list.clear()

    def print_here(self) -> bool:
        """Ctrl+P prints the sheet of the level that stands."""
        banner = self.view().banner
        if banner.state != "level":
            return False
        self.context.navigator.go("print", paper="level", item=banner.level.value)
        return True


def _stacked(context: PageContext, *parts: QWidget, is_dense: bool = False) -> QWidget:
    gap = 4 if is_dense else 12 if context.host.is_narrow else 20
    return boxed(column_of(context.look, gap, *parts, at_top=True))
