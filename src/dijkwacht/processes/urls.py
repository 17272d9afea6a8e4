# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the room; all below /processen/."""

from django.urls import URLPattern, path

from dijkwacht.processes.views import (
    cards,
    cases,
    circumstances,
    divisions,
    duties,
    exchanges,
    holders,
    house,
    house_map,
    positions,
    rules,
    workbook,
)

app_name = "processes"

_HERE = "processen/proces/<slug:slug>/"

_CARDS: list[URLPattern] = [
    path("processen/", house.process_list, name="process-list"),
    path("processen/overnemen/", house.process_take, name="process-take"),
    path("processen/schrijven/", house.process_write, name="process-write"),
    path(_HERE, house.process_show, name="process-show"),
    path(f"{_HERE}wijzigen/", house.process_change, name="process-change"),
    path(f"{_HERE}vernieuwen/", house.process_renew, name="process-renew"),
    path(f"{_HERE}stoppen/", house.process_stop, name="process-stop"),
    path("processen/kaarten/", cards.card_list, name="card-list"),
    path("processen/kaarten/signalen/<slug:slug>/", cards.signal_card_show, name="signal-card-show"),
    path("processen/kaarten/signalen/<slug:slug>/kaart.pdf", cards.signal_card_paper, name="signal-card-paper"),
    path("processen/kaarten/<slug:slug>/", cards.process_card_show, name="process-card-show"),
    path("processen/kaarten/<slug:slug>/kaart.pdf", cards.process_card_paper, name="process-card-paper"),
]
"""The library and how processes run here."""

_POSITION = "processen/functies/<uuid:position_id>/"
_POSITIONS: list[URLPattern] = [
    path("processen/functies/", positions.position_list, name="position-list"),
    path("processen/functies/nieuw/", positions.position_add, name="position-add"),
    path(_POSITION, positions.position_show, name="position-show"),
    path(f"{_POSITION}wijzigen/", positions.position_change, name="position-change"),
    path(f"{_POSITION}weg/", positions.position_remove, name="position-remove"),
    path(f"{_POSITION}toegang/", positions.access_add, name="access-add"),
    path(f"{_POSITION}toegang/<int:access_id>/weg/", positions.access_remove, name="access-remove"),
    path(f"{_POSITION}mandaten/", positions.mandates_change, name="mandates-change"),
    path(f"{_POSITION}wie/", holders.holder_list, name="holder-list"),
    path(f"{_POSITION}wie/nieuw/", holders.holder_add, name="holder-add"),
    path("processen/wie/zonder-functie/", holders.holder_rest, name="holder-rest"),
    path("processen/wie/<uuid:holder_id>/", holders.holder_change, name="holder-change"),
    path("processen/wie/<uuid:holder_id>/vertrek/", holders.holder_leave, name="holder-leave"),
    path("processen/wie/<uuid:holder_id>/wissen/", holders.holder_forget, name="holder-forget"),
    path("processen/belangen/", holders.interest_list, name="interest-list"),
    path("processen/belangen/nieuw/", holders.interest_add, name="interest-add"),
    path("processen/belangen/<uuid:interest_id>/weg/", holders.interest_remove, name="interest-remove"),
    path("processen/autorisaties/", workbook.authorisations_check, name="authorisations-check"),
    path("processen/werkblad/", workbook.house_import, name="house-import"),
    path("processen/werkblad/ophalen/", workbook.house_export, name="house-export"),
    path("processen/privacytoets/", positions.privacy_list, name="privacy-list"),
    path("processen/privacytoets/<slug:subject>/", positions.privacy_record, name="privacy-record"),
    path("processen/privacytoets/<slug:subject>/uit/", positions.privacy_end, name="privacy-end"),
]
"""Positions, holders, authorisation lists."""

_DUTIES = [
    path("processen/wringt/", duties.house_check, name="house-check"),
    path("processen/uitwisseling/", exchanges.exchange_list, name="exchange-list"),
    path("processen/uitwisseling/<uuid:exchange_id>/", exchanges.exchange_show, name="exchange-show"),
    path("processen/uitwisseling/<uuid:exchange_id>/ja/", exchanges.exchange_agree, name="exchange-agree"),
    path("processen/uitwisseling/<uuid:exchange_id>/nee/", exchanges.exchange_decline, name="exchange-decline"),
    path("processen/uitwisseling/<uuid:exchange_id>/<slug:step>/", exchanges.exchange_stop, name="exchange-stop"),
    path(_HERE + "wie-doet-wat/", duties.duties_show, name="duties-show"),
    path(_HERE + "wie-doet-wat/invullen/", duties.duties_change, name="duties-change"),
    path(_HERE + "wie-doet-wat/vraag/<slug:about>/", duties.duties_ask, name="duties-ask"),
    path(_HERE + "wie-doet-wat/voorstel/", divisions.division_ask, name="division-ask"),
    path(_HERE + "wie-doet-wat/overnemen/", divisions.division_take, name="division-take"),
    path(_HERE + "wie-doet-wat/hulp/", exchanges.exchange_ask, name="exchange-ask"),
    path(_HERE + "zaken/", cases.cases_check, name="cases-check"),
    path(_HERE + "regels/<slug:rule>/systeem/", rules.rule_mark, name="rule-mark"),
    path(_HERE + "regels/<slug:rule>/systeem/weg/", rules.rule_unmark, name="rule-unmark"),
    path(_HERE + "regels/<slug:rule>/uitzondering/", rules.exception_record, name="exception-record"),
    path(_HERE + "regels/<slug:rule>/zo-laten/", rules.risk_accept, name="risk-accept"),
    path(_HERE + "regels/<slug:rule>/zo-laten/stop/", rules.risk_end, name="risk-end"),
]
"""Who does what, the separation check, the better division, exchange."""

_MAP: list[URLPattern] = [
    path("processen/omgeving/", circumstances.circumstances_show, name="circumstances-show"),
    path("processen/omgeving/wijzigen/", circumstances.surroundings_change, name="surroundings-change"),
    path("processen/omgeving/<slug:key>/", circumstances.circumstance_change, name="circumstance-change"),
    path("processen/kaart/", house_map.map_show, name="map-show"),
    path("processen/kaart/<slug:slug>/<slug:control>/", house_map.control_assess, name="control-assess"),
]
"""Circumstances and the picture of the house."""

urlpatterns = [*_CARDS, *_POSITIONS, *_DUTIES, *_MAP]
