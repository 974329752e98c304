"""The pages of notices."""

from __future__ import annotations

from django.urls import path

from console.notices import views

app_name = "notices"
urlpatterns = [
    path("mine/", views.mine, name="mine"),
    path("<int:pk>/", views.notice, name="notice"),
    path("<int:pk>/see-to/", views.see_to, name="see_to"),
]
