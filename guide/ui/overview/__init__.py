"""What holds where: the map, one place, what changed, and a text to read aloud."""
