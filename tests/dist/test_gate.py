"""Nothing is built for people unless everything tells of one version; a release also has a day."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from guide import __version__
from tools.installer import gate
from tools.installer.changelog import faults_of_changelog, told_versions
from tools.installer.gate import Sources, faults_of, read_sources

CHANGELOG = "# Changelog\n\n## [1.2.0] - 2026-11-22\n\n### For users\n\n## [1.1.9] - 2026-10-01\n"
METAINFO = """<component><releases>
<release version="1.2.0" date="2026-11-22"/><release version="1.1.9" date="2026-10-01"/>
</releases></component>"""
GOOD = Sources(
    version="1.2.0",
    changelog=CHANGELOG,
    metainfo=METAINFO,
    project='[project]\ndynamic = ["version"]\n',
    shown={"Windows": "1.2.0", "macOS": "1.2.0"},
    built_on="2026-11-22",
    tag="v1.2.0",
    is_changed=False,
)


def test_these_sources_pass() -> None:
    assert faults_of(read_sources(), is_release=False) == []
    shown = read_sources().shown
    assert len(shown) >= 9, "Windows in three languages, macOS, the man page"
    assert set(shown.values()) == {__version__}


def test_what_is_all_one_passes_as_a_release() -> None:
    assert faults_of(GOOD, is_release=True) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": "1.2"}, 'the version "1.2" is not of the form'),
        ({"version": "1.2.0rc1"}, "is not of the form"),
        ({"version": "1.2.1"}, "the newest version is 1.2.0, but guide/__init__.py says 1.2.1"),
        ({"version": "1.1.9"}, "the newest version is 1.2.0"),
        ({"changelog": "# Changelog\n"}, "the newest version is none"),
        ({"changelog": CHANGELOG.replace("[1.2.0]", "1.2.0")}, 'should be like "## [0.3.0] - 2026'),
        ({"changelog": CHANGELOG.replace("-22", "-31")}, "2026-11-31 of 1.2.0 is no day"),
        ({"metainfo": METAINFO.replace("1.2.0", "1.1.0")}, "The metainfo does not list"),
        ({"metainfo": METAINFO.replace("-22", "-21")}, "The metainfo does not list"),
        ({"metainfo": "<component/>"}, "The metainfo does not list"),
        ({"shown": {"Info.plist": "1.1.9"}}, "Info.plist: tells of version 1.1.9, not 1.2.0"),
        ({"project": '[project]\nversion = "1.2.0"\n'}, "pyproject.toml: has a version of its own"),
        ({"tag": "v1.2.1"}, "The tag v1.2.1 does not name version 1.2.0"),
    ],
)
@pytest.mark.parametrize("is_release", [False, True])
def test_what_is_not_one_is_said_in_a_sentence(
    change: dict[str, Any], said: str, is_release: bool
) -> None:
    faults = faults_of(dataclasses.replace(GOOD, **change), is_release=is_release)
    assert [fault for fault in faults if said in fault]
    assert all(fault.endswith(".") for fault in faults)


DAYLESS = {
    "changelog": CHANGELOG.replace("] - 2026-11-22", "]"),
    "built_on": "2026-11-22",
}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (DAYLESS, "1.2.0 has no day yet"),
        ({"built_on": "2026-11-20"}, "2026-11-22 is later than the last commit, 2026-11-20"),
        ({"tag": ""}, "has no tag v1.2.0"),
        ({"is_changed": True}, "Something is not committed"),
    ],
)
def test_what_only_a_release_needs_stops_a_release_only(change: dict[str, Any], said: str) -> None:
    sources = dataclasses.replace(GOOD, **change)
    assert faults_of(sources, is_release=False) == []
    assert [fault for fault in faults_of(sources, is_release=True) if said in fault]


def test_a_late_evening_in_kazakhstan_is_the_day_before_in_utc() -> None:
    assert faults_of(dataclasses.replace(GOOD, built_on="2026-11-21"), is_release=True) == []


def test_the_changelog_is_read_from_the_newest_to_the_oldest() -> None:
    told = told_versions("## [1.2.3]\n\n## [1.2.2] - 2026-01-01\n\ntext ## [9.9.9]\n### [8.8.8]\n")
    assert [(one.version, one.day) for one in told] == [("1.2.3", ""), ("1.2.2", "2026-01-01")]
    assert faults_of_changelog("## [1.10.0]\n## [1.9.0] - 2026-01-01\n") == []


@pytest.mark.parametrize(
    ("changelog", "said"),
    [
        ("## [1.9.0]\n## [1.10.0] - 2026-01-01\n", "1.9.0 stands above 1.10.0"),
        ("## [1.9.0]\n## [1.9.0] - 2026-01-01\n", "1.9.0 stands above 1.9.0"),
        ("## [1.2.0] - 2026-01-01\n## [1.1.0] - 2026-01-02\n", "1.2.0 stands above 1.1.0"),
        ("## [1.2.0]\n## [1.1.0]\n", "1.1.0 has no day"),
        ("## 1.2.0\n", "should be like"),
        ("## [Unreleased]\n", "should be like"),
        ("##[1.2.0]\n", "should be like"),
    ],
)
def test_a_changelog_in_disorder_is_refused(changelog: str, said: str) -> None:
    assert [fault for fault in faults_of_changelog(changelog) if said in fault]


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A history of one commit."""
    monkeypatch.delenv("GITHUB_REF_TYPE", raising=False)
    monkeypatch.setattr(gate, "ROOT", tmp_path)
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    git(tmp_path, "init", "--quiet")
    (tmp_path / "file").write_text("1")
    git(tmp_path, "add", "file")
    git(
        tmp_path, "-c", "user.name=Somebody", "-c", "user.email=somebody@daiyn.invalid",
        "commit", "--quiet", "-m", "one",
    )  # fmt: skip
    return tmp_path


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True)


def test_the_tag_of_the_last_commit_is_read(history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert gate._tag() == ""
    git(history, "tag", "v0.0.1")
    git(history, "tag", "something-else")
    assert gate._tag() == "v0.0.1"
    git(history, "tag", f"v{__version__}")
    assert gate._tag() == f"v{__version__}"
    monkeypatch.setenv("GITHUB_REF_TYPE", "tag")
    monkeypatch.setenv("GITHUB_REF_NAME", "v9.9.9")
    assert gate._tag() == "v9.9.9", "the tag that is asked for counts"


def test_a_change_that_is_not_committed_is_seen(history: Path) -> None:
    changes = ("status", "--porcelain", "--untracked-files=no")
    assert gate._git(*changes) == ""
    (history / "new").write_text("1")
    assert gate._git(*changes) == ""
    (history / "file").write_text("2")
    assert gate._git(*changes) != ""


def test_sources_without_a_history_have_no_tag(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gate, "ROOT", tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.delenv("GITHUB_REF_TYPE", raising=False)
    assert gate._tag() == ""


def test_the_gate_stays_shut_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["gate", "--release"])
    monkeypatch.setattr(gate, "read_sources", lambda: dataclasses.replace(GOOD, tag=""))
    with pytest.raises(SystemExit, match=r"has no tag v1\.2\.0"):
        gate.main()
    monkeypatch.setattr(gate, "read_sources", lambda: GOOD)
    gate.main()
    assert "Everything tells of version" in capsys.readouterr().out
