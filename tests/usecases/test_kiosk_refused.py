"""A status tells which files that came are not taken, and why, in a few reasons for all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.errors import Code, GuideError
from guide.kiosk.status import MOST_REFUSED, RefusedFile, RefusedWhy, read_status, status_bytes
from guide.signatures.minisign import digest_of, name_of
from guide.usecases.alerts.lying import Lying, Waiting
from guide.usecases.alerts.received import RefusalReason, Refused
from guide.usecases.kiosk.pack_arrivals import RefusedPack
from guide.usecases.kiosk.refused import refused_files, still_lying
from tests.kiosk.screens import NOW, screen

W = RefusedWhy


def told(
    *, waiting: tuple[Waiting, ...] = (), refused: tuple[Refused, ...] = (),
    packs: tuple[RefusedPack, ...] = (),
) -> list[tuple[str, str]]:  # fmt: skip
    return [(one.name, one.why) for one in refused_files(waiting, refused, packs)]


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (Code.PACK_UNSIGNED, W.UNSIGNED), (Code.PACK_KEY_UNKNOWN, W.KEY_UNKNOWN),
        (Code.PLACE_FORGED, W.FORGED), (Code.PACK_FORGED, W.FORGED),
        (Code.PLACE_MALFORMED, W.WRONG), (Code.PACK_NEEDS_NEWER, W.NEWER),
        (Code.PACK_CONFLICT, W.CONFLICT), (Code.PACK_AHEAD, W.AHEAD),
        (Code.FILE_UNREADABLE, W.UNREADABLE), (Code.DISK_FULL, W.NOT_KEPT),
        (Code.PACK_STALE, None),
    ],
)  # fmt: skip
def test_a_pack_is_told_with_its_reason_but_not_what_is_merely_older(
    code: Code, why: RefusedWhy | None
) -> None:
    expected = [("a.zip", why.value)] if why is not None else []
    assert told(packs=(RefusedPack("a.zip", GuideError(code)),)) == expected


def test_each_reason_of_a_message_that_waits_is_told() -> None:
    found = told(waiting=tuple(Waiting(f"{why}.xml", why) for why in Lying))
    assert len(found) == len(Lying)
    assert ("unfit.xml", W.FORGED) in found
    assert ("unsigned.xml", W.UNSIGNED) in found
    assert found[-1] == ("key_unknown.xml", W.KEY_UNKNOWN), "what may be meant for others is last"


def test_what_was_refused_by_its_content_is_told_as_long_as_it_lies_there(tmp_path: Path) -> None:
    data = b"<alert/>"
    one = Refused(name_of(digest_of([data])), "a.xml", NOW, RefusalReason("alert_only_in_class"))
    path = tmp_path / "a.xml"
    assert list(still_lying(tmp_path, [one])) == []
    path.write_bytes(data)
    assert told(refused=tuple(still_lying(tmp_path, [one]))) == [("a.xml", W.WRONG)]
    of_old_key = Refused(one.digest, "a.xml", NOW, RefusalReason("alert_key_rolled"))
    assert told(refused=(of_old_key,)) == [("a.xml", W.KEY_MAY_NOT)]
    path.write_bytes(b"another one under its name")
    assert list(still_lying(tmp_path, [one])) == []


def test_a_name_that_anybody_gave_stays_on_one_line_and_many_names_have_an_end() -> None:
    odd = "\x1b[2J\n\udcff" + "Ұ" * 300
    found = refused_files([Waiting(odd, Lying.UNSIGNED)], (), ())
    many = tuple(RefusedFile(name=found[0].name, why=W.UNSIGNED) for _ in range(MOST_REFUSED))
    status = screen(1, refused=many)
    assert read_status(status_bytes(status)) == status
    assert found[0].name.startswith("?[2J??Ұ")
