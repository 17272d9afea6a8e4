# SPDX-License-Identifier: EUPL-1.2
"""Every page that somebody can open: WCAG 2.2 AA by axe in light and dark, and no scrolling sideways at 320 pixels."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from playwright.sync_api import APIResponse, Browser, Page

from tests.support.pages import (
    DESK,
    all_names,
    be,
    colour_violations,
    complaints,
    links,
    name_of,
    too_wide,
    violations,
)

COORDINATOR, READER, RESPONDENT, MANAGER, ADVISER, VISITOR = (
    "S. de Wit", "H. Postma", "T. Haverkamp", "J. Mol", "A. Lindeman", "",
)  # fmt: skip
HEAD, HRM = "R. Timmer", "N. Kuiper"
LOOKERS = (VISITOR, COORDINATOR, READER, RESPONDENT, MANAGER, ADVISER, HEAD, HRM)
# Elsewhere these two see what another of the lookers sees.
_ONLY_IN = {HEAD: "processes:", HRM: "processes:"}
# No page: what only takes a form, what is downloaded, and what answers with another page.
NO_PAGE = {
    "accounts:demo-enter",
    "accounts:invitation-revoke",
    "accounts:link-revoke",
    "assessments:answer-save",
    "assessments:draft-save",
    "assessments:finding-reopen",
    # In the demo no round waits for a newer version; the page is walked in tests/rooms/assessments.
    "assessments:instrument-move",
    "assessments:intake-template",
    "assessments:observation-confirm",
    "assessments:observation-file",
    "assessments:observation-withdraw",
    "assessments:observations-export",
    "assessments:paper-form",
    "assessments:phase-sheet",
    "assessments:quick-scan-start",
    "assessments:source-file",
    "awareness:activity-resume",
    "awareness:case-paper",
    "awareness:case-recall",
    "awareness:case-withdraw",
    "awareness:gathering-remove",
    "awareness:link-close",
    "awareness:link-renew",
    "awareness:news-remove",
    "awareness:talk-paper",
    "directory:contact-confirm",
    "directory:contact-remove",
    "directory:contact-sheet",
    "home:feed-end",
    "home:feed-make",
    "home:feed-read",
    "home:handover-file",
    "improvement:absence-remove",
    "improvement:action-reopen",
    "improvement:action-reply",
    "improvement:document-file",
    "improvement:document-remove",
    "improvement:letter-make",
    # Waterrijk has a plan; beginning one is walked in test_plan_journeys.
    "improvement:plan-begin",
    "improvement:reply-answer",
    "improvement:step-done",
    "improvement:step-undo",
    "instruments:instrument-export",
    "instruments:instrument-resume",
    "instruments:instrument-stop",
    "instruments:link-add",
    "instruments:link-remove",
    "instruments:reader-ask",
    "instruments:version-begin",
    "mail:test-send",
    "mfa_authenticate",
    "mfa_login_webauthn",
    "openid_connect_callback",
    "openid_connect_login",
    "organisations:letter-template-drop",
    "organisations:letter-template-file",
    "organisations:letter-template-trial",
    "organisations:look-logo",
    "organisations:look-stylesheet",
    "processes:access-remove",
    "processes:division-ask",
    "processes:division-take",
    "processes:exchange-agree",
    "processes:exchange-decline",
    "processes:exchange-stop",
    "processes:holder-forget",
    "processes:house-export",
    "processes:interest-remove",
    "processes:privacy-end",
    "processes:process-card-paper",
    "processes:risk-end",
    "processes:rule-unmark",
    "processes:signal-card-paper",
    # Who answers comes with a slip of paper: tests/browser/test_answer_survey.py walks these.
    "surveys:answer-begin",
    "surveys:answer-form",
    "surveys:answer-keep",
    "surveys:answer-send",
    "surveys:answer-thanks",
    "surveys:result-export",
    "surveys:survey-publish",
    # Waterrijk has no survey that is being prepared: tests/browser/test_keep_survey.py walks these.
    "surveys:survey-change",
    "surveys:survey-extend",
    "surveys:survey-open",
    "surveys:survey-remove",
    "workshops:code-renew",
    # Only while a workshop is open: tests/browser/test_workshop.py walks these.
    "workshops:point-settle",
    "workshops:vote-close",
    "workshops:vote-open",
    "workshops:workshop-end",
    "workshops:workshop-open",
}
# Nobody of the demo has a password, a second step or the codes that belong to it, so these pages refuse him.
# tests/rooms/accounts opens them.
NEEDS_A_PASSWORD = {
    "account_change_password",
    "account_reauthenticate",
    "mfa_deactivate_totp",
    "mfa_generate_recovery_codes",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    "mfa_remove_webauthn",
    "mfa_view_recovery_codes",
}
# The same for everybody who looks: once is enough.
_WITHOUT_PERSON = re.compile(r"directory:(find|door|first-hours|services|sheet|situation)|home:(?!week)|ui:|mfa_")


@dataclass
class Tour:
    """What was found on each page, by who looked and the name of the address."""

    faults: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    def of(self, who: str) -> dict[str, list[str]]:
        return {name: faults for (one, name), faults in self.faults.items() if one == who}

    def has(self, who: str, name: str) -> bool:
        seen = {one for _, one in self.faults} if _WITHOUT_PERSON.match(name) else self.of(who)
        return name in seen


@pytest.fixture(scope="module")
def tour(browser: Browser, demo: str) -> Tour:
    """From each person's first page along the links, one page per address; then the pages without a link."""
    tour = Tour()
    letters = _links_in_letters(browser, demo)
    for who in LOOKERS:
        context = browser.new_context(base_url=demo, viewport=DESK, locale="nl-NL")
        page = context.new_page()
        page.set_default_timeout(15_000)
        tour.complaints = tour.complaints or complaints(page)
        if who:
            be(page, demo, who) if who != ADVISER else _enter_dijkerveen(page)
        _walk(tour, page, who, ["/", "/processen/", *_without_link(who, letters)])
        context.close()
    return tour


