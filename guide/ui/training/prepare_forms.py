"""The questions before a lesson, card by card; each card knows its part of the set-up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from guide.training.ages import Gate, gate, may_last
from guide.training.bands import AgeBand
from guide.training.scenario import Scenario
from guide.training.setup import Attendance, Collect, Setup
from guide.training.walk import Form, forms_of
from guide.ui.kit.widgets import Card, Heading, Text, columns_of
from guide.ui.kit.widgets.fields import TextField
from guide.ui.shell.words import LANGUAGE_NAMES
from guide.ui.training.chips import Chips, TickChips
from guide.ui.training.fields import DigitsField
from guide.ui.training.words import band_words, bands_words, collect_words, form_words

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.ui.kit.look import Look

Changed = Callable[[], object]


def open_bands(scenario: Scenario) -> tuple[AgeBand, ...]:
    """The ages that get any of a lesson."""
    return tuple(
        band
        for band in scenario.bands
        if gate(scenario.kind, scenario.level, band) is not Gate.CLOSED
    )


def first_band(scenario: Scenario) -> AgeBand:
    """The age that is chosen until somebody chooses another: never the one with the least."""
    bands = open_bands(scenario)
    usual = (AgeBand.A11_14, AgeBand.A15_18, AgeBand.ADULT, AgeBand.A07_10)
    return next((band for band in usual if band in bands), AgeBand.ADULT)


class WithWhom(Card):
    """Class, age, languages, length.

    Signals:
        named: the class was named; something of its last session may be left.

    """

    named = Signal()

    def __init__(self, look: Look, scenario: Scenario, held: Setup, changed: Changed) -> None:
        super().__init__(look, name="with_whom")
        self._scenario = scenario
        self._label = TextField(
            look,
            QCoreApplication.translate("Prepare", "Class"),
            QCoreApplication.translate("Prepare", "As it is called, for example 7Б"),
            width="short",
            max_length=60,
            value=held.class_label,
            kazakh_keys=False,
        )
        self._label.edit.setObjectName("class_label")
        self._label.left.connect(self.named)
        self._bands = Chips(
            look,
            QCoreApplication.translate("Prepare", "Age"),
            [(band.value, band_words(band)) for band in open_bands(scenario)],
            held.band.value,
            name="band",
            hint=_ages_words(scenario),
            on=lambda _band: self._turn(changed),
        )
        self._langs = TickChips(
            look,
            QCoreApplication.translate("Prepare", "Languages of the picture"),
            [(lang, LANGUAGE_NAMES[lang]) for lang in scenario.langs],
            held.langs,
            name="langs",
            on=changed,
        )
        forms = forms_of(scenario)
        self._forms = Chips(
            look,
            QCoreApplication.translate("Prepare", "How long"),
            [(str(form.value), form_words(form)) for form in forms],
            str(held.form.value),
            name="form",
            on=lambda _form: changed(),
        )
        self._talk = Text(look, "", weight=600, name="band_note")
        heading = Heading(look, QCoreApplication.translate("Prepare", "With whom?"), 2)
        self.add(heading, self._label, self._bands, self._talk, self._langs, self._forms)
        self._forms.setVisible(len(forms) > 1)
        self._turn(lambda: None)

    def _turn(self, changed: Changed) -> None:
        """Say what the age gets of it (P4)."""
        scenario = self._scenario
        what = gate(scenario.kind, scenario.level, self.band)
        is_short = not may_last(scenario.kind, self.band, Form.FULL)
        words = ""
        if what is Gate.TALK:
            words = QCoreApplication.translate(
                "Prepare", "At this age it is talked over: nobody votes."
            )
        elif is_short:
            words = QCoreApplication.translate(
                "Prepare", "At this age it is held in its short form."
            )
        self._talk.set_words(words)
        self._talk.setVisible(bool(words))
        changed()

    @property
    def band(self) -> AgeBand:
        """The chosen age."""
        return AgeBand(self._bands.choice or first_band(self._scenario).value)

    @property
    def label(self) -> str:
        """How the class is called."""
        return self._label.value.strip()

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The chosen languages."""
        return tuple(lang for lang in self._scenario.langs if lang in self._langs.choices)

    @property
    def form(self) -> Form:
        """The chosen length; a line of dated cards is short at some ages."""
        chosen = Form(int(self._forms.choice)) if self._forms.choice else Form.FULL
        return chosen if may_last(self._scenario.kind, self.band, chosen) else Form.SHORT


def _ages_words(scenario: Scenario) -> str:
    """Why an age is not among those that can be chosen (P4)."""
    closed = tuple(band for band in AgeBand if band not in open_bands(scenario))
    if not closed:
        return ""
    return QCoreApplication.translate("Prepare", "Not for: {ages}. It would be too heavy.").format(
        ages=bands_words(closed)
    )


