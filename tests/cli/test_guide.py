"""The commands for the guide's words: check, install, back, keys, trust, status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide.administrator import for_everybody, is_of_administrator
from guide.cli.run import main
from guide.content.model import LANGS
from guide.seal.minisign import read_public_key
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


def pack(daiyn: Commands, edition: int = 2) -> Path:
    return put_pack(daiyn.folder / "guide.zip", good_pack(edition))


def test_without_a_key_nothing_is_accepted_and_that_is_said(daiyn: Commands) -> None:
    assert daiyn.facts("guide", "keys") == {"keys": []}
    run = daiyn.start("--json", "guide", "check", pack(daiyn))
    assert run.returncode == 1
    assert json.loads(run.stdout)["fault"] == "pack_key_unknown"
    run = daiyn.start("guide", "install", pack(daiyn))
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


def test_an_update_is_looked_at_taken_and_gone_back_from(trusting: Commands) -> None:
    path = pack(trusting)
    told = trusting.done("guide", "check", path, "--lang", "en")
    assert "NUM-01 (112)" in told
    assert "    - Danger now\n    + Danger at once" in told
    assert trusting.facts("guide", "status")["edition"] == 1, "looking changes nothing"

    taken = trusting.facts("guide", "install", path)
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
    run = trusting.start("--json", "guide", "install", path, "--digest", digest)
    assert (run.returncode, json.loads(run.stdout)["error"]) == (2, "pack_changed")
    assert trusting.facts("guide", "status")["is_built_in"] is True
    digest = trusting.facts("guide", "check", path)["digest"]
    assert trusting.facts("guide", "install", path, "--digest", digest)["edition"] == 3


def test_words_in_effect_speak_everywhere_on_the_command_line(trusting: Commands) -> None:
    changed = text_of("levels.toml").replace('"Yellow level"', '"Amber level"', 1)
    data = zip_of(plain(good(2) | {"levels.toml": changed.encode()}))
    trusting.done("guide", "install", put_pack(trusting.folder / "a.zip", signed(data)))
    assert trusting.done("content", "check", "--lang", "en").startswith("No faults")
    trusting.done("paper", "level", "yellow", "--lang", "en", "--out", "sheet.pdf")
    assert "Amber" in words_of((trusting.folder / "sheet.pdf").read_bytes())


@pytest.mark.parametrize("lang", LANGS)
def test_a_refusal_names_its_reason_in_each_language(trusting: Commands, lang: str) -> None:
    made = signed(zip_of([Member(b"../evil.toml", b"x = 1\n")]))
    path = put_pack(trusting.folder / "evil.zip", made)
    run = trusting.start("guide", "check", path, "--lang", lang)
    assert run.returncode == 1
    assert "../evil.toml" in run.stdout
    assert "member_name" not in run.stdout
    run = trusting.start("guide", "install", path, "--lang", lang)
    assert run.returncode == 2
    assert "../evil.toml" in run.stderr
    assert not list(trusting.folder.rglob("evil.toml"))


def test_an_administrator_takes_an_edition_for_everybody(
    daiyn: Commands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    folder = tmp_path / "everybody"
    for module in ("guide_words", "guide_update"):
        monkeypatch.setattr(f"guide.usecases.{module}.for_everybody", lambda: folder)
    key = tmp_path / "office.pub"
    key.write_bytes(TRUSTED.public_file)

    def run(*arguments: str | Path) -> dict[str, object]:
        words = ["--data-dir", str(daiyn.data), "--json", *map(str, arguments)]
        assert main(words) == 0
        facts: dict[str, object] = json.loads(capsys.readouterr().out)
        return facts

    run("guide", "trust", key, "--fingerprint", FINGERPRINT, "--for-everybody")
    run("guide", "install", pack(daiyn), "--for-everybody")
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
