"""What may come in from a keyboard or a clipboard: cleaned of what no font and no file can hold.

Nothing visible is taken away and nothing is cut: a text that is too long is refused by its type.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, structs

T = TypeVar("T", bound=Struct)

_SPACES = frozenset("\t\n\r\v\f\x85\u2028\u2029")


# They turn the direction of all that follows, on the sheet as well, and show nothing themselves.
_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def sanitize(text: str) -> str:
    """Return `text` on one line, without control characters, surrogates, turns of direction."""
    if text.isprintable():
        return text
    import unicodedata  # its tables are large, and what people type is nearly always printable

    shown = (" " if char in _SPACES else char for char in text.translate(_TURNS))
    return "".join(char for char in shown if unicodedata.category(char) not in ("Cc", "Cs"))


def sanitized(value: Any) -> Any:
    """Return `value` with every text in it cleaned: a text, a record, or a sequence of them."""
    return _each(value, sanitize)


def unturned(value: Any) -> Any:
    """Return `value` without turns of direction alone: versions before 0.4.0 kept those."""
    return _each(value, lambda text: text.translate(_TURNS))


def tidied(value: Any) -> Any:
    """Return `value` without spaces at the ends of its texts, and with single ones within."""
    return _each(value, lambda text: " ".join(text.split()))


def _each(value: Any, clean: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (list, tuple)):
        return tuple(_each(part, clean) for part in value)
    if isinstance(value, Struct):
        cleaned = {name: _each(part, clean) for name, part in structs.asdict(value).items()}
        return structs.replace(value, **cleaned)
    return value


def with_values(record: T, **values: Any) -> T:
    """Return a copy of `record` with `values`, checked against its type.

    Raises ValueError for an unknown name or a value outside the type's bounds: the screens bound
    what can be typed, so either is a bug.
    """
    names = record.__struct_fields__
    unknown = [name for name in values if name not in names]
    if unknown:
        raise ValueError(unknown)
    draft = msgspec.structs.replace(record, **{k: sanitized(v) for k, v in values.items()})
    try:
        checked = msgspec.convert(msgspec.to_builtins(draft), type(record))
    except msgspec.MsgspecError:
        raise ValueError(sorted(values)) from None  # without the text that was typed
    return checked
