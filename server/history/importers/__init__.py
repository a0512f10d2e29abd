"""Campaign reports of other programs, turned into campaign records."""
