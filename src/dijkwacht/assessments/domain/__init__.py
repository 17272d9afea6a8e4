# SPDX-License-Identifier: EUPL-1.2
"""The rules of measuring: plain functions over frozen values, with the moment passed in."""
