"""Putting a finished paper into a file: as a whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from guide.errors import Code, GuideError


def write_paper(path: Path, content: bytes) -> None:
    """Write `content` to `path`; a file that is there is replaced only by a complete one.

    Whoever asks for the path has asked about replacing. GuideError FILE_NOT_WRITTEN.
    """
    try:
        handle, temporary = tempfile.mkstemp(prefix=".daiyn-", suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise GuideError(Code.FILE_NOT_WRITTEN) from error
