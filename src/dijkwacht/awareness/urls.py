# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the programme, the page for all staff, talks and case cards."""

from django.urls import URLPattern, path

from dijkwacht.awareness.views import cases, open_page, page, programme, talks, turns

app_name = "awareness"

_TURN = "programma/<uuid:activity_id>/<int:year>/"
_OPEN = "weerbaarheid/open/<slug:secret>/"

urlpatterns: list[URLPattern] = [
    path("programma/", programme.programme_show, name="programme-show"),
    path("programma/<int:year>/", programme.programme_year, name="programme-year"),
    path("programma/pakketten/", programme.set_list, name="set-list"),
    path("programma/pakketten/<slug:kind>/", programme.set_take, name="set-take"),
    path("programma/nieuw/", programme.activity_add, name="activity-add"),
    path("programma/dekking/", programme.coverage_show, name="coverage-show"),
    path("programma/ambassadeurs/", programme.ambassadors_show, name="ambassadors-show"),
    path("programma/<uuid:activity_id>/wijzigen/", programme.activity_change, name="activity-change"),
    path(_TURN, turns.activity_show, name="activity-show"),
    path(f"{_TURN}verschuiven/", turns.activity_move, name="activity-move"),
    path(f"{_TURN}overslaan/", turns.activity_skip, name="activity-skip"),
    path(f"{_TURN}terugzetten/", turns.activity_resume, name="activity-resume"),
    path(f"{_TURN}stoppen/", turns.activity_stop, name="activity-stop"),
    path(f"{_TURN}gehouden/", turns.activity_hold, name="activity-hold"),
    path("programma/gehouden/<uuid:gathering_id>/weg/", turns.gathering_remove, name="gathering-remove"),
    path("gesprekken/", talks.talk_list, name="talk-list"),
    path("gesprekken/<slug:slug>/", talks.talk_show, name="talk-show"),
    path("gesprekken/<slug:slug>/gesprek.pdf", talks.talk_paper, name="talk-paper"),
    path("gesprekken/<slug:slug>/gehouden/", talks.talk_hold, name="talk-hold"),
    path("casussen/", cases.case_list, name="case-list"),
    path("casussen/nieuw/", cases.case_write, name="case-write"),
    path("casussen/<uuid:case_id>/", cases.case_show, name="case-show"),
    path("casussen/<uuid:case_id>/kaart.pdf", cases.case_paper, name="case-paper"),
    path("casussen/<uuid:case_id>/wijzigen/", cases.case_change, name="case-change"),
    path("casussen/<uuid:case_id>/tweede-lezer/", cases.case_send, name="case-send"),
    path("casussen/<uuid:case_id>/lezen/", cases.case_judge, name="case-judge"),
    path("casussen/<uuid:case_id>/terughalen/", cases.case_recall, name="case-recall"),
    path("casussen/<uuid:case_id>/intrekken/", cases.case_withdraw, name="case-withdraw"),
    path("weerbaarheid/", page.page_show, name="page-show"),
    path("weerbaarheid/beheer/", page.page_keep, name="page-keep"),
    path("weerbaarheid/wie/", page.themes_change, name="themes-change"),
    path("weerbaarheid/nieuws/nieuw/", page.news_add, name="news-add"),
    path("weerbaarheid/nieuws/<uuid:news_id>/", page.news_change, name="news-change"),
    path("weerbaarheid/nieuws/<uuid:news_id>/weg/", page.news_remove, name="news-remove"),
    path("weerbaarheid/adres/nieuw/", page.link_renew, name="link-renew"),
    path("weerbaarheid/adres/uit/", page.link_close, name="link-close"),
    path(_OPEN, open_page.page_open, name="page-open"),
    path(f"{_OPEN}gesprekken/", open_page.talks_open, name="talks-open"),
    path(f"{_OPEN}gesprekken/<slug:slug>/", open_page.talk_open, name="talk-open"),
    path(f"{_OPEN}kaarten/", open_page.cards_open, name="cards-open"),
    path(f"{_OPEN}kaarten/signalen/<slug:slug>/", open_page.signal_card_open, name="signal-card-open"),
    path(f"{_OPEN}kaarten/<slug:slug>/", open_page.process_card_open, name="process-card-open"),
    path(f"{_OPEN}casussen/<uuid:case_id>/", open_page.case_open, name="case-open"),
]
