# SPDX-License-Identifier: EUPL-1.2
"""A list of cases laid beside the rules of one process. It is read, shown and forgotten; only counts are logged."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from dijkwacht.audit import public as audit
from dijkwacht.documents.values import FileFaults
from dijkwacht.processes.actions.viewing import note_overview
from dijkwacht.processes.domain.cases import check_cases
from dijkwacht.processes.domain.permissions import may_see_codes
from dijkwacht.processes.exchange.cases_csv import read_cases
from dijkwacht.processes.forms.cases import CasesForm
from dijkwacht.processes.views.around import house_with, process_of
from dijkwacht.tenancy.public import ActorRequest
from dijkwacht.values.verdicts import require


@require_http_methods(["GET", "POST"])
def cases_check(request: ActorRequest, slug: str) -> HttpResponse:
    """Who did what, case by case, for who makes the roster of this process."""
    process = process_of(request, slug)
    require(may_see_codes(request.actor, process.department_id))
    form = CasesForm(request.POST, request.FILES) if request.method == "POST" else CasesForm()
    page: dict[str, object] = {"form": form, "process": process}
    if not form.is_valid():
        return render(request, "processes/cases_check.html", page, status=422 if form.is_bound else 200)
    upload = form.cleaned_data["file"]
    page["name"] = upload.name
    try:
        rows = read_cases(upload.read(), process=process.content)
    except FileFaults as wrong:
        return render(request, "processes/cases_check.html", page | {"faults": wrong.faults}, status=422)
    found = check_cases(rows, process=process.content, house=house_with(request, process), split=form.split)
    audit.record(
        request.actor,
        "cases.checked",
        f"workprocess:{process.id}",
        rows=found.rows,
        cases=found.cases,
        found=found.cases_found,
    )
    note_overview(request.actor, f"workprocess:{process.id}")
    return render(request, "processes/cases_check.html", page | {"found": found, "split": form.split})
