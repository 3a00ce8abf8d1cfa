"""What a scenario or a quiz says in the languages that its file declares."""

from typing import Generic, TypeVar

from guide.content.model import LANGS, Frozen, Lang

W = TypeVar("W")


class Spoken(Frozen, Generic[W], frozen=True, kw_only=True):
    """Words in each declared language; a file of a school may leave a language out everywhere."""

    kk: W | None = None
    ru: W | None = None
    en: W | None = None

    def said(self, lang: Lang) -> W | None:
        """What is said in `lang`, if anything is."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}[lang]

    @property
    def langs(self) -> tuple[Lang, ...]:
        """The languages in which something is said."""
        return tuple(lang for lang in LANGS if self.said(lang) is not None)

    def words(self, lang: Lang) -> W:
        """What is said in `lang`. KeyError where nothing is: the checks let no such file run."""
        found = self.said(lang)
        if found is None:
            raise KeyError(lang)
        return found


class LessonLine(Frozen, frozen=True, kw_only=True):
    """One line of text in one language."""

    text: str


class Lines(Spoken[LessonLine], frozen=True, kw_only=True):
    """One line in each language."""
