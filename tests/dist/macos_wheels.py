"""What the wheels for macOS really hold, and what PyInstaller would make of it, for tests."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from tools.installer.trimming import Entry

ROOT = Path(__file__).resolve().parents[2]
MODULES = {"QtCore", "QtGui", "QtPrintSupport", "QtWidgets", "Shiboken"}
PYTHON = "Python.framework/Versions/3.13/Python"
BESIDE_PYTHON = ("libssl.3.dylib", "libcrypto.3.dylib", "libncursesw.5.dylib")


def _wheels() -> dict[str, frozenset[str]]:
    lines = (ROOT / "tests" / "data" / "macos-wheels.txt").read_text(encoding="utf-8").splitlines()
    told = (line.partition(":") for line in lines if not line.startswith("#"))
    return {name: frozenset(asked.split()) for name, _, asked in told}


WHEELS = _wheels()  # library → those beside it that it asks for


def needed(path: Path) -> frozenset[str]:
    """What a library of the wheels asks for."""
    return WHEELS.get(str(path), frozenset())


def collected() -> list[Entry]:
    """Far more than PyInstaller would find: every library of the wheels, and Python's own."""
    found: list[Entry] = [(PYTHON, PYTHON, "BINARY")]
    found += [(name, name, "BINARY") for name in BESIDE_PYTHON]
    for name in WHEELS:
        file = PurePosixPath(name).name
        if not file.endswith(".so"):
            found.append((name, name, "BINARY"))
        elif not file.startswith("Qt") or file.split(".")[0] in MODULES:
            found.append((name, name, "EXTENSION"))
    return found


def frame_of(library: str, description: str = "/build/Info.plist") -> list[Entry]:
    """What PyInstaller puts around the library of a framework."""
    path = PurePosixPath(library)
    version, frame = path.parent, path.parent.parent.parent
    return [
        (str(version / "Resources" / "Info.plist"), description, "DATA"),
        (str(version.parent / "Current"), version.name, "SYMLINK"),
        (str(frame / path.name), f"Versions/Current/{path.name}", "SYMLINK"),
        (str(frame / "Resources"), "Versions/Current/Resources", "SYMLINK"),
        (path.name, library, "SYMLINK"),
    ]
