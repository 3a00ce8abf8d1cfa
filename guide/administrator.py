"""Where an administrator puts what holds for all accounts, and whether it is really theirs.

Whoever may put a key there decides what everybody reads. So what somebody else could have put
there is not used: the file and every folder above it, up to the system's own, must be an
administrator's and no link. On Windows that is asked of their owners. Who else was given the right
to write (the access list) is not asked there; the folders are made so that only administrators
may, and a folder that somebody else has made first is not used. Nothing here opens a file.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

from guide import APP_NAME

# Administrators, the system itself, and the installer of Windows.
_WINDOWS_OWNERS = frozenset(
    {
        "S-1-5-32-544",
        "S-1-5-18",
        "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",
    }
)


def for_everybody() -> Path:
    """The folder for all accounts of this computer; it need not be there."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / APP_NAME
    if sys.platform == "darwin":
        return Path("/Library/Application Support") / APP_NAME
    return Path("/etc/daiyn")


def is_of_administrator(path: Path) -> bool:
    """Whether a file is there that no ordinary account could have put there or can change."""
    try:
        return stat.S_ISREG(path.lstat().st_mode) and is_throughout(
            path, for_everybody().parent, _is_owned_by_administrator
        )
    except OSError:
        return False


def is_throughout(path: Path, top: Path, is_right: Callable[[Path], bool]) -> bool:
    """Whether a file and each folder from it up to `top` is right, and none is a link.

    A file that does not lie below `top` is asked with its own folder. Errors: OSError.
    """
    parts = [path, path.parent]
    if top in path.parents:
        parts = [path, *(one for one in path.parents if one.is_relative_to(top))]
    return all(not (one != top and _is_link(one)) and is_right(one) for one in parts)


def _is_link(path: Path) -> bool:
    found = path.lstat()
    kinds = getattr(found, "st_file_attributes", 0)  # a junction of Windows is no symbolic link
    return stat.S_ISLNK(found.st_mode) or bool(kinds & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _is_owned_by_administrator(path: Path) -> bool:
    if sys.platform == "win32":
        return _windows_owner(path) in _WINDOWS_OWNERS
    # Whoever runs this may own it too: they decide for nobody but themselves here.
    found = path.stat()
    return found.st_uid in {0, os.geteuid()} and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


if sys.platform == "win32":
    _A_FILE = 1  # SE_FILE_OBJECT
    # Owned by the administrators, who may do everything, as the system may; users read. Nothing is
    # inherited from the folder above, where every account may make files.
    _RIGHTS = "O:BAD:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;OICI;0x1200a9;;;BU)"

    def keep_for_administrators(folder: Path) -> bool:
        """Let only administrators write into a folder, and all read; False when that is refused."""
        import ctypes

        security, kernel = ctypes.windll.advapi32, ctypes.windll.kernel32
        descriptor, owner, rights = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
        is_there, is_default = ctypes.c_int(), ctypes.c_int()
        if not security.ConvertStringSecurityDescriptorToSecurityDescriptorW(
            ctypes.c_wchar_p(_RIGHTS), 1, ctypes.byref(descriptor), None
        ):
            return False
        try:
            security.GetSecurityDescriptorOwner(
                descriptor, ctypes.byref(owner), ctypes.byref(is_default)
            )
            security.GetSecurityDescriptorDacl(
                descriptor, ctypes.byref(is_there), ctypes.byref(rights), ctypes.byref(is_default)
            )
            what = 0x1 | 0x4 | 0x80000000  # the owner, the list, and nothing inherited
            refused: int = security.SetNamedSecurityInfoW(
                ctypes.c_wchar_p(str(folder)), _A_FILE, ctypes.c_uint(what), owner, None, rights,
                None,
            )  # fmt: skip
            return refused == 0
        finally:
            kernel.LocalFree(descriptor)

    def _windows_owner(path: Path) -> str:
        """The owner of a file as Windows writes it; empty when it cannot be found out."""
        import ctypes

        owner, descriptor = ctypes.c_void_p(), ctypes.c_void_p()
        security, kernel = ctypes.windll.advapi32, ctypes.windll.kernel32
        owner_only = 1
        refused = security.GetNamedSecurityInfoW(
            ctypes.c_wchar_p(str(path)), _A_FILE, owner_only,
            ctypes.byref(owner), None, None, None, ctypes.byref(descriptor),
        )  # fmt: skip
        if refused:
            return ""
        text = ctypes.c_wchar_p()
        try:
            if not security.ConvertSidToStringSidW(owner, ctypes.byref(text)):
                return ""
            found = text.value or ""
            kernel.LocalFree(text)
            return found
        finally:
            kernel.LocalFree(descriptor)
