# SPDX-License-Identifier: EUPL-1.2
"""Group talks and expert sessions: everybody votes by phone, then one level is agreed and the minority kept."""
