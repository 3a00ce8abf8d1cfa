"""Place packs in the window: looking at a file, taking it, what was taken, making one."""