class InTheRoom(Card):
    """How many, and how many have another task; numbers only (P5)."""

    def __init__(self, look: Look, held: Attendance | None) -> None:
        super().__init__(look, name="in_the_room")
        known = held or Attendance()
        self._present = DigitsField(
            look,
            QCoreApplication.translate("Prepare", "How many are here?"),
            value=_shown(known.present),
        )
        self._present.edit.setObjectName("present")
        self._out = DigitsField(
            look,
            QCoreApplication.translate("Prepare", "How many have another task?"),
            QCoreApplication.translate("Prepare", "Whoever does not want to take part. No names."),
            value=_shown(known.opted_out),
        )
        self._out.edit.setObjectName("opted_out")
        self._held = known
        self.add(
            Heading(look, QCoreApplication.translate("Prepare", "In the room"), 2),
            columns_of(look, 16, self._present, self._out, least=240, most=2),
        )

    @property
    def attendance(self) -> Attendance | None:
        """Who is here; None until somebody counted."""
        if not self._present.number:  # letters are no number of people
            return None
        return Attendance(
            present=self._present.number,
            opted_out=self._out.number,
            staff=self._held.staff,
            technical=self._held.technical,
            guests=self._held.guests,
            absent=self._held.absent,
        )


class Answering(Card):
    """How answers come together, and how often it is voted."""

    def __init__(self, look: Look, held: Setup) -> None:
        super().__init__(look, name="answering")
        self._collect = Chips(
            look,
            QCoreApplication.translate("Prepare", "How do they answer?"),
            [(one.value, collect_words(one)) for one in Collect],
            held.collect.value,
            name="collect",
            on=self._turn,
        )
        self._groups = DigitsField(
            look,
            QCoreApplication.translate("Prepare", "How many groups?"),
            value=_shown(held.groups),
        )
        self._groups.edit.setObjectName("groups")
        self._rounds = Chips(
            look,
            QCoreApplication.translate("Prepare", "Votes"),
            (
                ("1", QCoreApplication.translate("Prepare", "One vote")),
                ("2", QCoreApplication.translate("Prepare", "Two votes with talk between")),
            ),
            str(held.rounds),
            name="rounds",
        )
        on_paper = QCoreApplication.translate(
            "Prepare",
            "Everybody draws a slip and writes its code on an answer sheet, no name. Print both"
            " below: one slip for each, one sheet for each asking. You type the sheets in during"
            " the lesson or later.",
        )
        self._on_paper = Text(look, on_paper, name="on_paper")
        heading = Heading(look, QCoreApplication.translate("Prepare", "Answers"), 2)
        self.add(heading, self._collect, self._groups, self._on_paper, self._rounds)
        self._turn(held.collect.value)

    def _turn(self, collect: str) -> None:
        self._groups.setVisible(collect == Collect.GROUPS.value)
        self._on_paper.setVisible(collect == Collect.PAPER.value)

    @property
    def collect(self) -> Collect:
        """How they answer."""
        return Collect(self._collect.choice)

    @property
    def groups(self) -> int:
        """How many groups, where groups answer."""
        return self._groups.number if self.collect is Collect.GROUPS else 0

    @property
    def rounds(self) -> int:
        """One vote or two."""
        return int(self._rounds.choice)


class Care(Card):
    """Whom one can turn to, what is adapted, and whether something happened lately."""

    def __init__(self, look: Look, held: Setup, changed: Changed) -> None:
        super().__init__(look, name="care_card")
        self._adult = TextField(
            look,
            QCoreApplication.translate("Prepare", "Whom can one turn to?"),
            QCoreApplication.translate(
                "Prepare", "Psychologist or a calm colleague. Only you see it."
            ),
            max_length=60,
            value=held.adult,
        )
        self._adult.edit.setObjectName("adult")
        self._adult.edited.connect(lambda _text: changed())
        self._adapts = TextField(
            look,
            QCoreApplication.translate("Prepare", "What do we adapt?"),
            QCoreApplication.translate(
                "Prepare", "For hearing, sight, movement, language. No names."
            ),
            width="long",
            max_length=400,
            value=held.adapts,
        )
        self._adapts.edit.setObjectName("adapts")
        self._after = Chips(
            look,
            QCoreApplication.translate(
                "Prepare", "Did something hard happen here lately, or a loss in the class?"
            ),
            (
                ("no", QCoreApplication.translate("Prepare", "No")),
                (
                    "agreed",
                    QCoreApplication.translate("Prepare", "Yes, and the psychologist agrees"),
                ),
                ("not_agreed", QCoreApplication.translate("Prepare", "Yes, and nobody was asked")),
            ),
            held.after_event or None,
            name="after_event",
            on=lambda _choice: changed(),
        )
        heading = Heading(look, QCoreApplication.translate("Prepare", "Care"), 2)
        self.add(heading, self._adult, self._adapts, self._after)

    @property
    def adult(self) -> str:
        """Who it is."""
        return self._adult.value.strip()

    @property
    def adapts(self) -> str:
        """What is adapted."""
        return self._adapts.value.strip()

    @property
    def after_event(self) -> str:
        """What was answered; "" for nothing."""
        return self._after.choice


class Known(Card):
    """The one question before a calm talk."""

    def __init__(self, look: Look, held: Setup, changed: Changed) -> None:
        super().__init__(look, name="known_card")
        chosen = None if held.is_known is None else "yes" if held.is_known else "no"
        self._chips = Chips(
            look,
            QCoreApplication.translate(
                "Prepare", "Do the head and the psychologist know of this talk?"
            ),
            (
                ("yes", QCoreApplication.translate("Prepare", "Yes")),
                ("no", QCoreApplication.translate("Prepare", "No")),
            ),
            chosen,
            name="known",
            on=lambda _choice: changed(),
        )
        self.add(self._chips)

    @property
    def is_known(self) -> bool | None:
        """What was answered."""
        return {"yes": True, "no": False}.get(self._chips.choice)


def _shown(number: int) -> str:
    return str(number) if number else ""
