"""Reading a finished PDF as another program does; needs poppler's `pdftotext`."""

from __future__ import annotations

import re
import subprocess


def words_of(pdf: bytes) -> str:
    """The text as another program reads it, spaces and line breaks made one."""
    run = subprocess.run(
        ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return squeezed(run.stdout.decode())


def squeezed(text: str) -> str:
    """Without spaces: a line may break between any two words."""
    return re.sub(r"[\s\u00a0]+", "", text)
