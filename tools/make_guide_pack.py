"""Make a pack of the guide's words from a content folder: an update that goes by stick.

    python tools/make_guide_pack.py FOLDER --out guide-2.zip [--base resources/content]
    minisign -Sm guide-2.zip -t "guide of the program, edition 2"

The format
----------
`NAME.zip` and, beside it, `NAME.zip.minisig`: a signature of the whole zip by minisign, prehashed
(what minisign makes unless told otherwise). The trusted comment is shown to whoever takes the
update. The zip holds one level of files, by these names only:

* `pack.toml`: `format = 1`; `edition`, a whole number that grows with each edition, by 1,000 at
  most; `made_on`, a date, not one to come and not before any `content_date`; `needs_program`, the
  oldest version that understands the words ("0.2.0"); and the table `about` with `kk`, `ru`, `en`:
  one or two sentences on what is new. `retired = ["Y-05"]` names the entries of the program's own
  words that are left out knowingly; any other must be there.
* `levels.toml`, `situations.toml`, `numbers.toml`, `regions.toml`, `sources.toml`, `fields.toml`
  and `paper.toml`, all of them, whole: an edition says the same in every version of the program.
  The words of the command line, the messages and what the search finds by (`cli.toml`,
  `messages.toml`, `search.toml`) belong to the program and to no pack.

Texts have the letters, digits and punctuation of the present words, and no links. Files are stored
or deflated, without comments, extra fields, encryption, zip64 or data descriptors; at most 256 KiB
a file and 384 KiB together. The words must pass `daiyn content check` as they stand beside the
program's own, keep every entry of the fixed words with its braces, use its icons, and leave no
level without a line.

This program fills what FOLDER does not hold from `--base`, checks as the program will, and writes
the same bytes each time. It signs nothing: the key belongs to a person.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Collection
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from guide import __version__  # noqa: E402
from guide.content import files  # noqa: E402
from guide.content.about import ABOUT, about_of  # noqa: E402
from guide.content.message_words import message_words  # noqa: E402
from guide.content.pack import read_pack, require_program, require_sound  # noqa: E402
from guide.content.pack_order import require_days, require_near  # noqa: E402
from guide.content.pack_zip import write_members  # noqa: E402
from guide.content.source import ContentFolder  # noqa: E402
from guide.errors import Code, GuideError  # noqa: E402

CONTENT = ROOT / "resources" / "content"


def pack_bytes(contents: dict[str, bytes]) -> bytes:
    """The zip of these files, pack.toml first, the same bits for the same files."""
    return write_members(
        {name: contents[name] for name in sorted(contents, key=lambda one: (one != ABOUT, one))}
    )


def make_pack(folder: Path, base: Path, icons: Collection[str]) -> bytes:
    """A checked pack of what `folder` says, and `base` where it says nothing.

    Errors: GuideError PACK_*, PACK_STALE when its edition is not above that of `base`; OSError.
    """
    contents = {ABOUT: (folder / ABOUT).read_bytes()}
    for name in files.PACKED:
        path = folder / name
        contents[name] = (path if path.exists() else base / name).read_bytes()
    data = pack_bytes(contents)
    pack = read_pack(data)
    own = about_of(ContentFolder(base))
    edition, newest = pack.about.edition, own.edition
    if edition <= newest:
        raise GuideError(Code.PACK_STALE, edition=str(edition), newest=str(newest))
    require_program(pack.about, __version__)
    require_near(edition, [newest])
    require_sound(pack.tables, ContentFolder(base), icons, pack.about.retired)
    require_days(pack.about, pack.gathered, own, dt.datetime.now(dt.UTC).date())
    return data


def main(arguments: list[str]) -> int:
    """Make the pack that the arguments ask for."""
    from guide.content.icons import icon_names

    parser = argparse.ArgumentParser(description="Make a pack of the guide's words.")
    parser.add_argument("folder", type=Path, help="content files and pack.toml")
    parser.add_argument("--out", type=Path, required=True, help="the zip to write")
    parser.add_argument("--base", type=Path, default=CONTENT)
    asked = parser.parse_args(arguments)
    try:
        data = make_pack(asked.folder, asked.base, icon_names())
    except GuideError as error:
        told = message_words().failure(error, "en", "command")
        detail = error.fields.get("detail", "")
        print(f"{told} ({error.code.value}{detail and f'; {detail}'})", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"This file cannot be read: {error.filename} ({error.strerror}).", file=sys.stderr)
        return 1
    asked.out.write_bytes(data)
    print(f"{asked.out}: {len(data)} bytes; sign it: minisign -Sm {asked.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
