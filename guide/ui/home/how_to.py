"""How a line of advice is done: the steps of a situation, or the place in the plan, one press away.

The steps carry their own sources. A line of which the guide holds no more than it says has none.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from guide.content.model import Action
from guide.ui.kit.widgets import Button
from guide.ui.shell.page import PageContext


def how_to_button(context: PageContext, action: Action) -> Button | None:
    """The way to how this line is done, if there is one."""
    go, line = context.navigator.go, action.id
    title = action.words(context.lang).title
    if action.plan == "kit":  # the lists lead on to the section
        words = QCoreApplication.translate("HomeRows", "Open the lists of the kits")
        return Button(
            context.look,
            words,
            "outlined",
            "package",
            name=f"how_{line}",
            spoken=f"{words}: {title}",
            on=partial(go, "kit"),
        )
    if action.plan:
        words = QCoreApplication.translate("HomeRows", "Open the family plan")
        return Button(
            context.look,
            words,
            "outlined",
            "users",
            name=f"how_{line}",
            spoken=f"{words}: {title}",
            on=partial(go, "plan", section="" if action.plan == "all" else action.plan),
        )
    situation = context.guide.situation(action.how)
    if situation is None:
        return None
    words = QCoreApplication.translate("HomeRows", "Step by step: {situation}").format(
        situation=situation.name(context.lang)
    )
    return Button(
        context.look,
        words,
        "outlined",
        situation.icon,
        name=f"how_{line}",
        spoken=f"{words}. {title}",
        on=partial(go, "situation", situation=situation.id),
    )
