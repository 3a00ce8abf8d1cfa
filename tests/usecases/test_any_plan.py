"""Whatever a plan holds, of a form or of a file, everything that is made of it is made."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.content.model import LANGS, Lang
from guide.household.exchange_format import read, write
from guide.household.household import Household
from guide.household.merging import merged
from guide.household.papers import tickable
from guide.store.store import Store
from guide.usecases.papers.catalogue import KINDS, PaperRequest, steps_by_hand
from guide.usecases.phone.files import calendar_file, contacts_file, pocket_file
from guide.usecases.plan.review import review
from guide.usecases.program.services import Services, services_on
from guide.usecases.safekeeping.plan_transfer import PlanFile
from tests.household.strategies import households

NOW = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)
TICKS = {
    kind.id: tuple(one.key for one in tickable(kind.paper)) if kind.paper is not None else ()
    for kind in KINDS
}


def make_everything(services: Services, lang: Lang) -> None:
    """All that is made of a plan, but for drawing it."""
    household = services.plan_editor.household()
    review(household, services.book, lang, NOW.date())
    services.home()
    services.overview()
    services.plan_transfer.making()()
    services.plan_transfer.private_keys()
    services.change_log.days(lang)
    pocket_file(services, lang)
    contacts_file(services)
    calendar_file(services, lang)
    for kind in KINDS:
        for item in kind.items(services)[:2] or ("",) if kind.is_of_plan else ():
            asked = PaperRequest(paper=kind.id, langs=(lang,), item=item, ticked=TICKS[kind.id])
            kind.gather(services, asked)
            steps_by_hand(services, asked)


def holds(here: Household, there: Household, lang: Lang) -> None:
    with Store.in_memory(now=lambda: NOW) as store:
        services = services_on(store, lambda: NOW)
        services.plan_transfer.take(PlanFile(here, NOW, 3))
        make_everything(services, lang)
        file = PlanFile(there, NOW, 3)
        services.plan_transfer.differences(file, lang)
        whole = merged(here, there)
        assert read(write(whole, NOW, "notice")).household == whole
        services.plan_transfer.merge(file)
        make_everything(services, lang)


@settings(max_examples=3, deadline=None)
@given(here=households(), there=households(), lang=st.sampled_from(LANGS))
def test_everything_is_made_of_any_plan(here: Household, there: Household, lang: Lang) -> None:
    holds(here, there, lang)


@pytest.mark.proof
@settings(max_examples=100, deadline=None)
@given(here=households(), there=households(), lang=st.sampled_from(LANGS))
def test_everything_is_made_of_any_plan_by_proof(
    here: Household, there: Household, lang: Lang
) -> None:
    holds(here, there, lang)
