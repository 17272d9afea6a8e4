# SPDX-License-Identifier: EUPL-1.2
"""All addresses: each room names its own, in full."""

from django.urls import include, path

from dijkwacht.accounts.urls import sign_in

urlpatterns = [
    path("", include("dijkwacht.home.urls")),
    path("", include("dijkwacht.accounts.urls")),
    path("", include(sign_in)),
    path("", include("dijkwacht.organisations.urls")),
    path("", include("dijkwacht.assessments.urls")),
    path("", include("dijkwacht.surveys.urls")),
    path("", include("dijkwacht.workshops.urls")),
    path("", include("dijkwacht.instruments.urls")),
    path("", include("dijkwacht.processes.urls")),
    path("", include("dijkwacht.improvement.urls")),
    path("", include("dijkwacht.awareness.urls")),
    path("", include("dijkwacht.knowledge.urls")),
    path("", include("dijkwacht.directory.urls")),
    path("", include("dijkwacht.mail.urls")),
    path("ui/", include("dijkwacht.ui.urls")),
]
handler400 = "dijkwacht.config.middleware.bad_request"
handler404 = "dijkwacht.config.middleware.not_found"
