# SPDX-License-Identifier: EUPL-1.2
"""Own instruments of an organisation, their versions and second readings."""
