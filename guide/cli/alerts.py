"""The commands for alerts by file, in the modules beside this one: messages, keys and seals."""

from __future__ import annotations

from guide.cli import alert_keys, alert_messages
from guide.cli.parser import CommandGroup


def add_commands(commands: CommandGroup) -> None:
    """Declare what may be typed."""
    alert = commands.group("alert", "help_alert")
    alert_messages.add_commands(alert)
    alert_keys.add_commands(alert)
