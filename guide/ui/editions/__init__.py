"""Parts of the pages that update the guide's words."""
