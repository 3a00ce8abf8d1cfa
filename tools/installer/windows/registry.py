"""Reads the text form of a registry, as `reg export` writes it: all letters, unlike its output."""

from __future__ import annotations

import re

_ROOTS = {"HKCU": "HKEY_CURRENT_USER", "HKLM": "HKEY_LOCAL_MACHINE", "HKCR": "HKEY_CLASSES_ROOT"}


def value_in(exported: str, key: str, value: str) -> str | None:
    """The value of a key as text, numbers in decimal; None when the key or the value is absent."""
    root, _, rest = key.partition("\\")
    wanted = f"[{_ROOTS.get(root.upper(), root)}\\{rest}]".casefold()
    name = (f'"{_escaped(value)}"=' if value else "@=").casefold()
    is_here = False
    for line in re.sub(r"\\\r?\n *", "", exported).splitlines():
        if line.startswith("["):
            is_here = line.casefold() == wanted
        elif is_here and line.casefold().startswith(name):
            return _text_of(line[len(name) :])
    return None


def _text_of(data: str) -> str:
    kind, _, rest = data.partition(":")
    if data.startswith('"'):
        return re.sub(r"\\(.)", r"\1", data[1:-1])
    if kind == "dword":
        return str(int(rest, 16))
    if kind.startswith("hex("):  # text with variables, or several texts
        return bytes.fromhex(rest.replace(",", "")).decode("utf-16-le").rstrip("\0")
    raise ValueError(f"a value of an unknown kind: {kind}")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
