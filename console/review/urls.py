"""The pages of facilitators."""

from __future__ import annotations

from django.urls import path

from console.review.views import conversations

app_name = "review"
urlpatterns = [path("", conversations, name="conversations")]
