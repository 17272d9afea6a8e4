# SPDX-License-Identifier: EUPL-1.2
"""The English of the front door is complete, and compiled from the catalogue as it stands."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "messages.py"


def test_every_word_of_the_front_door_has_its_english():
    result = subprocess.run([sys.executable, SCRIPT, "--check"], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
