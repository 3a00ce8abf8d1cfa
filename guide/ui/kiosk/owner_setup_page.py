"""The owner's first page: what no kiosk can do without, one question a page, written at once.

Each answer is checked as the files are and written into this screen's file, so that nothing is lost
when nobody touches the screen for a while. Folders are typed, or chosen from those that are there:
no dialogue for files opens. The secret comes last; with it the screen is set up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from guide.content.kiosk_words import kiosk_words
from guide.content.message_words import message_words
from guide.content.model import LANGS, Lang
from guide.errors import Code, GuideError
from guide.kiosk import secret
from guide.kiosk.configuration import Configuration, value_of
from guide.kiosk.configuration_file import configuration_files, read_layers, right_words
from guide.ui.kiosk.advice_lines import board
from guide.ui.kiosk.card_measure import CARD_MM, USUAL_PX, CardMeasure
from guide.ui.kiosk.context import KioskContext
from guide.ui.kiosk.keypad import first_group
from guide.ui.kiosk.page import KioskPage, PageBand
from guide.ui.kiosk.row_tile import RowTile
from guide.ui.kiosk.typed_line import TypedLine
from guide.ui.kit.widgets import Button, Text, boxed, column_of, columns_of
from guide.ui.kit.widgets.labelled_field import SignedLine
from guide.ui.shell.background import Background
from guide.usecases.kiosk.configuring import (
    folders_to_choose,
    keep_values,
    made_secret,
    wrong_words,
)
from guide.usecases.kiosk.first_run import mark_set_up

_NEW_SECRET = "new_secret"  # noqa: S105 - the name of a step
_TYPED = {
    "screen.detail": 80,
    "screen.name": 40,
    "institution.kk": 60,
    "institution.ru": 60,
    "institution.en": 60,
}
_FOLDERS = ("alerts.folder", "packs.words", "packs.places", "status.folder")
STEPS = ("begin", "screen.region", *_TYPED, "display", *_FOLDERS, _NEW_SECRET, "done")


class OwnerSetupPage(KioskPage):
    """One of the steps.

    Args:
        context: looks, language, session, window.
        kept: what this page kept before it was built anew.
        step: one of `STEPS`.
        is_typed: of a folder: type it, where it is not in the list.

    """

    name: ClassVar[str] = "owner_setup"
    band: PageBand = "none"
    has_numbers = False
    is_long = True

    def __init__(
        self,
        context: KioskContext,
        kept: dict[str, Any],
        *,
        step: str = "begin",
        is_typed: bool = False,
    ) -> None:
        super().__init__(context, kept, step=step, is_typed=is_typed)
        self._step, self._is_typed = step, is_typed
        # Visitors may stand before it: it has their numbers, and leaves them the screen.
        is_first = step == "begin" and not context.configuration.staff.secret
        self.is_first = self.has_numbers = self.gives_way = is_first
        self._line: TypedLine | None = None
        self._hashing = Background(self, told_as=Code.FILE_NOT_WRITTEN, on_failed=self._fail)
        self._problem = SignedLine(context.look, "circle-alert", "error", weight=600)

    def title(self) -> str:
        at, count = STEPS.index(self._step), len(STEPS) - 2
        names = {
            "begin": self.tr("Set this screen up"),
            "screen.region": self.tr("Where does it stand?"),
            "screen.detail": self.tr("District, city or town, if a level may name it"),
            "screen.name": self.tr("A name for the screen: a–z, digits, hyphen"),
            "institution.kk": self.tr("Name of the institution in Kazakh"),
            "institution.ru": self.tr("Name of the institution in Russian"),
            "institution.en": self.tr("Name of the institution in English"),
            "display": self.tr("Hold a bank card against the screen"),
            "alerts.folder": self.tr("Folder that messages about the level come into"),
            "packs.words": self.tr("Folder that newer words come into"),
            "packs.places": self.tr("Folder that newer places come into"),
            "status.folder": self.tr("Folder for the status of this screen"),
            _NEW_SECRET: self.tr("A secret for the staff: six signs or more"),
            "done": self.tr("This screen is set up"),
        }
        if self._step in ("begin", "done"):
            return names[self._step]
        return self.tr("{at} of {all}. {what}").format(at=at, all=count, what=names[self._step])

    def fill(self, width: int, height: int) -> None:
        if self.context.services.data is None:
            words = self.tr("Nothing can be written on this computer, so nothing can be set up.")
            self.lay_out(self.heading(), Text(self.context.look, words, "large"), self._not_now())
            return
        step = self._step
        if step in _TYPED or self._is_typed:
            self._ask_typed(width, height)
        elif step == _NEW_SECRET:
            self._ask_secret(width, height)
        elif step == "display":
            self._measure(width, height)
        else:
            parts: dict[str, Callable[[], Iterator[QWidget]]] = {
                "begin": self._begin,
                "screen.region": self._regions,
                "done": self._done,
            }
            self.lay_out(self.heading(), self._problem, *parts.get(step, self._folders_to_choose)())

    # ---- what stands there

    def _begin(self) -> Iterator[QWidget]:
        look = self.context.look
        yield Text(
            look,
            self.tr(
                "For its owner, once. Each answer is written at once; “Next” leaves it as it is."
                " You can correct all of it later, behind the staff's secret."
            ),
            "large",
        )
        if self.is_first:
            alone = self.tr(
                "Do this before the screen stands where people come: now anybody who stands"
                " before it can set it up and choose the secret. After that, nobody without the"
                " secret can."
            )
            yield Text(look, alone, "large", weight=700)
        yield board(
            self.context,
            RowTile(
                look, self.tr("Begin"), sign="arrow-right", is_strong=True, name="begin",
                on=self._next,
            ),
            self._not_now(),
        )  # fmt: skip

    def _not_now(self) -> RowTile:
        return RowTile(
            self.context.look, self.tr("Not now: show the screen for visitors"),
            sign="home", name="not_now", on=partial(self.context.host.go, "start"),
        )  # fmt: skip

    def _regions(self) -> Iterator[QWidget]:
        context, known = self.context, self._value("screen.region")
        tiles = [
            RowTile(
                context.look, one.name(context.lang), is_strong=one.code == known,
                name=f"region_{one.code}", on=partial(self._keep, one.code),
            )
            for one in context.guide.regions
            if one.type != "country"
        ]  # fmt: skip
        yield board(context, *tiles, least=220, most=3)

    def _folders_to_choose(self) -> Iterator[QWidget]:
        look, known = self.context.look, self._value(self._step)
        about = kiosk_words().say(f"kiosk_field_{self._step.replace('.', '_')}", self.context.lang)
        yield Text(look, about[:1].upper() + about[1:])
        found = [known, *(str(one) for one in folders_to_choose())]
        tiles = [
            RowTile(
                look, one, sign="package", is_strong=one == known, name=f"folder_{at}",
                on=partial(self._keep, one),
            )
            for at, one in enumerate(dict.fromkeys(filter(None, found)))
        ]  # fmt: skip
        yield board(
            self.context,
            RowTile(
                look, self.tr("None"), sign="minus", is_strong=not known, name="folder_none",
                on=partial(self._keep, ""),
            ),
            RowTile(
                look, self.tr("Type it"), sign="user-pen", name="folder_typed",
                on=partial(self.context.host.go, self.name, step=self._step, is_typed=True),
            ),
            *tiles,
        )  # fmt: skip

    def _done(self) -> Iterator[QWidget]:
        look = self.context.look
        corners = self.tr(
            "The staff's page opens by touching the four corners from the upper left on, with the"
            " clock, and by the secret."
        )
        hold = self.tr(
            "The staff's page opens by holding the upper left corner for five seconds, and by the"
            " secret."
        )
        yield Text(look, hold if self._value("staff.gesture") == "hold" else corners, "large")
        yield Button(
            look, self.tr("Start the screen"), "filled", name="start_screen",
            on=self.context.host.start_again,
        )  # fmt: skip

    def _ask_typed(self, width: int, height: int) -> None:
        step = self._step
        of_step: dict[str, Lang] = {f"institution.{one}": one for one in LANGS}
        letters = first_group(of_step.get(step, self.context.lang))
        other = "latin" if letters == "cyrillic" else "cyrillic"
        groups: tuple[str, ...] = (letters, other, "digits")
        if step == "screen.name":
            groups = ("small", "digits")
        elif self._is_typed:
            groups = ("latin", "digits", "cyrillic")
        self.kept.setdefault("typed", self._value(step))
        take = self._keep_name if step == "screen.name" else self._keep
        self._type(width, height, "typed", take, groups, _TYPED.get(step, 400))

    def _type(
        self,
        width: int,
        height: int,
        key: str,
        take: Callable[[str], object],
        groups: tuple[str, ...],
        most: int,
        *,
        is_secret: bool = False,
    ) -> None:
        self._line = TypedLine(
            self.context.look, self.heading(), self.kept, key, done=self.tr("Next"), on_done=take,
            groups=groups, most=most, is_secret=is_secret, room=(width, height),
        )  # fmt: skip
        column_of(self.context.look, 0, self._line, inside=self)

    def _ask_secret(self, width: int, height: int) -> None:
        groups = ("digits", "cyrillic", "latin")
        is_again = "first" in self.kept
        self._type(
            width, height, "again" if is_again else "secret", self._take_secret, groups, 200,
            is_secret=True,
        )  # fmt: skip
        if self._line is not None:
            self._line.say(self.tr("Type it once more.") if is_again else "")
            self._line.refuse(self.kept.pop("refusal", ""))

    def _measure(self, width: int, height: int) -> None:
        look, heading = self.context.look, self.heading()
        about = Text(
            look,
            self.tr(
                "Make the frame as wide as the card: so every button is large enough for a finger."
            ),
        )
        gap = look.px(look.gap)
        used = heading.heightForWidth(width) + about.heightForWidth(width) + 2 * look.target
        known = float(self._value("display.pixels_per_mm") or 0)
        start = self.kept.get("px") or round(known * CARD_MM) or USUAL_PX
        card = CardMeasure(look, start, QSize(width, max(look.target, height - used - 5 * gap)))
        steps = (
            ("minus_much", "−−", self.tr("Much narrower"), -10),
            ("minus", "−", self.tr("Narrower"), -1),
            ("plus", "+", self.tr("Wider"), 1),
            ("plus_much", "++", self.tr("Much wider"), 10),
        )  # fmt: skip

        def resize(pixels: int) -> None:
            card.resize_by(pixels)
            self.kept["px"] = card.card_width

        sizes = []
        for name, words, spoken, pixels in steps:
            one = Button(
                look, words, "outlined", name=name, spoken=spoken, on=partial(resize, pixels)
            )
            one.setAutoRepeat(True)
            sizes.append(one)
        answers = [
            Button(
                look, self.tr("As wide as the card"), "filled", name="measured",
                on=lambda: self._keep_and_go_on("display.pixels_per_mm", card.pixels_per_mm),
            ),
            Button(look, self.tr("Next"), "outlined", name="skip", on=self._next),
        ]  # fmt: skip
        column_of(
            look,
            look.gap,
            heading,
            about,
            card,
            boxed(columns_of(look, look.gap, *sizes, least=60, most=4)),
            boxed(columns_of(look, look.gap, *answers, least=120, most=2)),
            inside=self,
            at_top=True,
        )

    # ---- what is answered

    def _next(self) -> None:
        step = STEPS[STEPS.index(self._step) + 1]
        self.context.host.go(self.name, step=step)

    def _keep(self, typed: str) -> None:
        self._keep_and_go_on(self._step, " ".join(typed.split()))

    def _keep_name(self, typed: str) -> None:
        # A keyboard may have its own mind of capitals; a name has none.
        self._keep_and_go_on(self._step, typed.strip().lower())

    def _keep_and_go_on(self, key: str, value: str | float) -> None:
        if self._keep_value(key, value):
            self._next()

    def _keep_value(self, key: str, value: str | float) -> bool:
        """Check and write one answer; False, and said why, where it was not written."""
        services, lang = self.context.services, self.context.lang
        assert services.data is not None  # noqa: S101 - else no step is shown
        needs_one = key in ("screen.name", "screen.region") and not value
        wrong = right_words(key, lang) if needs_one else ""
        wrong = wrong or wrong_words(services.data, key, value, self._region_codes(), lang)
        if wrong:
            self._say(wrong[:1].upper() + wrong[1:])
            return False
        try:
            if value != self._value(key):
                keep_values(configuration_files(services.data)[1], {key: value})
        except GuideError as failure:
            self._fail(failure)
            return False
        return True

    def _take_secret(self, typed: str) -> None:
        first = self.kept.pop("first", None)
        self.kept.pop("secret", None)
        self.kept.pop("again", None)
        if first is None:
            if secret.is_long_enough(typed):
                self.kept["first"] = typed
            else:
                self.kept["refusal"] = self.tr("Six signs or more.")
        elif first != typed:
            self.kept["refusal"] = self.tr("These were not the same. Begin anew.")
        else:
            self.kept.update(first=first, again=typed)  # until it is kept
            if self._line is not None:
                self._line.say(self.tr("One moment…"))
            self._hashing.start(partial(made_secret, typed), self._keep_secret)
            return
        self.context.host.rebuild()

    def _keep_secret(self, held: str | None) -> None:
        if held is None:
            self._say(
                self.tr(
                    "This computer has too little free memory for it now. Nothing is lost:"
                    " touch “Next” again."
                )
            )
            return
        if self._keep_value("staff.secret", held):
            self.kept.clear()
            mark_set_up(self.context.services)
            self._next()

    def _fail(self, failure: GuideError) -> None:
        self._say(message_words().failure(failure, self.context.lang))

    def _say(self, words: str) -> None:
        say = self._problem.say if self._line is None else self._line.refuse
        say(words)
        self.context.host.say(words)

    # ---- what is known

    def _region_codes(self) -> frozenset[str]:
        return frozenset(one.code for one in self.context.guide.regions)

    def _value(self, key: str) -> str:
        """What the files say now: the settings of this process are those of its start."""
        data = self.context.services.data
        configuration = Configuration()
        if data is not None:
            configuration = read_layers(
                configuration_files(data), self._region_codes()
            ).configuration
        value = value_of(configuration, key)
        return str(value) if value else ""
