# SPDX-License-Identifier: EUPL-1.2
"""Charts, marks and themes as pure functions: frozen values in, markup or a stylesheet out."""
