"""Where filters are kept and deleted; they are shown above the list."""

from __future__ import annotations

from django.urls import path

from console.saved import views

app_name = "saved"
urlpatterns = [
    path("keep/", views.keep, name="keep"),
    path("<int:pk>/delete/", views.delete, name="delete"),
]
