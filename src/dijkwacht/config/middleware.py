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


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  Django's own handler has it
    return render(request, "config/not_found.html", status=404)
