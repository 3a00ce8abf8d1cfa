"""Exchanging the plan and taking that back: one bar, wherever it was done.

The bar stays until it is closed, longer than other offers to undo: whoever brought back a whole
plan looks through it first. The present plan is kept as a backup before, in any case.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop

from guide.errors import GuideError

if TYPE_CHECKING:
    from guide.ui.shell.messages import Said
    from guide.ui.shell.page import PageContext
    from guide.usecases.program.services import Services

KEY = "brought_back"


def exchange_plan(
    context: PageContext,
    command: Callable[[Services], Any],
    undo: Callable[[Services, Any], bool],
    said: Said,
) -> bool:
    """Run `command`, say `said`, and offer to take it back. False when it was not done.

    `command` returns a receipt with the `step` it made (0: nothing differed), which `undo` takes.
    """
    session = context.session
    _say_keeping(context)
    try:
        receipt = session.run_alone(command)
    except GuideError as failure:
        context.messages.close(KEY)
        context.messages.show_failure(
            failure,
            also=lambda _lang: QCoreApplication.translate("Keeping", "The plan was not changed."),
        )
        return False
    if receipt.step == 0:
        context.messages.tell(
            lambda _lang: QCoreApplication.translate(
                "Keeping", "Nothing had to be changed: the plan says the same already."
            ),
            key=KEY,
        )
        return True

    def take_back() -> None:
        context.messages.close(KEY)
        try:
            is_undone = session.run_alone(lambda services: undo(services, receipt))
        except GuideError as failure:
            context.messages.show_failure(failure)
            return
        if is_undone:
            context.announcer.say(QCoreApplication.translate("Keeping", "The action was undone"))

    context.messages.tell(
        said,
        action=lambda _lang: QCoreApplication.translate("Keeping", "Undo the action"),
        on_action=take_back,
        key=KEY,
    )
    return True


def _say_keeping(context: PageContext) -> None:
    """Say, and paint, what may take a second after years of history; an answer takes its place."""
    context.messages.tell(
        lambda _lang: QCoreApplication.translate(
            "Keeping", "Keeping the present plan as a backup…"
        ),
        key=KEY,
    )
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
