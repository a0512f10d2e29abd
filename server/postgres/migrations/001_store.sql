-- Plans, their conversations and traces, and idempotency keys; every row belongs to a tenant and is seen by it alone.
--
-- The tenant of a transaction is set by set_config('media_planner.tenant', ..., true). Without one there are no rows.
-- Row-level security is forced, so that it holds for the owner of the tables as well.

CREATE TABLE media_planner.plan_version (
    tenant text NOT NULL CHECK (tenant <> ''),
    plan_id text NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    plan json NOT NULL,
    session json NOT NULL,
    trace json NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, plan_id, version)
);
CREATE INDEX plan_version_stored_at ON media_planner.plan_version (tenant, stored_at);

CREATE TABLE media_planner.idempotency_key (
    tenant text NOT NULL CHECK (tenant <> ''),
    key text NOT NULL,
    fingerprint text NOT NULL,
    plan_id text NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant, key),
    FOREIGN KEY (tenant, plan_id, version) REFERENCES media_planner.plan_version
        ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX idempotency_key_version ON media_planner.idempotency_key (tenant, plan_id, version);

CREATE FUNCTION media_planner.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'versions of plans are never changed'; END $$;
CREATE TRIGGER plan_version_is_immutable BEFORE UPDATE ON media_planner.plan_version
    FOR EACH ROW EXECUTE FUNCTION media_planner.refuse_change();

ALTER TABLE media_planner.plan_version ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE media_planner.idempotency_key ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON media_planner.plan_version
    USING (tenant = (SELECT current_setting('media_planner.tenant', true)));
CREATE POLICY own_rows ON media_planner.idempotency_key
    USING (tenant = (SELECT current_setting('media_planner.tenant', true)));
