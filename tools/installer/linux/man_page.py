"""The manual pages, written from the commands and their words, so that they cannot grow stale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guide.cli.commands import Argument, all_commands, build_parser
from guide.content.command_words import CommandWords
from guide.content.model import Lang
from tools.installer.release import ROOT, Release

_HEADINGS: dict[Lang, dict[str, str]] = {
    "kk": {
        "name": "АТЫ",
        "use": "ҚОЛДАНУ",
        "about": "СИПАТТАМА",
        "commands": "ПӘРМЕНДЕР",
        "files": "ФАЙЛДАР",
        "brief": "жарияланған деңгейде не істеу керек және отбасылық жоспар",
        "data": "Енгізілгеннің бәрі және оның сақтық көшірмелері. Бағдарламаны жою оларға тимейді.",
    },
    "ru": {
        "name": "ИМЯ",
        "use": "ОБЗОР",
        "about": "ОПИСАНИЕ",
        "commands": "КОМАНДЫ",
        "files": "ФАЙЛЫ",
        "brief": "что делать при объявленном уровне и план семьи",
        "data": "Всё, что введено, и резервные копии. Удаление программы их не трогает.",
    },
    "en": {
        "name": "NAME",
        "use": "SYNOPSIS",
        "about": "DESCRIPTION",
        "commands": "COMMANDS",
        "files": "FILES",
        "brief": "what to do at a declared level, and the family plan",
        "data": "Everything that was entered, and its backups. Removing the program leaves them.",
    },
}


def man_page(release: Release, lang: Lang) -> str:
    """The page daiyn(1) in roff."""
    words = CommandWords(ROOT / "resources" / "content", lang)
    heading = _HEADINGS[lang]
    parser = build_parser(words.say)
    whole, *commands = all_commands(parser)
    lines = [
        f'.TH DAIYN 1 "{release.day}" "Daiyn {release.version}"',
        f".SH {heading['name']}",
        rf"daiyn \- {heading['brief']}",
        f".SH {heading['use']}",
        _plain(whole.usage),
        f".SH {heading['about']}",
        _plain(whole.about),
        ".PP",
        _plain(parser.epilog or ""),
        *_arguments(whole.arguments),
        f".SH {heading['commands']}",
    ]
    known = set(whole.arguments)
    for command in commands:
        lines += [f'.SS "{_plain(command.usage)}"', _plain(command.about)]
        lines += _arguments(argument for argument in command.arguments if argument not in known)
    lines += [
        f".SH {heading['files']}",
        ".TP",
        r".I ~/.local/share/Daiyn/",
        heading["data"],
    ]
    return "\n".join(lines) + "\n"


def _arguments(arguments: Iterable[Argument]) -> Iterator[str]:
    for argument in arguments:
        yield ".TP"
        yield rf"\fB{_plain(argument.shown)}\fR"
        yield _plain(argument.about)


def _plain(words: str) -> str:
    """Words in which roff sees no commands."""
    escaped = words.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
