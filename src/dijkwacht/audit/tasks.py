# SPDX-License-Identifier: EUPL-1.2
"""Work on the log in the background."""

from django.tasks import task

from dijkwacht.audit import public


@task
def seal() -> None:
    """Continue the chain of each organisation over what was logged since."""
    public.seal()
