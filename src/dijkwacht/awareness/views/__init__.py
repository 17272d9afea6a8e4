# SPDX-License-Identifier: EUPL-1.2
"""The pages of the programme, the page for all staff, talks and case cards."""
