"""A program that takes one edition after another and goes back, until it is killed.

python -m tests.faults.guide_children DATA PACK PACK…
"""

from __future__ import annotations

import sys
from pathlib import Path

from guide.errors import Code, GuideError
from tests.packs.reading import update_of


def main(arguments: list[str]) -> None:
    data, *packs = (Path(one) for one in arguments)
    while True:
        for pack in packs:
            _do(lambda pack=pack: update_of(data).take(pack))
            print("taken", flush=True)
        _do(lambda: update_of(data).go_back())


def _do(action: object) -> None:
    """Another program may be at it, or may have taken a newer one."""
    try:
        action()  # type: ignore[operator]
    except GuideError as error:
        if error.code not in {Code.PACK_STALE, Code.STORE_IN_USE, Code.PACK_NO_WAY_BACK}:
            raise


if __name__ == "__main__":
    main(sys.argv[1:])
