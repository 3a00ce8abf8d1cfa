"""The messages above the page: they outlive the page that asked for them, and the frame.

What is still not saved cannot be closed away. How a message looks is the content pane's matter.
"""

from __future__ import annotations

from collections.abc import Callable

from guide.errors import GuideError
from guide.ui.announcer import Announcer
from guide.ui.content_pane import ContentPane, Message
from guide.ui.session import Session

NOT_SAVED = "not_saved"
TROUBLE = "trouble"
QUICK = "quick"


class Messages:
    """Keeps the messages by key and shows them in the present frame.

    Args:
        session: knows whether an edit still waits to be kept.
        announcer: says each message once.
        retry: what the button of a failure does.

    """

    def __init__(self, session: Session, announcer: Announcer, retry: Callable[[], None]) -> None:
        self._session = session
        self._announcer = announcer
        self._retry = retry
        self._kept: dict[str, Message] = {}
        self._content: ContentPane | None = None

    def stand_in(self, content: ContentPane) -> None:
        """Show all messages in a new frame, and from now on there."""
        self._content = content
        content.message_closed.connect(self._forget)
        for key, message in self._kept.items():
            content.show_message(key, message)

    def show(self, message: Message, key: str = "") -> None:
        """Show and say a message; without a key it takes the place for quick ones."""
        self._put(key or QUICK, message)
        self._announcer.say(message.sentence)

    def show_failure(self, failure: GuideError, key: str) -> None:
        """Say what happened, what is safe, what to do; the bar stays until it is solved."""
        from guide.ui.failures import failure_words

        words = failure_words(failure)
        chip = None if self._content is None else self._content.save_chip
        if chip is not None and key == NOT_SAVED:
            chip.hide()  # not all is kept any more; the bar says so
        retry = self._retry if words.action else None
        self._put(key, Message(words.sentence, words.action or None, retry, kind="error"))
        self._announcer.say(words.sentence, assertive=True)

    def close(self, key: str) -> None:
        """Take a message away."""
        self._kept.pop(key, None)
        if self._content is not None:
            self._content.close_message(key)

    def clear(self) -> None:
        """Forget everything; the next frame begins without messages."""
        self._kept.clear()

    def _forget(self, key: str) -> None:
        """A closed message does not come back, except what is still not saved: that stays."""
        message = self._kept.pop(key, None)
        if key == NOT_SAVED and message is not None and self._session.has_waiting:
            self._put(key, message)

    def _put(self, key: str, message: Message) -> None:
        # An answer that passes by is not repeated in a new frame. An offer is, with its whole
        # time: whoever enlarges the text to read it must not lose it by that.
        if message.timeout_ms is None or message.action is not None:
            self._kept[key] = message
        else:
            self._kept.pop(key, None)
        if self._content is not None:
            self._content.show_message(key, message)
