"""Ask a language model for what the rules left open; what it says counts only as far as the rules can check it."""
