# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the start page, the post, handing over, and the pages in the footer."""

from django.urls import path

from dijkwacht.home.views import footer, handover, post, week

app_name = "home"

urlpatterns = [
    path("", week.week, name="week"),
    path("post/", post.post_show, name="post-show"),
    path("post/agenda/", post.feed_make, name="feed-make"),
    path("post/agenda/stop/", post.feed_end, name="feed-end"),
    path("agenda/<slug:secret>.ics", post.feed_read, name="feed-read"),
    path("overdracht/", handover.handover_show, name="handover-show"),
    path("overdracht/bestand/", handover.handover_file, name="handover-file"),
    path("toegankelijkheid/", footer.accessibility, name="accessibility"),
    path("privacy/", footer.privacy, name="privacy"),
    path("wat-wij-bewaren/", footer.retention, name="retention"),
]
