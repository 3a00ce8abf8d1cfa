"""Whether whoever stands before a screen may set it up and choose its secret.

Only where nobody has set it up yet. That somebody did is marked beside the settings and apart from
them, in two places, so that settings that are lost, emptied or taken away open nothing to a
stranger. Where the administrator has made a whole computer a screen (`install.sh`), its unit says
so too: there a disk that is lost makes no new screen. What opens the owner's page all the same is a
file that only the administrator can put there, and it is used up.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from guide.errors import GuideError
from guide.paths import is_there
from guide.store import files
from guide.usecases.base.repository import Repository

if TYPE_CHECKING:
    from guide.kiosk.configuration_file import Checked
    from guide.usecases.kiosk.services import KioskServices

KIND = "_kiosk_set_up"
IS_SET_UP = "DAIYN_KIOSK_IS_SET_UP"  # in the environment: no folder of data says otherwise
MARK = "kiosk-is-set-up"  # in the folder of the program's data, outside of the kiosk's own
PERMISSION = "first-run"  # beside it; put there by the administrator, taken away when it was used


class _SetUp(Struct, frozen=True):
    """That a secret was chosen here once."""


def may_be_set_up(
    services: KioskServices, checked: Checked, env: Mapping[str, str] = os.environ
) -> bool:
    """Whether the owner's page opens to whoever stands there.

    Settings that are wrong somewhere, or cannot be kept, open it to nobody.
    """
    is_bare = not services.configuration.staff.secret and not checked.findings
    if not is_bare or services.data is None:
        return False
    shared = services.shared
    if shared is not None and is_there(shared / PERMISSION):
        return True
    return not (env.get(IS_SET_UP) or _is_marked(services))


def are_settings_lost(
    services: KioskServices, checked: Checked, env: Mapping[str, str] = os.environ
) -> bool:
    """Whether no secret opens this screen and nobody may choose one; told to the staff."""
    is_bare = not services.configuration.staff.secret and not checked.findings
    return is_bare and services.data is not None and not may_be_set_up(services, checked, env)


def mark_set_up(services: KioskServices) -> None:
    """Mark that a secret was chosen; what cannot be marked now is marked by the next page."""
    if services.data is None:
        return
    with suppress(GuideError):
        marks = Repository(services.kept, KIND, _SetUp)
        if marks.get() is None:
            services.kept.edit([marks.change(_SetUp())])
    if services.shared is None:
        return
    with suppress(OSError, GuideError):
        if not is_there(services.shared / MARK):
            files.write_private_file(services.shared / MARK, b"")
    with suppress(OSError):
        Path(services.shared, PERMISSION).unlink(missing_ok=True)


def _is_marked(services: KioskServices) -> bool:
    if services.shared is not None and is_there(services.shared / MARK):
        return True
    try:
        return Repository(services.kept, KIND, _SetUp).get() is not None
    except GuideError:  # something is there, and cannot be read
        return True
