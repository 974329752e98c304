"""Which page is found where."""

from __future__ import annotations

from django.urls import include, path

from console.host.views import home

urlpatterns = [
    path("", home, name="home"),
    path("accounts/", include("console.accounts.urls")),
    path("console/corrections/", include("console.corrections.urls")),
    path("console/reports/", include("console.reports.urls")),
    path("console/notices/", include("console.notices.urls")),
    path("console/saved/", include("console.saved.urls")),
    path("console/roster/", include("console.roster.urls")),
    path("console/data/", include("console.data.urls")),
    path("console/", include("console.review.urls")),
]
