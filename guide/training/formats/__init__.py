"""Questions in the formats of other programs. What cannot be carried is told, never guessed."""
