# SPDX-License-Identifier: EUPL-1.2
"""The one place where a refusal, an absence and a conflict become pages."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from dijkwacht.values.verdicts import Conflict, NotFound, Refused


class AnswerMiddleware:
    """Turns the three exceptions that rooms raise into 404, 403 and 409, with the reason in words."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        # PostgreSQL holds no such character, so nothing can be found by it.
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            return not_found(request)
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        match exception:
            case NotFound() | Http404():
                return not_found(request)
            case Refused():
                return render(request, "config/refused.html", {"reason": str(exception)}, status=403)
            case Conflict():
                return render(request, "config/conflict.html", {"reason": str(exception)}, status=409)
            case _:
                return None


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  as below
    """What came in could not be read. Django's own answer reads it a second time, and falls over it."""
    return render(request, "config/bad_request.html", status=400)


def no_token(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  Django hands it over
    """A form came without the mark of its page: sent from elsewhere, or from a browser without our cookies."""
    return render(request, "config/no_token.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  Django's own handler has it
    return render(request, "config/not_found.html", status=404)
