# SPDX-License-Identifier: EUPL-1.2
"""Work that waits until after the answer: queued in the caller's transaction, tried again, never silently lost."""
