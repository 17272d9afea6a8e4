# SPDX-License-Identifier: EUPL-1.2
"""The certificate of a release (rule 23): what was looked into, and digests by which nobody can change it unseen."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from dijkwacht.disclosure.values import (
    ORDINARY_LEAST,
    SENSITIVE_LEAST,
    Audit,
    AuditLine,
    Cell,
    Certificate,
    Declaration,
)

# Changes when the gate would decide otherwise on the same counts.
RULES = "1"


def certificate(
    declaration: Declaration, cells: Sequence[Cell], looked_at: Sequence[Mapping[Audit, int]]
) -> Certificate:
    """Of a release that passed. What an audit found on the way is not in it: that would tell what was hidden for it."""
    shown = sum(not one.is_hidden for one in cells)
    return Certificate(
        rules=RULES,
        subject=declaration.subject,
        tables=declaration.tables,
        ordinary_threshold=ORDINARY_LEAST,
        sensitive_threshold=SENSITIVE_LEAST,
        audits=tuple(
            AuditLine(audit=audit, looked_at=sum(one[audit] for one in looked_at), found=0) for audit in Audit
        ),
        shown=shown,
        hidden=len(cells) - shown,
        declaration_digest=digest(asdict(declaration)),
        cells_digest=cells_digest(cells),
    )


def cells_digest(cells: Sequence[Cell]) -> str:
    """Of what is shown, and of where nothing is."""
    return digest([asdict(one) for one in cells])


def digest(said: Any) -> str:
    """SHA-256 of JSON without spaces, keys in order."""
    text = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return sha256(text.encode()).hexdigest()
