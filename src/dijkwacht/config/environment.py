# SPDX-License-Identifier: EUPL-1.2
"""Typed readers for the environment; a wrong value stops the start with one sentence that says what to do."""

import os
from collections.abc import Mapping
from datetime import date
from urllib.parse import urlsplit


class SettingFault(SystemExit):
    """A setting is missing or malformed. Being a SystemExit, it ends the start with its sentence alone."""

    def __init__(self, name: str, remedy: str) -> None:
        super().__init__(f"Instelling {name}: {remedy}")


class Environment:
    """Reads `DIJKWACHT_<NAME>` and remembers every name it was asked for, so that a test can find them all."""

    def __init__(self, values: Mapping[str, str] = os.environ) -> None:
        self._values = values

    def text(self, name: str, default: str | None = None) -> str:
        value = self._values.get(f"DIJKWACHT_{name}", "").strip() or default
        if value is None:
            raise SettingFault(f"DIJKWACHT_{name}", "deze ontbreekt. Zie docs/guides/settings.md.")
        return value

    def flag(self, name: str) -> bool:
        value = self.text(name, "0")
        if value not in ("0", "1"):
            raise SettingFault(f"DIJKWACHT_{name}", f"“{value}” kan niet. Kies 0 (uit) of 1 (aan).")
        return value == "1"

    def number(self, name: str, default: int) -> int:
        value = self.text(name, str(default))
        if not value.isdecimal():
            raise SettingFault(f"DIJKWACHT_{name}", f"“{value}” is geen heel getal.")
        return int(value)

    def day(self, name: str) -> str:
        """A day as 2026-11-23, or empty."""
        value = self.text(name, "")
        try:
            return date.fromisoformat(value).isoformat() if value else ""
        except ValueError as error:
            raise SettingFault(
                f"DIJKWACHT_{name}", f"“{value}” is geen dag. Schrijf bijvoorbeeld 2026-11-23."
            ) from error

    def names(self, name: str, default: str = "") -> list[str]:
        """Comma-separated names, without the empty ones."""
        return [part.strip() for part in self.text(name, default).split(",") if part.strip()]

    def address(self, name: str, default: str = "") -> str:
        """A web address such as https://dijkwacht.example.nl, without a slash at the end."""
        value = self.text(name, default)
        parts = urlsplit(value)
        if value and (parts.scheme not in ("http", "https") or not parts.netloc):
            raise SettingFault(f"DIJKWACHT_{name}", f"“{value}” is geen adres dat met https:// begint.")
        return value.rstrip("/")
