# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa
"""STUB."""


def sentence(placement, *, items, contributors, today):
    return "Stub."


def left_sentence(left, *, items, contributors, until):
    return "Stub."
