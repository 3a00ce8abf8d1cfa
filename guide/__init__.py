"""Daiyn: an offline guide for the declared terror-alert level and the family plan.

This module holds the facts that every room needs before anything else is imported.
It imports nothing, so that asking for the version costs nothing.
"""

__version__ = "0.4.0"

APP_NAME = "Daiyn"
APP_NAME_NATIVE = "Дайын"
APP_ID = "kz.daiyn.Daiyn"
