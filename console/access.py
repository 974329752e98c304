"""Who may open which page: one table, and nothing that is not in it.

`docs/facilitators.md` shows the same table; a test holds the two together and asks for every page
with every role.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse


class Role(IntEnum):
    """What somebody may do; each may all that those before it may. Groups have these names."""

    ANYBODY = 0  # also who is not signed in
    VIEWER = 1  # reads what people let facilitators read, masked
    FACILITATOR = 2  # reviews, corrects, steps in, looks behind a mask with a reason
    LEAD = 3  # assigns, exports, erases, reads the audit trail
    HOST = 4  # makes accounts and gives roles


# The name of a page -> the least role that opens it.
LEAST_ROLE: dict[str, Role] = {
    "home": Role.ANYBODY,
    "accounts:sign_in": Role.ANYBODY,
    "review:conversations": Role.VIEWER,
    "review:news": Role.VIEWER,
    "review:conversation": Role.VIEWER,
}


def role_of(user: Any) -> Role:
    """Give the highest role of a signed-in person; ANYBODY for everybody else."""
    if not user.is_authenticated or not user.is_active:
        return Role.ANYBODY
    names = set(user.groups.values_list("name", flat=True))
    return max((role for role in Role if role.name.lower() in names), default=Role.ANYBODY)


class AccessTable:
    """Asks who is not signed in to do so, and refuses who may not; a page not in the table, all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request; the decision is made once Django knows which page is meant."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """Let the page be opened, lead to the sign-in, or refuse.

        Raises:
            PermissionDenied: the role does not open this page.
        """
        match = request.resolver_match
        least = LEAST_ROLE.get(match.view_name if match else "")
        if least is Role.ANYBODY:
            return None
        request.role = role_of(request.user)
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if least is None or request.role < least:
            raise PermissionDenied
        return None
