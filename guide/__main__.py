"""`python -m guide`: the same door as the installed program."""

import sys

from guide.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
