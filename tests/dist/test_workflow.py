"""The release workflow cannot run here; that it asks for what is there, in the right order, can be
read. Each command in it stands in the Makefile or in a module that has tests of its own."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PATH = ROOT / ".github" / "workflows" / "release.yml"
TEXT = PATH.read_text(encoding="utf-8")
WORKFLOW: dict[Any, Any] = yaml.safe_load(TEXT)
JOBS: dict[str, dict[str, Any]] = WORKFLOW["jobs"]
# Commands of the system, and of what was installed or built by the step before.
FOREIGN = {"apt-get", "git", "cd", "sha256sum", "gh", "daiyn"}
BUILT = {"build/windows/bundle/daiyn/daiyn-cli.exe"}
FOREIGN_MODULES = {"pip", "pytest"}


def steps(job: str, key: str = "run") -> list[str]:
    return [step[key] for step in JOBS[job]["steps"] if key in step]


def all_runs() -> list[str]:
    return [run for job in JOBS for run in steps(job)]


def faults_of(run: str) -> list[str]:
    """What a step asks for that is not there."""
    faults = []
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for command in re.split(r"&&|\n", run):
        words = shlex.split(command.partition(">")[0])
        if not words or words[0] in FOREIGN | BUILT:
            continue
        if words[0] == "make":
            faults += [f"no target {word}" for word in words[1:2] if word not in targets]
            asked = dict(word.split("=", 1) for word in words[2:]).get("ARGS", "")
            recipe = re.search(rf"^{words[1]}:.*\n((?:\t.*\n)+)", makefile(), re.MULTILINE)
            called = re.search(r"-m (\S+) \$\(ARGS\)", recipe[1]) if recipe else None
            faults += unknown_options(called[1] if called else "", shlex.split(asked))
        elif words[0] in {"python", "python3"} and words[1] == "-m":
            if words[2] in FOREIGN_MODULES:
                continue
            faults += unknown_options(words[2], words[3:])
        elif words[0] in {"sh", "python", "python3"}:
            faults += [f"no file {words[1]}" for _ in [0] if not (ROOT / words[1]).is_file()]
        else:
            faults.append(f"{words[0]} is nothing that is known")
    return faults


def makefile() -> str:
    return (ROOT / "Makefile").read_text("utf-8")


def unknown_options(module: str, words: list[str]) -> list[str]:
    path = ROOT / (module.replace(".", "/") + ".py")
    if not path.is_file():
        return [f"no module {module}"] if module or words else []
    source = path.read_text("utf-8")
    options = [word for word in words if word.startswith("--")]
    return [f"{module} knows no {word}" for word in options if f'"{word}"' not in source]


@pytest.mark.parametrize("run", all_runs())
def test_each_step_asks_for_what_is_there(run: str) -> None:
    assert faults_of(run) == []
    assert "${{" not in run, "what comes from outside is handed over as a variable"


@pytest.mark.parametrize(
    ("run", "said"),
    [
        ("make nothing", "no target nothing"),
        ('make dist ARGS="--no-such"', "tools.installer.make knows no --no-such"),
        ("python -m tools.installer.nothing", "no module tools.installer.nothing"),
        ("python -m tools.installer.gate --no-such", "tools.installer.gate knows no --no-such"),
        ("make test && sh tools/nothing.sh", "no file tools/nothing.sh"),
        ("curl somewhere", "curl is nothing that is known"),
    ],
)
def test_a_step_that_asks_for_something_else_would_be_found(run: str, said: str) -> None:
    assert faults_of(run) == [said]


def test_the_actions_of_others_are_named_by_their_content_and_their_full_version() -> None:
    used = re.findall(r"uses: (\S+)(.*)", TEXT)
    assert len(used) == sum(len(steps(job, "uses")) for job in JOBS)
    for name, comment in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", name)
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", comment)
    assert len({name for name, _ in used}) == len({name.partition("@")[0] for name, _ in used})


def needed(job: str) -> set[str]:
    """All jobs that must have ended well before."""
    direct = JOBS[job].get("needs", [])
    names = {direct} if isinstance(direct, str) else set(direct)
    return names.union(*(needed(name) for name in names))


def test_nothing_is_built_before_the_gate_nor_published_before_everything_was_tried() -> None:
    assert not needed("gate")
    assert all("gate" in needed(job) for job in JOBS if job != "gate")
    assert needed("publish") == JOBS.keys() - {"publish"}
    assert JOBS["publish"]["if"] == "github.ref_type == 'tag'"
    assert "--draft" in steps("publish")[-1]
    assert "make gate" in steps("gate")[0]


def test_only_publishing_may_write_and_nothing_else_than_a_release() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    granted = {job: told["permissions"] for job, told in JOBS.items() if "permissions" in told}
    assert granted == {"publish": {"contents": "write"}}
    for job in JOBS.values():
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize(
    ("job", "tests", "build"),
    [
        ("linux", "make test", "make dist"),
        ("windows-program", "-m pytest", "tools.installer.windows.make"),
        ("macos", "-m pytest", "tools.installer.make --system macos"),
    ],
)
def test_each_system_is_tested_before_it_is_built(job: str, tests: str, build: str) -> None:
    runs = steps(job)
    (tested,) = (at for at, run in enumerate(runs) if tests in run)
    (built,) = (at for at, run in enumerate(runs) if build in run)
    assert tested < built


def test_each_packed_program_tests_itself() -> None:
    for job in ("linux", "windows-program", "windows-trial", "macos"):
        assert [run for run in steps(job) if "self-test" in run or ".trial " in run], job


def test_keys_are_seen_by_the_jobs_that_sign_only_and_are_explained() -> None:
    names = set(re.findall(r"secrets\.(\w+)", TEXT))
    assert names
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert [name for name in names if name not in guide] == []
    for name, job in JOBS.items():
        assert ("secrets." in str(job)) == (job.get("environment") == "release"), name


def test_each_job_has_an_end_and_a_named_system() -> None:
    for name, job in JOBS.items():
        assert job["timeout-minutes"] <= 120, name
        assert "latest" not in job["runs-on"], name
        assert job.get("container", "debian:12") == "debian:12", name


def test_keys_are_in_sight_of_the_step_that_signs_only() -> None:
    """Whatever is downloaded or frozen before has no key to look at."""
    holders = []
    for name, job in JOBS.items():
        assert "secrets." not in str(job.get("env", {})), name
        for step in job["steps"]:
            if "secrets." in str(step):
                holders.append(step["run"])
                assert "secrets." not in step["run"]
    assert "secrets." not in str(WORKFLOW["env"])
    signing, collecting = holders
    assert "--bundle" in signing, "it only signs and packs what was frozen before"
    frozen = [run for run in steps("macos") if "--only-app" in run]
    assert steps("macos").index(frozen[0]) < steps("macos").index(signing)
    assert "collect.sh" in collecting


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
@pytest.mark.parametrize("key", ["", "untrusted comment: a key\nRWQ="])
def test_the_secret_key_lies_outside_the_sources_and_is_gone_afterwards(
    tmp_path: Path, key: str
) -> None:
    seen = tmp_path / "seen"
    make = tmp_path / "make"
    make.write_text(
        f'#!/bin/sh\necho "$*|${{DAIYN_SIGNING_KEY:-}}|${{SIGNING_KEY:-}}" > {seen}\n'
        f'[ -z "${{DAIYN_SIGNING_KEY:-}}" ] || ls -l "$DAIYN_SIGNING_KEY" | cut -c1-10 >> {seen}\n'
        f'[ -z "${{DAIYN_SIGNING_KEY:-}}" ] || cat "$DAIYN_SIGNING_KEY" >> {seen}\nexit 3\n'
    )
    make.chmod(0o755)
    env = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "SIGNING_KEY": key}
    script = ROOT / "tools" / "installer" / "collect.sh"
    run = subprocess.run(["sh", script, "--release"], env=env, cwd=tmp_path, check=False)
    assert run.returncode == 3, "what make says is handed on"
    told, *held = seen.read_text().splitlines()
    arguments, file, text = told.split("|")
    assert arguments == "dist ARGS=--collect --release"
    assert text == ""
    if not key:
        assert file == ""
        return
    assert held == ["-rw-------", *key.splitlines()]
    assert not Path(file).is_relative_to(ROOT)
    assert not Path(file).exists()
