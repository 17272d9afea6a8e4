# SPDX-License-Identifier: EUPL-1.2
"""Pages as a browser meets them: what it complains about, what axe finds, and how wide they are."""

import json
from collections.abc import Collection
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from django.urls import Resolver404, get_resolver, resolve
from django.urls.resolvers import URLPattern, URLResolver
from playwright.sync_api import Page

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 375, "height": 812}
SMALL = {"width": 320, "height": 640}
# WCAG 2.0, 2.1 and 2.2, levels A and AA.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_ANSWERS = ("status of 422 (Unprocessable Entity)", "status of 409 (Conflict)", "status of 410 (Gone)")
_BEING_SOUGHT = "Wij zoeken een verdeling die geen regel breekt"
# What has the focus, in words; after the last control that is the page itself, which says everything.
_FOCUSED = "(one => one === document.body ? '' : one.innerText || one.value || '')(document.activeElement)"
_COLOURS = ["color-contrast", "link-in-text-block"]


def complaints(page: Page) -> list[str]:
    """What the browser says in its console from now on, refusals of the content policy included.

    That a form came back with its faults (422, or 409 for a conflict), or that a link has ended (410), is an answer
    like any other.
    """
    heard: list[str] = []

    def hear(text: str) -> None:
        if not text.endswith(_ANSWERS):
            heard.append(f"{page.url} {text}")

    page.on("console", lambda message: hear(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: hear(str(error)))
    return heard


def be(page: Page, address: str, name: str) -> None:
    """Sign in as one of the cast, by a click on the name."""
    page.goto(f"{address}/inloggen/")
    page.get_by_role("button", name=name).click()
    page.wait_for_url(f"{address}/")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the control with this name has the focus, and see that it shows."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if name in page.evaluate(_FOCUSED):
            break
    else:
        raise AssertionError(f"Tab never reaches {name}")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def answered(page: Page) -> None:
    """Open who does what again until a better division was sought; on a busy machine that takes a while."""
    for _ in range(200):
        if not page.get_by_text(_BEING_SOUGHT).count():
            return
        page.wait_for_timeout(300)
        page.reload()
    raise AssertionError("Nobody answers")


def violations(page: Page, *, rules: Collection[str] = (), tags: Collection[str] = RULES) -> list[str]:
    """What axe finds on the page as it is: rule, place and reason."""
    only = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": list(tags)}
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(f"axe.run({json.dumps({'runOnly': only, 'resultTypes': ['violations']})})")
    return [
        f"{one['id']} {node['target']} {node['failureSummary']}" for one in found["violations"] for node in one["nodes"]
    ]


def colour_violations(page: Page) -> list[str]:
    """The same, for the rules that another colour scheme can break."""
    return violations(page, rules=_COLOURS)


def too_wide(page: Page) -> list[str]:
    """What sticks out at 320 pixels; the width of the window stays so."""
    page.set_viewport_size(SMALL)
    width = page.evaluate("document.documentElement.scrollWidth")
    if width <= SMALL["width"]:
        return []
    return page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
            .slice(0, 5).map(one => `too wide: ${one.tagName} ${one.className} ${one.textContent.slice(0, 40)}`)"""
    ) or [f"too wide: {width}"]


def links(page: Page) -> list[str]:
    """Paths on this site that the page points to, also those of its forms."""
    here = urlsplit(page.url)
    found = page.evaluate(
        "() => [...document.querySelectorAll('a[href], form[action]')].map(one => one.href || one.action)"
    )
    parts = [urlsplit(url) for url in found if isinstance(url, str)]
    return [one.path + (f"?{one.query}" if one.query else "") for one in parts if one.netloc == here.netloc]


def name_of(path: str) -> str:
    """The name of the address in the access table; empty for a file."""
    try:
        found = resolve(urlsplit(path).path)
    except Resolver404:
        return ""
    return found.view_name


def all_names(patterns: Collection[URLPattern | URLResolver] | None = None, space: str = "") -> set[str]:
    """Every address by name, with its room before it."""
    found: set[str] = set()
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLResolver):
            found |= all_names(pattern.url_patterns, f"{pattern.namespace}:" if pattern.namespace else space)
        elif pattern.name:
            found.add(f"{space}{pattern.name}")
    return found
