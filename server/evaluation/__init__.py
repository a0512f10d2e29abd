"""Prove plans: hidden markets, strategies side by side, backtests, experiments. Nothing here plans for anybody."""
