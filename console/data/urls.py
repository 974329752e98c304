"""Where data is exported and erased."""

from __future__ import annotations

from django.urls import path

from console.data import erasing, export_views

app_name = "data"
urlpatterns = [
    path("", export_views.exports_page, name="exports"),
    path("exports/<int:number>/", export_views.export, name="export"),
    path("exports/<int:number>/file/", export_views.file, name="file"),
    path("exports/<int:number>/remove/", export_views.remove, name="remove"),
    path("receipts/", erasing.receipts, name="receipts"),
    path("erasures/<int:number>/", erasing.erasure_page, name="erasure"),
    path("erase/<str:conversation_id>/", erasing.erase, name="erase"),
]
