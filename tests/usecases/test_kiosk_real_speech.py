"""The real espeak-ng reads the three languages where it has their voices, and nothing stays of it.

There is no sound here: what it says goes through ALSA into nothing, or into a pipe that is full.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from guide.content.model import LANGS
from guide.usecases.kiosk.linux_facts import processes
from guide.usecases.kiosk.speech import SpeechProgram
from tests.usecases.test_kiosk_speech import is_alive, until

PROGRAM = "/usr/bin/espeak-ng"
VOICES = Path("/usr/lib/x86_64-linux-gnu/espeak-ng-data")

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(sys.platform != "linux", reason="the sound of Linux is asked"),
    pytest.mark.skipif(not os.access(PROGRAM, os.X_OK), reason="espeak-ng is not installed"),
]
_INTO_NOTHING = "pcm.!default { type null }\nctl.!default { type null }\n"
_INTO_A_PIPE = 'pcm.!default {{ type file slave.pcm {{ type null }} file "{pipe}" format "raw" }}\n'
_PAGE = """
import sys, time
from pathlib import Path
from guide.usecases.kiosk.speech import SpeechProgram
from tests.usecases.test_kiosk_speech import is_alive, until
SpeechProgram(sys.argv[1], Path(sys.argv[2])).read_aloud("Қол тигізбеңіз. " * 60, "kk")
time.sleep(60)
"""


@pytest.fixture
def proc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system that says it has a sound card, whose sound is heard by nobody."""
    (tmp_path / "proc/asound").mkdir(parents=True)
    (tmp_path / "proc/asound/cards").write_text(" 0 [PCH ]: HDA-Intel\n")
    sound = tmp_path / "asound.conf"
    sound.write_text(_INTO_NOTHING)
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(sound))
    return tmp_path / "proc"


def speaking_programs() -> list[int]:
    return [
        one.number
        for one in processes(Path("/proc"))
        if one.name == Path(PROGRAM).name and is_alive(one.number)
    ]


def test_each_language_is_read_whose_voice_is_there(
    proc: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert {lang: SpeechProgram(PROGRAM, proc).can_speak(lang) for lang in LANGS} == {
        "kk": True, "ru": True, "en": True,
    }  # fmt: skip
    if not VOICES.is_dir():
        pytest.skip("the voices lie elsewhere")
    fewer = tmp_path / "voices/espeak-ng-data"
    shutil.copytree(VOICES, fewer)
    (fewer / "lang/trk/kk").unlink()
    monkeypatch.setenv("ESPEAK_DATA_PATH", str(fewer.parent))
    assert not SpeechProgram(PROGRAM, proc).can_speak("kk")
    assert SpeechProgram(PROGRAM, proc).can_speak("ru"), "the control"


def test_without_a_sound_card_it_is_not_offered_though_it_would_say_that_all_went_well(
    proc: Path,
) -> None:
    quiet = subprocess.run([PROGRAM, "-v", "kk", "."], capture_output=True, check=False)
    assert quiet.returncode == 0
    (proc / "asound/cards").write_text("--- no soundcards ---\n")
    assert not SpeechProgram(PROGRAM, proc).may_speak
    assert not SpeechProgram(PROGRAM, proc).can_speak("kk")


@pytest.mark.parametrize("way", ["stopped", "page is killed"])
def test_what_is_being_read_ends_with_the_visit(
    proc: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    before = set(speaking_programs())
    pipe = tmp_path / "sound"
    os.mkfifo(pipe)
    heard = os.open(pipe, os.O_RDWR)  # open at both ends, and never read: it is full soon
    (tmp_path / "asound.conf").write_text(_INTO_A_PIPE.format(pipe=pipe))
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(tmp_path / "asound.conf"))

    def reading() -> set[int]:
        return set(speaking_programs()) - before

    try:
        if way == "stopped":
            speaking = SpeechProgram(PROGRAM, proc).read_aloud("Қол тигізбеңіз. " * 60, "kk")
            assert speaking is not None
            until(lambda: bool(reading()))
            time.sleep(1)
            assert not speaking.is_over(), "the control: it is in the middle"
            speaking.stop()
        else:
            page = subprocess.Popen([sys.executable, "-c", _PAGE, PROGRAM, str(proc)])
            until(lambda: bool(reading()))
            time.sleep(1)
            assert reading(), "the control: it is in the middle"
            page.kill()
            page.wait()
        until(lambda: not reading())
    finally:
        os.close(heard)
