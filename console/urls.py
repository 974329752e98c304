"""Which page is found where."""

from __future__ import annotations

from django.urls import path

from console.host.views import home

urlpatterns = [path("", home, name="home")]
