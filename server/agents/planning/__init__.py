"""Plan a complete brief: what is asked, what a market offers, which lines are taken, and the words for it."""
