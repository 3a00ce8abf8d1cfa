"""A kiosk as it stands: in a session of its own, by a user that is not root, seen from outside."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from Xlib import X, display, error

from guide.kiosk.configuration_file import configuration_files
from guide.kiosk.secret import hashed
from guide.paths import Places
from tools.x_server import x_server

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
SHIPPED = ROOT / "resources" / "kiosk" / "linux"
WIDTH, HEIGHT = 1024, 768
RING = 6  # pixels at each side of the screen where nothing stands but the page's background
_NOBODY = 65534
_AGAIN_S = 15.0  # a page may just be changing into the next one; under load that takes long

# What stands between the screen and the page: how it is started, what it needs of the system.
GROUNDS = {
    "cage": ("cage", "Xwayland"),
    "openbox": ("openbox",),
    "matchbox": ("matchbox-window-manager",),
}


def missing(ground: str) -> str:
    """Which program the ground lacks on this computer; "" where all is there."""
    wanted = (*GROUNDS[ground.removesuffix(" as it comes")], "Xvfb", "setpriv")
    return next((one for one in wanted if shutil.which(one) is None), "")


def as_somebody() -> list[str]:
    """Start what follows by a user without rights: `cage` refuses root."""
    if os.geteuid():
        return []
    return ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]


def python() -> tuple[str, str]:
    """A Python of this version that such a user may run, and where its packages are."""
    packages = next(path for path in sys.path if path.endswith("site-packages"))
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    for found in (sys.executable, f"/usr/bin/python{version}"):
        # By `env`: the rights of root still reach to what is started first.
        command = [*as_somebody(), "env", found, "-c", "import sys; print(sys.version_info[:2])"]
        with suppress(OSError):
            done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
            if done.stdout.strip() == str(sys.version_info[:2]):
                return found, f"{ROOT}:{packages}"
    raise RuntimeError(f"no Python {version} that another user may run")


def unit_environment() -> dict[str, str]:
    """What the unit that is shipped sets: so it is what is attacked."""
    unit = (SHIPPED / "daiyn-kiosk.service").read_text(encoding="utf-8")
    lines = re.findall(r"^Environment=(.*)$", unit, re.MULTILINE)
    return dict(line.split("=", 1) for line in lines)


@dataclass(frozen=True, slots=True)
class Seen:
    """A process of the session."""

    pid: int
    parent: int
    name: str
    arguments: str


class Standing:
    """One session, from the ground up."""

    def __init__(
        self, ground: str, screen: str, folder: Path, program: list[str], under: list[str]
    ) -> None:
        self.folder = folder
        self.log = folder / "log"
        self.data = folder / "data"
        self.ground = ground
        self._program = program
        self._under = under
        self._started: list[subprocess.Popen[bytes]] = []
        self.x = display.Display(screen)
        self.root = self.x.screen().root
        found, packages = python()
        self.python = found
        self.environment = {
            "PATH": "/usr/local/bin:/usr/bin:/bin",
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "tmp"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "PYTHONPATH": packages,
            "PYTHONDONTWRITEBYTECODE": "1",
            **unit_environment(),
            "DISPLAY": screen,
        }
        if ground == "cage":
            self.environment["WLR_BACKENDS"] = "x11"
        else:
            self.environment["QT_QPA_PLATFORM"] = "xcb"

    # ---- starting and ending

    def start(self) -> None:
        """Start the ground and the kiosk on it; `unit` is what systemd would look after."""
        program = [self.python, *self._program]
        if self.ground == "cage":
            self.unit = self._run("cage", "-d", "--", *program)
        else:
            self._run(*self._window_manager())
            self.unit = self._run(*program)

    def _window_manager(self) -> list[str]:
        return {
            "openbox": ["openbox", "--config-file", str(SHIPPED / "openbox.xml")],
            "openbox as it comes": ["openbox"],
            "matchbox": ["matchbox-window-manager", "-use_titlebar", "no"],
        }[self.ground]

    def _run(self, *command: str) -> subprocess.Popen[bytes]:
        with (self.folder / "said").open("ab") as said:
            started = subprocess.Popen(
                [*self._under, *as_somebody(), *command], env=self.environment, cwd=self.folder,
                stdout=said, stderr=said, stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
        self._started.append(started)
        return started

    def end(self) -> None:
        """End all of it."""
        for one in self._started:
            with suppress(ProcessLookupError):
                os.killpg(one.pid, signal.SIGKILL)
            one.wait()
        for one in self.processes():
            with suppress(ProcessLookupError):
                os.kill(one.pid, signal.SIGKILL)
        self.x.close()

    # ---- looking

    def said(self, word: str) -> list[int]:
        """The processes of pages that said a word, in turn."""
        with suppress(FileNotFoundError):
            lines = self.log.read_text().splitlines()
            return [int(line.split()[0]) for line in lines if line.split()[1] == word]
        return []

    def wait(self, is_so: Callable[[], bool], seconds: float = 60) -> float:
        """Wait for a fact; returns how long it took."""
        begun = time.monotonic()
        while not is_so():
            assert time.monotonic() - begun < seconds, (self.folder / "said").read_text()[-3000:]
            time.sleep(0.01)
        return time.monotonic() - begun

    def processes(self) -> list[Seen]:
        """All that runs with this session's folder for a home, wherever it hangs now."""
        mark = f"HOME={self.environment['HOME']}".encode()
        found = []
        for folder in Path("/proc").iterdir():
            if not folder.name.isdigit():
                continue
            with suppress(OSError):
                if mark not in (folder / "environ").read_bytes().split(b"\0"):
                    continue
                words = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
                status = (folder / "stat").read_text().rpartition(")")[2].split()
                if status[0] != "Z":
                    name = (folder / "comm").read_text().strip()
                    found.append(Seen(int(folder.name), int(status[1]), name, words))
        return found

    def pages(self) -> list[int]:
        return [one.pid for one in self.processes() if "--kiosk-p" in one.arguments]

    def shown(self) -> int:
        """The page that was painted last."""
        return self.said("painted")[-1]

    def supervisor(self) -> int:
        found = [
            one.pid for one in self.processes()
            if "supervise.py" in one.arguments and one.name != "cage"
        ]  # fmt: skip
        return found[0] if found else 0

    def strangers(self) -> list[str]:
        """What runs and is none of ground, supervisor and page."""
        known = ("cage", "Xwayland", "openbox", "matchbox")
        return [
            one.arguments or one.name for one in self.processes()
            if not one.name.startswith(known)
            and "supervise.py" not in one.arguments and "--kiosk-p" not in one.arguments
        ]  # fmt: skip

    def is_covered(self) -> str:
        """What is wrong with the picture on the screen; "" where the page covers all of it.

        The sides bear the page's background all round, in one colour: a title bar, a menu at an
        edge or a desktop would not. Inside there are words.
        """
        sides = {
            "top": (0, 0, WIDTH, RING), "bottom": (0, HEIGHT - RING, WIDTH, RING),
            "left": (0, 0, RING, HEIGHT), "right": (WIDTH - RING, 0, RING, HEIGHT),
        }  # fmt: skip
        colours: set[bytes] = set()
        for side, area in sides.items():
            here = self._colours(*area)
            if len(here) != 1:
                return f"the {side} of the screen is not the page's"
            colours |= here
        if len(colours) != 1:
            return "the sides of the screen are not of one page"
        if len(self._colours(RING, RING, WIDTH - 2 * RING, HEIGHT - 2 * RING)) < 8:
            return "the screen is empty"
        return ""

    def _colours(self, x: int, y: int, width: int, height: int) -> set[bytes]:
        image = self.root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFF).data
        return {image[at : at + 3] for at in range(0, len(image), 4)}

    def windows(self) -> list[str]:
        """Windows on the screen beside one of each page, the window manager's own left out."""
        if self.ground == "cage":
            return []  # those of Wayland; a page that is not covered all round tells of them
        found, covering = [], 0
        for window in self._on_screen(self.root):
            with suppress(error.XError):
                shape = window.get_geometry()  # type: ignore[attr-defined]
                is_client = window.get_wm_class() is not None  # type: ignore[attr-defined]
                if shape.width >= WIDTH and shape.height >= HEIGHT:
                    covering += is_client
                elif min(shape.width, shape.height) > 20:
                    found.append(f"a window of {shape.width} by {shape.height}")
        if covering > max(1, len(self.pages())):
            found.append("a second window over the whole screen")
        return found

    def _on_screen(self, above: object) -> Iterator[object]:
        for window in _children(above):
            with suppress(error.XError):
                if window.get_attributes().map_state == X.IsViewable:  # type: ignore[attr-defined]
                    yield window
                    yield from self._on_screen(window)

    def escapes(self) -> list[str]:
        """What a hand has reached that is no page of a kiosk, once pages have come to rest."""
        until = time.monotonic() + _AGAIN_S
        while True:
            covered = self.is_covered()
            found = [*([covered] if covered else []), *self.windows(), *self.strangers()]
            ends = len(self.said("begun")) - len(self.said("reset"))
            if ends != 1:
                found.append(f"{ends - 1} pages ended by themselves")
            if not found or time.monotonic() > until:
                return found
            time.sleep(0.2)

    def files(self, pid: int) -> set[str]:
        """What a process holds open, by name; what is no file of the disk by its kind."""
        found: set[str] = set()
        held: list[Path] = []
        with suppress(OSError):  # it may have ended
            held = list(Path(f"/proc/{pid}/fd").iterdir())
        for one in held:
            with suppress(OSError):
                name = str(one.readlink()).removesuffix(" (deleted)")
                # What a compositor shares with its programs, such as a map of keys.
                is_memory = name.startswith(("/memfd:", "/dev/shm/"))  # noqa: S108 - its name
                found.add("memory" if is_memory else name.partition(":[")[0])
        return found

    def resident(self, pid: int) -> int:
        """Kilobytes of a process in memory; 0 for one that is gone."""
        with suppress(OSError):
            for line in Path(f"/proc/{pid}/status").read_text().splitlines():
                if line.startswith("VmRSS"):
                    return int(line.split()[1])
        return 0

    def take_focus(self) -> None:
        """Let keys go to the ground, where no window manager does."""
        if self.ground == "cage":
            shown = _children(self.root)
            shown[-1].set_input_focus(X.RevertToParent, X.CurrentTime)  # type: ignore[attr-defined]
            self.x.sync()


