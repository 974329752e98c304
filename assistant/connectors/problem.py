"""Errors as the web contract gives them: application/problem+json (RFC 9457)."""

from __future__ import annotations

from typing import Any

from sanic.response import HTTPResponse, json

TITLES = {
    400: "The request cannot be read",
    401: "This conversation is not open to you",
    403: "This page may not use the coach",
    404: "There is nothing here",
    405: "This cannot be done here",
    408: "This took too long to arrive",
    413: "Too much at once",
    415: "This kind of content is not taken",
    422: "This cannot be used",
    417: "This is not expected here",
    429: "Too many messages",
    500: "Something failed",
    503: "Not ready",
}


class Problem(Exception):
    """Raised anywhere in a request; becomes the answer, with ``more`` members if need be."""

    def __init__(
        self, status: int, kind: str, detail: str, retry_after: int | None = None, **more: Any
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.kind = kind
        self.detail = detail
        self.retry_after = retry_after
        self.more = more

    def response(self) -> HTTPResponse:
        """Give the answer in the form of RFC 9457; ``type`` is a relative name to switch on."""
        headers = {"Retry-After": str(self.retry_after)} if self.retry_after else {}
        return json(
            {
                "type": self.kind,
                "title": TITLES.get(self.status, TITLES[400]),
                "status": self.status,
                "detail": self.detail,
                **self.more,
            },
            status=self.status,
            headers=headers,
            content_type="application/problem+json",
        )
