"""A screen for strangers: its configuration, secret, idleness, counters, status; a fleet of them.

Pure data and functions. Knows no window, no family, no store and no clock of its own.
"""
