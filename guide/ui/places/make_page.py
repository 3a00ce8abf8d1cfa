"""Make a place pack: what it is, its lines kind by kind, how it will be seen, the check, the file.

Nothing blocks and nothing is lost: every answer is kept as it is typed, whatever is still missing.
Only a pack that others will accept is saved as a file; the foot of the page says what it lacks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.places.kind import Kind, kinds_of
from guide.places.pack import PlacePack
from guide.ui.kit.discard import refill
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    Line,
    ListRow,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
)
from guide.ui.places.draft_beginning import DraftBeginning
from guide.ui.places.draft_forms import HeadForms, LineForms
from guide.ui.places.draft_preview import DraftPreview
from guide.ui.places.draft_saving import DraftSaving
from guide.ui.places.words import nameless_words
from guide.ui.shell.page import Page, PageContext
from guide.usecases.places.draft import DraftLine

_UNDO_MS = 10_000


class PlaceMakePage(Page):
    """The draft of a place pack.

    Args:
        line: the line to open.

    """

    name: ClassVar[str] = "place_make"
    entry: ClassVar[str] = "about"
    has_save_chip: ClassVar[bool] = True

    def __init__(self, context: PageContext, *, line: str = "", **args: object) -> None:
        super().__init__(context, line=line, **args)
        look = context.look
        self._open = line
        self._form: LineForms | None = None
        self._draft = context.services.place_drafting.draft()
        back = BackButton(
            look, self.tr("Place packs"), "to_places", lambda: context.navigator.go("places")
        )
        self.head = HeadForms(context, self._draft.head)
        self._beginning = DraftBeginning(context)
        self._beginning.begun.connect(self._begin)
        self._kinds: dict[str, QWidget] = {}
        self._lists: dict[str, Any] = {}
        kinds = [self._kind_card(kind) for kind in kinds_of(PlacePack)]
        self.saving = DraftSaving(context, self.flush)
        self.saving.check.line_asked.connect(self._open_line)
        self.saving.check.kind_asked.connect(self._add)
        title = Heading(look, self.tr("What the pack is"), 2)
        headed_column(
            self,
            look,
            back,
            self.title(),
            self._beginning,
            Card(look, title, self.head, name="place_head"),
            *kinds,
            DraftPreview(context, self.flush),
            self.saving,
            gap=20,
            at_top=True,
        )
        self._show_kinds()
        self._beginning.show_draft(self._draft)
        self._build_lists()
        context.session.draft_changed.connect(self._refresh)

    def title(self) -> str:
        return self.tr("Make a place pack")

    def flush(self) -> None:
        forms = [*self.head.forms.values(), *(self._form.forms.values() if self._form else ())]
        for form in forms:
            form.flush()

    def snapshot(self) -> dict[str, Any]:
        return super().snapshot() | {"open": self._open}

    def restore(self, state: Mapping[str, Any]) -> None:
        held = dict(state)
        opened = held.pop("open", "")
        if opened and opened != self._open:
            self._open = opened
            self._build_lists()
        super().restore(held)

    def undo_here(self, *, is_redo: bool) -> bool:
        drafting = self.context.services.place_drafting
        session = self.context.session
        return session.step(lambda _bench: drafting.redo() if is_redo else drafting.undo())

    # ---- the beginning

    def _begin(self, pack: PlacePack | None) -> None:
        context, before = self.context, self._draft
        self.flush()
        step = context.session.run(lambda bench: bench.place_drafting.begin(pack))
        if step is None:
            return
        self._open = ""
        self._refresh()
        if not before.is_empty:
            self._offer_undo(step, begun_words)

    def _offer_undo(self, step: int, told: Callable[[], str]) -> None:
        session = self.context.session

        def bring_back() -> None:
            session.keep(lambda bench: bench.place_drafting.undo_step(step))

        self.context.messages.tell(
            lambda _lang: told(),
            action=lambda _lang: QCoreApplication.translate("PlaceDraft", "Undo the action"),
            on_action=bring_back,
            timeout_ms=_UNDO_MS,
            key="place_draft",
        )

    # ---- the lines

    def _kind_card(self, kind: Kind) -> QWidget:
        context, look = self.context, self.context.look
        label = context.book.label(kind.key, context.lang)
        hint = context.book.hint(kind.key, context.lang)
        column = self._lists[kind.name] = column_of(look, 8)
        add = Button(
            look,
            self.tr("Add a line"),
            "outlined",
            "plus",
            name=f"add_{kind.name}",
            spoken=self.tr("Add a line: {kind}").format(kind=label),
            on=partial(self._add, kind.name),
        )
        card = self._kinds[kind.name] = Card(
            look,
            Heading(look, label, 2, "h3"),
            Text(look, hint, "caption", colour="text2") if hint else None,
            boxed(column),
            flow_of(look, 8, add),
            name=f"kind_{kind.name}",
        )
        return card

    def _show_kinds(self) -> None:
        """A kind that such a pack does not ask for is shown as long as it has lines."""
        for kind in kinds_of(PlacePack):
            is_shown = kind.is_asked(self._draft.head) or bool(self._draft.of_kind(kind.name))
            self._kinds[kind.name].setVisible(is_shown)

    def _build_lists(self) -> None:
        """Lay the lines out anew; the open form moves over when its line is still there."""
        kept, self._form = self._form, None
        for kind in kinds_of(PlacePack):
            parts: list[QWidget] = []
            for number, line in enumerate(self._draft.of_kind(kind.name), 1):
                if line.id == self._open:
                    if kept is None or kept.line_id != line.id:
                        kept = LineForms(self.context, kind, line)
                    self._form = kept
                    parts.append(self._open_card(line, kept))
                else:
                    parts += [self._closed_row(kind, number, line), Line(self.context.look)]
            refill(self._lists[kind.name], *parts)
        set_reading_order(self)

    def _open_card(self, line: DraftLine, form: LineForms) -> Card:
        look = self.context.look
        close = Button(
            look, self.tr("Done"), "outlined", "check", name=f"close_{line.id}", on=self._close_line
        )
        remove = Button(
            look,
            self.tr("Remove this line"),
            "plain",
            "trash-2",
            name=f"remove_{line.id}",
            on=partial(self._remove, line.id),
        )
        return Card(look, form, flow_of(look, 12, close, remove), kind="quiet", padding=20)

    def _closed_row(self, kind: Kind, number: int, line: DraftLine) -> QWidget:
        lang = self.context.lang
        words = getattr(line, lang)
        name = words.name or line.kk.name or line.ru.name or nameless_words()
        row = ListRow(
            self.context.look,
            name,
            about=", ".join(part for part in (line.phone, words.about, line.source) if part),
            name=f"line_{line.id}",
            on=partial(self._open_line, line.id),
        )
        # Two lines may say the same; to the ear each has its kind and its number.
        label = self.context.book.label(kind.key, lang)
        row.setAccessibleName(f"{label} {number}: {row.accessibleName()}")
        return row

    def _add(self, kind: str) -> None:
        self.flush()
        line = self.context.session.run(lambda bench: bench.place_drafting.add_line(kind))
        if line is not None:
            self._open_line(line.id)

    def _open_line(self, line_id: str) -> None:
        self.flush()
        self._draft = self.context.services.place_drafting.draft()
        self._open = line_id
        self._build_lists()
        self._show_kinds()
        if self._form is not None:
            self._form.focus_first()
            self.context.host.ensure_visible(self._form)

    def _close_line(self) -> None:
        opened = self._open
        self.flush()
        self._open = ""
        self._draft = self.context.services.place_drafting.draft()
        self._build_lists()
        row = self.findChild(QWidget, f"line_{opened}")
        if row is not None:
            row.setFocus()

    def _remove(self, line_id: str) -> None:
        self._form = None  # what was typed in it goes with it
        kind = next((one.kind for one in self._draft.lines if one.id == line_id), "")
        step = self.context.session.run(lambda bench: bench.place_drafting.remove_line(line_id))
        if step is None:
            return
        add = self.findChild(QWidget, f"add_{kind}")
        if add is not None:
            add.setFocus()
        self._offer_undo(step, removed_words)

    def _refresh(self) -> None:
        """Take over what changed: typed here, or brought back by undo."""
        before, self._draft = self._draft, self.context.services.place_drafting.draft()
        self.head.show_head(self._draft.head)
        if [line.id for line in before.lines] != [line.id for line in self._draft.lines]:
            self._build_lists()
        for line in self._draft.lines:
            if self._form is not None and line.id == self._form.line_id:
                self._form.show_line(line)
        self._show_kinds()
        self._beginning.show_draft(self._draft)
        self.saving.check.hide_findings()


def begun_words() -> str:
    """The answer when another draft took the place of the one that was there."""
    return QCoreApplication.translate("PlaceDraft", "Begun anew")


def removed_words() -> str:
    """The answer when a line was removed."""
    return QCoreApplication.translate("PlaceDraft", "The line was removed")
