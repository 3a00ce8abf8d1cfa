"""Whether a command may open the data of the classes: only their window begins anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guide.errors import Code, GuideError

if TYPE_CHECKING:
    from guide.cli.context import Run


def refused_damaged(run: Run) -> int | None:
    """The exit code where the file is damaged, which is told; None where it may be opened.

    Errors: GuideError, as `may_open` for everything else.
    """
    from guide.usecases.base.store_check import may_open

    try:
        may_open(run.places.classes)
    except GuideError as error:
        if error.code is not Code.STORE_DAMAGED:  # its words are of the plan
            raise
        return run.refuse(error.code.value, run.words.say("training_damaged"))
    return None
