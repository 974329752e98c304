"""The pages of signing in and of accounts."""

from __future__ import annotations

from django.contrib.auth.views import LoginView
from django.urls import path

app_name = "accounts"
urlpatterns = [
    path("sign-in/", LoginView.as_view(template_name="accounts/sign_in.html"), name="sign_in"),
]
