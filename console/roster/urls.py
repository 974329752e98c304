"""The pages of the roster."""

from __future__ import annotations

from django.urls import path

from console.roster import views

app_name = "roster"
urlpatterns = [
    path("", views.week, name="week"),
    path("add/", views.add, name="add"),
    path("<int:pk>/remove/", views.remove, name="remove"),
]
