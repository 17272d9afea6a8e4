# SPDX-License-Identifier: EUPL-1.2
"""What respondents and keepers do with a survey: each function stores in one transaction."""
