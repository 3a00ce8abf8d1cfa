"""What a start reads, imports and opens: only what home needs, and never the internet."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.stage import fill

ROOT = Path(__file__).resolve().parents[2]

# Draw home once through the real composition root, then tell what was loaded.
START = """
import json, sys
from pathlib import Path
from guide.app.home import draw_home
from guide.paths import Places
picture = draw_home(Places(Path(sys.argv[1])), "ru")
assert picture[:8] == b"\\x89PNG\\r\\n\\x1a\\n"
print(json.dumps(sorted(sys.modules)))
"""

# All that is there when the first frame is made: the level that was entered, and its words.
GLANCE = """
import json, sys
from pathlib import Path
from guide.app.home import open_services
from guide.app.startup import clock
from guide.paths import Places
services = open_services(Places(Path(sys.argv[1])), clock)
entry = services.declarations.current()
assert services.guide.actions_of(entry.level)
print(json.dumps(sorted(sys.modules)))
if "plan" in sys.argv:
    services.plan_editor
    print(json.dumps(sorted(sys.modules)))
"""

# What of the annotations of shapes was a text that had to be compiled, for home and for a class.
TEXTS = """
import json, sys
from pathlib import Path
import msgspec._utils as annotations
texts, compiled = [], annotations._forward_ref
annotations._forward_ref = lambda text: texts.append(text) or compiled(text)
from guide.app.home import draw_home
from guide.paths import Places
draw_home(Places(Path(sys.argv[1])), "ru")
print(json.dumps(texts))
from guide.app.classroom import build_class
build_class(Places(Path(sys.argv[1])).classes).close()
print(json.dumps(texts))

import msgspec
class Shape(msgspec.Struct):
    name: "str"
msgspec.json.decode(b'{"name": ""}', type=Shape)
print(json.dumps(texts))
"""

LATER = (
    "typst",
    "cryptography",
    "segno",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "html",
    "unicodedata",
    "phonenumbers",
    "_hashlib",  # all of OpenSSL
    "guide.cli.main",
    "guide.content.checks",
    "guide.content.message_words",
    "guide.content.pack_zip",
    "guide.signatures",
    "guide.usecases.editions.update",
    "guide.paper",
    "guide.store.salvage",
    "guide.ui.shell.crash_dialog",
    "guide.ui.forms",
    "guide.ui.kit.widgets.combo_field",
)
# typing_extensions, which msgspec takes from the tools of the workshop when it is there, loads the
# C module `_socket` for a type; nobody opens one.
NEVER = ("PySide6.QtNetwork", "socket", "ssl", "asyncio", "http", "snowballstemmer", "segno")


def enter_level(folder: Path, level: str) -> None:
    """Put a declaration into a fresh store, as the picker would."""
    from guide.alerts.declaration import Place
    from guide.content.model import Level
    from guide.paths import Places
    from guide.usecases.level.declarations import Draft
    from guide.usecases.program.services import open_services
    from tests.clock import clock

    services = open_services(Places(folder), clock)
    services.preferences.change(first_page_done=True, language="ru", place=Place(region="KZ-35"))
    services.declarations.declare(
        Draft(level=Level(level), place=Place(region="KZ-35")), Place(region="KZ-35")
    )
    services.store.close()


def run(command: list[str | Path], **more: object) -> subprocess.CompletedProcess[str]:
    env = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
    }
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def stored(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    enter_level(folder, "orange")
    return folder


def test_start_imports_nothing_that_home_does_not_need(stored: Path, tmp_path: Path) -> None:
    result = run([sys.executable, "-c", START, stored], cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    loaded = set(json.loads(result.stdout))
    assert {"guide.ui.shell.window"} <= loaded
    assert [name for name in LATER if name in loaded] == []
    assert [name for name in NEVER if name in loaded] == []


def test_a_level_is_seen_before_anything_of_the_plan_is_loaded(
    stored: Path, tmp_path: Path
) -> None:
    result = run([sys.executable, "-c", GLANCE, stored, "plan"], cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    at_a_glance, with_plan = map(json.loads, result.stdout.splitlines())
    plan = ("guide.household", "guide.usecases.plan", "guide.form_fields")
    assert "guide.alerts.register" in at_a_glance
    assert [name for name in at_a_glance if name.startswith(plan)] == []
    assert [name for name in with_plan if name.startswith(plan)] != []


def test_a_start_compiles_no_annotation(tmp_path: Path) -> None:
    """msgspec compiles each one that is a text: with a full plan a twentieth of the start."""
    fill(tmp_path / "data", is_full=True)
    result = run([sys.executable, "-c", TEXTS, tmp_path / "data"], cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    of_home, of_a_class, with_one = map(json.loads, result.stdout.splitlines())
    assert of_home == []
    assert of_a_class == []
    assert with_one == ["str"], "a text is seen"


@pytest.mark.skipif(sys.platform != "linux", reason="strace is a Linux tool")
def test_start_reads_only_the_files_of_home_and_opens_no_internet_socket(
    stored: Path, tmp_path: Path
) -> None:
    assert shutil.which("strace"), "the set-up installs strace"
    log = tmp_path / "trace"
    result = run(
        ["strace", "-f", "-o", log, "-e", "trace=openat,socket,connect",
         sys.executable, "-c", START, stored],
        cwd=tmp_path,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    trace = log.read_text(errors="replace")
    opened = set(re.findall(r'"[^"]*/resources/content/([\w.]+)"', trace))
    # The situations stand on home at every level; what people type of them is read on typing.
    assert {"levels.toml", "numbers.toml", "situations.toml"} <= opened
    assert "search.toml" not in opened
    assert "sources.toml" not in opened
    assert "messages.toml" not in opened
    assert "AF_INET" not in trace
    assert "openat(" in trace, "the trace saw the run"


def test_a_start_with_an_accepted_edition_loads_nothing_more(stored: Path, tmp_path: Path) -> None:
    """It compares digests and no more: no zip, no signature, no check of the words."""
    from guide.usecases.editions.in_effect import GUIDE
    from guide.usecases.editions.trusted_keys import KEYS
    from tests.packs.good import TRUSTED, good_pack
    from tests.packs.reading import put_pack, update_of

    keys = stored / GUIDE / KEYS
    keys.mkdir(parents=True)
    (keys / "office.pub").write_bytes(TRUSTED.public_file)
    update_of(stored).take(put_pack(tmp_path / "guide.zip", good_pack(2)))

    result = run([sys.executable, "-c", START, stored], cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    loaded = set(json.loads(result.stdout))
    assert "guide.content.edition" in loaded
    assert [name for name in LATER if name in loaded] == []


def test_the_trace_would_see_an_internet_socket(tmp_path: Path) -> None:
    """Negative control: a program that opens one is caught by the same filter."""
    log = tmp_path / "trace"
    run(["strace", "-f", "-o", log, "-e", "trace=socket", sys.executable, "-c",
         "import socket; socket.socket(socket.AF_INET)"])  # fmt: skip
    assert "AF_INET" in log.read_text()
