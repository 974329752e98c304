"""What the assistant counts and measures; `metrics_channel` is where Prometheus reads it.

Labels are few and known: a channel, a stage, an outcome, an intent, an action. None names a person
or a conversation, and none holds a word that somebody wrote.
"""

from __future__ import annotations

from prometheus_client import Counter, Gauge, Histogram, Summary

MOMENTS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 45)
WHILES = (0.05, 0.1, 0.3, 1, 3, 10, 30, 60, 300, 1800, 7200, 86400)

TURNS = Counter("coach_turns", "Turns, by how they ended.", ["channel", "outcome"])
STAGES = Histogram(
    "coach_turn_stage_seconds", "What a turn that was answered took.", ["stage"], buckets=MOMENTS
)
STAGE = {name: STAGES.labels(name) for name in ("nlu", "actions", "saving", "rest", "whole")}
WAITED = Histogram(
    "coach_turn_ahead_seconds",
    "From a message's arrival to its turn.",
    buckets=WHILES,
)
INTENTS = Counter("coach_intents", "Messages, by what they were understood as.", ["intent"])
FALLBACKS = Counter("coach_fallbacks", "Turns in which the coach was at a loss.")
ACTIONS = Summary("coach_action_seconds", "Calls of the action server.", ["action"])
SET_ASIDE = Counter("coach_messages_set_aside", "Messages that no try could answer.")
DELIVERIES = Counter(
    "coach_deliveries", "Messages to messengers, by what became of a try.", ["channel", "outcome"]
)
DELIVERED = Histogram(
    "coach_delivery_seconds", "From a reply to its arrival.", ["channel"], buckets=WHILES
)
REFUSALS = Counter("coach_refusals", "Calls of the web contract that were refused.", ["kind"])
FORGED = Counter("coach_forged_calls", "Calls that a messenger did not send.", ["channel"])
READY = Gauge("coach_ready", "1 where a message sent now would be answered.")
