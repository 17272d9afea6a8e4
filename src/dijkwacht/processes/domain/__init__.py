# SPDX-License-Identifier: EUPL-1.2
"""The rules about processes, positions and separation of duties: pure functions, with today passed in."""
