# SPDX-License-Identifier: EUPL-1.2
"""Two doors: one for who answers with a code, one for who keeps the survey."""
