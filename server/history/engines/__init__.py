"""Histories too large for one machine: summed up and sampled by the engine that holds them."""
