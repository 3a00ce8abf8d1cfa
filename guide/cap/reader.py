"""From the bytes of a file to a message, or to the rule that it breaks.

Who may say so is asked before, of the raw bytes (`signatures`): what is not to be trusted need not
be read.
"""

from __future__ import annotations

from guide.cap.message import Message
from guide.cap.profile import message_of
from guide.cap.schema import require_schema
from guide.cap.territories import Territories
from guide.cap.tree import read_tree


def read_message(data: bytes, territories: Territories) -> Message:
    """The message. Errors: Refusal, and nothing else, whatever the bytes are."""
    root = read_tree(data)
    require_schema(root)
    return message_of(root, territories)
