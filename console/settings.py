"""Django's settings for the console: those of the conversations, and what pages need."""

from __future__ import annotations

from urllib.parse import urlsplit

from coach.settings import load_settings
from conversations.settings import *  # noqa: F403
from conversations.settings import BASE_DIR, INSTALLED_APPS

_settings = load_settings()
_assistant = urlsplit(_settings.assistant_url)
_assistant_origin = f"{_assistant.scheme}://{_assistant.netloc}"

INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.staticfiles", "console.host"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "console.static_files.StaticFiles",
    "console.security.ContentSecurityPolicy",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "console.urls"
WSGI_APPLICATION = "console.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
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
    "connect-src": [_assistant_origin],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}
SECURE_REFERRER_POLICY = "same-origin"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SECURE = _settings.console_url.startswith("https://")

LANGUAGE_CODE = "en"
USE_I18N = False
