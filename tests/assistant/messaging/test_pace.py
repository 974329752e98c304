"""Turns to call a provider come at even distances, and first to whom it is urgent."""

from __future__ import annotations

import asyncio
import time

import pytest

from assistant.connectors.messaging.pace import Closed, Pace


async def _take(pace: Pace, who: str, taken: list[str], **how: object) -> None:
    async with pace.turn(who, **how):  # type: ignore[arg-type]
        taken.append(who)


async def _line_up(pace: Pace, *whos: str, taken: list[str]) -> list[asyncio.Task[None]]:
    tasks = [asyncio.create_task(_take(pace, who, taken)) for who in whos]
    await asyncio.sleep(0)
    return tasks


async def test_who_came_first_goes_first() -> None:
    """At even distances, the first at once."""
    pace, taken, begun = Pace(20, 8), [], time.monotonic()
    await asyncio.gather(*await _line_up(pace, "a", "b", "c", taken=taken))

    assert taken == ["a", "b", "c"]
    assert 0.09 <= time.monotonic() - begun < 0.5


async def test_what_is_urgent_goes_before_all_who_wait() -> None:
    """Though it came last."""
    pace, taken = Pace(20, 8), []
    tasks = await _line_up(pace, "a", "b", "c", taken=taken)
    await _take(pace, "urgent", taken, is_urgent=True)
    await asyncio.gather(*tasks)

    assert taken == ["a", "urgent", "b", "c"]


async def test_who_waits_already_may_be_hurried() -> None:
    """Something urgent came up behind."""
    pace, taken = Pace(20, 8), []
    tasks = await _line_up(pace, "a", "b", "c", taken=taken)
    assert pace.holds("c")
    pace.hurry("c")
    await asyncio.gather(*tasks)

    assert taken == ["a", "c", "b"]
    assert not pace.holds("c")


async def test_three_units_take_three_turns() -> None:
    """A rate in segments is one of segments, however they are sent."""
    pace, taken, begun = Pace(20, 8), [], time.monotonic()
    await _take(pace, "long", taken, units=3)
    await _take(pace, "short", taken)

    assert time.monotonic() - begun >= 0.14


async def test_no_more_go_at_once_than_may() -> None:
    """The next gets a turn when one is through, the urgent one before others."""
    pace, taken = Pace(1000, 1), []
    async with pace.turn("slow"):
        tasks = await _line_up(pace, "a", "b", taken=taken)
        tasks.append(asyncio.create_task(_take(pace, "urgent", taken, is_urgent=True)))
        await asyncio.sleep(0.05)
        assert taken == []
    await asyncio.gather(*tasks)

    assert taken == ["urgent", "a", "b"]


async def test_a_pause_holds_up_all() -> None:
    """Also who stands in line already."""
    pace, taken, begun = Pace(20, 8), [], time.monotonic()
    await _take(pace, "a", taken)
    tasks = await _line_up(pace, "b", taken=taken)
    pace.pause(0.3)
    await asyncio.gather(*tasks)

    assert time.monotonic() - begun >= 0.3


async def test_whoever_goes_away_holds_up_nobody() -> None:
    """Their place is passed over."""
    pace, taken = Pace(20, 1), []
    tasks = await _line_up(pace, "a", "b", "c", taken=taken)
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

    assert taken == ["a", "c"]


async def test_at_the_end_nobody_gets_a_turn() -> None:
    """Neither who waits nor who comes; whose turn it is goes on."""
    pace, taken = Pace(1, 8), []
    async with pace.turn("a"):
        tasks = await _line_up(pace, "b", taken=taken)
        pace.close()
        with pytest.raises(Closed):
            await tasks[0]
        with pytest.raises(Closed):
            await _take(pace, "c", taken)

    assert taken == []
