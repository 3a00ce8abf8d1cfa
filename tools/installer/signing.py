"""Signs the sums of what is given out with minisign, so that anybody can see who made the list.

The secret key stays outside the repository: DAIYN_SIGNING_KEY names its file, and its password,
when it has one, comes from DAIYN_SIGNING_PASSWORD or is asked for. Without a key nothing is signed.

python -m tools.installer.signing [FOLDER]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tools.installer.programs import find_program
from tools.installer.release import ROOT, Release, read_release
from tools.installer.sums import NAME, SIGNATURE

KEY = "DAIYN_SIGNING_KEY"
PASSWORD = "DAIYN_SIGNING_PASSWORD"  # noqa: S105  # the name of the variable

_KEY_REFUSED = "minisign did not accept the key or its password."
_REFUSED = {"-V": "The signature just made does not hold: it was taken away, nothing is signed."}


def sign_sums(
    folder: Path, release: Release, environment: Mapping[str, str] = os.environ
) -> Path | None:
    """Sign the sums in `folder` and return the signature; None when there is no key.

    A signature of another day is removed first: it must not lie beside sums that it does not fit.
    Ends the run with a sentence when the key cannot be used.
    """
    sums, signature = folder / NAME, folder / SIGNATURE
    signature.unlink(missing_ok=True)
    if not environment.get(KEY):
        return None
    key = Path(environment[KEY]).expanduser()
    if not key.is_file():
        sys.exit(f"{KEY} names {key}, which is no file.")
    if key.resolve().is_relative_to(ROOT):
        sys.exit("The secret key lies among the sources: keep it where it cannot be given out.")
    try:
        _sign(sums, key, f"Daiyn {release.version}, {release.day}", environment)
    except SystemExit:
        # What does not hold, or is half there, must not be given out.
        signature.unlink(missing_ok=True)
        raise
    return signature


def told(signature: Path | None) -> str:
    """One sentence: signed, or plainly not."""
    if signature is None:
        return f"NOT SIGNED: {KEY} names no key. Nobody can see who made these files."
    return f"{signature.name}: signed"


def _sign(sums: Path, key: Path, comment: str, environment: Mapping[str, str]) -> None:
    """Sign, and look at the signature as people will."""
    _minisign("-S", "-s", key, "-m", sums, "-t", comment, "-c", "signature of Daiyn",
              environment=environment)  # fmt: skip
    with tempfile.TemporaryDirectory() as work:
        public = Path(work) / "key.pub"
        _minisign("-R", "-s", key, "-p", public, environment=environment)
        _minisign("-V", "-q", "-p", public, "-m", sums, environment=environment)


def _minisign(*arguments: str | Path, environment: Mapping[str, str]) -> None:
    password = environment.get(PASSWORD)
    done = subprocess.run(
        [find_program("minisign"), *arguments],
        input=None if password is None else f"{password}\n",
        stdout=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(_REFUSED.get(str(arguments[0]), _KEY_REFUSED))


def main() -> None:
    """Sign the sums that were written before."""
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "dist")
    folder = parser.parse_args().folder
    if not (folder / NAME).is_file():
        sys.exit(f"{folder} holds no {NAME}.")
    print(told(sign_sums(folder, read_release())))


if __name__ == "__main__":
    main()
