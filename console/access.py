"""Who may open which page: one table, and nothing that is not in it.

`docs/facilitators.md` shows the same table; a test holds the two together and asks for every page
with every role.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.cache import add_never_cache_headers
from django_htmx.http import HttpResponseClientRedirect


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
    "accounts:second_factor": Role.ANYBODY,
    "accounts:sign_out": Role.ANYBODY,
    "accounts:join": Role.ANYBODY,
    "accounts:new_password": Role.ANYBODY,
    "accounts:own": Role.VIEWER,
    "accounts:password": Role.VIEWER,
    "accounts:set_up_second_factor": Role.VIEWER,
    "accounts:picture": Role.VIEWER,
    "accounts:recovery_codes": Role.VIEWER,
    "accounts:second_factor_off": Role.VIEWER,
    "accounts:accounts": Role.HOST,
    "accounts:invite": Role.HOST,
    "accounts:withdraw": Role.HOST,
    "accounts:change_role": Role.HOST,
    "accounts:switch_off": Role.HOST,
    "accounts:switch_on": Role.HOST,
    "accounts:new_password_link": Role.HOST,
    "accounts:take_second_factor": Role.HOST,
    "review:conversations": Role.VIEWER,
    "review:news": Role.VIEWER,
    "review:conversation": Role.VIEWER,
    "review:unmask": Role.FACILITATOR,
    "review:take_over": Role.FACILITATOR,
    "review:say": Role.FACILITATOR,
    "review:hand_back": Role.FACILITATOR,
    "review:opt_out": Role.FACILITATOR,
    "review:turn": Role.VIEWER,
    "review:disputes": Role.VIEWER,
    "review:settle": Role.FACILITATOR,
    "review:agreement": Role.FACILITATOR,
    "review:review": Role.FACILITATOR,
    "review:comparison": Role.FACILITATOR,
    "review:comment": Role.FACILITATOR,
    "review:tag": Role.FACILITATOR,
    "review:untag": Role.FACILITATOR,
    "review:take": Role.FACILITATOR,
    "review:worry": Role.FACILITATOR,
    "review:see_to": Role.FACILITATOR,
    "review:assign": Role.LEAD,
    "review:wanted": Role.LEAD,
    "review:trail": Role.LEAD,
    "corrections:proposals": Role.FACILITATOR,
    "corrections:proposal": Role.FACILITATOR,
    "corrections:correct": Role.FACILITATOR,
    "corrections:dialogue": Role.FACILITATOR,
    "corrections:withdraw": Role.FACILITATOR,
    "corrections:decide": Role.LEAD,
    "review:agreement_csv": Role.FACILITATOR,
    "data:exports": Role.LEAD,
    "data:export": Role.LEAD,
    "data:file": Role.LEAD,
    "data:remove": Role.LEAD,
    "data:receipts": Role.LEAD,
    "data:erase": Role.LEAD,
    "data:erasure": Role.LEAD,
    "reports:overview": Role.VIEWER,
    "reports:chart": Role.VIEWER,
    "reports:csv": Role.VIEWER,
    "roster:week": Role.VIEWER,
    "roster:add": Role.FACILITATOR,
    "roster:remove": Role.FACILITATOR,
    "saved:keep": Role.VIEWER,
    "saved:delete": Role.VIEWER,
    "notices:mine": Role.FACILITATOR,
    "notices:notice": Role.FACILITATOR,
    "notices:see_to": Role.FACILITATOR,
}

# What the head of each page leads to, in this order, as far as the role opens it.
NAVIGATION = (
    ("review:conversations", "Conversations"),
    ("review:disputes", "“That’s not right”"),
    ("review:agreement", "Agreement"),
    ("corrections:proposals", "Corrections"),
    ("reports:overview", "Reports"),
    ("roster:week", "Roster"),
    ("data:exports", "Data"),
    ("review:trail", "Audit trail"),
    ("accounts:accounts", "Accounts"),
)


def role_of(user: Any) -> Role:
    """Give the highest role of a signed-in person; ANYBODY for everybody else."""
    if not user.is_authenticated or not user.is_active:
        return Role.ANYBODY
    names = set(user.groups.values_list("name", flat=True))
    return max((role for role in Role if role.name.lower() in names), default=Role.ANYBODY)


def navigation(request: HttpRequest) -> dict[str, Callable[[], list[tuple[str, str]]]]:
    """Give a template the pages that this person may open; worked out where it is asked for."""
    return {"navigation": lambda: pages_for(_role_in(request))}


def pages_for(role: Role) -> list[tuple[str, str]]:
    """Give the address and the title of each page in the head that a role opens."""
    return [
        (resolve_url(name), title)
        for name, title in NAVIGATION
        if role > Role.ANYBODY and name in LEAST_ROLE and role >= LEAST_ROLE[name]
    ]


class AccessTable:
    """Asks who is not signed in to do so, and refuses who may not; a page not in the table, all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request; the decision is made once Django knows which page is meant.

        Nothing that needs a role is left in a browser: others may sit down at it.
        """
        response = self.get_response(request)
        if hasattr(request, "role"):
            add_never_cache_headers(response)
        return response

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
            return _to_sign_in(request)
        if least is None or request.role < least:
            raise PermissionDenied
        return None


def _role_in(request: HttpRequest) -> Role:
    known: Role | None = getattr(request, "role", None)
    if known is None and hasattr(request, "user"):
        known = role_of(request.user)
    return known or Role.ANYBODY


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in and from there back; never to what only a form can be sent to."""
    if request.headers.get("HX-Request"):  # the whole page goes there, not a part of it
        return HttpResponseClientRedirect(resolve_url(settings.LOGIN_URL))
    if request.method not in ("GET", "HEAD"):
        return redirect_to_login(resolve_url(settings.LOGIN_REDIRECT_URL))
    return redirect_to_login(request.get_full_path())
