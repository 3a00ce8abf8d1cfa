"""The kiosk as it runs: real pages under a real supervisor, killed, reset, and left alone."""

from __future__ import annotations

import datetime as dt
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

pytest.importorskip("PySide6")

from guide.alerts.declaration import Place
from guide.app.kiosk_pipe import ALONE, DISPLAY_GONE
from guide.app.kiosk_supervisor import Supervisor
from guide.cap.tree import LIMIT
from guide.cap.writer import message_bytes
from guide.content.model import Level
from guide.kiosk.configuration import Configuration
from guide.kiosk.configuration_file import configuration_files
from guide.kiosk.status import FILE_NAME, StatusError, StatusLevel, Why, read_status
from guide.paths import Places
from guide.usecases.alerts.key_ring import Grant
from guide.usecases.kiosk.configuring import keep_values
from guide.usecases.kiosk.level import shown_level
from guide.usecases.kiosk.services import open_kiosk
from guide.usecases.level.declarations import Draft
from tests.alerts.messages import alert
from tools.made_up_signer import Signer

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it sends signals")

ROOT = Path(__file__).resolve().parents[2]
# What the page of a kiosk never loads: a family, a class, what prints a plan.
FAMILY = (
    "guide.household", "guide.usecases.plan", "guide.usecases.safekeeping",
    "guide.usecases.households", "guide.usecases.papers", "guide.app.home", "guide.app.classroom",
    "guide.ui.plan", "guide.ui.home", "guide.ui.forms", "guide.training",
)  # fmt: skip
NEVER = ("socket", "ssl", "asyncio", "http", "PySide6.QtNetwork", "typst")
LOADED = """
import json, sys
from pathlib import Path
from guide.app.kiosk import build_kiosk
from guide.kiosk.configuration import Configuration
from guide.paths import Places
from guide.usecases.kiosk.services import open_kiosk
from tests.clock import clock
kiosk = build_kiosk(open_kiosk(Places(Path(sys.argv[1])).kiosk, clock, Configuration()))
kiosk.window.show()
kiosk.app.processEvents()
kiosk.close()
print(json.dumps(sorted(sys.modules)))
"""
# What is there when the level and the numbers are painted at a glance.
AT_A_GLANCE = """
import json, sys
from pathlib import Path
from guide.app.startup import load_qt
load_qt()
from PySide6 import QtCore
from guide.app.kiosk import empty_window
from guide.kiosk.configuration import Configuration
from guide.paths import Places
from guide.usecases.kiosk.services import open_kiosk
from tests.clock import clock
services = open_kiosk(Places(Path(sys.argv[1])).kiosk, clock, Configuration())
window = empty_window(services, print, print)
from guide.ui.kiosk.glance import kiosk_glance
window.show_glance(kiosk_glance(services, window.look_now(), "kk"))
window.show()
window._app.processEvents()
print(json.dumps([[*vars(QtCore)], sorted(sys.modules)]))
services.close()
"""


