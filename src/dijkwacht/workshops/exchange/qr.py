# SPDX-License-Identifier: EUPL-1.2
"""The address of a workshop as a QR code: dark on white in every colour scheme, or no phone reads it."""

from html import escape

import qrcode


def qr_code(address: str, *, title: str) -> str:
    """A square of at least 29 by 29 with the quiet border that readers need, as SVG without style."""
    made = qrcode.QRCode(border=4)
    made.add_data(address)
    made.make(fit=True)
    rows = made.get_matrix()
    dark = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, is_dark in enumerate(row) if is_dark)
    size = len(rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="{size * 8}" height="{size * 8}" '
        f'class="qr" role="img" aria-label="{escape(title)}" shape-rendering="crispEdges">'
        f'<rect width="{size}" height="{size}" fill="#FFFFFF"/><path fill="#000000" d="{dark}"/></svg>'
    )
