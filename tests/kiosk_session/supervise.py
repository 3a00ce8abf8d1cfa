"""The program's own supervisor over a page that a test made: supervise.py PAGE ARGUMENTS…"""

from __future__ import annotations

import sys

from guide.app.kiosk_supervisor import Supervisor, _ground

if __name__ == "__main__":
    sys.exit(Supervisor([sys.executable, *sys.argv[1:]], _ground()).run())
