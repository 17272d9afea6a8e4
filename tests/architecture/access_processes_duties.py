# SPDX-License-Identifier: EUPL-1.2
"""Who may see who does what, decide about rules, and agree with neighbours."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from dijkwacht.processes.actions.exchanges import request_exchange
from dijkwacht.processes.values.exchange import ExchangeRequest
from dijkwacht.processes.values.house import ReliefKind
from dijkwacht.tenancy.public import scope
from tests.architecture.access_awareness import EVERYBODY
from tests.support.desk import TRAVEL, desk
from tests.support.world import World


def _desk(**more: str) -> Any:
    def arguments(world: World) -> dict[str, Any]:
        desk(world).divide("intake: M.K.; grant: J.V.; hand-over: M.K.; supervise: H.T.")
        return {"slug": TRAVEL, **more}

    return arguments


def nothing(_: World) -> dict[str, Any]:
    return {}


def _exchange(**more: str) -> Any:
    def arguments(world: World) -> dict[str, Any]:
        found = desk(world)
        asked = ExchangeRequest(
            partner_id=world.dijkerveen,
            kind=ReliefKind.COLLEAGUE,
            step="book-in",
            minutes=60,
            words="",
            in_return="",
            until=timezone.localdate() + timedelta(days=30),
        )
        with scope(world.waterrijk):
            exchange_id = request_exchange(
                actor=world.anna.actor, process=found.process, asked=asked, at=timezone.now()
            )
        return {"exchange_id": exchange_id, **more}

    return arguments


_NOBODY = dict.fromkeys(EVERYBODY, 403) | {"visitor": 302}
_OURS = _NOBODY | {"anna": 200, "eva": 404}
_BOTH = _NOBODY | {"anna": 200, "eva": 200}
_ONLY_POST = dict.fromkeys(EVERYBODY, 405) | {"visitor": 302}

ROWS = [
    ("processes:house-check", nothing, _BOTH | {"hanna": 200}),
    ("processes:duties-show", _desk(), _OURS),
    ("processes:duties-change", _desk(), _OURS),
    ("processes:duties-ask", _desk(about="mandates"), _OURS),
    ("processes:cases-check", _desk(), _OURS),
    ("processes:rule-mark", _desk(rule="three-officers"), _OURS),
    ("processes:exception-record", _desk(rule="three-officers"), _OURS),
    ("processes:risk-accept", _desk(rule="three-officers"), _OURS),
    ("processes:exchange-ask", _desk(), _OURS),
    ("processes:exchange-list", nothing, _BOTH),
    ("processes:exchange-show", _exchange(), _NOBODY | {"anna": 200, "eva": 404}),
    # These only take a POST; what it may do is tested in tests/rooms/processes.
    ("processes:division-ask", _desk(), _ONLY_POST),
    ("processes:division-take", _desk(), _ONLY_POST),
    ("processes:rule-unmark", _desk(rule="three-officers"), _ONLY_POST),
    ("processes:risk-end", _desk(rule="three-officers"), _ONLY_POST),
    ("processes:exchange-agree", _exchange(), _ONLY_POST),
    ("processes:exchange-decline", _exchange(), _ONLY_POST),
    ("processes:exchange-stop", _exchange(step="stoppen"), _ONLY_POST),
]
