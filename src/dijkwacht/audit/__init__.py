# SPDX-License-Identifier: EUPL-1.2
"""Who did or read what, and when: a log that is only ever added to, and that shows it when somebody tampers."""
