"""The text of a file of questions, whichever of the formats it has."""

from __future__ import annotations

from guide.errors import Code, GuideError

SIZE_LIMIT = 1 << 20  # bytes


def file_text(data: bytes) -> str:
    """The text, without its byte order mark.

    Errors: GuideError LESSON_TOO_LARGE; LESSON_MALFORMED for bytes that are no UTF-8.
    """
    if len(data) > SIZE_LIMIT:
        raise GuideError(Code.LESSON_TOO_LARGE)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GuideError(Code.LESSON_MALFORMED, reason="text_coding", member="") from error
