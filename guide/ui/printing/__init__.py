"""Where a sheet goes, shared by the pages that print one."""
