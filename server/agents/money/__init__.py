"""Amounts of money in a message, and which of them are the budget."""
