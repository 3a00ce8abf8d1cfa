"""Put all words into the compact form that is read fastest: `resources/compact/*.bin`.

They are not kept in the repository. Words are written in `resources/content/*.toml` alone.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec
from msgspec import Struct

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from guide.content.compact import compact, compact_folder
from guide.content.files import SHAPES, parse
from guide.paths import resources
from guide.training.bundled import SHAPES as LESSONS
from guide.training.bundled import names_in


def compile_words() -> list[Path]:
    """Compile what changed; return the files written."""
    folder, content = compact_folder(), resources() / "content"
    folder.mkdir(exist_ok=True)
    every: dict[str, type[Struct]] = {**SHAPES}
    for lessons, lesson in LESSONS.items():
        (folder / lessons).mkdir(exist_ok=True)
        every |= dict.fromkeys(names_in(content, lessons), lesson)
    written = []
    for name, shape in every.items():
        data = (content / name).read_bytes()
        made = compact(data, msgspec.convert(parse(data), shape))
        target = (folder / name).with_suffix(".bin")
        if target.exists() and target.read_bytes() == made:
            continue
        # A program that starts reads the old file or the new one, never a half.
        fresh = target.with_name(f"{target.name}.{os.getpid()}")
        fresh.write_bytes(made)
        fresh.replace(target)
        written.append(target)
    return written


if __name__ == "__main__":
    for path in compile_words():
        print(path.name)
