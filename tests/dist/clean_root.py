"""An empty Debian for installing on, made by debootstrap once and copied for each test.

Commands run inside with their own processes and mounts; all of them end with their test. Packages
come from where this machine gets its own.
"""

from __future__ import annotations

import platform
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BASES = ROOT / "build" / "clean"
DEBIAN_12, DEBIAN_13 = "bookworm", "trixie"
PERSON = "family"

# Own mounts and processes; what X needs to be reached is the one thing shared with outside. The
# shell stays, as root: with it everything inside ends, and a change of person would let it live on.
_INSIDE = """
x=/tmp/.X11-unix
mount -t proc proc "$1/proc" && mount -t tmpfs tmpfs "$1/tmp" && chmod 1777 "$1/tmp"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$1/dev/pts"
mount --bind "$1/dev/pts/ptmx" "$1/dev/ptmx"
if [ -d $x ]; then mkdir "$1$x" && mount --bind $x "$1$x"; fi
root=$1 person=$2
shift 2
chroot --userspec="$person:$person" "$root" "$@"
exit $?
"""


@dataclass(frozen=True)
class CleanRoot:
    """A Debian of its own below one folder."""

    path: Path

    @property
    def home(self) -> Path:
        """The home of the one person who lives here, seen from outside."""
        return self.path / "home" / PERSON

    def command(self, *words: str, person: str = PERSON, **env: str) -> list[str]:
        """The command line that runs `words` inside as `person`."""
        home = "/root" if person == "root" else f"/home/{person}"
        setting = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": home,
            "LC_ALL": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **env,
        }
        return [
            "unshare", "--mount", "--pid", "--ipc", "--fork", "--kill-child",
            "env", "-i", *(f"{name}={value}" for name, value in setting.items()),
            "/bin/sh", "-c", _INSIDE, "inside", str(self.path), person, *words,
        ]  # fmt: skip

    def run(self, *words: str, person: str = PERSON, check: bool = True, **env: str) -> str:
        """Run a command inside and return what it said, complaints included."""
        done = subprocess.run(
            self.command(*words, person=person, **env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if check:
            assert done.returncode == 0, f"{words}\n{done.stdout}"
        return done.stdout

    def works(self, *words: str, person: str = PERSON, **env: str) -> bool:
        """Whether a command inside ends well."""
        command = self.command(*words, person=person, **env)
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    def install(self, *packages: str) -> str:
        """Install packages and what they declare to need, nothing that they only recommend."""
        return self.run(
            "apt-get", "install", "-y", "-q", "--no-install-recommends", *packages, person="root"
        )

    def bring(self, file: Path) -> str:
        """Copy a file into the root; its name inside."""
        shutil.copy(file, self.path / "srv" / file.name)
        (self.path / "srv" / file.name).chmod(0o644)
        return f"/srv/{file.name}"


def make_clean_root(folder: Path, release: str = DEBIAN_12) -> CleanRoot:
    """A fresh copy of the empty system in `folder`."""
    base = BASES / release
    if not (base / "etc" / "debian_version").exists():
        _bootstrap(base)
    subprocess.run(["cp", "-a", "--reflink=auto", base, folder], check=True)
    return CleanRoot(folder)


def _bootstrap(base: Path) -> None:
    shutil.rmtree(base, ignore_errors=True)
    base.parent.mkdir(parents=True, exist_ok=True)
    unfinished = base.with_name(f"{base.name}-unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    here = platform.freedesktop_os_release()["VERSION_CODENAME"]
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI)", f"Codename: {here}"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    subprocess.run(
        ["debootstrap", "--variant=minbase", base.name, unfinished, told.split()[0]],
        stdout=subprocess.DEVNULL, check=True,
    )  # fmt: skip
    # The list of another release than this machine's stays as debootstrap wrote it.
    sources = ("sources.list", "sources.list.d") if base.name == here else ()
    for place in (*sources, "apt.conf.d"):
        ours = Path("/etc/apt") / place
        if ours.is_dir():
            shutil.copytree(ours, unfinished / "etc/apt" / place, dirs_exist_ok=True)
        elif ours.exists():
            shutil.copy(ours, unfinished / "etc/apt" / place)
    for file in ("/etc/resolv.conf", "/etc/hosts"):
        shutil.copy(file, unfinished / file[1:])
    root = CleanRoot(unfinished)
    root.run("useradd", "--create-home", "--shell", "/bin/sh", PERSON, person="root")
    root.run("apt-get", "update", "-q", person="root")
    unfinished.rename(base)
