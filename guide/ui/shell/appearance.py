"""How the windows look and speak: settings and the system's wishes made into a look and words.

The settings decide; "system" follows the system's colour scheme and contrast. The system's
hints say nothing on plain X11: then the theme is light.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from guide.ui.kit.fonts import load_fonts
from guide.ui.kit.look import Look, Theme

if TYPE_CHECKING:
    from guide.content.model import Lang
    from guide.ui.shell.translation import Translation
    from guide.usecases.base.settings import Settings

_CHOSEN = {"light": Theme.LIGHT, "dark": Theme.DARK, "contrast": Theme.CONTRAST}
_DARK_BELOW = 128  # lightness of a window's colour, 0 to 255


class Appearance(QObject):
    """Puts language and look on the application.

    Args:
        app: the application, already made; the fonts are loaded into it.
        lang: the language asked for on the command line, or "" to follow the settings. It holds
            until a person chooses another one.

    """

    system_changed = Signal()

    def __init__(self, app: QApplication, lang: Lang | Literal["", "pseudo"] = "") -> None:
        super().__init__(app)
        load_fonts()
        self._app = app
        self._asked = lang
        self._stored_at_start: str | None = None
        self._translation: Translation | None = None
        self._spoken = ""
        self.lang: Lang = "kk"
        self.look = Look()
        self._applied: tuple[object, ...] = ()
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self.system_changed)

    def apply(self, settings: Settings) -> bool:
        """Take language and look from the settings. Returns whether anything changed."""
        # Imported here: the glance at a level is painted before any of it is needed.
        from guide.ui.kit.style import apply_style
        from guide.ui.shell.translation import PSEUDO

        self._still(settings)
        speech = self.speak(settings)
        look = Look(self._theme(settings), settings.text_scale / 100)
        wanted = (speech, look)
        if wanted == self._applied:
            return False
        if not self._applied or self._applied[1] != look:
            apply_style(self._app, look)
        self._applied = wanted
        self.lang = "en" if speech == PSEUDO else speech
        self.look = look
        return True

    def speak(self, settings: Settings) -> Lang | Literal["pseudo"]:
        """Put the words of a language on the application; returns which."""
        speech = self._speech(settings)
        if speech != self._spoken:
            from guide.ui.shell.translation import Translation

            self._translation = self._translation or Translation(self._app)
            self._translation.install(speech)
            self._spoken = speech
        return speech

    def for_first_frame(self, settings: Settings) -> tuple[Lang, Look]:
        """Language and look for the glance, before anything is put on.

        To ask Qt for the system's scheme costs as much time as the glance itself: until then the
        palette that the system gave tells whether it is dark.
        """
        speech = self._speech(settings)
        theme = _CHOSEN.get(settings.theme)
        if theme is None:
            is_dark = self._app.palette().window().color().lightness() < _DARK_BELOW
            theme = Theme.DARK if is_dark else Theme.LIGHT
        lang: Lang = "en" if speech == "pseudo" else speech
        return lang, Look(theme, settings.text_scale / 100)

    def remove(self) -> None:
        """Leave the application without our words, as the window closes."""
        if self._translation is not None:
            self._translation.remove()

    def _speech(self, settings: Settings) -> Lang | Literal["pseudo"]:
        """The language asked for, until the stored one is changed; stored; as installed; system."""
        if self._stored_at_start is None:
            self._stored_at_start = settings.language
        if self._asked and settings.language == self._stored_at_start:
            return self._asked
        self._asked = ""
        if settings.language:
            return settings.language
        from guide.ui.shell.translation import system_language
        from guide.usecases.program.installed_language import installed_language

        return installed_language() or system_language()

    def _still(self, settings: Settings) -> None:
        """Let nothing of Qt's slide or fade when the person or the system wishes so."""
        from PySide6.QtCore import Qt

        # Qt 6.11 does not tell the system's wish yet; a later one does.
        hints = self._app.styleHints()
        accessibility = getattr(hints, "accessibility", None)
        asked = getattr(accessibility(), "motionPreference", None) if accessibility else None
        reduced = getattr(getattr(Qt, "MotionPreference", None), "ReducedMotion", None)
        is_still = settings.less_motion or (asked is not None and asked() == reduced)
        if is_still:
            for effect in (
                Qt.UIEffect.UI_AnimateMenu,
                Qt.UIEffect.UI_FadeMenu,
                Qt.UIEffect.UI_AnimateCombo,
                Qt.UIEffect.UI_AnimateTooltip,
                Qt.UIEffect.UI_FadeTooltip,
            ):
                self._app.setEffectEnabled(effect, False)

    def _theme(self, settings: Settings) -> Theme:
        chosen = _CHOSEN.get(settings.theme)
        if chosen is not None:
            return chosen
        from PySide6.QtCore import Qt

        # Held in a variable: the accessibility hints die with their parent's wrapper.
        hints = self._app.styleHints()
        accessibility = getattr(hints, "accessibility", None)
        if accessibility is not None and _wants_contrast(accessibility()):
            return Theme.CONTRAST
        is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        return Theme.DARK if is_dark else Theme.LIGHT


def _wants_contrast(hints: QObject) -> bool:
    from PySide6.QtCore import Qt

    wish = getattr(hints, "contrastPreference", None)
    high = getattr(Qt, "ContrastPreference", None)
    return wish is not None and high is not None and wish() == high.HighContrast
