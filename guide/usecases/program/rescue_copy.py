"""Saving to another place what cannot be saved where it belongs.

Everything as it is, and what waits to be kept, is put together in memory and written as one
verified copy. The store itself is not touched, and what waits goes on waiting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from guide.usecases.program.services import Services, services_on

if TYPE_CHECKING:
    from guide.usecases.base.results import ExportResult


def saving_elsewhere(
    services: Services, waiting: Sequence[Callable[[Services], object]], path: Path
) -> Callable[[], ExportResult]:
    """Put everything together, with the commands of `waiting` carried out in their order.

    What is returned writes it to `path` and may run in another thread. Errors: as
    `BackupService.saving_copy`, partly now and partly then; what kept the store from being read.
    """
    services.backups.require_not_ours(path)  # the copy has no folder, so it could not tell
    with closing(services.store.copied()) as store:
        copy = services_on(store, services.now)
        for command in waiting:
            command(copy)
        return copy.backups.saving_copy(path)
