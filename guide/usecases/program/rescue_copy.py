"""Saving to another place what cannot be saved where it belongs.

Everything as it is, and what waits to be kept, is put together in memory and written as one
verified copy. The store itself is not touched, and what waits goes on waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from guide.usecases.program.services import Workbench, workbench_on

if TYPE_CHECKING:
    from guide.usecases.safekeeping.backup_service import Copied


def saving_elsewhere(
    workbench: Workbench, waiting: Sequence[Callable[[Workbench], object]], path: Path
) -> Callable[[], Copied]:
    """Put everything together, with the commands of `waiting` carried out in their order.

    What is returned writes it to `path` and may run in another thread. Errors: as
    `Keeping.save_copy`, partly now and partly then; what kept the store from being read.
    """
    workbench.keeping.require_not_ours(path)  # the copy has no folder, so it could not tell
    with closing(workbench.store.copied()) as store:
        copy = workbench_on(store, workbench.now)
        for command in waiting:
            command(copy)
        return copy.keeping.saving_copy(path)
