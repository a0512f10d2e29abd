"""Numbers in, numbers out: scores, response curves, reach, allocation, flighting. No brief, no catalogue, no I/O."""
