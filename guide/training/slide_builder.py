"""Slides from what a scenario or a quiz says: pure functions, one for each kind of picture.

They take from a node what a class may read, and nothing else of it. A `Words` says the fixed words
in one language and names sources; place lines come from whoever knows the place.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from guide.content.class_words import ClassWords
from guide.content.guide import Guide
from guide.content.model import DECLARED, Lang, Level
from guide.training import slides
from guide.training.scenario import (
    BreathNode,
    CardNode,
    DecisionNode,
    InfoNode,
    InjectNode,
    Option,
    Outcome,
    PracticeNode,
    Scenario,
)
from guide.training.slides import ChoiceReason, OutcomeMark, Shape, ShownChoice

LETTERS = "ABCDE"
# The lines of a place pack that a node names by their kind, in one language.
PlaceLines = Callable[[str, Lang], tuple[str, ...]]


def no_places(_kind: str, _lang: Lang) -> tuple[str, ...]:
    """Where no place pack was taken."""
    return ()


class SlideWords:
    """The fixed words of a class in one language, and how its sources are called."""

    def __init__(
        self, lang: Lang, words: ClassWords, guide: Guide, places: PlaceLines = no_places
    ) -> None:
        self.lang = lang
        self._words = words
        self._guide = guide
        self._places = places

    def say(self, word_id: str, **fields: object) -> str:
        """The word of `class.toml`."""
        return self._words.say(word_id, self.lang, **fields)

    def source(self, ids: Sequence[str]) -> str:
        """Where something was read, in one line; empty where no known source is named."""
        known = [self._guide.sources[one] for one in ids if one in self._guide.sources]
        if not known:
            return ""
        named = "; ".join(self._guide.reference(one, self.lang) for one in known)
        return self.say("class_source", source=named)

    def places(self, kind: str) -> tuple[str, ...]:
        """The lines of a place pack of this kind."""
        return self._places(kind, self.lang) if kind else ()

    def level(self, level: Level) -> tuple[str, str]:
        """Name and meaning of a declared level."""
        said = self._guide.level(level).words(self.lang)
        return said.level_name, said.meaning


def title_slide(scenario: Scenario, words: SlideWords) -> slides.TitleSlide:
    """The title and the rules that stand in no file, so that none can leave them out."""
    rules = ("class_rule_pass", "class_rule_quiet", "class_rule_people", "class_honest")
    return slides.TitleSlide(
        lang=words.lang,
        title=scenario.words(words.lang).title,
        rules=tuple(words.say(rule) for rule in rules),
    )


def mood_slide(words: SlideWords) -> slides.MoodSlide:
    """Three faces."""
    return slides.MoodSlide(
        lang=words.lang,
        question=words.say("class_mood_question"),
        faces=(
            words.say("class_mood_ok"),
            words.say("class_mood_unsure"),
            words.say("class_mood_worried"),
        ),
        note=words.say("class_mood_note"),
    )


def level_slide(level: Level, words: SlideWords) -> slides.LevelSlide:
    """What a level means, beside the others."""
    rows = tuple(words.level(one) for one in DECLARED)
    name, meaning = words.level(level) if level in DECLARED else (words.say("class_level_none"), "")
    return slides.LevelSlide(lang=words.lang, level=level, name=name, meaning=meaning, rows=rows)


def inject_slide(node: InjectNode, words: SlideWords) -> slides.InjectSlide:
    """Something happens."""
    return slides.InjectSlide(
        lang=words.lang,
        channel=node.channel,
        heading=words.say(f"class_channel_{node.channel.value}"),
        text=node.words(words.lang).text,
        places=words.places(node.place),
        question=words.say("class_own_plan") if node.own_plan else "",
    )


def choices(
    options: Sequence[Option], lang: Lang, counts: Mapping[str, int] | None = None
) -> tuple[ShownChoice, ...]:
    """The options as the class sees them: letters by their place among those that are shown."""
    return tuple(
        ShownChoice(
            letter=letter,
            shape=shape,
            text=option.words(lang).text,
            count=None if counts is None else counts.get(option.key, 0),
        )
        for letter, shape, option in zip(LETTERS, Shape, options, strict=False)
    )


def decision_slide(
    node: DecisionNode,
    options: Sequence[Option],
    words: SlideWords,
    *,
    counts: Mapping[str, int] | None = None,
    passed: int | None = None,
    vote_round: int = 1,
    rounds: int = 1,
    is_talk: bool = False,
) -> slides.DecisionSlide:
    """A question with the options of the band, with counts once they are to be shown."""
    if is_talk:
        label = words.say("class_talk_over")
    else:
        label = words.say(f"class_round_{vote_round}") if rounds > 1 else ""
    return slides.DecisionSlide(
        lang=words.lang,
        prompt=node.words(words.lang).text,
        choices=choices(options, words.lang, counts),
        pass_label=words.say("class_pass"),
        passed=passed if counts is not None else None,
        round=vote_round,
        round_label=label,
        is_talk=is_talk,
    )


def reveal_slide(
    node: DecisionNode,
    options: Sequence[Option],
    words: SlideWords,
    counts: Mapping[str, int] | None = None,
) -> slides.RevealSlide:
    """Each option with its mark, the reason and its source; a doubtful one asks the school."""
    lang = words.lang
    return slides.RevealSlide(
        lang=lang,
        prompt=node.words(lang).text,
        reasons=tuple(
            ChoiceReason(
                choice=choice,
                mark=OutcomeMark(option.outcome.value),
                label=_mark_label(option, words),
                why=words.say("class_ask_school")
                if option.needs_source
                else option.words(lang).why,
                source="" if option.needs_source else words.source(option.sources),
            )
            for choice, option in zip(choices(options, lang, counts), options, strict=True)
        ),
    )


def _mark_label(option: Option, words: SlideWords) -> str:
    if option.outcome is Outcome.NONE:
        return ""
    return words.say(f"class_mark_{option.outcome.value}")


def sides_slide(
    node: DecisionNode,
    options: Sequence[Option],
    words: SlideWords,
    counts: Mapping[str, int] | None = None,
    passed: int | None = None,
) -> slides.SidesSlide:
    """A dilemma after its vote: nothing is marked."""
    return slides.SidesSlide(
        lang=words.lang,
        prompt=node.words(words.lang).text,
        choices=choices(options, words.lang, counts),
        invitation=words.say("class_sides"),
        passed=passed if counts is not None else None,
    )


def is_dilemma(node: DecisionNode) -> bool:
    """Whether no option is right or wrong."""
    return all(option.outcome is Outcome.NONE for option in node.option)


def info_slide(node: InfoNode, words: SlideWords) -> slides.InfoSlide:
    """Something to know; what needs a source is asked, not told."""
    return slides.InfoSlide(
        lang=words.lang,
        text=words.say("class_ask_school") if node.needs_source else node.words(words.lang).text,
        places=words.places(node.place),
        question=words.say("class_own_plan") if node.own_plan else "",
        source="" if node.needs_source else words.source(node.sources),
    )


def breath_slide(node: BreathNode | None, words: SlideWords) -> slides.BreathSlide:
    """A calm moment, of the scenario or of the close."""
    said = words.say("class_breath") if node is None else node.words(words.lang).text
    return slides.BreathSlide(lang=words.lang, text=said)


def practice_slide(node: PracticeNode, words: SlideWords) -> slides.PracticeSlide:
    """One small thing that is done now."""
    return slides.PracticeSlide(
        lang=words.lang,
        heading=words.say("class_practice"),
        text=node.words(words.lang).text,
        places=words.places(node.place),
    )


# The sides of a dated card, in order.
CARD_THEN, CARD_QUESTION, CARD_NOW, CARD_FIGURES = "then", "question", "now", "figures"


def card_parts(node: CardNode, lang: Lang) -> tuple[str, ...]:
    """The sides that a card has."""
    said = node.words(lang)
    return (
        CARD_THEN,
        *((CARD_QUESTION,) if said.question else ()),
        *((CARD_NOW,) if said.now else ()),
        *((CARD_FIGURES,) if node.figure else ()),
    )


def card_slide(
    node: CardNode, part: str, words: SlideWords
) -> slides.CardSlide | slides.FiguresSlide:
    """One side of a dated card. KeyError for a side that no card has."""
    said = node.words(words.lang)
    source = words.say("class_sources_differ") if node.needs_source else words.source(node.sources)
    if part == CARD_FIGURES:
        return _figures(node, words)
    if part == CARD_THEN:
        return slides.CardSlide(
            lang=words.lang,
            when=said.when,
            heading=words.say("class_card_knew"),
            text=said.knew,
            second_heading=words.say("class_card_told") if said.told else "",
            second_text=said.told,
            source=source,
        )
    text = {CARD_QUESTION: said.question, CARD_NOW: said.now}[part]
    return slides.CardSlide(
        lang=words.lang,
        when=said.when,
        heading=words.say(f"class_card_{part}"),
        text=text,
        source=source if part == CARD_NOW else "",
    )


def _figures(node: CardNode, words: SlideWords) -> slides.FiguresSlide:
    rows = []
    for figure in node.figure:
        said = figure.words(words.lang)
        rows.append(
            slides.FigureRow(
                said_on=said.said_on,
                by=said.by,
                figure=said.figure,
                source=words.source(figure.sources),
            )
        )
    return slides.FiguresSlide(
        lang=words.lang,
        when=node.words(words.lang).when,
        heading=words.say("class_figures_heading"),
        columns=(
            words.say("class_figures_said_on"),
            words.say("class_figures_by"),
            words.say("class_figures_figure"),
            words.say("class_figures_source"),
        ),
        rows=tuple(rows),
    )


def things_slide(scenario: Scenario, words: SlideWords) -> slides.ThingsSlide:
    """Three things we can do: the scenario's, or the program's own."""
    own = tuple(thing.words(words.lang).text for thing in scenario.thing)
    return slides.ThingsSlide(
        lang=words.lang,
        heading=words.say("class_things_heading"),
        things=own or tuple(words.say(f"class_thing_{count}") for count in (1, 2, 3)),
    )


def thanks_slide(words: SlideWords) -> slides.ThanksSlide:
    """Thank you."""
    return slides.ThanksSlide(
        lang=words.lang,
        heading=words.say("class_thanks_heading"),
        text=words.say("class_thanks_text"),
    )


def calm_slide(words: SlideWords | None = None) -> slides.CalmSlide:
    """The calm picture; without words it says nothing."""
    if words is None:
        return slides.CalmSlide(lang="")
    return slides.CalmSlide(lang=words.lang, text=words.say("class_calm"))


def news_slide(words: SlideWords) -> slides.NewsSlide:
    """The announced level has changed."""
    return slides.NewsSlide(lang=words.lang, text=words.say("class_news"))