def _children(window: object) -> list[object]:
    with suppress(error.XError):
        return list(window.query_tree().children)  # type: ignore[attr-defined]
    return []


def set_up(data: Path) -> None:
    """The settings of a screen that its owner has set up, in `data`."""
    kiosk = Places(data).kiosk.data
    kiosk.mkdir()
    _, screen = configuration_files(kiosk)
    screen.write_text(
        '[screen]\nname = "library-3"\nregion = "KZ-35"\n'
        '[institution]\nkk = "№ 3 кітапхана"\nru = "библиотека № 3"\nen = "Library no. 3"\n'
        f'[staff]\nsecret = "{hashed("not-for-visitors")}"\n',
        encoding="utf-8",
    )


@contextmanager
def stands(
    ground: str,
    page: list[str],
    prepare: Callable[[Path], object] = lambda _: None,
    under: list[str] | None = None,
) -> Iterator[Standing]:
    """A session with a kiosk over `page`, which is started with the log and the hole before it.

    `prepare` is given the folder of what the kiosk keeps before anything is started; `under` is a
    program that watches all of it.
    """
    with x_server(f"{WIDTH}x{HEIGHT}") as screen, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for one in ("home", "run", "data", "tmp"):
            (folder / one).mkdir(mode=0o700)
        set_up(folder / "data")
        prepare(folder / "data")
        for one in (folder, *folder.rglob("*")):
            if not os.geteuid():
                os.chown(one, _NOBODY, _NOBODY)
        script, *words = page
        program = [str(HERE / "supervise.py"), str(HERE / script), str(folder / "log"), *words]
        program += ["--data-dir", str(folder / "data")]
        standing = Standing(ground, screen, folder, program, under or [])
        try:
            standing.start()
            standing.wait(lambda: bool(standing.said("painted")))
            yield standing
        finally:
            standing.end()
