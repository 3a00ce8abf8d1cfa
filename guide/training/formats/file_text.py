"""The text of a file of questions, whichever of the formats it has."""

from __future__ import annotations

import codecs

from guide.errors import Code, GuideError

SIZE_LIMIT = 1 << 20  # bytes


def file_text(data: bytes) -> str:
    """The text, without its byte order mark.

    Errors: GuideError LESSON_TOO_LARGE; LESSON_CODING for bytes that are neither UTF-8 nor marked
    as text of two bytes a letter, such as the plain CSV of a Russian Excel.
    """
    if len(data) > SIZE_LIMIT:
        raise GuideError(Code.LESSON_TOO_LARGE)
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))  # Excel's "Unicode text"
    try:
        return data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise GuideError(Code.LESSON_CODING) from error
