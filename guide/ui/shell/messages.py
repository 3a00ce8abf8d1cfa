"""The messages above the page: they outlive the page that asked for them, and the frame.

What is still not saved stands first and cannot be closed away. A message keeps how it is worded,
not its words: after a change of language it speaks the new one. How it looks is the content pane's
matter.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace

from guide.content.model import Lang
from guide.errors import GuideError
from guide.ui.shell.announcer import Announcer
from guide.ui.shell.content_pane import BarMessage, ContentPane
from guide.ui.shell.session import Session

if TYPE_CHECKING:
    from guide.ui.shell.failure_words import FailureAction, FailureWords

# Words, or how to word them: what stays in sight over a change of language is worded anew. Such a
# function must not use anything of the page, which may be gone by then.
Said = str | Callable[[Lang], str]

NOT_SAVED = "not_saved"
ELSEWHERE = "elsewhere"  # a copy at another place: stands under "not saved", which stays true
FOUND = "found"
FAILURE = "failure"
QUICK = "quick"


MessageTemplate = BarMessage[Said]


def _worded(message: MessageTemplate, lang: Lang) -> BarMessage[str]:
    """The message as it is read in `lang`, which the program speaks now."""
    return BarMessage(
        _word(message.sentence, lang),
        None if message.action is None else _word(message.action, lang),
        message.on_action,
        message.timeout_ms,
        message.kind,
        None if message.other_action is None else _word(message.other_action, lang),
        message.on_other_action,
        message.is_lasting,
        None if message.closing is None else _word(message.closing, lang),
    )


def _named(remedy: FailureAction, _lang: Lang) -> str:
    from guide.ui.shell.failure_words import remedy_words

    return remedy_words(remedy)


def _word(said: Said, lang: Lang) -> str:
    return said if isinstance(said, str) else said(lang)


class Messages:
    """Keeps the messages by key and shows them in the present frame.

    Args:
        session: knows whether an edit still waits to be kept.
        announcer: says each message once.
        lang: the language that is spoken now.
        action_of: what the button of a failure does; None: there is no such button here.

    """

    def __init__(
        self,
        session: Session,
        announcer: Announcer,
        lang: Callable[[], Lang],
        action_of: Callable[[FailureAction], Callable[[], None] | None],
    ) -> None:
        self._session = session
        self._announcer = announcer
        self._lang = lang
        self.action_of = action_of
        self._kept: dict[str, MessageTemplate] = {}
        self._content: ContentPane | None = None
        self._on_stay: Callable[[], None] | None = None  # while the warning is in sight
        self._edits = 0  # how many there were when something was not saved last

    def stand_in(self, content: ContentPane) -> None:
        """Show all messages in a new frame, worded for it, and from now on there."""
        self._content = content
        content.message_closed.connect(self._forget)
        for key, notice in self._kept.items():
            content.show_message(key, _worded(notice, self._lang()))

    def show(self, notice: MessageTemplate, key: str = "", *, assertive: bool = False) -> None:
        """Show and say a message; without a key it takes the place for quick ones."""
        self._put(key or QUICK, notice)
        self._announcer.say(_word(notice.sentence, self._lang()), assertive=assertive)

    def tell(
        self,
        sentence: Said,
        *,
        action: Said | None = None,
        on_action: Callable[[], None] | None = None,
        timeout_ms: int | None = None,
        key: str = "",
    ) -> None:
        """Show and say one sentence with at most one action above the page.

        A bar with the same non-empty `key` is replaced; without one it takes the place for quick
        ones. `timeout_ms` counts only while the bar is neither hovered nor focused; None: it stays
        until it is closed.
        """
        self.show(MessageTemplate(sentence, action, on_action, timeout_ms), key)

    def show_not_saved(self, failure: GuideError) -> None:
        """Say that an edit was refused; the bar stays in sight until all is kept."""
        from guide.ui.shell.failure_words import refused_words

        if self._content is not None and self._content.save_chip is not None:
            self._content.save_chip.hide()  # not all is kept any more; the bar says so
        if self._edits != self._session.edits:  # trying again takes nothing from a copy
            self.close(ELSEWHERE)
        self._edits = self._session.edits
        if self.is_warning and self._session.has_waiting:
            return  # what it says is still so, and no answer was given to it
        self._on_stay = None
        is_lasting = self._session.has_waiting
        self._show_failure(NOT_SAVED, partial(refused_words, failure), is_lasting=is_lasting)

    def show_found(self, failure: GuideError) -> None:
        """Say what was met when the entries were opened."""
        from guide.ui.shell.failure_words import FailureAction, found_words

        shows = self.action_of(FailureAction.BACKUPS) is not None
        self._show_failure(FOUND, partial(found_words, failure, shows_backups=shows))

    def show_failure(self, failure: GuideError, also: Said = "") -> None:
        """Say what did not work; stays until it is closed or something else does not work."""
        from guide.ui.shell.failure_words import failure_words

        def words(lang: Lang) -> str:
            return f"{failure_words(failure, lang)} {_word(also, lang)}".rstrip()

        self.show(MessageTemplate(words, kind="error"), FAILURE, assertive=True)

    def _show_failure(
        self, key: str, words: Callable[[Lang], FailureWords], *, is_lasting: bool = False
    ) -> None:
        notice = MessageTemplate(
            lambda lang: words(lang).sentence, kind="error", is_lasting=is_lasting
        )
        offered = [
            (partial(_named, one), does)
            for one in words(self._lang()).remedies
            if (does := self.action_of(one)) is not None
        ]
        if offered:
            notice = replace(notice, action=offered[0][0], on_action=offered[0][1])
        if len(offered) > 1:
            notice = replace(notice, other_action=offered[1][0], on_other_action=offered[1][1])
        self.show(notice, key, assertive=True)

    # ---- the warning before closing, in the place of "not saved"

    @property
    def is_warning(self) -> bool:
        """Whether it is told that closing now would lose answers."""
        return self._on_stay is not None

    def warn_of_closing(self, warning: MessageTemplate, on_stay: Callable[[], None]) -> None:
        """Say that closing now would lose answers; `on_stay` follows when nobody closes."""
        self._on_stay = on_stay
        self.show(warning, NOT_SAVED, assertive=True)

    def word_anew(self, key: str) -> None:
        """Say a message as it is true now, if it still stands; nothing is announced again."""
        notice = self._kept.get(key)
        if notice is not None and self._content is not None:
            self._content.show_message(key, _worded(notice, self._lang()))

    def focus(self, key: str) -> None:
        """Put the focus on a message, for somebody who must answer it."""
        if self._content is not None:
            self._content.focus_message(key)

    def stay(self) -> bool:
        """Take the warning back: "not saved" stands there again. False when none was given."""
        on_stay, self._on_stay = self._on_stay, None
        if on_stay is None:
            return False
        if self._session.has_waiting and self._session.failure is not None:
            self.show_not_saved(self._session.failure)
        else:
            self.close(NOT_SAVED)
        on_stay()
        return True

    def close_not_saved(self) -> None:
        """Everything is kept where it belongs: nothing is left to say about what was not."""
        self.close(NOT_SAVED)
        self.close(ELSEWHERE)

    def shows(self, key: str) -> bool:
        """Whether a message that stays stands in sight."""
        return key in self._kept

    def close(self, key: str) -> None:
        """Take a message away."""
        if key == NOT_SAVED:
            self._on_stay = None
        self._kept.pop(key, None)
        if self._content is not None:
            self._content.close_message(key)

    def clear(self) -> None:
        """Forget everything; the next frame begins without messages."""
        self._kept.clear()
        self._on_stay = None

    def _forget(self, key: str) -> None:
        """A closed message does not come back; under the warning stands what is not saved."""
        self._kept.pop(key, None)
        if key == NOT_SAVED:
            self.stay()

    def _put(self, key: str, notice: MessageTemplate) -> None:
        # An answer that passes by is not repeated in a new frame. An offer is, with its whole
        # time: whoever enlarges the text to read it must not lose it by that.
        if notice.timeout_ms is None or notice.action is not None:
            self._kept[key] = notice
        else:
            self._kept.pop(key, None)
        if self._content is not None:
            self._content.show_message(key, _worded(notice, self._lang()))
