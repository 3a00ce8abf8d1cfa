"""Stand-ins for the system files of Windows that Wine lacks. For trying out only, never shipped.

They go into the prefix's system32 and nowhere else: what lies there PyInstaller leaves to the
system, so that a bundle never holds them. Each carries MARKER, and a bundle with it is refused.
"""

from __future__ import annotations

from pathlib import Path

from tools.installer.programs import run

MARKER = b"daiyn: a stand-in for trying out, not for people"

# name of the file → what it must offer, in C
_ICU = """
    UCNV_FROM_U_CALLBACK_SUBSTITUTE UCNV_TO_U_CALLBACK_SUBSTITUTE ucnv_cbFromUWriteUChars
    ucnv_cbToUWriteUChars ucnv_close ucnv_countAvailable ucnv_fromUCountPending ucnv_fromUnicode
    ucnv_getAvailableName ucnv_getFromUCallBack ucnv_getMaxCharSize ucnv_getName
    ucnv_getStandardName ucnv_getToUCallBack ucnv_open ucnv_reset ucnv_setFromUCallBack
    ucnv_setToUCallBack ucnv_toUCountPending ucnv_toUnicode
"""
_SOURCES = {
    # Qt6Core asks for ICU's converters of old code pages; without one it reads UTF-8 as always.
    "icuuc": "\n".join(f"OFFERED void *{name}(void) {{ return 0; }}" for name in _ICU.split()),
    # Random numbers for what is written in Rust; Wine has them under their older name.
    "bcryptprimitives": (
        "unsigned char __stdcall SystemFunction036(void *, unsigned long);\n"
        "OFFERED int ProcessPrng(void *to, unsigned long long size) {\n"
        "  return SystemFunction036(to, (unsigned long)size);\n"
        "}"
    ),
}

# Small letters. No bundle may hold a file of these names, even one of Microsoft's: it must fit the
# Windows that it runs on.
NAMES = frozenset({*(f"{name}.dll" for name in _SOURCES), "icu.dll", "mscms.dll"})


def put_stand_ins(system: Path) -> None:
    """Compile them into the folder `system` of a Wine prefix."""
    for name, source in _SOURCES.items():
        _compile(source, system / f"{name}.dll")


def _compile(source: str, target: Path) -> None:
    code = target.with_suffix(".c")
    code.write_text(
        "#define OFFERED __declspec(dllexport)\n"
        f'OFFERED const char stand_in[] = "{MARKER.decode()}";\n{source}\n',
        encoding="utf-8",
    )
    run("x86_64-w64-mingw32-gcc", "-shared", "-s", "-O1", "-o", target, code, "-ladvapi32")
    code.unlink()