def environment() -> dict[str, str]:
    found = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    found.pop("WAYLAND_DISPLAY", None)
    return found


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Running:
    """A supervisor in a thread of this process, over the program's own pages."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-m", "guide", "--data-dir", str(folder)]
        self.is_over = False
        self.supervisor = Supervisor(command, lambda: self.is_over)
        self._thread = threading.Thread(target=self.supervisor.run)
        self._thread.start()

    def shown(self) -> int:
        """The process whose page was painted last; 0 while there is none."""
        page = self.supervisor._shown
        return 0 if page is None else page.process.pid

    def wait_for_another(self, pid: int, seconds: float = 60) -> int:
        until = time.monotonic() + seconds
        while self.shown() in (0, pid):
            assert time.monotonic() < until
            time.sleep(0.005)
        return self.shown()

    def end(self) -> None:
        self.is_over = True
        self._thread.join(timeout=30)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Running]]:
    for name, value in environment().items():
        monkeypatch.setenv(name, value)
    started: list[Running] = []

    def start() -> Running:
        started.append(Running(tmp_path / "data"))
        return started[-1]

    yield start
    for one in started:
        one.end()


def enter_orange(folder: Path) -> None:
    services = open_kiosk(Places(folder).kiosk, now, Configuration())
    services.declarations.declare(Draft(level=Level.ORANGE, place=Place()), Place())
    services.close()


def files(folder: Path) -> dict[str, int]:
    """What lies in the folder, with sizes, but for the log of bugs."""
    return {
        str(path.relative_to(folder)): path.stat().st_size
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.parent.name != "logs"
    }


@pytest.mark.parametrize("kills", [3, pytest.param(200, marks=pytest.mark.proof)])
def test_killed_it_is_there_again_and_keeps_what_staff_entered(
    run: Callable[[], Running], tmp_path: Path, kills: int
) -> None:
    folder = tmp_path / "data"
    enter_orange(folder)
    running = run()
    pid = running.wait_for_another(0)
    before = files(folder)
    longest = 0.0
    for _ in range(kills):
        begun = time.monotonic()
        os.kill(pid, signal.SIGKILL)
        pid = running.wait_for_another(pid)
        longest = max(longest, time.monotonic() - begun)
    print(f"{kills} kills, at most {longest:.2f} s to the page")
    assert longest < 5
    running.end()
    assert files(folder).keys() == before.keys()
    services = open_kiosk(Places(folder).kiosk, now, Configuration())
    shown = shown_level(services)
    services.close()
    assert shown is not None
    assert shown.level is Level.ORANGE


class Messaged:
    """A kiosk whose folder of messages and whose status somebody watches."""

    def __init__(self, folder: Path) -> None:
        self.messages, self.status = folder / "messages", folder / "status"
        for one in (self.messages, self.status):
            one.mkdir()
        places = Places(folder / "data").kiosk
        keep_values(
            configuration_files(places.data)[1],
            {
                "screen.name": "library-3", "screen.region": "KZ-35", "institution.kk": "№ 3",
                "alerts.folder": str(self.messages), "status.folder": str(self.status),
            },
        )  # fmt: skip
        self.office, public = Signer(1), folder / "office.pub"
        public.write_bytes(self.office.public_file)
        services = open_kiosk(places, now, Configuration())
        services.alert_keys.trust(public, self.office.fingerprint, Grant(Place(region="KZ")))
        services.close()
        self._begins = now().replace(microsecond=0) - dt.timedelta(hours=2)

    def told(self) -> StatusLevel:
        with suppress(OSError, StatusError):
            return read_status((self.status / FILE_NAME).read_bytes()).level
        return StatusLevel(why=Why.NOTHING)

    def message(self, number: int, level: Level) -> bytes:
        sent = self._begins + dt.timedelta(minutes=number)
        ends = sent + dt.timedelta(days=9)
        return message_bytes(alert(f"{number}", sent, level, "KZ-35", expires=ends))

    def sign(self, data: bytes, name: str, level: Level) -> float:
        """Complete a message; how long it takes until the screen says that it tells its level."""
        assert self.told().level is not level, "it is not signed yet"
        (self.messages / f"{name}.xml.minisig").write_bytes(self.office.sign(data))
        begun = time.monotonic()
        while self.told().level is not level:
            assert time.monotonic() - begun < 90
            time.sleep(0.05)
        assert self.told().why is Why.SIGNED
        return time.monotonic() - begun


@pytest.mark.proof
def test_a_signed_message_stands_on_the_screen_ten_seconds_after_its_file_is_complete(
    run: Callable[[], Running], tmp_path: Path
) -> None:
    kiosk = Messaged(tmp_path)
    running = run()
    pid = running.wait_for_another(0)
    longest = 0.0
    for at, level in enumerate((Level.YELLOW, Level.ORANGE, Level.RED)):
        data = kiosk.message(at, level)
        (kiosk.messages / f"{at}.xml").write_bytes(data)
        forged = data.replace(level.value.encode(), b"red")
        (kiosk.messages / f"forged{at}.xml").write_bytes(forged + b" ")
        seal = Signer(4).sign(forged + b" ")
        (kiosk.messages / f"forged{at}.xml.minisig").write_bytes(seal)
        time.sleep(6)
        longest = max(longest, kiosk.sign(data, f"{at}", level))
    print(f"at most {longest:.1f} s from the signature to the status that tells the level")
    assert longest <= 10
    assert running.shown() == pid


FLOODS = ("forged", "large", "replayed", "stripped")


def put_flood(kiosk: Messaged, kind: str, numbers: range) -> None:
    """Pairs of files of which none may change the level; `large` are as large as can be."""
    forger = Signer(4)
    forger.key_id = kiosk.office.key_id
    for number in numbers:
        path = kiosk.messages / f"flood{number}.xml"
        data = kiosk.message(-200_000 - number, Level.RED)
        # A level whose end is long over, and which this screen has seen or would keep as such.
        data = data.replace(b"KZ-35", b"KZ-10") if kind == "replayed" else data
        seal = (forger if kind in ("forged", "large") else kiosk.office).sign(
            data + b" " * (kind == "stripped")
        )
        with path.open("wb") as file:
            file.write(data)
            if kind == "large":
                file.truncate(LIMIT)
        path.with_name(f"{path.name}.minisig").write_bytes(seal)


@pytest.mark.proof
@pytest.mark.parametrize("kind", FLOODS)
def test_so_it_does_among_ten_thousand_bad_files_and_while_more_come(
    run: Callable[[], Running], tmp_path: Path, kind: str
) -> None:
    kiosk = Messaged(tmp_path)
    put_flood(kiosk, kind, range(10_000))
    running = run()
    pid = running.wait_for_another(0)
    found = []
    for at, level in enumerate((Level.YELLOW, Level.ORANGE)):
        data = kiosk.message(at, level)
        (kiosk.messages / f"{at}.xml").write_bytes(data)
        found.append(kiosk.sign(data, f"{at}", level))
        time.sleep(20 * (at == 0))
    is_over = threading.Event()

    def go_on() -> None:
        numbers = iter(range(10_000, 30_000, 25))
        while not is_over.wait(0.25):  # a hundred pairs a second
            first = next(numbers)
            put_flood(kiosk, kind, range(first, first + 25))

    writer = threading.Thread(target=go_on)
    writer.start()
    time.sleep(12)
    data = kiosk.message(2, Level.RED)
    (kiosk.messages / "2.xml").write_bytes(data)
    found.append(kiosk.sign(data, "2", Level.RED))
    is_over.set()
    writer.join()
    print(kind, "seconds until the level: at the start, later, while more come:",
          *(f"{one:.1f}" for one in found))  # fmt: skip
    assert max(found) <= 10
    assert running.shown() == pid


def test_a_page_whose_supervisor_is_gone_ends(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "guide", "--data-dir", str(tmp_path / "d"), "--kiosk-page"]
    page = subprocess.Popen(
        command, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    )
    assert page.stdin is not None
    assert page.stdout is not None
    page.stdin.write(b"\n")
    assert page.stdout.readline() == b"painted\n"
    page.stdin.close()
    assert page.wait(timeout=20) == ALONE
    page.stdout.close()


NOT_SHOWN = """
import sys
from pathlib import Path
from guide.app import kiosk_start as kiosk
from guide.errors import Code, GuideError
from guide.paths import Places
def fails(*_args, **_more):
    raise GuideError(Code.FONT_MISSING)
