"""One slide of each kind with texts as long as a scenario may have, in Kazakh, the longest."""

from __future__ import annotations

from guide.content.model import Level
from guide.training import slides
from guide.training.scenario import OPTION_LIMIT, SAID_LIMIT, Channel

_SENTENCE = "Мектептің кіреберісіндегі киім ілгіштің жанында иесіз сөмке тұр, оны ешкім танымайды, "
SAID = (_SENTENCE * 3)[:SAID_LIMIT]
OPTION = (_SENTENCE * 2)[:OPTION_LIMIT]
WHY = (_SENTENCE * 4)[:260]
SOURCE = "Қазақстан Республикасы Ішкі істер министрлігі, 2026 жылғы 12 қаңтар"
LINE = "Жиналатын жер: стадионның жанындағы екінші қақпа, мектептің артында"

CHOICES = tuple(
    slides.ShownChoice(letter=letter, shape=shape, text=OPTION)
    for letter, shape in zip("ABCD", slides.Shape, strict=False)
)
COUNTED = tuple(
    slides.ShownChoice(letter=one.letter, shape=one.shape, text=one.text, count=35)
    for one in CHOICES
)
REASONS = tuple(
    slides.ChoiceReason(
        choice=choice, mark=mark, label="Қауіпсіз шешім емес", why=WHY, source=SOURCE
    )
    for choice, mark in zip(COUNTED, slides.OutcomeMark, strict=False)
)
PASSING = "Жауап бермеймін"
DECISION = slides.DecisionSlide(
    lang="kk", prompt=SAID, choices=CHOICES, pass_label=PASSING, round_label="Екінші дауыс беру"
)
LONGEST: tuple[slides.Slide, ...] = (
    slides.TitleSlide(lang="kk", title=OPTION, rules=(OPTION, OPTION, OPTION)),
    slides.MoodSlide(
        lang="kk", question=OPTION, faces=("Жақсы", "Білмеймін", "Мазасызбын"), note=OPTION
    ),
    slides.LevelSlide(
        lang="kk",
        level=Level.ORANGE,
        name="Қызғылт сары деңгей",
        meaning=SAID,
        rows=(("Сары", OPTION), ("Қызғылт сары", OPTION), ("Қызыл", OPTION)),
    ),
    slides.LevelSlide(lang="kk", level=Level.RED, name="Қызыл деңгей", meaning=SAID),
    slides.InjectSlide(
        lang="kk",
        channel=Channel.OFFICIAL_SMS,
        heading="Ресми хабар",
        text=SAID,
        places=(LINE, LINE),
        question="Біздің жоспар бұл туралы не дейді?",
    ),
    DECISION,
    slides.DecisionSlide(lang="kk", prompt=SAID, choices=COUNTED, pass_label=PASSING, passed=12),
    slides.RevealSlide(lang="kk", prompt=SAID, reasons=REASONS),
    slides.SidesSlide(lang="kk", prompt=SAID, choices=COUNTED[:2], invitation=OPTION, passed=3),
    slides.InfoSlide(lang="kk", text=SAID, places=(LINE,), question=OPTION, source=SOURCE),
    slides.BreathSlide(lang="kk", text=SAID),
    slides.PracticeSlide(lang="kk", heading="Бір рет жасап көреміз", text=SAID, places=(LINE,)),
    slides.CardSlide(
        lang="kk",
        when="2016 жылғы 5–6 маусым",
        heading="Адамдар сол кезде не білді",
        text=SAID,
        second_heading="Оларға не айтылды",
        second_text=SAID,
        source=SOURCE,
    ),
    slides.FiguresSlide(
        lang="kk",
        when="2016 жылғы 5–6 маусым",
        heading="Деректер әртүрлі: кім, қашан айтқанын қараңыз",
        columns=("Айтылған күн", "Кім айтты", "Дерек", "Дереккөз"),
        rows=tuple(
            slides.FigureRow(
                said_on="2016 ж. 6 маусым",
                by="Ішкі істер министрлігі",
                figure="алты адам",
                source=SOURCE,
            )
            for _ in range(7)
        ),
    ),
    slides.QuestionSlide(
        lang="kk",
        stem=SAID,
        hint="Бір жауап таңдаңыз",
        choices=CHOICES,
        pass_label=PASSING,
        number=2,
        of=5,
    ),
    slides.QuestionSlide(
        lang="kk", stem=OPTION, hint="Сәйкестендіріңіз", choices=CHOICES, matches=(OPTION,) * 4
    ),
    slides.AnswerSlide(lang="kk", stem=SAID, reasons=REASONS, feedback=WHY, source=SOURCE),
    slides.ThingsSlide(lang="kk", heading="Қолымыздан келетін үш нәрсе", things=(SAID,) * 3),
    slides.ThanksSlide(lang="kk", heading="Рақмет", text=SAID),
    slides.CalmSlide(lang="kk", text="Үзіліс жасаймыз"),
    slides.CalmSlide(lang="kk"),
    slides.NewsSlide(lang="kk", text=SAID),
)
