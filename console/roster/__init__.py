"""Who of the group reads when: the page on which it is set down."""
