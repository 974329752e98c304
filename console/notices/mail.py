"""Sends a notice by the group's mail server."""

from __future__ import annotations

import smtplib
import ssl

from django.core.mail import EmailMessage, get_connection

from coach.notice_settings import MailSettings
from console.notices.errors import CannotSend

PATIENCE = 10  # seconds
REFUSED = 500  # SMTP's answers from here on are for good


def send_mail(settings: MailSettings, address: str, subject: str, text: str, mark: str) -> None:
    """Send a mail; ``mark`` is the same when the same is sent again, so that it is shown once.

    Raises:
        CannotSend: it did not go out.
    """
    connection = get_connection(
        "django.core.mail.backends.smtp.EmailBackend",
        host=settings.host,
        port=settings.port,
        username=settings.user,
        password=settings.password,
        use_ssl=settings.is_tls,
        use_tls=settings.is_starttls,
        timeout=PATIENCE,
    )
    domain = settings.sender.rpartition("@")[2]
    headers = {
        "Message-ID": f"<{mark}@{domain}>",
        "Auto-Submitted": "auto-generated",  # so that "I am on holiday" answers it not
    }
    message = EmailMessage(subject, text, settings.sender, [address], headers=headers)
    try:
        message.connection = connection
        message.send()
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _ in error.recipients.values()]
        raise CannotSend(
            "The mail server refused somebody's address. They can look at it under their own name.",
            is_for_good=all(code >= REFUSED for code in codes),
            is_of_server=False,
        ) from error
    except (smtplib.SMTPException, OSError) as error:
        raise CannotSend(_why(error)) from error


def _why(error: Exception) -> str:
    """Say in words what failed; what the server said may hold names, and is not repeated."""
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return "The mail server refused name or password. Look at COACH_SMTP_URL."
    if isinstance(error, smtplib.SMTPSenderRefused) and error.smtp_code >= REFUSED:
        return "The mail server refused the sender. Look at COACH_MAIL_FROM."
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return (
            "The mail server offers no TLS, or no sign-in, at this port. "
            "Give COACH_SMTP_URL another port, or smtps://."
        )
    if isinstance(error, ssl.SSLError):
        return (
            "The mail server's TLS was not good: its certificate, or the port. "
            "Look at COACH_SMTP_URL; smtps:// mostly has the port 465."
        )
    if isinstance(error, smtplib.SMTPResponseException):
        return f"The mail server answered {error.smtp_code}. Ask whoever runs it."
    return "The mail server cannot be reached. Look at COACH_SMTP_URL, and whether it is up."
