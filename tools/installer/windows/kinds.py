"""What setup.exe and the MSI know of each other, so that neither puts an older Daiyn over a newer.

Windows Installer answers setup.exe for the MSI. For setup.exe there is its entry in the registry,
with the version as a number, because an MSI compares nothing else.
"""

from __future__ import annotations

from tools.installer.windows.msi_files import guid

UPGRADE_CODE = guid("upgrade")  # of every MSI
SETUP_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Daiyn"
SETUP_NUMBER = "VersionNumber"


def number_of(version: str) -> int:
    """A larger one for a newer version. Errors: ValueError for one that is not three numbers."""
    major, minor, patch = map(int, version.split("."))
    return (major << 8 | minor) << 16 | patch
