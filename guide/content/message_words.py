"""What the program says of itself (resources/content/messages.toml): failures, findings, hints.

Windows and command line say one sentence for one failure. Where the place in which it is read makes
a difference, another stands beside it: an edit was `refused`, the entries were `opened`, or the
`command` line is there instead of a window. No edition of the guide says any of these: they are
read from the program's own files.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from guide import APP_NAME
from guide.content import files
from guide.content.model import LANGS, FixedWord, Lang
from guide.content.reader import FixedWords
from guide.errors import Code, GuideError
from guide.paths import resources

Told = Literal["failure", "refused", "opened", "command"]

# The one sentence that is not content: the file that holds the others cannot be read.
_WORDLESS = "оқылмады · не читается · cannot be read"
_FAULTY = frozenset({Code.PACK_FAULTY, Code.PLACE_FAULTY, Code.LESSON_FAULTY})
_MALFORMED = frozenset({Code.PACK_MALFORMED, Code.PLACE_MALFORMED, Code.LESSON_MALFORMED})
_NOT_SHOWN = frozenset({Code.PACK_DAMAGED, Code.PACK_UNPROVEN, Code.PACK_DISTRUSTED})


class MessageWords(FixedWords):
    """Messages by id, read on first use. Saying one never fails for want of words."""

    _file = files.MESSAGES

    def word(self, message_id: str) -> FixedWord:
        """The message as it stands, in all languages; KeyError for an unknown id."""
        return self._words[message_id]

    def say(self, message_id: str, lang: Lang, **fields: object) -> str:
        """The message with its placeholders filled; KeyError for an unknown id."""
        return _filled(self._word(message_id), lang, fields)

    def failure(self, failure: GuideError, lang: Lang, told: Told = "failure") -> str:
        """What happened, what is safe, what to do.

        A field that the failure does not carry is left out.
        """
        word = self._word(f"{told}_{failure.code}", f"failure_{failure.code}")
        return _filled(word, lang, _Absent(failure.fields | self._named(failure, lang)))

    def _word(self, *ids: str) -> FixedWord:
        """The first message that there is; the one sentence that is not content if none is read.

        For want of words nothing may end that says them: help at a field, a list of backups.
        """
        try:
            words = self._words
        except GuideError as wordless:
            said = f"{APP_NAME}: {wordless.fields['file']}: {_WORDLESS}"
            return FixedWord(id=ids[-1], **dict.fromkeys(LANGS, said))
        return words[next((one for one in ids if one in words), ids[-1])]

    def unused_edition(self, code: Code, lang: Lang) -> str:
        """Why an edition that was accepted is not shown."""
        if code in _NOT_SHOWN:
            return self.failure(GuideError(code), lang)
        return self.say("edition_unfit", lang)

    def _named(self, failure: GuideError, lang: Lang) -> dict[str, str]:
        """The fields that are codes, in words; the code of a finding stays for whoever mends it."""
        fields = failure.fields
        if failure.code in _FAULTY and "first" in fields:
            place, _, finding = fields["first"].rpartition(": ")
            return {"first": f"{place}: {self.say(f'finding_{finding}', lang)} ({finding})"}
        if failure.code is Code.SESSION_LOCKED and "first" in fields:
            return {"first": self.say(f"lock_{fields['first']}", lang)}
        if failure.code in _MALFORMED and "reason" in fields:
            reason, member = self.say(f"pack_{fields['reason']}", lang), fields.get("member")
            if "line" in fields:
                member = self.say("malformed_line", lang, line=fields["line"])
            return {"reason": f"{reason}: {member}" if member else reason}
        return {}


def _filled(word: FixedWord, lang: Lang, fields: Mapping[str, object]) -> str:
    """The words in `lang`; brackets around nothing go with it."""
    return word.words(lang).format_map(fields).replace(" ()", "")


class _Absent(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


@cache
def message_words() -> MessageWords:
    """The messages that came with the program; they stay the same as long as it runs."""
    return MessageWords(resources() / "content")
