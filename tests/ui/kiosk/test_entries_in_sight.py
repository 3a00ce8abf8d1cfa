"""Whatever has to be told beside the level, the four entries are seen at the first glance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from guide.alerts.declaration import ClosingKind, End, EndKind, Place, Source
from guide.app.kiosk import Kiosk
from guide.content.message_words import message_words
from guide.content.model import LANGS, Lang, Level
from guide.errors import Code, GuideError
from guide.kiosk.configuration import Alerts, Configuration, InstitutionName, Languages, Screen
from guide.store.store import Store
from guide.usecases.kiosk.services import KioskServices, kiosk_services_on
from guide.usecases.level.declarations import Draft
from tests.proofs import rest_in_proof
from tests.ui.kiosk.conftest import NOW, settle
from tests.ui.kiosk.walk import is_whole

SIZES = ((768, 1024), (1024, 768), (1080, 1920), (1920, 1080))
ENTRIES = ("go_levels", "go_situations", "go_check", "go_plan")
STATES = (
    "doubt", "doubt and no disk", "long names", "no disk", "older than a day", "past its end",
    "ended", "nothing known", "nothing known, no disk", "trouble",
)  # fmt: skip
DAY = dt.timedelta(days=1)


def services_in(state: str, lang: Lang, folder: Path) -> KioskServices:
    """A screen in a state; its level was entered at `NOW`."""
    now = [NOW]
    detail = "Теміртау қаласы, Қарағанды ауданы және оларға іргелес елді мекендер"
    is_long = state == "long names"
    configuration = Configuration(
        screen=Screen(name="library-3", region="KZ-35", detail=detail if is_long else ""),
        institution=InstitutionName(kk="Облыстық балалар мен жасөспірімдер кітапханасы, № 3 бөлім")
        if is_long
        else InstitutionName(kk="№ 3 кітапхана", ru="библиотека № 3", en="Library no. 3"),
        languages=Languages(first=lang),
        alerts=Alerts(folder="/a/folder/of/messages"),
    )
    kept = Store.in_memory(now=lambda: now[0])
    data = None if "no disk" in state else folder
    services = kiosk_services_on(kept, lambda: now[0], configuration, data=data)
    if "nothing known" in state:
        return services
    end = End(kind=EndKind.FURTHER_NOTICE)
    if state == "past its end":
        end = End(kind=EndKind.UNTIL_DATE, date=(NOW + DAY).date())
    by = "Областной оперативный штаб по борьбе с терроризмом" if is_long else "Оперативный штаб"
    draft = Draft(level=Level.RED, place=Place(region="KZ-35", detail=detail if is_long else ""),
                  announced_by=by, source=Source.AKIMAT, end=end)  # fmt: skip
    entry = services.declarations.declare(draft, draft.place).declaration_id
    if state == "ended":
        services.declarations.close_entry(entry, ClosingKind.CANCELLED, Source.TV, NOW.date())
    later = {"doubt": -3, "doubt and no disk": -3, "older than a day": 2, "past its end": 4}
    now[0] += later.get(state, 0) * DAY
    return services


@pytest.mark.parametrize("state", rest_in_proof(STATES, "doubt and no disk", "long names"))
@pytest.mark.parametrize("lang", rest_in_proof(LANGS, "ru"))
def test_the_four_entries_are_seen_at_the_first_glance(
    open_one: Callable[..., Kiosk], tmp_path: Path, state: str, lang: Lang
) -> None:
    kiosk = open_one(services_in(state, lang, tmp_path))
    if state == "trouble":
        full = GuideError(Code.DISK_FULL)
        kiosk.session.tell_trouble("kept", lambda lang: message_words().failure(full, lang))
    kiosk.window.show()
    visit, missing = kiosk.window.visit, []
    for size in SIZES:
        kiosk.window.resize(*size)
        for visit.is_larger in (False, True):
            for visit.is_low in (False, True):
                kiosk.window.open_first()
                settle(kiosk.app)
                for name in ENTRIES:
                    entry = kiosk.window.findChild(QAbstractButton, name)
                    if not is_whole(kiosk, entry):
                        missing.append((size, visit.is_larger, visit.is_low, name))
    assert missing == []
