"""All of a kiosk that works on files, as its page does it, without the page.

    python -m tests.engines.kiosk_child DATA [CLOCK]

Settings, keys and store are those of the data's folder. Newer words begin the next process, as a
reset does. A file CLOCK tells by how many seconds its clock is wrong now. What a page does once a
minute is done each few seconds: nothing that is promised here is a matter of that minute.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from guide.content.guide import Guide
from guide.kiosk.configuration_file import configuration_files, read_layers
from guide.paths import Places
from guide.ui.kiosk.folder_look import KioskFolderWatch
from guide.ui.kiosk.session import KioskSession
from guide.ui.kiosk.upkeep import KioskUpkeep
from guide.usecases.editions.in_effect import words_in_effect
from guide.usecases.kiosk.services import open_kiosk
from tests.engines.watching_child import now, set_wrong

_OFTEN_MS = 3000


def main(data: Path, *told: Path) -> int:
    for one in told:
        set_wrong(one)
    app = QCoreApplication([])
    places = Places(data).kiosk
    words = words_in_effect(places.shared)
    regions = {region.code for region in Guide(words).regions}
    checked = read_layers(configuration_files(places.data), regions)
    services = open_kiosk(places, now, checked.configuration, words=words)
    session = KioskSession(services)
    session.checked = checked
    watch = KioskFolderWatch(session, app)

    def next_one() -> None:
        watch.stop()
        upkeep.stop()
        services.close()
        again = [sys.executable, "-m", "tests.engines.kiosk_child", *sys.argv[1:]]
        os.execv(sys.executable, again)  # noqa: S606 - itself

    upkeep = KioskUpkeep(session, checked, lambda: False, next_one, app)
    often = QTimer(app, interval=_OFTEN_MS)
    often.timeout.connect(upkeep.go_on)
    often.start()
    watch.begin()
    upkeep.begin()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