def _walk(tour: Tour, page: Page, who: str, waiting: list[str]) -> None:
    while waiting:
        path = waiting.pop(0)
        name = name_of(path)
        if name in NO_PAGE or not name or tour.has(who, name) or not name.startswith(_ONLY_IN.get(who, "")):
            continue
        answer = page.request.get(path, max_redirects=0)
        if _is_page(answer):
            is_new = name not in {one for _, one in tour.faults}
            tour.faults[who, name] = (
                _faults(page, path) + (_faults_in_the_dark(page) if is_new else []) + too_wide(page)
            )
            waiting += links(page)
            waiting += BEYOND[name](page) if name in BEYOND else []


CONTRIBUTOR = re.compile(r"/plan/uren/[0-9a-f-]{36}/")
"""The page of a function in the plan; the first is that of who leads it, and he does not just leave."""


SURVEY = re.compile(r"/vragenlijsten/[0-9a-f-]{36}/")
OUTCOME = ("", "wijst-naar-mij/", "intrekken/")
"""What there is of a survey that was published; of another these pages are not there, so each is tried."""


def _leaving(page: Page) -> list[str]:
    return [f"{one}weg/" for one in links(page) if CONTRIBUTOR.fullmatch(one)][1:]


def _changes(page: Page) -> list[str]:
    """What one can do with an activity in general; the first of the year is held, so its page offers nothing of it."""
    *_, id_, year, _ = urlsplit(page.url).path.split("/")
    turn = {"activity_id": id_, "year": year}
    changes = [reverse(f"awareness:activity-{name}", kwargs=turn) for name in ("move", "skip")]
    return [*changes, reverse("awareness:activity-change", args=[id_])]


def _draft_of_case(page: Page) -> list[str]:
    found = page.get_by_role("link", name="Even opzoeken voor een bekende")
    draft = found.get_attribute("href") if found.count() else None
    return [f"{draft}wijzigen/", f"{draft}tweede-lezer/"] if draft else []


def _start_done(page: Page) -> list[str]:
    return [reverse("assessments:start-done", args=[urlsplit(page.url).path.split("/")[2]])]


def _done_before(_: Page) -> list[str]:
    """Only the smaller of the two scans of the story was done before."""
    return [reverse("assessments:progress-show", args=["snelle-scan"])]


def _outcomes(page: Page) -> list[str]:
    return [f"{one}uitkomst/{part}" for one in links(page) if SURVEY.fullmatch(one) for part in OUTCOME]


def _own_indicators(page: Page) -> list[str]:
    """From the first question that asks for an indicator of the house itself to the page of that indicator."""
    start, questions = page.url.split("/vraag/")[0], f"{urlsplit(page.url).path.split('/vraag/')[0]}/vraag/"
    page.goto(f"{start}/")
    for one in [path for path in links(page) if path.startswith(questions)]:
        page.goto(one)
        if found := [path for path in links(page) if name_of(path) == "instruments:indicator-change"]:
            return found[:1]
    return []


BEYOND: dict[str, Callable[[Page], list[str]]] = {
    "improvement:hours-show": _leaving,
    "awareness:activity-show": _changes,
    "awareness:case-list": _draft_of_case,
    "assessments:round-show": _start_done,
    "assessments:round-list": _done_before,
    "surveys:survey-list": _outcomes,
    "instruments:question-change": _own_indicators,
}
"""Where a page leads to that the one of its kind which was opened has no link to."""