kiosk.complete_kiosk = fails
sys.exit(kiosk.run_page(Places(Path(sys.argv[1])), is_plain=False))
"""


@pytest.mark.parametrize(("display", "code"), [("offscreen", 1), ("xcb", DISPLAY_GONE)])
def test_what_cannot_be_shown_is_told_in_the_log_of_the_system(
    tmp_path: Path, display: str, code: int
) -> None:
    surroundings = environment() | {"QT_QPA_PLATFORM": display, "LC_ALL": "C"}
    surroundings.pop("DISPLAY", None)
    with subprocess.Popen(
        [sys.executable, "-c", NOT_SHOWN, tmp_path / "data"], env=surroundings, cwd=ROOT,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as page:  # fmt: skip
        assert page.stdin is not None
        assert page.stderr is not None
        page.stdin.write(b"\n")
        page.stdin.flush()
        told = page.stderr.read().decode()
        assert page.wait(timeout=20) == code
    assert told.strip()
    assert "Traceback" not in told


@pytest.mark.parametrize("spoilt", ["missing", "broken", "read_only", "store"])
def test_whatever_is_wrong_a_page_is_painted(tmp_path: Path, spoilt: str) -> None:
    folder = tmp_path / "data"
    kiosk = folder / "kiosk"
    if spoilt == "broken":
        kiosk.mkdir(parents=True)
        (kiosk / "screen.toml").write_text("[idle\nseconds = soon", encoding="utf-8")
    elif spoilt == "read_only":
        folder.write_text("a file where the folder should be", encoding="utf-8")
    elif spoilt == "store":
        kiosk.mkdir(parents=True)
        (kiosk / "daiyn.db").write_bytes(b"no store at all" * 100)
    command = [sys.executable, "-m", "guide", "--data-dir", str(folder), "--kiosk-page"]
    page = subprocess.Popen(
        command, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
    )
    assert page.stdin is not None
    assert page.stdout is not None
    page.stdin.write(b"\n")
    said = page.stdout.readline()
    page.stdin.close()
    page.wait(timeout=20)
    page.stdout.close()
    assert said == b"painted\n"


def test_a_page_comes_up_without_what_qt_needs_for_its_errors(tmp_path: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "guide", "--data-dir", str(tmp_path / "d")]
    log = tmp_path / "log"
    with log.open("wb") as told:
        page = subprocess.Popen(
            [*command, "--kiosk-page"], env=environment(), bufsize=0,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=told,
        )  # fmt: skip
    assert page.stdin is not None
    assert page.stdout is not None
    page.stdin.write(b"\n")
    assert page.stdout.readline() == b"painted\n"
    page.stdin.close()
    page.wait(timeout=20)
    page.stdout.close()
    loaded = log.read_text(encoding="utf-8")
    assert "guide.ui.kiosk.window\n" in loaded, "the control: it is told what is loaded"
    assert "shibokensupport.signature.parser" not in loaded


def test_nothing_of_a_family_is_in_the_process(tmp_path: Path) -> None:
    import json

    found = subprocess.run(
        [sys.executable, "-c", LOADED, tmp_path / "data"],
        env=environment(), cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 0, found.stderr
    loaded = json.loads(found.stdout)
    assert "guide.ui.kiosk.start_page" in loaded
    assert [name for name in loaded if name.startswith(FAMILY)] == []
    assert [name for name in NEVER if name in loaded] == []


def test_at_a_glance_nothing_is_loaded_that_a_page_is_built_with(tmp_path: Path) -> None:
    """To name one constant of `Qt` makes PySide6 make more than a thousand."""
    data = tmp_path / "data"
    enter_orange(data)
    result = subprocess.run(
        [sys.executable, "-c", AT_A_GLANCE, data], env=environment(), capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    named, loaded = json.loads(result.stdout)
    assert "QEvent" in named, "what was used can be seen"
    assert "Qt" not in named
    of_pages = ("guide.ui.kit.widgets", "guide.ui.kiosk.page", "guide.ui.kiosk.seal")
    assert "guide.ui.kiosk.glance" in loaded
    assert [name for name in loaded if name.startswith(of_pages)] == []
