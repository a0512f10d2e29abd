"""Which of the dates in a message are the flight, and what a later message changes."""