def _faults(page: Page, path: str) -> list[str]:
    page.set_viewport_size(DESK)
    page.emulate_media(color_scheme="light")
    page.goto(path)
    return violations(page)


def _faults_in_the_dark(page: Page) -> list[str]:
    """The same rules of style serve each person, so once per page is enough."""
    page.emulate_media(color_scheme="dark")
    return [f"dark: {one}" for one in colour_violations(page)]


def _is_page(answer: APIResponse) -> bool:
    return answer.status in (200, 410) and answer.headers.get("content-type", "").startswith("text/html")


def _without_link(who: str, letters: list[str]) -> list[str]:
    """Pages to which one comes otherwise: from a letter, after a form, or by the menu of somebody with more."""
    if who == VISITOR:
        names = (
            "account_login",
            "account_signup",
            "account_reset_password_done",
            "account_reset_password_from_key_done",
        )
        key = reverse("account_reset_password_from_key", kwargs={"uidb36": "0", "key": "set-password"})
        ended = reverse("accounts:link-ended", kwargs={"why": "expired"})
        gallery = [reverse("ui:gallery"), reverse("ui:gallery-bare")]
        votes = [*map(reverse, ("workshops:seat-take", "workshops:vote-cast"))]
        votes.append(reverse("workshops:seat-take-by-link", args=["voorbij"]))
        return [*map(reverse, names), key, ended, *letters, *gallery, *votes, "/waar-kan-ik-terecht/waterrijk/"]
    names = ("accounts:organisation-choose", "mfa_index", "mfa_list_webauthn", "mfa_activate_totp", "mfa_add_webauthn")
    own = (
        "surveys:survey-list",
        "workshops:workshop-list",
        "assessments:round-start",
        "assessments:level-agree",
        "assessments:source-list",
        "assessments:question-list",
    )
    # The better divisions of Waterrijk need nobody from outside, and it keeps no interests: no button leads there.
    apart = (reverse("processes:exchange-ask", args=["procurement"]), reverse("processes:interest-add"))
    # To this one comes by searching.
    seen = reverse("instruments:indicator-view", args=["eigen-evenementen", "tweede-lezer", "bibob-policy"])
    return [
        *map(reverse, names),
        *((*map(reverse, own), *apart, seen) if who == COORDINATOR else ()),
        reverse("assessments:overview-show"),
    ]


def _enter_dijkerveen(page: Page) -> None:
    page.goto("/inloggen/")
    page.get_by_role("button", name=ADVISER).click()
    page.get_by_role("button", name="Dijkerveen").click()


def _links_in_letters(browser: Browser, demo: str) -> list[str]:
    """A personal link of Waterrijk, and the invitation of somebody who was just asked in Oosterveen."""
    page = browser.new_page(base_url=demo)
    be(page, demo, "P. Jager")
    page.goto("/mensen/uitnodigen/")
    page.get_by_label("Naam").fill("B. Veldkamp")
    page.get_by_label("E-mailadres").fill("b.veldkamp@oosterveen.example")
    page.get_by_role("radio", name=re.compile("^Lezer")).check()
    page.get_by_role("main").get_by_role("button").last.click()
    found = [_link_in_letter(page, "", "/uitnodiging/")]
    page.context.clear_cookies()
    be(page, demo, COORDINATOR)
    found.append(_link_in_letter(page, "^3 vragen", "/link/"))
    page.close()
    return found


def _link_in_letter(page: Page, subject: str, part: str) -> str:
    page.goto("/berichten/")
    page.get_by_role("main").get_by_role("link", name=re.compile(subject)).first.click()
    address = page.get_by_role("main").get_by_role("link", name=part).get_attribute("href")
    assert address
    return urlsplit(address).path


@pytest.mark.parametrize("who", LOOKERS, ids=lambda one: one or "visitor")
def test_no_page_shuts_anybody_out(tour, who):
    found = tour.of(who)

    assert found
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_the_browser_never_complains(tour):
    assert tour.complaints == []


def test_every_address_was_opened_or_is_no_page(tour):
    opened = {name for _, name in tour.faults}

    assert all_names() - opened == NO_PAGE | NEEDS_A_PASSWORD


def test_axe_sees_what_is_wrong(page):
    page.set_content(
        "<html><body><input><p style='color: #999; background: #aaa'>Nauwelijks te lezen</p></body></html>"
    )
    rules = {one.split()[0] for one in violations(page)}

    assert {"label", "color-contrast", "html-has-lang", "document-title"} <= rules
    assert {one.split()[0] for one in colour_violations(page)} == {"color-contrast"}
    page.set_content("<div style='inline-size: 600px'>Breed</div>")
    assert too_wide(page)
