"""A page is heard where the computer can read it, and is silent when it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from guide.app.kiosk import Kiosk
from guide.kiosk.configuration import Speech
from guide.ui.kiosk.visit_speech import VisitSpeech
from guide.ui.shell.background import wait_for_background
from guide.usecases.kiosk.speech import SpeechProgram
from tests.ui.kiosk.conftest import kiosk_services, settle
from tests.ui.kiosk.test_window import button, press


@pytest.fixture
def speaking(open_one: Callable[..., Kiosk], tmp_path: Path) -> Iterator[Kiosk]:
    """A kiosk with a program that reads Kazakh and takes its time."""
    (tmp_path / "proc/asound").mkdir(parents=True)
    (tmp_path / "proc/asound/cards").write_text(" 0 [PCH]: HDA\n")
    program = tmp_path / "speak"
    program.write_text(
        '#!/bin/sh\n[ "$2" = kk ] || exit 1\nread text\n'
        '[ "$text" = . ] && exit 0\necho "$text" > "$0.said"; exec sleep 60\n'
    )
    program.chmod(0o755)
    services = kiosk_services("kk")
    configuration = msgspec.structs.replace(
        services.configuration, speech=Speech(program=str(program))
    )
    kiosk = open_one(msgspec.structs.replace(services, configuration=configuration))
    kiosk.session.__dict__["speech"] = VisitSpeech(
        SpeechProgram(str(program), tmp_path / "proc"), kiosk.session
    )
    kiosk.window.resize(1080, 1920)
    kiosk.window.show()
    yield kiosk
    kiosk.session.speech.stop()


def test_a_page_is_read_until_somebody_stops_it_or_leaves(
    speaking: Kiosk, tmp_path: Path, qtbot: QtBot
) -> None:
    window, speech = speaking.window, speaking.session.speech
    window.go("situation", situation="FIRE")
    listen = button(speaking, "listen")
    qtbot.waitUntil(listen.isVisible)
    press(speaking, "listen")
    assert speech.is_speaking
    said = tmp_path / "speak.said"
    qtbot.waitUntil(lambda: said.exists() and said.read_text().strip() != "")
    press(speaking, "listen")
    assert not speech.is_speaking
    press(speaking, "listen")
    assert speech.is_speaking
    window.back()
    qtbot.waitUntil(lambda: not speech.is_speaking)
    window.go("situation", situation="FIRE")
    settle(speaking.app)
    press(speaking, "listen")
    window.start_again()
    qtbot.waitUntil(lambda: not speech.is_speaking)


def test_a_language_without_a_voice_has_no_button(speaking: Kiosk, qtbot: QtBot) -> None:
    window = speaking.window
    window.go("situation", situation="FIRE")
    qtbot.waitUntil(button(speaking, "listen").isVisible)
    window.visit.speak("en")
    settle(speaking.app)
    wait_for_background()
    settle(speaking.app)
    assert not button(speaking, "listen").isVisible()


def test_without_a_sound_card_there_is_no_button(speaking: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "proc/asound/cards").write_text("--- no soundcards ---\n")
    speaking.window.go("situation", situation="FIRE")
    settle(speaking.app)
    wait_for_background()
    settle(speaking.app)
    found = speaking.window.findChild(QAbstractButton, "listen")
    assert found is None or not found.isVisible()
