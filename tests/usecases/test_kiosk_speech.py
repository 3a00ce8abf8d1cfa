"""Reading aloud is offered only where it works, and nothing goes on reading."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.usecases.kiosk.linux_facts import has_sound
from guide.usecases.kiosk.speech import PROBE_S, Speaking, SpeechProgram

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sound of Linux is asked")

CARD = (
    " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      HDA Intel PCH at 0xf7\n"
)
NO_CARD = "--- no soundcards ---\n"
READS = """#!/bin/sh
[ "$1" = -v ] && [ "$2" = kk ] && [ "$3" = --stdin ] || exit 1
cat > "$0.said"
"""
# A page that begins to read and goes on.
PAGE = """
import sys, time
from pathlib import Path
from guide.usecases.kiosk.speech import SpeechProgram
SpeechProgram(sys.argv[1], Path(sys.argv[2])).read_aloud("a", "kk")
time.sleep(60)
"""
HANGS = "#!/bin/sh\nsleep 60 & sleep 60\n"


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    """A system with one sound card."""
    (tmp_path / "proc/asound").mkdir(parents=True)
    (tmp_path / "proc/asound/cards").write_text(CARD)
    return tmp_path / "proc"


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], Path]:
    def made(text: str) -> Path:
        path = tmp_path / "speak"
        path.write_text(text)
        path.chmod(0o755)
        return path

    return made


def test_a_device_is_known_by_its_number(proc: Path) -> None:
    assert has_sound(proc)
    (proc / "asound/cards").write_text(NO_CARD)
    assert not has_sound(proc)
    (proc / "asound/cards").unlink()
    assert not has_sound(proc)


def test_it_is_offered_in_the_languages_that_are_read(
    proc: Path, program: Callable[[str], Path]
) -> None:
    speech = SpeechProgram(str(program(READS)), proc)
    assert speech.can_speak("kk")
    assert not speech.can_speak("en")


def test_without_a_device_or_a_program_nothing_is_started(
    proc: Path, program: Callable[[str], Path]
) -> None:
    path = program(READS)
    assert not SpeechProgram("", proc).can_speak("kk")
    assert not SpeechProgram(str(path.with_name("none")), proc).can_speak("kk")
    (proc / "asound/cards").write_text(NO_CARD)
    assert not SpeechProgram(str(path), proc).can_speak("kk")
    assert not path.with_name("speak.said").exists()


def test_a_program_that_hangs_is_not_offered_and_ended(
    proc: Path, program: Callable[[str], Path]
) -> None:
    begun = time.monotonic()
    assert not SpeechProgram(str(program(HANGS)), proc).can_speak("kk")
    assert time.monotonic() - begun < PROBE_S + 5


def test_the_text_is_handed_over_whole(proc: Path, program: Callable[[str], Path]) -> None:
    path = program(READS)
    speaking = SpeechProgram(str(path), proc).read_aloud("Қол тигізбеңіз. 1 1 2.", "kk")
    assert speaking is not None
    assert speaking.wait()
    assert speaking.is_over()
    assert path.with_name("speak.said").read_text() == "Қол тигізбеңіз. 1 1 2."


def test_stopping_ends_all_that_was_started(proc: Path, program: Callable[[str], Path]) -> None:
    path = program('#!/bin/sh\nsleep 60 & echo $! > "$0.child"; sleep 60\n')
    speaking = SpeechProgram(str(path), proc).read_aloud("Text", "kk")
    assert speaking is not None
    child = path.with_name("speak.child")
    until(lambda: child.exists() and child.read_text().strip() != "")
    assert not speaking.is_over()
    speaking.stop()
    assert speaking.is_over()
    until(lambda: not is_alive(int(child.read_text())))


def test_what_takes_too_long_is_ended() -> None:
    moment = [0.0]
    process = subprocess.Popen(["sleep", "60"], start_new_session=True)
    speaking = Speaking(process, 12.0, lambda: moment[0])
    assert not speaking.is_over()
    moment[0] = 12.0
    assert speaking.is_over()
    assert process.poll() is not None


def test_it_falls_silent_when_the_page_is_killed(
    proc: Path, program: Callable[[str], Path]
) -> None:
    path = program('#!/bin/sh\necho $$ > "$0.pid"; exec sleep 60\n')
    page = subprocess.Popen([sys.executable, "-c", PAGE, str(path), str(proc)])
    told = path.with_name("speak.pid")
    until(lambda: told.exists() and told.read_text().strip() != "")
    page.kill()
    page.wait()
    until(lambda: not is_alive(int(told.read_text())))


def is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state not in ("Z", "X")


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < end
        os.sched_yield()
