"""A whole evening with a plan of canaries, in one process. Run as a script, never imported.

canary_run.py use AREA     fills a plan with canaries and does with it whatever a person can do
canary_run.py leak AREA    the negative control: leaves canaries where none belong

Prints what others on the screen may see as JSON: window titles, the clipboard, all canaries.
AREA holds `data`, where the store is, and `saved`, where the person saves.
"""

from __future__ import annotations

import json
import os
import sys
import urllib.parse
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

WANTED = 200


def canary(number: int) -> str:
    """Short, so that it fits a floor, and nothing else on a disk: a Kazakh letter, digits, zq."""
    return f"қ{number:03d}zq"


def leak(area: Path) -> None:
    """What must be found: a file that stays, one that is removed again, and a setting of Qt's."""
    (area / "tmp" / "page.txt").write_text(canary(1), encoding="utf-16")
    gone = area / "tmp" / "gone.png"
    gone.write_bytes(canary(2).encode())
    gone.unlink()
    settings = area / "home" / ".config" / "QtProject.conf"
    settings.parent.mkdir(parents=True, exist_ok=True)
    history = f"file:///{urllib.parse.quote(canary(3))}"
    settings.write_text(f"[FileDialog]\nhistory={history}\n", encoding="ascii")
    print(json.dumps({"canaries": [canary(n) for n in (1, 2, 3)], "titles": [], "clipboard": ""}))


