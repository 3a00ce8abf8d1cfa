"""The commands for the guide's words: check, install, back, keys, trust, status."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from guide.administrator import for_everybody, is_of_administrator
from guide.cli.commands import build_parser
from guide.cli.main import main
from guide.content.model import LANGS, Lang
from guide.signatures.minisign import is_fingerprint, read_public_key
from tests.cli.commands import Commands
from tests.packs.good import TRUSTED, good, good_pack, signed, text_of
from tests.packs.reading import put_pack
from tests.packs.zips import Member, plain, zip_of
from tests.paper.reading import words_of

FINGERPRINT = read_public_key(TRUSTED.public_file).fingerprint


@pytest.fixture
def trusting(daiyn: Commands) -> Commands:
    (daiyn.folder / "office.pub").write_bytes(TRUSTED.public_file)
    daiyn.done("guide", "trust", "office.pub", "--fingerprint", FINGERPRINT)
    return daiyn


class Terminal(io.StringIO):
    """Somebody at a terminal who types this."""

    def isatty(self) -> bool:
        return True


def pack(daiyn: Commands, edition: int = 2) -> Path:
    return put_pack(daiyn.folder / "guide.zip", good_pack(edition))


def test_without_a_key_nothing_is_accepted_and_that_is_said(daiyn: Commands) -> None:
    assert daiyn.facts("guide", "keys") == {"keys": []}
    run = daiyn.start("--json", "guide", "check", pack(daiyn))
    assert run.returncode == 1
    assert json.loads(run.stdout)["fault"] == "pack_key_unknown"
    run = daiyn.start("guide", "install", pack(daiyn), "--yes")
    assert run.returncode == 2
    assert "0101010101010101" in run.stderr
    assert daiyn.facts("guide", "status")["is_built_in"] is True
    assert not daiyn.data.exists(), "nothing was made"


def test_a_key_is_added_only_with_its_fingerprint(daiyn: Commands) -> None:
    key = daiyn.folder / "office.pub"
    key.write_bytes(TRUSTED.public_file)
    for more in ((), ("--fingerprint", "0000")):
        run = daiyn.start("guide", "trust", key, *more)
        assert run.returncode == 2
        assert FINGERPRINT in run.stderr
    assert not daiyn.data.exists()
    found = daiyn.facts("guide", "trust", key, "--fingerprint", FINGERPRINT.lower())
    assert found["key"]["name"] == "office"
    assert FINGERPRINT in daiyn.done("guide", "keys")


@pytest.mark.parametrize(
    "typed",
    [
        ("KEY", "--fingerprint", *FINGERPRINT.split()),
        ("--fingerprint", *FINGERPRINT.lower().split(), "KEY"),
        ("--fingerprint", *FINGERPRINT.split(), "--for-everybody", "KEY"),
        ("--fingerprint", FINGERPRINT, "KEY"),
        ("--fingerprint=" + FINGERPRINT.split()[0], *FINGERPRINT.split()[1:], "KEY"),
        ("--fingerprint", FINGERPRINT.replace(" ", "").lower(), "KEY"),
        ("--fingerprint", FINGERPRINT.replace(" ", "-"), "KEY"),
    ],
)
def test_a_fingerprint_is_understood_as_it_is_printed(typed: tuple[str, ...]) -> None:
    for name in ("office.pub", "abcd"):  # a name of hexadecimal digits is still a name
        words = [name if word == "KEY" else word for word in typed]
        found = build_parser(str).parse_args(["guide", "trust", *words])
        assert found.key == Path(name)
        key = read_public_key(TRUSTED.public_file)
        assert is_fingerprint(found.fingerprint, key)
        assert not is_fingerprint(found.fingerprint[:-1], key)


def test_an_update_is_looked_at_taken_and_gone_back_from(trusting: Commands) -> None:
    path = pack(trusting)
    told = trusting.done("guide", "check", path, "--lang", "en")
    assert "NUM-01 (112)" in told
    assert "    - danger now\n    + danger at once" in told
    assert trusting.facts("guide", "status")["edition"] == 1, "looking changes nothing"

    taken = trusting.facts("guide", "install", path, "--yes")
    assert (taken["edition"], taken["before"], taken["signed_by"]) == (2, 1, "office")
    assert trusting.facts("guide", "check", path)["is_in_effect"] is True
    status = trusting.done("guide", "status", "--lang", "ru")
    assert "office" in status
    sheet = trusting.facts("guide", "back")
    assert (sheet["edition"], sheet["is_built_in"], sheet["before"]) == (1, True, None)
    assert trusting.start("guide", "back").returncode == 2


def test_install_takes_only_the_file_that_check_has_shown(trusting: Commands) -> None:
    path = pack(trusting)
    digest = trusting.facts("guide", "check", path)["digest"]
    assert digest in trusting.done("guide", "check", path)
    put_pack(path, good_pack(3))
    run = trusting.start("--json", "guide", "install", path, "--yes", "--digest", digest)
    assert (run.returncode, json.loads(run.stdout)["error"]) == (2, "pack_changed")
    assert trusting.facts("guide", "status")["is_built_in"] is True
    digest = trusting.facts("guide", "check", path)["digest"]
    assert trusting.facts("guide", "install", path, "--yes", "--digest", digest)["edition"] == 3


def test_without_a_terminal_install_takes_nothing_unless_told_yes(trusting: Commands) -> None:
    path = pack(trusting)
    for lang in LANGS:
        run = trusting.start("guide", "install", path, "--lang", lang)
        assert (run.returncode, run.stdout) == (2, "")
        assert "--yes" in run.stderr
    run = trusting.start("--json", "guide", "install", path)
    assert (run.returncode, json.loads(run.stdout)) == (2, {"error": "yes_needed"})
    assert trusting.facts("guide", "status")["is_built_in"] is True
    shown = trusting.done("guide", "check", path)
    assert trusting.done("guide", "install", path, "--yes").startswith(shown)
    again = trusting.done("guide", "install", path, "--lang", "en")
    assert "in effect already" in again, "nothing would change, so nothing is asked"
    assert "accepted." not in again


@pytest.mark.parametrize(
    ("answer", "code"), [("", 2), ("\n", 2), ("no\n", 2), ("ye\n", 2), ("ДА\n", 0), ("yes\n", 0)]
)
def test_at_a_terminal_install_shows_the_changes_and_asks(
    trusting: Commands, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    answer: str, code: int,
) -> None:  # fmt: skip
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    words = ["--data-dir", str(trusting.data), "--lang", "en", "guide", "install"]
    assert main([*words, str(pack(trusting))]) == code
    said = capsys.readouterr()
    assert "    - danger now\n    + danger at once" in said.out, "seen before it is asked"
    assert said.out.index("danger at once") < said.out.index("Accept these words?")
    assert ("The update was accepted" in said.out) is (code == 0)
    assert ("was not accepted" in said.err) is (code != 0)
    assert ("--yes" in said.err) is (answer == ""), "nobody was there after all"
    assert trusting.facts("guide", "status")["is_built_in"] is (code != 0)


@pytest.mark.parametrize("lang", LANGS)
def test_a_change_is_told_by_the_name_of_its_level_or_situation(
    trusting: Commands, lang: Lang
) -> None:
    changed = {
        "levels.toml": text_of("levels.toml").replace("Bags, boxes", "Boxes, bags", 1),
        "situations.toml": text_of("situations.toml").replace(
            "Heavy bleeding: press hard", "Heavy bleeding: press", 1
        ),
    }
    data = zip_of(plain(good(2) | {name: text.encode() for name, text in changed.items()}))
    path = put_pack(trusting.folder / "a.zip", signed(data))
    told = trusting.done("guide", "check", path, "--lang", lang)
    level, situation = {
        "kk": ("Сары деңгей", "Алғашқы көмек"),
        "ru": ("Жёлтый уровень", "Первая помощь"),
        "en": ("Yellow level", "First aid"),
    }[lang]
    assert f"Y-02 ({level})" in told
    assert f"AID-02 ({situation})" in told
    assert "(yellow)" not in told


@pytest.mark.parametrize("lang", LANGS)
def test_a_fault_in_the_words_of_an_update_is_told_in_words(trusting: Commands, lang: Lang) -> None:
    text = text_of("situations.toml").replace("Heavy bleeding: press", "Heavy  bleeding: press", 1)
    data = zip_of(plain(good(2) | {"situations.toml": text.encode()}))
    path = put_pack(trusting.folder / "a.zip", signed(data))
    run = trusting.start("guide", "check", path, "--lang", lang)
    assert run.returncode == 1
    told = {
        "kk": "мәтінде артық бос орын не белгі бар",
        "ru": "в тексте лишние пробелы или знаки",
        "en": "stray spaces or signs in a text",
    }[lang]
    assert f"situations.toml AID-02: {told} (text_untidy)" in run.stdout
    assert told in trusting.start("guide", "install", path, "--yes", "--lang", lang).stderr


def test_words_in_effect_speak_everywhere_on_the_command_line(trusting: Commands) -> None:
    changed = text_of("levels.toml").replace(
        '"Stay calm. Do not give', '"Stay quite calm. Do not give', 1
    )
    data = zip_of(plain(good(2) | {"levels.toml": changed.encode()}))
    trusting.done("guide", "install", put_pack(trusting.folder / "a.zip", signed(data)), "--yes")
    assert trusting.done("content", "check", "--lang", "en").startswith("No faults")
    trusting.done("paper", "level", "yellow", "--lang", "en", "--out", "sheet.pdf")
    assert "Stayquitecalm" in words_of((trusting.folder / "sheet.pdf").read_bytes())


@pytest.mark.parametrize("lang", LANGS)
def test_a_key_is_trusted_no_more_and_its_words_hold_no_more(trusting: Commands, lang: str) -> None:
    trusting.done("guide", "install", pack(trusting), "--yes")
    run = trusting.start("guide", "distrust", "02" * 8, "--lang", lang)
    assert run.returncode == 2
    assert "02" * 8 in run.stderr
    assert FINGERPRINT in trusting.done("guide", "distrust", "01" * 8, "--lang", lang)
    assert trusting.facts("guide", "keys") == {"keys": []}
    run = trusting.start("--json", "guide", "status")
    assert run.returncode == 1
    status = json.loads(run.stdout)
    assert (status["is_built_in"], status["trouble"]) == (True, "pack_distrusted")


@pytest.mark.parametrize("lang", LANGS)
def test_a_refusal_names_its_reason_in_each_language(trusting: Commands, lang: str) -> None:
    made = signed(zip_of([Member(b"../other.toml", b"x = 1\n")]))
    path = put_pack(trusting.folder / "other.zip", made)
    run = trusting.start("guide", "check", path, "--lang", lang)
    assert run.returncode == 1
    assert "../other.toml" in run.stdout
    assert "member_name" not in run.stdout
    run = trusting.start("guide", "install", path, "--lang", lang)
    assert run.returncode == 2
    assert "../other.toml" in run.stderr
    assert not list(trusting.folder.rglob("other.toml"))


def test_an_administrator_takes_an_edition_for_everybody(
    daiyn: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    folder = tmp_path / "everybody"
    for module in ("in_effect", "update"):
        monkeypatch.setattr(f"guide.usecases.editions.{module}.for_everybody", lambda: folder)
    key = tmp_path / "office.pub"
    key.write_bytes(TRUSTED.public_file)

    def run(*arguments: str | Path) -> dict[str, object]:
        words = ["--data-dir", str(daiyn.data), "--json", *map(str, arguments)]
        assert main(words) == 0
        facts: dict[str, object] = json.loads(capsys.readouterr().out)
        return facts

    run("guide", "trust", key, "--fingerprint", FINGERPRINT, "--for-everybody")
    run("guide", "install", pack(daiyn), "--for-everybody", "--yes")
    status = run("guide", "status")
    assert (status["edition"], status["is_for_everybody"], status["before"]) == (2, True, None)
    assert run("guide", "back", "--for-everybody")["is_built_in"] is True
    assert not daiyn.data.exists(), "nothing is kept for one account"


def test_the_folder_for_everybody_is_where_only_administrators_write(tmp_path: Path) -> None:
    assert for_everybody().is_absolute()
    path = tmp_path / "key.pub"
    assert not is_of_administrator(path)
    path.write_bytes(b"")
    path.chmod(0o644)
    assert is_of_administrator(path)
    link = tmp_path / "link.pub"
    link.symlink_to(path)
    assert not is_of_administrator(link), "a link may lead where others write"
    path.chmod(0o664)
    assert not is_of_administrator(path)
