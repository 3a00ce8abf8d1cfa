"""`python -m guide`: the same door as the installed program."""

import gc
import sys

# Nothing that a start makes is garbage, and looking for it takes a tenth of the start. It is
# looked for again when the window is painted, or when a command runs.
gc.disable()

from guide.cli.main import main  # noqa: E402 - importing is what the search would slow down

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
