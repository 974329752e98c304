"""What several people write in a chat."""

from coach.evidence.series_chat import told_apart, with_days_sent


def test_the_day_of_a_message_is_the_time_of_its_number() -> None:
    """As telephones copy a chat."""
    text = "[14/01/2024, 18:32:05] Priya: 23 tonight\n[21/01/2024, 18:40:11] Priya: only 17, rain"

    assert with_days_sent(text) == "14/01/2024: 23 tonight\n21/01/2024: only 17, rain"


def test_messages_with_times_of_their_own_stay() -> None:
    """Their own times are what is meant."""
    text = "[14/01/2024, 18:32:05] Priya: week 1 23\n[21/01/2024, 18:40:11] Priya: week 2 26"

    assert with_days_sent(text) == text


def test_two_people_who_tell_different_numbers_are_told_apart() -> None:
    """Only they can say who is right."""
    assert told_apart("Sue: week 1 15, week 2 17\nBen: I had 21 for week 2") == "week 2"


def test_two_people_who_agree_or_mend_are_not() -> None:
    """Nothing is in doubt there."""
    assert not told_apart("Sue: week 1 15\nBen: week 1 15")
    assert not told_apart("Sue: week 1 15\nSue: sorry, week 1 14")


def test_before_and_after_are_no_people() -> None:
    """The same days stand in both."""
    assert not told_apart("before: Mon 4, Tue 5\nafter: Mon 2, Tue 3")
    assert not told_apart("Without: Mon 4, Tue 5\nWith: Mon 2, Tue 3")
