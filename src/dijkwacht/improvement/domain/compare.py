# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa
"""STUB."""

from dijkwacht.improvement.values import Difference
from dijkwacht.values.weeks import weeks_between


def difference(now, more):
    return Difference(
        fits_extra=tuple(k for k in more.by_item if k not in now.by_item),
        earlier={
            k: w
            for k, p in more.by_item.items()
            if k in now.by_item and (w := weeks_between(p.finish, now.by_item[k].finish)) > 0
        },
        saved=0,
    )
