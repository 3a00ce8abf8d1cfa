"""All that a page needs to ask for one of several: the group and its kinds of radio buttons."""

from __future__ import annotations

from guide.ui.kit.widgets.choice_buttons import ChoiceCard, ChoiceChip, RadioRow
from guide.ui.kit.widgets.choice_group import ChoiceButton, ChoiceGroup

__all__ = ["ChoiceButton", "ChoiceCard", "ChoiceChip", "ChoiceGroup", "RadioRow"]
