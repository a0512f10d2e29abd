"""Sessions, plan versions, traces and idempotency keys, kept."""
