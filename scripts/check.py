# SPDX-License-Identifier: EUPL-1.2
"""Runs every check, shows what each found, and fails when one did: nobody mends one fault per run."""

import subprocess
import sys
import time
from pathlib import Path

BIN = Path(sys.executable).parent
CHECKS = {
    "stijl": [BIN / "ruff", "check", "--quiet", "."],
    "opmaak": [BIN / "ruff", "format", "--quiet", "--check", "."],
    "sjablonen": ["sh", "-c", f"git ls-files 'src/*.html' | xargs -r {BIN}/djade --check --target-version 6.1"],
    "typen": [BIN / "mypy"],
    "pijlen": [BIN / "lint-imports", "--no-cache"],
    "woorden": [sys.executable, "scripts/messages.py", "--check"],
    "inhoud": [BIN / "dijkwacht", "knowledge", "check"],
}


def main() -> int:
    failed = []
    for name, command in CHECKS.items():
        start = time.monotonic()
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        print(f"{name}: {'goed' if result.returncode == 0 else 'FOUT'} ({time.monotonic() - start:.1f} s)")
        if result.returncode:
            failed.append(name)
            print(result.stdout, result.stderr, sep="\n")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
