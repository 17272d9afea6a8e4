# SPDX-License-Identifier: EUPL-1.2
"""The least that Django does to keep an answer: one view, two inserts, no session and no rights. The limit of W1."""

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import path

from dijkwacht.config.settings import DATABASES

if not settings.configured:
    settings.configure(
        DATABASES=DATABASES, ROOT_URLCONF="bench.bare", ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="x" * 50, USE_TZ=True
    )
    django.setup()


class Answer(models.Model):
    question = models.CharField(max_length=80, db_index=True)
    level = models.PositiveSmallIntegerField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "bare"


class Note(models.Model):
    answer = models.OneToOneField(Answer, on_delete=models.PROTECT, primary_key=True)
    text = models.TextField()

    class Meta:
        app_label = "bare"


def make_tables() -> None:
    """Both tables, in the database of the product."""
    with connection.schema_editor() as editor:
        editor.create_model(Answer)
        editor.create_model(Note)


def save(request: HttpRequest) -> HttpResponse:
    """A level and a note, in one transaction."""
    with transaction.atomic():
        answer = Answer.objects.create(question=request.POST["question"], level=int(request.POST["level"]))
        Note.objects.create(answer=answer, text=request.POST["note"])
    return HttpResponse(status=204)


urlpatterns = [path("save/", save)]
application = get_wsgi_application()

if __name__ == "__main__":
    make_tables()
