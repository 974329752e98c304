"""The pages of facilitators."""

from __future__ import annotations

from django.urls import path

from console.review import act_views, dispute_views, masks, review_views, stepping_in, trail, views

app_name = "review"
urlpatterns = [
    path("", views.conversation_list, name="conversations"),
    path("news/", views.news, name="news"),
    path("trail/", trail.trail, name="trail"),
    path("agreement/", review_views.agreement_page, name="agreement"),
    path("agreement.csv", review_views.agreement_csv, name="agreement_csv"),
    path("disputes/", dispute_views.disputes, name="disputes"),
    path("<str:conversation_id>/", views.conversation, name="conversation"),
    path("<str:conversation_id>/unmask/", masks.unmask, name="unmask"),
    path("<str:conversation_id>/take-over/", stepping_in.take_over, name="take_over"),
    path("<str:conversation_id>/say/", stepping_in.say, name="say"),
    path("<str:conversation_id>/hand-back/", stepping_in.hand_back, name="hand_back"),
    path("<str:conversation_id>/opt-out/", stepping_in.opt_out, name="opt_out"),
    path("<str:conversation_id>/turn/<str:moment>/", dispute_views.turn, name="turn"),
    path("<str:conversation_id>/settle/", dispute_views.settle, name="settle"),
    path("<str:conversation_id>/review/", review_views.review, name="review"),
    path("<str:conversation_id>/comparison/", review_views.comparison, name="comparison"),
    path("<str:conversation_id>/comment/", act_views.comment, name="comment"),
    path("<str:conversation_id>/tag/", act_views.tag, name="tag"),
    path("<str:conversation_id>/untag/", act_views.untag, name="untag"),
    path("<str:conversation_id>/take/", act_views.take, name="take"),
    path("<str:conversation_id>/worry/", act_views.worry, name="worry"),
    path("<str:conversation_id>/see-to/", act_views.see_to, name="see_to"),
    path("<str:conversation_id>/assign/", act_views.assign, name="assign"),
    path("<str:conversation_id>/wanted/", act_views.wanted, name="wanted"),
]
