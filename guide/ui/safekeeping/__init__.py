"""Parts of the pages of safe keeping: backups, earlier plans, plan files, what changed."""
