"""The pages of facilitators."""

from __future__ import annotations

from django.urls import path

from console.review import stepping_in, views

app_name = "review"
urlpatterns = [
    path("", views.conversation_list, name="conversations"),
    path("news/", views.news, name="news"),
    path("<str:conversation_id>/", views.conversation, name="conversation"),
    path("<str:conversation_id>/take-over/", stepping_in.take_over, name="take_over"),
    path("<str:conversation_id>/say/", stepping_in.say, name="say"),
    path("<str:conversation_id>/hand-back/", stepping_in.hand_back, name="hand_back"),
    path("<str:conversation_id>/opt-out/", stepping_in.opt_out, name="opt_out"),
]
