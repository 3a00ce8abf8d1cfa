"""Which language the windows speak: our words, Qt's own words, and the locale.

The words lie in `resources/i18n/guide_<lang>.qm`, compiled from the `.ts` files beside them.
English has a file too, for its plurals. The made-up language `pseudo` stretches every word by
40 % and sets it in brackets: what it leaves untouched is not translatable, what it cuts is too
narrow.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from guide.content.model import LANGS, Lang
from guide.paths import resources

PSEUDO: Literal["pseudo"] = "pseudo"

_LOCALES: dict[str, QLocale] = {
    "kk": QLocale(QLocale.Language.Kazakh, QLocale.Country.Kazakhstan),
    "ru": QLocale(QLocale.Language.Russian, QLocale.Country.Kazakhstan),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def locale_of(lang: Lang) -> QLocale:
    """The locale whose month names and numbers belong to `lang`."""
    return _LOCALES[lang]


def system_language() -> Lang:
    """The first of the system's languages that the guide speaks; Kazakh when none is."""
    for name in QLocale.system().uiLanguages():
        for lang in LANGS:
            if name.partition("-")[0] == lang:
                return lang
    return "kk"


class Translation:
    """Installs one language at a time into the running application."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.is_complete = False  # whether our words of the language were found

    def install(self, lang: Lang | Literal["pseudo"]) -> None:
        """Speak `lang` from now on. Windows built before keep their words until rebuilt."""
        self.remove()
        if lang == PSEUDO:
            from guide.ui.shell.pseudo import PseudoTranslator

            QLocale.setDefault(_LOCALES["en"])
            self._add(PseudoTranslator(self._app))
            self.is_complete = True
            return
        QLocale.setDefault(_LOCALES[lang])
        of_qt = QTranslator(self._app)
        if of_qt.load(
            f"qtbase_{lang}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ):
            self._add(of_qt)
        ours = QTranslator(self._app)
        self.is_complete = ours.load(str(resources() / "i18n" / f"guide_{lang}.qm"))
        if self.is_complete:
            self._add(ours)

    def remove(self) -> None:
        """Take the installed words away again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
            translator.deleteLater()  # a quarter of a megabyte for each change of language
        self._installed = []

    def _add(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._installed.append(translator)