class Evening:
    """One run of the program: everything that touches the plan."""

    def __init__(self, area: Path) -> None:
        from guide.app.home import build
        from guide.app.startup import clock, crash_path
        from guide.paths import Places
        from guide.usecases.program.services import open_services

        self._saved = area / "saved"
        places = Places(area / "data")
        services = open_services(places, clock)
        services.preferences.change(first_page_done=True)
        self.crash = crash_path(places)
        self.program = build(places, lang="ru", services=services)
        self.crash.attach(self.program.window, self.program.window.navigator.flush)
        self.titles: list[str] = []
        self.program.window.windowTitleChanged.connect(self.titles.append)
        self.program.window.show()
        self._numbers = count()
        self.canaries: list[str] = []
        self.secrets: list[str] = []

    # ---- small steps

    def settle(self) -> None:
        from PySide6.QtCore import QThreadPool

        for _ in range(4):
            self.program.app.processEvents()
            QThreadPool.globalInstance().waitForDone()

    def wait_for(self, is_so: Callable[[], bool]) -> None:
        from PySide6.QtCore import QDeadlineTimer
        from PySide6.QtTest import QTest

        deadline = QDeadlineTimer(60_000)
        while not is_so():
            if deadline.hasExpired():
                raise TimeoutError
            QTest.qWait(10)  # events asked for without a rest would take the renderer its time

    def press(self, name: str) -> None:
        from PySide6.QtWidgets import QAbstractButton

        button = self.program.window.findChild(QAbstractButton, name)
        if button is None:
            raise LookupError(name)
        button.click()
        self.settle()

    def new_canary(self) -> str:
        self.canaries.append(canary(next(self._numbers)))
        return self.canaries[-1]

    # ---- the evening

    def fill(self) -> None:
        """A canary in every field that takes free text, again and again until there are enough."""
        from guide.household.field import fields_of
        from guide.ui.plan.keep_field import keep_field

        session = self.program.session
        for _ in range(9):
            session.run(lambda services: services.plan_editor.add_person())
            session.run(lambda services: services.plan_editor.add_institution())
        while len(self.canaries) < WANTED:
            household = session.services.plan_editor.household()
            for ref, record in household.records():
                for field in fields_of(type(record)):
                    is_text = isinstance(field.default, str)
                    if not is_text or field.ask.choices or field.ask.kinds:
                        continue
                    if len(self.canaries) < WANTED or ref == "plan":
                        keep_field(session, ref, field.name, self.new_canary())
        session.change_settings(entered_by=self.new_canary())
        self.settle()

    def type_into_the_form(self) -> None:
        """Through the line edit, the form, undo, and what is kept on leaving."""
        from PySide6.QtWidgets import QLineEdit

        self.program.window.navigator.go("plan", section="title")
        self.settle()
        view = self.program.window.navigator.page
        edit = next(found for found in view.findChildren(QLineEdit) if found.isVisible())
        edit.setFocus()
        edit.clear()
        edit.insert(self.new_canary())
        self.program.window.navigator.flush()
        self.program.window.run_action("undo")
        self.program.window.run_action("redo")
        self.settle()

    def read_everything(self) -> None:
        from guide.app.home_pages import PAGES

        args = {"situation": {"situation": "ITEM"}, "number": {"number": "112"}}
        for name in PAGES:
            self.program.window.navigator.go(name, **args.get(name, {}))
            self.settle()

    def print_everything(self) -> None:
        """Each paper previewed, printed, photographed and copied; the wall sheet with all ticks."""
        from PySide6.QtPrintSupport import QPrinter

        from guide.household.field import Paper
        from guide.household.papers import tickable
        from guide.ui.papers.keep_choice import keep_choice
        from guide.ui.printing import output
        from guide.usecases.papers.catalogue import KINDS

        keep_choice(
            self.program.session,
            ticked=tuple(field.key for field in tickable(Paper.WALL)),
            langs="kk+ru",
        )
        number = count()

        def ask_printer(_parent: object, title: str, _size: object) -> QPrinter:
            self.titles.append(title)  # the name of the job is seen by others
            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(self._saved / f"printed-{next(number)}.pdf"))
            output.prepare(printer, title)
            return printer

        output.has_printer = lambda: True
        output.ask_printer = ask_printer
        # Pages at 300 points an inch prove nothing more here, but take long under a tracer.
        from guide.usecases.base import sheet

        sheet.PRINT_PPI = 100.0
        for kind in KINDS:
            self.program.window.navigator.go("print", paper=kind.id)
            page = self.program.window.navigator.page
            self.wait_for(lambda page=page: page.preview.has_pages)
            page.print_here()
            self.settle()
            if kind.is_read:
                self.photograph()
                self.press("copy_by_hand")
                while not self.program.window.navigator.page.next.isHidden():
                    self.press("step_next")

    def photograph(self) -> None:
        from guide.ui.papers.full_screen_sheet import FullScreenSheet

        self.press("photograph")
        shown = self.program.window.findChild(FullScreenSheet)
        self.wait_for(lambda: shown.piece.has_page)
        self.titles.append(shown.windowTitle())
        while not shown.next.isHidden():
            shown.next.click()
            self.settle()
        shown.close()
        self.settle()

    def save_by_the_dialogue(self) -> None:
        """The real dialogue for files, because it keeps a history of its own."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication, QFileDialog

        self.program.window.navigator.go("print")
        self.settle()

        def answer() -> None:
            dialogue = QApplication.activeModalWidget()
            if not isinstance(dialogue, QFileDialog):
                raise TypeError(dialogue)
            self.titles.append(dialogue.windowTitle())
            dialogue.setDirectory(str(self._saved))
            dialogue.selectFile("sheet.pdf")
            dialogue.accept()

        QTimer.singleShot(200, answer)
        self.program.window.navigator.page.deeds.save_pdf()
        self.settle()

    def carry_away(self) -> None:
        """A plan file, a copy for another place, and a backup."""
        services = self.program.services
        services.plan_transfer.export(self._saved / "plan.daiyn")
        from guide.usecases.stick import parts, stick

        # Every paper of the plan is printed and saved elsewhere in this evening.
        parts.sheet_pdf = lambda _sheet: b"%PDF"
        stick.writing(services, self._saved)()
        services.backups.saving_copy(self._saved / "copy.db")()
        services.backups.backing_up_if_due()()

    def send_to_the_phone(self) -> None:
        """Page, contacts and calendar saved, the text of the chat copied; then the end comes."""
        from guide.ui.shell import file_dialogs

        file_dialogs.ask_new_file = lambda _parent, _title, name, *_: self._saved / name
        self.program.window.navigator.go("to_phone")
        self.settle()
        for name in ("page", "contacts", "calendar"):
            self.press(f"save_{name}")
            self.settle()
        self.wait_for((self._saved / "daiyn-calendar-ru.ics").exists)
        self.press("copy_chat")
        if not self.program.app.clipboard().text():
            raise LookupError("nothing was copied")
        self.program.app.aboutToQuit.emit()

    def close_by_passphrase(self) -> None:
        """A sealed file, its recovery code printed, and the file opened again."""
        from guide.ui.shell import file_dialogs

        window, path = self.program.window, self._saved / "sealed.daiyn"
        file_dialogs.ask_new_file = lambda *_: path
        phrase = " ".join(self.new_secret() for _ in range(3))
        window.navigator.go("moving")
        self.settle()
        self.press("plan_seal")
        for name in ("phrase_first", "phrase_again"):
            self.edit(name).insert(phrase)
        self.press("plan_save")
        self.wait_for(path.exists)
        self.settle()
        code = window.findChild(object, "recovery_code").text()
        self.secrets.append(code)
        self.press("recovery_print")
        self.press("recovery_done")
        window.navigator.go("plan_file", file=str(path))
        self.settle()
        for typed in ("another", phrase):
            self.edit("phrase_typed").insert(typed)
            self.press("phrase_open")
            self.settle()
        self.settle()
        if window.findChild(object, "plan_file_whole") is None:
            raise LookupError("the sealed file did not open")

    def edit(self, name: str) -> Any:
        from PySide6.QtWidgets import QLineEdit

        return self.program.window.findChild(QLineEdit, name)

    def new_secret(self) -> str:
        """A canary that belongs nowhere at all, not even into the store."""
        self.secrets.append(canary(WANTED * 2 + len(self.secrets)))
        return self.secrets[-1]

    def take_over(self) -> None:
        """The plan file merged, kept beside the plan and removed; earlier plans looked at."""
        from guide.ui.plan.keep_field import keep_field

        session, window = self.program.session, self.program.window
        keep_field(session, "plan", "plan_title", self.new_canary())
        window.navigator.go("plan_file", file=str(self._saved / "plan.daiyn"))
        self.press("plan_merge")
        self.press("merge_now")
        keep_field(session, "plan", "plan_title", self.new_canary())
        window.navigator.go("plan_file", file=str(self._saved / "plan.daiyn"))
        self.press("plan_keep_both")
        window.navigator.go("households")
        self.settle()
        (other,) = (one for one in self.program.services.households.listed() if one.id)
        self.press(f"household_{other.id}")
        self.press("household_remove")
        self.press("household_remove_now")
        (day, *_rest) = self.program.services.change_log.days("ru")
        for args in (
            {"backup": self.program.services.backups.listed()[0].number},
            {"file": str(self._saved / "copy.db")},
            {"step": day.last_step, "day": day.date.isoformat()},
        ):
            window.navigator.go("earlier", **args)
            self.settle()

    def break_down(self) -> None:
        """A bug of ours with a canary in its words: the log must not quote it."""
        from PySide6.QtCore import QTimer

        words = self.canaries[0]

        def fail() -> None:
            inside = words
            raise RuntimeError(inside)

        QTimer.singleShot(0, fail)
        self.settle()

    def close(self) -> None:
        clipboard = self.program.app.clipboard().text()
        told = {"canaries": self.canaries, "titles": self.titles, "clipboard": clipboard,
                "secrets": self.secrets}  # fmt: skip
        self.program.close()
        self.crash.release()
        print(json.dumps(told))


def use(area: Path) -> None:
    """The whole evening."""
    evening = Evening(area)
    evening.fill()
    evening.type_into_the_form()
    evening.read_everything()
    evening.print_everything()
    evening.save_by_the_dialogue()
    evening.send_to_the_phone()
    evening.carry_away()
    evening.close_by_passphrase()
    evening.take_over()
    evening.break_down()
    evening.close()


if __name__ == "__main__":
    {"use": use, "leak": leak}[sys.argv[1]](Path(sys.argv[2]))
