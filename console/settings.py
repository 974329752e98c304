"""Django's settings for the console: those of the conversations, and what pages need."""

from __future__ import annotations

from urllib.parse import urlsplit

from coach.settings import load_settings
from conversations.settings import *  # noqa: F403
from conversations.settings import BASE_DIR, INSTALLED_APPS

_settings = load_settings()
_assistant = urlsplit(_settings.assistant_url)
_assistant_origin = f"{_assistant.scheme}://{_assistant.netloc}"

INSTALLED_APPS = [
    *INSTALLED_APPS,
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django_filters",
    "console.host",
    "console.accounts",
    "console.review",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "console.static_files.StaticFiles",
    "console.security.ContentSecurityPolicy",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "console.access.AccessTable",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "console.urls"
WSGI_APPLICATION = "console.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
_own_host = urlsplit(_settings.console_url).hostname or "localhost"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", _settings.bind, _own_host]

STATIC_URL = "static/"
WIDGET_DIR = BASE_DIR / "widget"
# Served from where they lie: nothing has to be collected before the first start.
WHITENOISE_USE_FINDERS = True

# Only our own files and the assistant; not one inline script or style.
CONTENT_SECURITY_POLICY = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", _assistant_origin],
    "connect-src": ["'self'", _assistant_origin],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}
SECURE_REFERRER_POLICY = "same-origin"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = _settings.console_url.startswith("https://")
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "review:conversations"

LANGUAGE_CODE = "en"
USE_I18N = False
