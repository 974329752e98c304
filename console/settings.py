"""Django's settings for the console: those of the conversations, and what pages need."""

from __future__ import annotations

from datetime import timedelta
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
    "axes",
    "django_otp",
    "django_otp.plugins.otp_static",
    "django_otp.plugins.otp_totp",
    "django_htmx",
    "django_filters",
    "console.host",
    "console.accounts",
    "console.review",
    "console.reports",
    "console.roster",
    "console.notices",
    "console.saved",
    "console.data",
    "console.worker",
    "console.corrections",
]
MIDDLEWARE = [
    "console.metrics.Metrics",
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
    "axes.middleware.AxesMiddleware",
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
                "console.access.navigation",
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
_is_https = _settings.console_url.startswith("https://")
CSRF_COOKIE_HTTPONLY = SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = _is_https
# The web server that speaks https in front of us need not tell us that it does.
CSRF_TRUSTED_ORIGINS = ["{0.scheme}://{0.netloc}".format(urlsplit(_settings.console_url))]
SESSION_COOKIE_AGE = _settings.session_hours * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "review:conversations"
LOGOUT_REDIRECT_URL = "accounts:sign_in"
PASSWORD_RESET_TIMEOUT = 24 * 3600

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # refuses while a name is locked
    "django.contrib.auth.backends.ModelBackend",
]
_VALIDATORS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATORS}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_VALIDATORS}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATORS}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATORS}.NumericPasswordValidator"},
]
# By name and address together: whoever guesses from elsewhere locks nobody out of their own.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "accounts/locked.html"
AXES_CLIENT_IP_CALLABLE = "console.accounts.address.address_of"
AXES_DISABLE_ACCESS_LOG = True  # who signed in is told to console.accounts.events, once
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = [  # in its table and its log; the password itself is masked anyway
    "username",
    "ip_address",
    "old_password",
    "new_password1",
    "new_password2",
]
OTP_TOTP_ISSUER = "Changemaker Coach"

LANGUAGE_CODE = "en"
USE_I18N = False
