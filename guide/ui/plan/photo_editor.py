"""A picture: chosen from a file, made anew and small, shown, taken away again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel

from guide.household.records.kinds import kind_named
from guide.household.records.photo import LARGEST, LONGEST, Photo, is_sound
from guide.ui.forms.editor import Editor, FieldContext
from guide.ui.kit.photo import ENDINGS, read_photo
from guide.ui.kit.widgets import Button, Text, flow_of
from guide.ui.kit.widgets.labelled_field import SignedLine
from guide.ui.shell import file_dialogs

if TYPE_CHECKING:
    from guide.ui.shell.page import PageContext

_SHOWN = 160  # pixels of the longer side at 100 %


class PhotoEditor(Editor):
    """The value is the reference of the picture; the picture itself is a record of its own."""

    settles_at_once = True

    def __init__(self, field_context: FieldContext, context: PageContext) -> None:
        super().__init__(field_context)
        look, label = context.look, field_context.label
        self._context = context
        self._ref = ""
        self.column.addWidget(Text(look, label, weight=600))
        if field_context.hint:
            self.column.addWidget(Text(look, field_context.hint, "caption", colour="text2"))
        self.problem = SignedLine(look, "circle-alert", "error", weight=600)
        self.column.addWidget(self.problem)
        self._picture = QLabel()
        self._picture.setAccessibleName(label)
        self.name_part(self._picture, "picture")
        self.column.addWidget(self._picture)
        self._choose = Button(look, "", "outlined", "camera", on=self._ask)
        self.name_part(self._choose, "choose")
        self._remove = Button(look, self.tr("Remove the picture"), "plain", "trash-2",
                              on=self._take_away)  # fmt: skip
        self._remove.setAccessibleName(self.tr("Remove: {what}").format(what=label))
        self.name_part(self._remove, "remove")
        self.column.addLayout(flow_of(look, 8, self._choose, self._remove))
        self._show()

    def value(self) -> str:
        return self._ref

    def show_value(self, value: object) -> None:
        if str(value) != self._ref:
            self._ref = str(value)
            self._show()

    def set_problem(self, words: str | None) -> None:
        if self.problem.words != (words or ""):
            self.problem.say(words or "")
            self._choose.setAccessibleDescription(self.problem.words)

    def focus_field(self) -> None:
        self._choose.setFocus()

    def _show(self) -> None:
        photo = self._context.services.plan_editor.household().record(self._ref)
        image = QImage()
        # Only what this program made is decoded.
        if isinstance(photo, Photo) and is_sound(photo):
            image.loadFromData(photo.jpeg, "JPEG")
        is_there = not image.isNull()
        if is_there:
            side = self._context.look.px(_SHOWN)
            mode = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(QPixmap.fromImage(image.scaled(side, side, mode, smooth)))
        self._picture.setVisible(is_there)
        self._remove.setVisible(bool(self._ref))
        words = self.tr("Choose another picture") if is_there else self.tr("Choose a picture")
        self._choose.set_words(words)
        self._choose.setAccessibleName(f"{self.field_context.label}: {words}")

    def _ask(self) -> None:
        kind = QCoreApplication.translate("PhotoEditor", "Pictures")
        path = file_dialogs.ask_present_file(self, self.field_context.label, kind, ENDINGS)
        if path is None:
            return
        most = kind_named("photo").most
        if len(self._context.services.plan_editor.household().of(Photo)) >= most:
            self.set_problem(self.tr("The plan holds {most} pictures.").format(most=most))
            return
        try:
            jpeg = read_photo(path, LONGEST, LARGEST)
        except ValueError:
            self.set_problem(self.tr("This file cannot be read as a picture. Choose another one."))
            return
        self.set_problem(None)
        ref, name = self.field_context.ref, self.field_context.field.name
        kept = self._context.session.run(
            lambda services: services.plan_editor.keep_photo(ref, name, jpeg)
        )
        if kept is not None:
            self.show_value(kept)
            self.edited.emit()

    def _take_away(self) -> None:
        self._choose.setFocus()
        self.show_value("")
        self.edited.emit()
