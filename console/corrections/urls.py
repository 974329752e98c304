"""The pages of corrections."""

from __future__ import annotations

from django.urls import path

from console.corrections import proposal_views, views

app_name = "corrections"
urlpatterns = [
    path("", proposal_views.proposals, name="proposals"),
    path("<int:pk>/", proposal_views.proposal, name="proposal"),
    path("<int:pk>/decide/", proposal_views.decide, name="decide"),
    path("<int:pk>/withdraw/", proposal_views.withdraw, name="withdraw"),
    path("of/<str:conversation_id>/dialogue/", views.dialogue, name="dialogue"),
    path("of/<str:conversation_id>/at/<str:moment>/", views.correct, name="correct"),
]
