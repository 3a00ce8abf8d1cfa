"""What an administrator compares of trusted keys, folded at the end of their card.

The same for keys of words, of places and of messages; how one is added is said by each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from guide.ui.kit.look import Look
from guide.ui.kit.widgets import Collapsible, Text
from guide.usecases.editions.views import KeyView


def key_details(
    look: Look, keys: Iterable[KeyView], *how: str, name: str, button_name: str
) -> Collapsible:
    """Name, fingerprint and number of each key, then `how` one is added, a paragraph each."""
    return Collapsible(
        look,
        QCoreApplication.translate("KeyDetails", "For whoever looks after this computer"),
        later=lambda: _lines(look, keys, how),
        name=name,
        button_name=button_name,
    )


def _lines(look: Look, keys: Iterable[KeyView], how: Iterable[str]) -> Iterator[Text]:
    translate = QCoreApplication.translate
    for key in keys:
        yield Text(look, key.name, weight=600)
        finger = translate("KeyDetails", "Fingerprint: {fingerprint}")
        yield Text(look, finger.format(fingerprint=key.fingerprint))
        number = translate("KeyDetails", "Number of the key: {number}")
        yield Text(look, number.format(number=key.key_id), "caption", colour="text2")
    for one in how:
        yield Text(look, one, colour="text2")
