"""The figures that the database holds, where Prometheus reads them.

gunicorn runs the console in several processes, and each request meets another of them: what one of
them counted would jump. So nothing is counted here: all is read when it is asked for, and what the
processes use is the sum of the family.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import psutil
from django.db import Error as DatabaseError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from coach.settings import load_settings
from coach.watching.readers import REFUSED, may_read
from console.notices.models import Notice
from conversations.figures import Queue, queue_of, queues
from conversations.models import Undelivered

ADDRESS = "/metrics"


class Metrics:
    """Answers for the one address, before sessions and roles: it is no page, and for nobody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        if request.path_info.rstrip("/") != ADDRESS:
            return self.get_response(request)
        peer, token = request.META["REMOTE_ADDR"], load_settings().metrics_token
        if not may_read(peer, request.headers, token):
            return HttpResponse(REFUSED, status=403, content_type="text/plain")
        return HttpResponse(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)


class FromDatabase(Collector):
    """What waits in the database; where it is away, that."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Read it now."""
        try:
            found, undelivered = _queues(), Undelivered.objects.count()
        except DatabaseError:
            yield _gauge("coach_database_up", "1 where the database answers.", 0)
            return
        yield _gauge("coach_database_up", "1 where the database answers.", 1)
        yield _gauge("coach_undelivered", "Messages that could not be brought.", undelivered)
        labels = ["queue", "channel"]
        waiting = GaugeMetricFamily("coach_queue_waiting", "How many wait.", labels=labels)
        oldest = GaugeMetricFamily(
            "coach_queue_oldest_seconds", "How long the one has waited that waits longest.",
            labels=labels,
        )  # fmt: skip
        for queue in found:
            waiting.add_metric([queue.name, queue.channel], queue.waiting)
            oldest.add_metric([queue.name, queue.channel], queue.oldest)
        yield from (waiting, oldest)


class OfProcesses(Collector):
    """What gunicorn and all processes that it started use."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Read it now; one that ends meanwhile is left out."""
        parent = psutil.Process(os.getppid())
        used = [
            each.memory_info().rss
            for each in (parent, *parent.children(recursive=True))
            if each.is_running() and each.status() != psutil.STATUS_ZOMBIE
        ]
        yield _gauge("coach_console_processes", "The processes of the console.", len(used))
        yield _gauge("coach_console_memory_bytes", "What they hold in memory.", sum(used))


def _queues() -> list[Queue]:
    now = timezone.now()
    open_notices = Notice.objects.filter(ended_at=None)
    return [*queues(now), queue_of("notices", open_notices, "raised_at", now)]


def _registry() -> CollectorRegistry:
    registry = CollectorRegistry()
    registry.register(FromDatabase())
    registry.register(OfProcesses())
    return registry


def _gauge(name: str, told: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, told, value=value)
