"""Keeping one field of a record as it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from guide.ui.shell.session import Session


def keep_field(session: Session, record_ref: str, field_name: str, value: Any) -> bool:
    """Keep one field of the plan as typed. Returns whether it is kept."""
    return session.keep(
        lambda services: services.plan_editor.change(record_ref, field_name, value),
        key=f"{record_ref}.{field_name}",
        value=value,
    )


def keep_field_soon(
    session: Session,
    record_ref: str,
    field_name: str,
    value: Any,
    told: Callable[[bool], object],
) -> None:
    """Keep one field without waiting for the disk; `told` hears whether it is kept."""
    session.keep_soon(
        lambda services: services.plan_editor.change(record_ref, field_name, value),
        told,
        key=f"{record_ref}.{field_name}",
        value=value,
    )
