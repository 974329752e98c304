"""Tells the browser what a page of ours may load: nothing that somebody slips into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse

HEADER = "Content-Security-Policy"


class ContentSecurityPolicy:
    """Puts the policy of the settings on every page that has none of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.policy = as_header(settings.CONTENT_SECURITY_POLICY)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, with the policy on the answer."""
        response = self.get_response(request)
        response.headers.setdefault(HEADER, self.policy)
        return response


def as_header(policy: Mapping[str, Sequence[str]]) -> str:
    """Write a policy as the header wants it."""
    return "; ".join(" ".join([name, *sources]) for name, sources in policy.items())
