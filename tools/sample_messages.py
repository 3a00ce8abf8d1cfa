"""Messages about the level that are made up, in the folder they came by: for pictures and tests.

Their keys are no secret and no program trusts one by itself. Names are as long as real ones are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guide.alerts.declaration import Place
from guide.cap.message import MessageEnd, Status, Territory
from guide.content.model import Level
from guide.usecases.alerts.key_ring import Grant
from guide.usecases.alerts.making import MessageDraft, composed
from guide.usecases.base.territories import territories_of
from guide.usecases.program.services import Services
from tools.made_up_signer import Signer

OFFICE, STRANGER = Signer(1), Signer(2)
REGION = "KZ-35"
OFFICE_NAME = "Қарағанды облысының жедел штабы"
LONG_NAME = "Қарағанды облысы Бұқар жырау ауданының төтенше жағдайлар штабы"


def trust_office(services: Services, folder: Path) -> None:
    """Let the office speak for its region."""
    key = folder / f"{OFFICE_NAME}.pub"
    key.write_bytes(OFFICE.public_file)
    services.alert_keys.trust(key, OFFICE.fingerprint, Grant(Place(region=REGION)))


def write_sample(
    services: Services, path: Path, *places: str, by: Signer | None = OFFICE, **more: Any
) -> Path:
    """Write a message that holds from now on for ten days, and its signature; return the message.

    Args:
        services: whose guide words it, and whose clock tells when it is sent.
        path: its file.
        places: words below the region; none for the whole region.
        by: who signs; None for nobody.
        more: fields of `MessageDraft` that are otherwise.

    """
    now = services.now()
    usual: Mapping[str, Any] = {
        "sender": "duty@oblast.example",
        "announced_by": OFFICE_NAME,
        "level": Level.YELLOW,
        "territories": tuple(Territory(REGION, words) for words in places or ("",)),
        "expires": now + dt.timedelta(days=10),
        "end": MessageEnd(),
        "identifier": path.stem,
    }
    data = composed(MessageDraft(**usual | more), services.guide, territories_of(services.guide),
                    now)  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    if by is not None:
        path.with_name(f"{path.name}.minisig").write_bytes(by.sign(data, path.name))
    return path


def fill_folder(services: Services, folder: Path) -> None:
    """Put what may lie in a folder: some that were taken, some that wait, a test, some refused."""
    for at, level in enumerate((Level.YELLOW, Level.ORANGE, Level.YELLOW)):
        write_sample(services, folder / f"taken-{at}.xml", f"Теміртау-{at}", level=level)
    arrivals = services.arrivals(folder)
    services.received.take([one.accepted for one in arrivals.look().offers if one.accepted])
    write_sample(services, folder / "waiting-1.xml", level=Level.YELLOW)
    write_sample(
        services, folder / "waiting-2.xml", "Балқаш", "Жезқазған", "Бұқар жырау ауданы",
        "Абай атындағы мәдениет үйі мен оның айналасындағы көшелер",
        level=Level.ORANGE, announced_by=LONG_NAME,
    )  # fmt: skip
    write_sample(services, folder / "test.xml", status=Status.TEST)
    for at in range(8):
        write_sample(services, folder / f"forged-{at}.xml").write_bytes(b"<alert/>" + b" " * at)
    for at in range(8):
        path = write_sample(services, folder / f"refused-{at}.xml", f"Сарань-{at}")
        data = path.read_bytes().replace(b"<expires>2026", b"<expires>20x6")
        path.write_bytes(data)
        path.with_name(f"{path.name}.minisig").write_bytes(OFFICE.sign(data, path.name))
    write_sample(services, folder / "unsigned.xml", "Шахтинск", by=None)
