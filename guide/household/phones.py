"""Reading and showing phone numbers as families in Kazakhstan write them.

What was typed is kept as typed; a number is read from it each time. No prefix list of ours: a
number of an unknown new prefix is accepted, with a soft hint from the number-plan library. The
library is imported only where the rules alone (family-plan.md section 5) cannot answer.
"""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct

# All of these are compiled when they are used: a start reads no number.
_KZ = r"(?a)\+7[067]\d{9}"
_TOLL_FREE = r"(?a)\+7(80\d|1\d\d|88[1-9]|89\d)\d{7}"
# +7 has ten digits after it, in Kazakhstan and in Russia: a shorter one is not finished.
_FOREIGN = r"(?a)\+(?:7\d{10}|[1-689]\d{6,14})"
_SERVICE = r"(?a)\d{3,4}"
# What is dialled first to call abroad: 8 10 at home and in Russia, 00 elsewhere. With fewer digits
# behind it, it is the beginning of one of our own numbers.
_EXIT_CODES = ("810", "00")
_LEAST_ABROAD = 9  # digits
# Regional centres have a code of four digits that ends in 2; Almaty is 727.
_CITY = r"\+7(7(?:1[0-8]|2[1-689])2)(\d\d)(\d\d)(\d\d)"
_ZERO_AT_HOME = r"\(\s*0\s*\)"  # dialled inside another country, never from here
_EXTENSION = r"""(?ix)[\s,;]*
    (?P<typed>(?:доб(?:авочный)?|вн(?:утр(?:енний)?)?|қос(?:ымша)?|ішкі|ext(?:ension)?|x|\#)
    [.:\s]*(?P<digits>\d{1,6}))\s*$"""


class PhoneKind(StrEnum):
    """What a typed number is."""

    EMPTY = "empty"
    KZ = "kz"
    TOLL_FREE = "toll_free"
    FOREIGN = "foreign"
    SERVICE = "service"
    INCOMPLETE = "incomplete"


_READABLE = frozenset({PhoneKind.KZ, PhoneKind.TOLL_FREE, PhoneKind.FOREIGN})


class Phone(Struct, frozen=True):
    """A number as read. `e164` is "+77011234567", the digits of a service number, or ""."""

    kind: PhoneKind
    e164: str = ""
    extension: str = ""  # its digits

    @property
    def is_readable(self) -> bool:
        """Whether a person can be called under it from anywhere."""
        return self.kind in _READABLE


def read_phone(text: str) -> Phone:
    """Read a number with spaces, brackets, dashes, +7 or 8, and an extension such as «доб. 12»."""
    number, extension, _ = _split(text)
    digits = _digits(number)
    if not digits:
        return Phone(PhoneKind.INCOMPLETE if text.strip() else PhoneKind.EMPTY)
    has_plus = _leads_with_plus(number)
    exit_code = "" if has_plus else _exit_code(digits)
    if has_plus or exit_code:
        digits = _digits(re.sub(_ZERO_AT_HOME, "", number)).removeprefix(exit_code)
    full = _with_country(digits, has_plus=has_plus or bool(exit_code))
    if re.fullmatch(_KZ, full):
        return Phone(PhoneKind.KZ, full, extension)
    if re.fullmatch(_TOLL_FREE, full):
        return Phone(PhoneKind.TOLL_FREE, full, extension)
    if re.fullmatch(_FOREIGN, full):
        return Phone(PhoneKind.FOREIGN, full, extension)
    if re.fullmatch(_SERVICE, full):
        return Phone(PhoneKind.SERVICE, full, extension)
    return Phone(PhoneKind.INCOMPLETE)


def shown(text: str) -> str:
    """Return the number as `+7 701 123 45 67`; what cannot be read comes back as typed.

    Words typed beside the number would be lost in the pattern, so such a text stays as typed too.
    """
    phone = read_phone(text)
    number, _, typed_extension = _split(text)
    if not phone.is_readable or any(char.isalpha() for char in number):
        return text
    pretty = _grouped(phone.e164)
    return f"{pretty} {typed_extension}" if typed_extension else pretty


def is_known(phone: Phone) -> bool:
    """Whether the number plan knows such a number. False is a reason to look again, no more."""
    import phonenumbers

    if not phone.is_readable:
        return False
    try:
        number = phonenumbers.parse(phone.e164, None)
    except phonenumbers.NumberParseException:
        return False
    if phone.kind is PhoneKind.KZ:
        return phonenumbers.is_valid_number(number)
    return phonenumbers.is_possible_number(number)


def is_service_number(phone: Phone) -> bool:
    """Whether it is a number such as 112 or 103: short and beginning with 1."""
    return phone.kind is PhoneKind.SERVICE and phone.e164.startswith("1")


def _split(text: str) -> tuple[str, str, str]:
    """The number, the digits of its extension, and the extension as typed."""
    found = re.search(_EXTENSION, text)
    if found is None or not any(char.isdecimal() for char in text[: found.start()]):
        return text, "", ""
    return text[: found.start()], found["digits"], " ".join(found["typed"].split())


def _digits(number: str) -> str:
    return "".join(str(int(char)) for char in number if char.isdecimal())


def _exit_code(digits: str) -> str:
    """The exit code that the digits begin with, "" without one."""
    return next(
        (
            code
            for code in _EXIT_CODES
            if digits.startswith(code) and len(digits) >= len(code) + _LEAST_ABROAD
        ),
        "",
    )


def _leads_with_plus(number: str) -> bool:
    first = next((char for char in number if char.isdecimal() or char in "+＋"), "")
    return first in ("+", "＋")


def _with_country(digits: str, *, has_plus: bool) -> str:
    """Complete what people leave out at home: 8 for +7, or nothing at all."""
    if has_plus:
        return f"+{digits}"
    if len(digits) == 11 and digits[0] in "78":  # noqa: PLR2004 — 8 or 7, and ten digits
        return f"+7{digits[1:]}"
    if len(digits) == 10 and digits[0] in "067":  # noqa: PLR2004 — without 8 or +7
        return f"+7{digits}"
    return digits


def _grouped(e164: str) -> str:
    city = re.fullmatch(_CITY, e164)
    if city is not None:
        return " ".join(("+7", *city.groups()))
    if e164.startswith("+7") and len(e164) == 12:  # noqa: PLR2004 — +7 and ten digits
        return f"+7 {e164[2:5]} {e164[5:8]} {e164[8:10]} {e164[10:]}"
    import phonenumbers

    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return e164
    pretty = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return str(pretty).replace("-", " ")
