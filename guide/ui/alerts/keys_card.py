"""Whose messages count here: each key, what it may speak for, and whether it is taken at once.

No page adds a key: whoever looks after the computer compares its fingerprint with paper first.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from guide.ui.advice.key_details import key_details
from guide.ui.kit.message_text import message_text
from guide.ui.kit.widgets import Card, Heading, Line, Text, boxed, column_of
from guide.ui.kit.widgets.fields import FlagField
from guide.ui.shell.page import PageContext
from guide.ui.shell.words import date_words, place_words
from guide.usecases.alerts.key_ring import AlertKey


class KeysCard(Card):
    """The keys that are known here."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.look, name="alerts_keys")
        self._context = context
        look, keys = context.look, context.services.alert_keys.ring().keys
        self.add(
            Heading(look, self.tr("Whose messages count"), 2, "h3"),
            Text(
                look,
                self.tr(
                    "A message that one of these keys has signed, for its territory, can be"
                    " accepted with one press."
                ),
            ),
        )
        if not keys:
            self.add(Text(look, self.tr("No key yet."), weight=600))
        for at, key in enumerate(keys):
            self.add(Line(look), self._key(key, at))
        how = self.tr(
            "No page adds a key. The command “daiyn alert trust” adds one for the levels of one"
            " territory, and for nothing else. Compare the fingerprint with one on paper first."
        )
        self.add(
            key_details(
                look,
                [key.view for key in keys],
                how,
                name="alerts_key_details",
                button_name="fold_alerts_keys",
            )
        )

    def _key(self, key: AlertKey, at: int) -> QWidget:
        context, look = self._context, self._context.look
        parts: list[QWidget] = [Text(look, key.view.name, weight=600)]
        for grant in key.grants if key.end is None else ():
            place = place_words(grant.place, context.guide, context.lang)
            words = self.tr("Only for: {place}").format(place=place)
            if grant.until is not None:
                until = date_words(grant.until, context.lang)
                words = self.tr("{what}, until {date}").format(what=words, date=until)
            parts.append(Text(look, words))
            if grant.needs_second:
                parts.append(Text(look, self.tr("Only together with a second trusted key")))
        if key.end is not None:
            parts.append(
                Text(look, message_text(f"alert_key_{key.end.value}", context.lang,
                                        key=key.view.name))
            )  # fmt: skip
            return boxed(column_of(look, 4, *parts))
        at_once = FlagField(
            look,
            self.tr("Accept its messages at once"),
            self.tr("Without a press, also while nobody is at the window"),
            value=key.origin in context.services.alert_preferences.read().at_once,
        )
        at_once.setObjectName(f"alerts_at_once_{at}")
        name = self.tr("Accept its messages at once: {key}").format(key=key.view.name)
        at_once.setAccessibleName(name)
        at_once.edited.connect(partial(self._keep_at_once, key.origin))
        return boxed(column_of(look, 4, *parts, at_once))

    def _keep_at_once(self, origin: str, is_wanted: bool) -> None:
        self._context.session.keep(
            lambda services: services.alert_preferences.let_in_at_once(origin, is_wanted=is_wanted)
        )
