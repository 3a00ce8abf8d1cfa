"""What Windows tells of a kiosk's session. Not tried on a Windows of its own.

The policies of a computer are many, and nothing here asks for them.
"""

from __future__ import annotations

import sys
from typing import Any

if sys.platform == "win32":
    import ctypes
    import winreg

    _WINLOGON = r"Software\Microsoft\Windows NT\CurrentVersion\Winlogon"
    _GET_STICKY_KEYS, _HOT_KEY = 0x3A, 0x4

    class _StickyKeys(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint))

    def windows_facts() -> dict[str, Any]:
        """The fields of `Machine` that Windows tells."""
        return {
            "system": "windows",
            "is_administrator": bool(ctypes.windll.shell32.IsUserAnAdmin()),
            "is_shell_of_desktop": _is_shell_of_desktop(),
            "are_sticky_keys_on": _are_sticky_keys_on(),
            "is_root_read_only": None,
            "is_home_in_memory": None,
            "is_clock_synced": None,
            "others": None,
            "are_printed_files_kept": None,
            "is_print_history_kept": None,
            "has_sound": ctypes.windll.winmm.waveOutGetNumDevs() > 0,
        }

    def _is_shell_of_desktop() -> bool | None:
        """Whether this user gets the desktop: the user's own shell counts before that of all."""
        for root in (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE):
            try:
                with winreg.OpenKey(root, _WINLOGON) as key:
                    shell, _ = winreg.QueryValueEx(key, "Shell")
            except OSError:
                continue
            return "explorer.exe" in str(shell).casefold()
        return None

    def _are_sticky_keys_on() -> bool | None:
        """Whether five presses of Shift open a dialogue of the system."""
        found = _StickyKeys(ctypes.sizeof(_StickyKeys), 0)
        asked = ctypes.windll.user32.SystemParametersInfoW(
            _GET_STICKY_KEYS, found.size, ctypes.byref(found), 0
        )
        return bool(found.flags & _HOT_KEY) if asked else None
