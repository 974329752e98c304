"""The pages of facilitators."""

from __future__ import annotations

from django.urls import path

from console.review import views

app_name = "review"
urlpatterns = [
    path("", views.conversation_list, name="conversations"),
    path("news/", views.news, name="news"),
    path("<str:conversation_id>/", views.conversation, name="conversation"),
]
