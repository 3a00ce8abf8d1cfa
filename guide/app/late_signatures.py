"""Qt's signatures of its own functions, loaded when the first of them is needed.

PySide6 needs them for one thing here: to say in a TypeError what a call with wrong arguments should
have been. It compiles its dozen modules for that from source at every start, which takes longer
than all that Daiyn does before its first frame.

Shiboken, the lower half of PySide6, takes these modules from a folder `files.dir` beside its own
file where there is one; it asks them by a few names. So it is shown our folder for the moment of
its import, and finds stand-ins with these names. The first call of one loads the real modules from
where Shiboken keeps them and is answered by them. No file of PySide6 is changed or copied: a new
version brings its own modules along, and `tests/e2e/test_late_signatures.py` tells when it asks
by other names.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from guide.paths import resources

_PACKAGE = "shibokensupport"
_LOADER = "shibokensupport.signature.loader"
# Where Shiboken itself, in C, looks up the types that an error is about.
_MAPPING = "shibokensupport.signature.mapping"
_STAND_INS = (_PACKAGE, "shibokensupport.signature", _LOADER)

# What Shiboken asks its loader for when a signature is needed.
_ANSWERED = ("pyside_type_init", "create_signature", "seterror_argument", "make_helptext")
# What it asks once a module is loaded: old names (PySide6 has none) and snake_case. For that it
# would wrap the import and read the source of every later module; nothing here uses it.
_NOT_NEEDED = ("finish_import", "feature_import", "feature_imported", "post_init")

# Shiboken imports these for its signatures only.
_FOR_SIGNATURES = ("base64", "tempfile", "textwrap", "traceback", "zipfile")


def import_shiboken() -> None:
    """Import `shiboken6` without the modules that know signatures. Errors: ImportError.

    Does nothing where it was imported before, and leaves all to PySide6 where a developer asks
    for its modules in the open (SBK_EMBED): then Shiboken would write into our folder.
    """
    name = "shiboken6"
    if name in sys.modules or os.environ.get("SBK_EMBED"):
        return
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(name=name)
    module = importlib.util.module_from_spec(spec)
    finder = _StandIns()
    sys.modules[name] = module
    sys.meta_path.insert(0, finder)
    beside, module.__file__ = module.__file__, str(resources() / "shiboken" / "__init__.py")
    try:
        with _put_off(_FOR_SIGNATURES):
            spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    finally:
        sys.meta_path.remove(finder)
        module.__file__ = beside


def require_signatures() -> None:
    """Make a wrong call and raise RuntimeError unless Qt says what it should have been.

    For the self-test: a frozen program could lack a module that the signatures need.
    """
    from PySide6.QtCore import QObject

    wrong: Any = 5
    try:
        QObject().setObjectName(wrong)
    except TypeError as told:
        if "setObjectName(name: " in str(told):
            return
    raise RuntimeError("a wrong call was not told of")


class _StandIns:
    """Finds the stand-ins by the names of Shiboken's modules, and fills them."""

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: object = None
    ) -> ModuleSpec | None:
        return ModuleSpec(name, self, is_package=name != _LOADER) if name in _STAND_INS else None  # type: ignore[arg-type]

    def create_module(self, _spec: ModuleSpec) -> None:
        """Take an ordinary module."""

    def exec_module(self, module: ModuleType) -> None:
        if module.__name__ == _LOADER:
            _fill_loader(module)


def _fill_loader(stand_in: ModuleType) -> None:
    """Give the loader's stand-in the names that Shiboken asks for, and the mapping's its one."""
    mapping = ModuleType(_MAPPING)
    real: list[ModuleType] = []

    def loaded() -> ModuleType:
        if not real:
            real.append(_load_real(mapping))
        return real[0]

    def answered(name: str) -> Callable[..., Any]:
        def answer(*args: Any) -> Any:
            return getattr(loaded(), name)(*args)

        return answer

    def update_mapping() -> None:
        """What Shiboken calls before it looks into the mapping. The real one takes its place."""
        loaded()
        mapping.update_mapping()

    vars(stand_in).update({name: answered(name) for name in _ANSWERED})
    vars(stand_in).update(dict.fromkeys(_NOT_NEEDED, lambda *_: None))
    # A name that only a later version asks for loads them all at once: slower, and right.
    vars(stand_in)["__getattr__"] = lambda name: getattr(loaded(), name)
    vars(mapping)["update_mapping"] = update_mapping
    sys.modules[_MAPPING] = mapping


def _load_real(mapping: ModuleType) -> ModuleType:
    """Load Shiboken's modules in place of the stand-ins. Returns its loader.

    Shiboken's C code holds on to the names in `mapping`: the real module is filled into it.
    """
    bootstrap: Any = sys.modules["signature_bootstrap"]
    for name in _STAND_INS:
        sys.modules.pop(name, None)
    path, importer = bootstrap.prepare_zipfile()
    path.insert(0, importer)
    try:
        mapping.__spec__ = importer.find_spec(_MAPPING, None)
        importlib.import_module("shibokensupport.signature")
        importer.exec_module(mapping)
        return importlib.import_module(_LOADER)
    finally:
        path.remove(importer)


class _PutOff(ModuleType):
    """Stands for a module until something of it is used."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


@contextmanager
def _put_off(names: Sequence[str]) -> Iterator[None]:
    """Let importing these modules load none of them; what imports them gets it when it uses it."""
    put_off = {name: _PutOff(name) for name in names if name not in sys.modules}
    sys.modules.update(put_off)
    try:
        yield
    finally:
        for name, module in put_off.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]
