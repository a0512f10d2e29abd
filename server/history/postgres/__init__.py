"""The history in PostgreSQL: read by binary COPY, kept up to date, and filled from reports."""
