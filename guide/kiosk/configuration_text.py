"""Writing the configuration: a few values into a file that an owner may have written by hand.

Only the lines of those values change; what else stands there, remarks too, stays as it is. The new
text is read again before anybody gets it, and must say the old values with the new ones and nothing
else: a file that is written in a way that is not expected here is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from guide.content import toml_text
from guide.content.kiosk_words import kiosk_words
from guide.content.model import Lang
from guide.kiosk.configuration import SECTIONS, all_fields
from guide.kiosk.configuration_file import Layer, layer_of, lines_of, right_words


def changed_text(layer: Layer, values: Mapping[str, Any]) -> str | None:
    """The text of a file with these values, by key; None when it is not understood.

    KeyError for a key that nobody declared.
    """
    text = layer.text
    if layer.findings:
        return None
    wanted = {section: dict(table) for section, table in layer.tables.items()
              if isinstance(table, dict)}  # fmt: skip
    if len(wanted) < len(layer.tables):
        return None
    for key, value in values.items():
        section, _, name = all_fields()[key].key.partition(".")
        text = _with(text, section, name, toml_text.written(value))
        wanted.setdefault(section, {})[name] = list(value) if isinstance(value, tuple) else value
    made = layer_of(layer.file, text.encode())
    return text if not made.findings and made.tables == wanted else None


def example(lang: Lang) -> str:
    """All fields with what they are for and what is right in them, as a file of remarks."""
    return "\n".join(_example(lang)) + "\n"


def _example(lang: Lang) -> Iterator[str]:
    say = kiosk_words().say
    for section in SECTIONS:
        yield f"[{section}]"
        for key, field in all_fields().items():
            if field.ask.group == section:
                yield f"# {say(f'kiosk_field_{section}_{field.name}', lang)}"
                yield f"#   {right_words(key, lang)}"
                yield f"# {field.name} = {toml_text.written(field.default)}"
        yield ""


def _with(text: str, section: str, name: str, written: str) -> str:
    found = lines_of(text)
    end = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += end
    row = f"{name} = {written}{end}"
    at = found.get(f"{section}.{name}")
    if at is not None:
        lines[at - 1] = row
    elif section in found:
        lines.insert(found[section], row)
    else:
        lines += ([end] if lines else []) + [f"[{section}]{end}", row]
    return "".join(lines)
