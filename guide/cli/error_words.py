"""Why an update of the guide's words is refused, in the words of the command line."""

from __future__ import annotations

from guide.content.command_words import CommandWords
from guide.errors import Code, GuideError


def worded(error: GuideError, words: CommandWords) -> GuideError:
    """The same with its reason, or its first fault, in words; the code of a fault stays beside."""
    fields = error.fields
    if error.code is Code.PACK_FAULTY:
        place, _, fault = fields["first"].rpartition(": ")
        told = f"{place}: {words.say(f'content_fault_{fault}')} ({fault})"
        return GuideError(error.code, **fields | {"first": told})
    if error.code is not Code.PACK_MALFORMED:
        return error
    reason = words.say(f"flaw_{fields['reason']}")
    member = fields.get("member", "")
    told = f"{reason}: {member}" if member else reason
    return GuideError(error.code, **fields | {"reason": told})


def sentence(error: GuideError, words: CommandWords) -> str:
    """What happened and what to do."""
    return words.say(f"error_{error.code.value}", **worded(error, words).fields)
