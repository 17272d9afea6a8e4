# SPDX-License-Identifier: EUPL-1.2
"""A file name that shows what it is, on every system."""

import re
import unicodedata

_LENGTH = 120
# Characters with a meaning for some file system, and those that Windows refuses.
_UNFIT = re.compile(r'[<>:"/\\|?*]')


def safe_name(name: str) -> str:
    r"""The last part of the name without control and direction characters, at most 120 long with its ending kept.

    Direction characters go because "rapport\u202efdp.exe" reads as "rapportexe.pdf".
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    visible = "".join(sign for sign in unicodedata.normalize("NFC", last) if unicodedata.category(sign)[0] != "C")
    plain = re.sub(r"\s+", " ", _UNFIT.sub("_", visible)).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    if not dot or not stem:
        return plain[:_LENGTH] or "bestand"
    return f"{stem[: _LENGTH - len(ending) - 1].rstrip(' .')}.{ending}"
