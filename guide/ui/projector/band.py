"""The words of the TRAINING band in the languages of a session."""

from __future__ import annotations

from collections.abc import Sequence

from guide.content.class_words import ClassWords
from guide.content.model import Lang
from guide.ui.projector.paint import BandWords


def band_words(words: ClassWords, langs: Sequence[Lang], lang: Lang) -> BandWords:
    """The word for TRAINING in each language of the session; what follows is said in `lang`."""
    named = dict.fromkeys(words.say("class_training", one) for one in langs)
    return BandWords(" · ".join(named), words.say("class_band", lang))
