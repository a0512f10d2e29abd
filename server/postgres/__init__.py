"""PostgreSQL, as far as the store and the history share it: connections, tenants, failures, migrations."""
