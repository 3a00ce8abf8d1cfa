"""A lesson to be read, adapted and accepted: its words in a plain form, checked as they change.

Beside the words stand both pictures of it: what a class would see, and what the teacher would.
What is somebody else's, or was changed, is shown to nobody before a teacher has accepted it as it
stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guide.content.class_words import class_words
from guide.content.model import LANGS, Lang
from guide.errors import Code, GuideError
from guide.training.adapting import with_text
from guide.training.course import Course
from guide.training.cues import cue
from guide.training.events import LessonStep, StepKind
from guide.training.lesson_texts import Piece, texts_of_scenario
from guide.training.picture import slide_of
from guide.training.scenario import CardNode, Scenario
from guide.training.setup import LessonRef, Setup
from guide.training.slides import CalmSlide
from guide.training.state import SessionState
from guide.ui.kit.discard import refill
from guide.ui.kit.message_text import message_text
from guide.ui.kit.reading_order import set_reading_order
from guide.ui.kit.widgets import (
    BackButton,
    Button,
    Card,
    Heading,
    ListRow,
    Rows,
    Text,
    boxed,
    column_of,
    flow_of,
    headed_column,
    split_of,
)
from guide.ui.kit.widgets.fields import TextField
from guide.ui.projector.band import band_words
from guide.ui.projector.projection import LivePicture, Projection
from guide.ui.shell.file_dialogs import ask_new_file
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import LANGUAGE_NAMES
from guide.ui.training.asked_button import AskedButton
from guide.ui.training.chips import Chips
from guide.ui.training.cue_view import CueView, ReasonsView
from guide.ui.training.page import ClassPage
from guide.ui.training.piece_words import piece_words
from guide.ui.training.prepare_forms import first_band
from guide.ui.training.words import role_words

_STACK_BELOW = 860
_LONGEST = 400


class LessonPage(ClassPage):
    """One lesson.

    Args:
        context: as for every page.
        lesson: its id.
        piece: which of its texts is open; "" for the first.
        lang: in which language; "" for that of the window.

    """

    name: ClassVar[str] = "lesson"

    def __init__(
        self, context: PageContext, lesson: str, piece: str = "", lang: str = "", **args: object
    ) -> None:
        super().__init__(context, lesson=lesson, piece=piece, lang=lang, **args)
        look = context.look
        self._listed = self.services.lessons.find(lesson)
        if not isinstance(self._listed.lesson, Scenario):
            raise TypeError(lesson)
        self._scenario: Scenario = self._listed.lesson
        langs = self._scenario.langs
        wished = lang or context.lang
        self._lang: Lang = next((one for one in langs if one == wished), langs[0])
        self._piece = piece or self._scenario.id
        calm = CalmSlide(lang=self._lang)
        band = band_words(class_words(), (self._lang,), self._lang)
        self._projection = Projection(band, calm, self)
        self._words = column_of(look, 12)
        self._found = column_of(look, 8)
        self._cue = column_of(look, 12)
        left = column_of(look, 16, self._words, self._found, at_top=True)
        right = column_of(look, 12, LivePicture(look, self._projection), self._cue, at_top=True)
        back = BackButton(
            look, self.tr("All lessons"), "to_lessons", lambda: context.navigator.go("home")
        )
        headed_column(
            self,
            look,
            back,
            self.title(),
            self._state_card(),
            Chips(
                look,
                self.tr("Language of the words"),
                [(one, LANGUAGE_NAMES[one]) for one in LANGS if one in langs],
                self._lang,
                name="words_lang",
                on=lambda chosen: self._open(self._piece, chosen),
            ),
            boxed(split_of(look, 24, boxed(left), boxed(right), below=_STACK_BELOW, share=0.5)),
            self._list(),
            gap=20,
            at_top=True,
        )
        self._show_piece()
        self._show_found()
        set_reading_order(self)

    def title(self) -> str:
        return self._scenario.words(self._lang).title

    @property
    def _is_own(self) -> bool:
        return self._listed.origin != "bundled"

    def _open(self, piece: str, lang: str) -> None:
        self.context.navigator.go("lesson", lesson=self._scenario.id, piece=piece, lang=lang)

    # ---- what can be done with it

    def _state_card(self) -> QWidget:
        look = self.context.look
        save = Button(
            look, self.tr("Save as a file"), "outlined", "save", name="save_lesson", on=self._save
        )
        adapt = Button(look, self.tr("Adapt a copy"), "outlined", name="adapt", on=self._adapt)
        if not self._is_own:
            said = self.tr("It came with the program. A copy can be changed.")
            return Card(look, Text(look, said), flow_of(look, 12, adapt, save), name="lesson_state")
        remove = AskedButton(
            look,
            self.tr("Remove"),
            self.tr("Press again: it is removed"),
            name="remove_lesson",
            on=self._remove,
        )
        if self._listed.is_accepted:
            said = self.tr("Accepted as it stands. A change asks for it again.")
            hold = Button(
                look,
                self.tr("Hold it"),
                name="hold",
                on=partial(self.context.navigator.go, "prepare", lesson=self._scenario.id),
            )
            return Card(
                look,
                Text(look, said),
                flow_of(look, 12, hold, adapt, save, remove),
                name="lesson_state",
            )
        said = self.tr("Nobody sees it before a teacher has read and accepted it.")
        self._role = TextField(
            look,
            self.tr("Who accepts it?"),
            self.tr("A role, such as class teacher"),
            max_length=60,
        )
        self._role.edit.setObjectName("accept_role")
        accept = Button(
            look, self.tr("I have read it, and accept it"), name="accept", on=self._accept
        )
        return Card(
            look,
            Text(look, said),
            self._role,
            flow_of(look, 12, accept, save, remove),
            kind="framed",
            name="lesson_state",
        )

    def _adapt(self) -> None:
        made: list[str] = []
        lessons = self.services.lessons
        if self.has_run(lambda: made.append(lessons.adapt(self._scenario.id).lesson.id)):
            self.context.navigator.go("lesson", lesson=made[0], lang=self._lang)

    def _accept(self) -> None:
        role = self._role.value.strip()
        if not role:
            self._role.set_problem(self.tr("Write who accepts it."))
            return
        lessons, listed = self.services.lessons, self._listed
        if self.has_run(lambda: lessons.accept(self._scenario.id, listed.digest, role)):
            self.context.host.rebuild()

    def _remove(self) -> None:
        steps: list[int] = []
        lessons = self.services.lessons
        if self.has_run(lambda: steps.append(lessons.remove(self._scenario.id))):
            self.context.navigator.go("home")
            self.offer_back(
                lambda: QCoreApplication.translate("LessonPage", "The lesson is removed."),
                lambda: lessons.bring_back(steps[0]),
            )

    def _save(self) -> None:
        path = ask_new_file(
            self,
            self.tr("Save the lesson"),
            f"{self._scenario.id}.toml",
            self.tr("Lesson"),
        )
        if path is not None:
            self._write(path)

    def _write(self, path: Path) -> None:
        try:
            path.write_bytes(self.services.lessons.exported(self._scenario.id))
        except OSError:
            self.context.messages.show_failure(GuideError(Code.FILE_NOT_WRITTEN))
            return
        self.context.messages.tell(self.tr("Saved."))

    # ---- its words

    def _pieces(self) -> Iterator[Piece]:
        yield from texts_of_scenario(self._scenario)

    def _list(self) -> QWidget:
        look = self.context.look
        rows = []
        for piece in self._pieces():
            texts = piece.texts(self._lang)
            first = next((text for text in texts.values() if text), "")
            rows.append(
                ListRow(
                    look,
                    first or piece.id,
                    about=piece_words(self._scenario, piece.id),
                    is_current=piece.id == self._piece,
                    name=f"piece_{piece.id}",
                    on=partial(self._open, piece.id, self._lang),
                )
            )
        heading = Heading(look, self.tr("All of its words"), 2)
        return Card(look, heading, Rows(look, *rows), name="pieces")

    def _show_piece(self) -> None:
        look = self.context.look
        piece = next((one for one in self._pieces() if one.id == self._piece), None)
        parts: list[QWidget] = []
        for role, text in (piece.texts(self._lang) if piece is not None else {}).items():
            if not self._is_own:
                if text:
                    parts.append(Text(look, text))
                continue
            field = TextField(
                look,
                role_words(role),
                width="long",
                max_length=_LONGEST,
                value=text,
                optional=not text,
            )
            field.edit.setObjectName(f"text_{role}")
            field.edit.setCursorPosition(0)  # a long text shows its beginning
            field.left.connect(partial(self._change, role, field))
            field.edit.returnPressed.connect(partial(self._change, role, field))
            parts.append(field)
        heading = Heading(look, piece_words(self._scenario, self._piece), 2, "h3")
        refill(self._words, Card(look, heading, *parts, name="words"))
        self._show_pictures()

    def _change(self, role: str, field: TextField) -> None:
        """Keep another text; the pictures and the check follow at once."""
        changed = with_text(self._scenario, self._piece, self._lang, role, field.value.strip())
        if changed == self._scenario:
            return
        if self.has_run(lambda: self.services.lessons.change(changed)):
            self._scenario = changed
            self._listed = self.services.lessons.find(changed.id)
            self._show_pictures()
            self._show_found()

    def _show_pictures(self) -> None:
        """What the class and the teacher would see of the open text."""
        look = self.context.look
        words = self.services.slide_words(self._lang)
        course = self._course()
        node_id, _, option = self._piece.partition(".")
        node = self._scenario.find(node_id)
        step = LessonStep(StepKind.TITLE)
        if node is not None:
            part = "then" if isinstance(node, CardNode) else ""
            step = LessonStep(StepKind.NODE, node.id, part)
        state = SessionState(revealed=frozenset({node_id} if option else ()))
        self._projection.show(slide_of(step, state, course, words))
        told = cue(step, course, words)
        parts: list[QWidget] = [CueView(look, told, self.tr("For the teacher alone"))]
        if told.options:
            parts.append(ReasonsView(look, told))
        refill(self._cue, *parts)

    def _course(self) -> Course:
        scenario = self._scenario
        setup = Setup(
            kind=scenario.kind,
            lesson=LessonRef(id=scenario.id, version=scenario.version, digest=""),
            band=first_band(scenario),
            langs=(self._lang,),
        )
        return Course(scenario, self.services.lessons.items(), setup)

    def _show_found(self) -> None:
        """What keeps it from being held, and what may be mended."""
        look, lang = self.context.look, self.context.lang
        checked = self.services.lessons.checked(self._scenario)
        parts: list[QWidget] = []
        if checked.faults:
            heading = Heading(look, self.tr("It cannot be held yet"), 2, "h3")
            told = (
                (piece_words(self._scenario, one.id), message_text(f"finding_{one.code}", lang))
                for one in checked.faults
            )
            lines = [Text(look, f"{where}: {what}") for where, what in told]
            parts.append(Card(look, heading, *lines, kind="problem", name="faults"))
        elif self._is_own:
            parts.append(Text(look, self.tr("The check finds nothing against it."), name="sound"))
        refill(self._found, *parts)
