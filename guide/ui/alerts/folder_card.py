"""The folder of messages: where it is, how it is now, and how long nothing has come.

Its files are only read. That one cannot be taken now is no fault: it may be half there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from guide.errors import GuideError
from guide.ui.advice.message_age import message_age
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import Button, Card, Collapsible, Heading, Text, boxed, flow_of
from guide.ui.shell import file_dialogs
from guide.ui.shell.page import PageContext
from guide.usecases.alerts.alert_settings import beside_the_data, make_watched
from guide.usecases.alerts.folder_files import FolderState


class FolderCard(Card):
    """The folder that is looked into; `show_anew` follows when another one was chosen."""

    def __init__(self, context: PageContext, show_anew: Callable[[], None]) -> None:
        super().__init__(context.look, name="alerts_folder")
        self._context = context
        self._show_anew = show_anew
        look, services = context.look, context.services
        self.add(Heading(look, self.tr("A folder that is looked into"), 2, "h3"))
        if services.data is None:
            self.add(Text(look, self.tr("Nothing can be kept here, so no folder is watched.")))
            return
        chosen = services.alert_preferences.read().folder
        self.add(
            *self._state(Path(chosen) if chosen else beside_the_data(services.data), chosen),
            *self._choice(chosen),
        )

    def _state(self, path: Path, chosen: str) -> Iterator[QWidget]:
        """Where the folder is and how it was at the last look."""
        look, context, arrived = self._context.look, self._context, self._context.session.arrived
        yield Text(look, self.tr("Folder: {folder}").format(folder=_breakable(str(path))))
        yield from self._folder_state(arrived.state if arrived is not None else None, path, chosen)
        age = message_age(context)
        if age is not None:
            yield age
        if arrived is not None and (arrived.waiting or arrived.later):
            yield Collapsible(
                look,
                self.tr("Files that are not taken now"),
                str(len(arrived.waiting) + len(arrived.later)),
                later=self._not_now,
                name="alerts_not_now",
                button_name="fold_alerts_not_now",
            )

    def _choice(self, chosen: str) -> Iterator[QWidget]:
        """That it is only read, and another one in its place."""
        look = self._context.look
        usual = Button(
            look,
            self.tr("Use the folder beside the data"),
            "link",
            name="alerts_usual_folder",
            on=partial(self._keep_folder, ""),
        )
        choose = Button(
            look,
            self.tr("Choose another folder…"),
            "outlined",
            name="alerts_choose_folder",
            on=self._choose_folder,
        )
        about = self.tr(
            "Daiyn only reads there. Whatever program brings the files, a message counts when its"
            " signature does."
        )
        yield Text(look, about, "caption", colour="text2")
        yield boxed(flow_of(look, 12, choose, usual if chosen else None))

    def _folder_state(
        self, state: FolderState | None, path: Path, chosen: str
    ) -> Iterator[QWidget]:
        look, lang = self._context.look, self._context.lang
        if state is not None and state is not FolderState.READ:
            yield Text(look, message_text(f"alert_folder_{state.value}", lang), weight=600)
        elif not chosen and not path.is_dir():
            words = self.tr("It is not there. Whoever wants messages to come by a folder makes it.")
            yield Text(look, words)
            make = self.tr("Make this folder")
            yield boxed(
                flow_of(
                    look,
                    0,
                    Button(
                        look, make, "outlined", name="alerts_make_folder",
                        on=partial(self._make_folder, path),
                    ),
                )
            )  # fmt: skip

    def _not_now(self) -> Iterator[QWidget]:
        look, lang = self._context.look, self._context.lang
        arrived = self._context.session.arrived
        if arrived is None:
            return
        for waiting in arrived.waiting:
            words = message_text(f"alert_lying_{waiting.why.value}", lang)
            yield Text(look, f"{waiting.name}: {words}")
        for one in arrived.later:
            if one.reason is not None:
                words = message_text(one.reason.word, lang, **one.reason.fields)
                yield Text(look, f"{one.name}: {words}")

    def _make_folder(self, path: Path) -> None:
        try:
            make_watched(path)
        except GuideError as failure:
            self._context.messages.show_failure(failure)
            return
        self._show_anew()

    def _choose_folder(self) -> None:
        # Over the window: the card is made anew when a message arrives meanwhile.
        path = file_dialogs.ask_folder(
            self.window(),
            self.tr("Choose the folder for messages"),
            self._context.services.backups.drives,
        )
        if path is not None:
            self._keep_folder(str(path))

    def _keep_folder(self, folder: str) -> None:
        if self._context.session.keep(
            lambda services: services.alert_preferences.choose_folder(folder)
        ):
            self._show_anew()


def _breakable(path: str) -> str:
    """Let a long path wrap after its separators."""
    return path.replace("/", "/\u200b").replace("\\", "\\\u200b")
