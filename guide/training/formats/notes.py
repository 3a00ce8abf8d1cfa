"""What there is to tell of a file of questions that came in or went out: by line, in codes.

Each is worded among the messages (`import_…`).
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from guide.training.quiz import Item


class Trouble(StrEnum):
    """What happened to a question."""

    # It was left out.
    BRACES = "braces"  # no closing brace, or one too many
    GLUED = "glued"  # no empty line before the next question
    CATEGORY_GLUED = "category_glued"  # a question right under $CATEGORY
    LINE_OF_ZERO = "line_of_zero"  # a line that is just 0 counts as an empty one elsewhere
    DESCRIPTION = "description"  # a text without a question
    NUMERIC = "numeric"
    DECIMAL_COMMA = "decimal_comma"
    WEIGHT_ON_RIGHT = "weight_on_right"  # `=%100%…`
    RIGHT_TWICE = "right_twice"
    FEW_CHOICES = "few_choices"
    MANY_CHOICES = "many_choices"
    FEW_PAIRS = "few_pairs"
    TOO_LONG = "too_long"
    NO_STEM = "no_stem"
    RIGHT_UNKNOWN = "right_unknown"  # what is said to be right or weighed is no answer
    TYPE_UNKNOWN = "type_unknown"
    ARROW = "arrow"  # "->" inside a pair: no reader could tell where it ends
    MISREAD = "misread"  # signs that cannot be escaped, and are no text elsewhere
    NOT_SAID = "not_said"  # not in the language that was asked for
    HERE_ALREADY = "here_already"  # word for word, in the languages of the file
    UNFIT = "unfit"  # what is asked of every lesson is not kept by it
    # It was taken, but not all of it.
    LOWER_CASE_TRUE = "lower_case_true"  # `{true}` is a short answer
    COMMENT_INSIDE = "comment_inside"
    FORMAT_LOST = "format_lost"  # HTML or Markdown became plain text
    CATEGORY_LOST = "category_lost"
    ORDER_DESCRIBED = "order_described"  # GIFT has no order
    NAME_LOST = "name_lost"  # a name that is neither an id nor the question's beginning
    WEIGHT_UNLISTED = "weight_unlisted"  # Moodle takes the percentages of its own list only
    LANG_LOST = "lang_lost"  # its answers stand in one language only
    VALUE_UNKNOWN = "value_unknown"  # a cell that says nothing known
    COLUMN_UNKNOWN = "column_unknown"
    PICTURE_LOST = "picture_lost"
    SOURCE_LOST = "source_lost"  # a source that the guide does not know
    CELLS_MENDED = "cells_mended"  # a space before what would have been a formula
    LETTERS_MENDED = "letters_mended"  # Cyrillic А, В, С, Е in the place of Latin letters


KEPT = frozenset(
    {
        Trouble.LOWER_CASE_TRUE, Trouble.COMMENT_INSIDE, Trouble.FORMAT_LOST,
        Trouble.CATEGORY_LOST, Trouble.ORDER_DESCRIBED, Trouble.PICTURE_LOST,
        Trouble.SOURCE_LOST, Trouble.LETTERS_MENDED, Trouble.NAME_LOST, Trouble.WEIGHT_UNLISTED,
        Trouble.LANG_LOST, Trouble.VALUE_UNKNOWN, Trouble.COLUMN_UNKNOWN, Trouble.CELLS_MENDED,
    }
)  # fmt: skip


class FileNote(Struct, frozen=True):
    """One thing to tell."""

    line: int  # of the file, from 1; of what goes out the place of the question
    trouble: Trouble
    detail: str = ""  # the beginning of the question, as it stands
    reason: str = ""  # of `UNFIT`: the message that says why (`finding_…`, `pack_…`)

    @property
    def is_left_out(self) -> bool:
        """Whether the question was left out."""
        return self.trouble not in KEPT


class ReadItems(Struct, frozen=True):
    """What was read. Every question is still to be accepted by a teacher."""

    items: tuple[Item, ...]
    lines: tuple[int, ...]  # where each of them begins, from 1
    notes: tuple[FileNote, ...]


class WrittenItems(Struct, frozen=True):
    """What was written."""

    text: str
    notes: tuple[FileNote, ...]
