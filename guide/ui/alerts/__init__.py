"""Messages about a level that come as files: what arrived, what was refused, and sending one."""
