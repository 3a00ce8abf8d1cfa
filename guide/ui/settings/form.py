"""The settings that are asked for, declared, and their form. Everything applies at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from msgspec import Struct, structs

from guide.form_fields import Rule, ask
from guide.ui.advice.region_choices import with_region
from guide.ui.forms.editor import Editor, FieldContext, FormContext
from guide.ui.forms.form import RecordForm
from guide.ui.forms.given_words import GivenWords
from guide.ui.shell.page import PageContext
from guide.usecases.base.clean_text import sanitize


class Wishes(Struct, frozen=True, kw_only=True):
    """What a person may wish of the program, as chosen and typed."""

    language: Annotated[str, ask(Rule.CHOICE)] = "kk"
    text_scale: Annotated[str, ask(Rule.CHOICE)] = "100"
    theme: Annotated[str, ask(Rule.CHOICE)] = "system"
    less_motion: Annotated[bool, ask(Rule.FLAG)] = False
    region: Annotated[str, ask(Rule.LIST)] = ""
    place_detail: Annotated[str, ask(Rule.TEXT, max_length=80)] = ""
    entered_by: Annotated[str, ask(Rule.TEXT, max_length=60)] = ""


class SettingsForm(RecordForm):
    """Some of the settings, named in `names`.

    A setting takes effect even where it cannot be kept, so none ever waits here: the session does.
    """

    def __init__(
        self,
        context: PageContext,
        words: GivenWords,
        editors: Mapping[str, Callable[[FieldContext], Editor]],
        parts: Mapping[str, str],
        *names: str,
    ) -> None:
        super().__init__(
            FormContext(
                context.look, context.lang, words, editors, parts=parts, clean=sanitize, gap=16
            ),
            "",
            _wishes(context),
            keep=self._apply,
            check=lambda _record, _field: None,
            fields=words.fields_of(Wishes, *names),
        )
        self.setObjectName(f"form_{names[0]}")  # a page may have several
        self._page = context

    def _apply(self, name: str, value: Any) -> bool:
        change, place = self._page.session.change_settings, self._page.session.settings().place
        if name == "region":
            self.keep()  # what was typed about the old place is of that place
            change(place=with_region(self._page.session.settings().place, value))
            self.show_record(_wishes(self._page))
        elif name == "place_detail":
            change(place=structs.replace(place, detail=value.strip()))
        elif name == "text_scale":
            change(text_scale=int(value))
        else:
            change(**{name: value.strip() if isinstance(value, str) else value})
        return True


def _wishes(context: PageContext) -> Wishes:
    settings = context.session.settings()
    return Wishes(
        language=context.lang,
        text_scale=str(settings.text_scale),
        theme=settings.theme,
        less_motion=settings.less_motion,
        region=settings.place.region,
        place_detail=settings.place.detail,
        entered_by=settings.entered_by,
    )
