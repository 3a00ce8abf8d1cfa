"""Keeping how the family wants its papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from guide.ui.shell.session import Session


def keep_choice(session: Session, **values: Any) -> bool:
    """Keep choices for printing by their names. Returns whether they are kept."""
    return session.keep(
        lambda services: services.paper_preferences.change(**values),
        key="papers." + ",".join(sorted(values)),
        value=values,
    )
