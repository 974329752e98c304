"""The reports: the page, its charts, and its tables for a spreadsheet."""

from __future__ import annotations

from django.urls import path

from console.reports import views

app_name = "reports"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("charts/<slug:name>.svg", views.chart, name="chart"),
    path("tables/<slug:name>.csv", views.csv, name="csv"),
]
