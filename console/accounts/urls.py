"""The pages of signing in and of accounts."""

from __future__ import annotations

from django.contrib.auth.views import LogoutView
from django.urls import path

from console.accounts.views import accounts, joining, own, sign_in

app_name = "accounts"
urlpatterns = [
    path("sign-in/", sign_in.SignIn.as_view(), name="sign_in"),
    path("sign-in/code/", sign_in.enter_code, name="second_factor"),
    path("sign-out/", LogoutView.as_view(), name="sign_out"),
    path("join/<str:token>/", joining.make_account, name="join"),
    path(
        "new-password/<str:uidb64>/<str:token>/",
        joining.NewPassword.as_view(),
        name="new_password",
    ),
    path("own/", own.own, name="own"),
    path("own/password/", own.ChangePassword.as_view(), name="password"),
    path("own/second-factor/", own.set_up, name="set_up_second_factor"),
    path("own/second-factor/picture.svg", own.picture, name="picture"),
    path("own/second-factor/codes/", own.recovery_codes, name="recovery_codes"),
    path("own/second-factor/off/", own.switch_second_factor_off, name="second_factor_off"),
    path("", accounts.accounts, name="accounts"),
    path("invite/", accounts.invite, name="invite"),
    path("invitations/<int:pk>/withdraw/", accounts.withdraw, name="withdraw"),
    path("<int:pk>/role/", accounts.change_role, name="change_role"),
    path("<int:pk>/switch-off/", accounts.switch_off, name="switch_off"),
    path("<int:pk>/switch-on/", accounts.switch_on, name="switch_on"),
    path("<int:pk>/new-password/", accounts.new_password_link, name="new_password_link"),
    path("<int:pk>/take-second-factor/", accounts.take_second_factor, name="take_second_factor"),
]
