"""What was delivered of a plan: read out of reports, kept, and held against what was promised."""
