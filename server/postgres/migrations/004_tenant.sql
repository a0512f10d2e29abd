-- Tenants: who is known, whether they may call, what they may take, and how long their plans are kept.
--
-- The server's role sees its own tenant's row and changes none. Row-level security is not forced here: the owner of the
-- table, who administers tenants, sees all of them.

CREATE TABLE media_planner.tenant (
    tenant text PRIMARY KEY CHECK (tenant <> ''),
    state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended', 'deleted')),
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    calls_a_minute integer CHECK (calls_a_minute > 0),
    calls_at_once integer CHECK (calls_at_once > 0),
    retention_days integer CHECK (retention_days > 0)
);
COMMENT ON TABLE media_planner.tenant IS
    'A tenant gets a row when it is added or first writes. A limit that is null is that of the server.';

ALTER TABLE media_planner.tenant ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON media_planner.tenant
    USING (tenant = (SELECT current_setting('media_planner.tenant', true)));

-- The tenants there are, read past their row-level security, which binds the owner while it is forced.
ALTER TABLE media_planner.plan_version NO FORCE ROW LEVEL SECURITY;
ALTER TABLE media_planner.campaign NO FORCE ROW LEVEL SECURITY;
INSERT INTO media_planner.tenant (tenant)
    SELECT tenant FROM media_planner.plan_version UNION SELECT tenant FROM media_planner.campaign;
ALTER TABLE media_planner.plan_version FORCE ROW LEVEL SECURITY;
ALTER TABLE media_planner.campaign FORCE ROW LEVEL SECURITY;

-- Whoever writes for a tenant holds a shared lock to the end of the transaction; whoever deletes one takes it alone.
-- So a deletion waits for the writes that are under way, removes them too, and every later one is refused.
CREATE FUNCTION media_planner.lock_tenant(whose text) RETURNS void LANGUAGE sql AS
$$ SELECT pg_advisory_xact_lock(hashtextextended(whose, 4)) $$;

CREATE FUNCTION media_planner.admit_tenant() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$
DECLARE
    whose text := current_setting('media_planner.tenant', true);
    is_now text;
BEGIN
    IF coalesce(whose, '') <> '' THEN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended(whose, 4));
        SELECT state INTO is_now FROM media_planner.tenant WHERE tenant = whose;
        IF is_now IS NULL THEN
            INSERT INTO media_planner.tenant (tenant) VALUES (whose) ON CONFLICT DO NOTHING;
        ELSIF is_now = 'deleted' THEN
            RAISE EXCEPTION 'the tenant was deleted' USING ERRCODE = 'object_not_in_prerequisite_state';
        END IF;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER tenant_is_admitted BEFORE INSERT ON media_planner.plan_version
    FOR EACH STATEMENT EXECUTE FUNCTION media_planner.admit_tenant();
CREATE TRIGGER tenant_is_admitted BEFORE INSERT ON media_planner.idempotency_key
    FOR EACH STATEMENT EXECUTE FUNCTION media_planner.admit_tenant();
CREATE TRIGGER tenant_is_admitted BEFORE INSERT ON media_planner.campaign
    FOR EACH STATEMENT EXECUTE FUNCTION media_planner.admit_tenant();
CREATE TRIGGER tenant_is_admitted BEFORE INSERT ON media_planner.report_row
    FOR EACH STATEMENT EXECUTE FUNCTION media_planner.admit_tenant();
CREATE TRIGGER tenant_is_admitted BEFORE INSERT ON media_planner.term
    FOR EACH STATEMENT EXECUTE FUNCTION media_planner.admit_tenant();
