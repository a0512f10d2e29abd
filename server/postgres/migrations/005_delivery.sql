-- What was delivered of a version of a plan, as each report said it. Reports are only added; the same one counts once.

CREATE TABLE media_planner.delivery (
    tenant text NOT NULL CHECK (tenant <> ''),
    plan_id text NOT NULL,
    version integer NOT NULL,
    digest text NOT NULL,
    as_of date NOT NULL,
    report json NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, plan_id, version, digest),
    FOREIGN KEY (tenant, plan_id, version) REFERENCES media_planner.plan_version ON DELETE CASCADE
);

CREATE FUNCTION media_planner.refuse_change_of_delivery() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was delivered is never changed'; END $$;
CREATE TRIGGER delivery_is_immutable BEFORE UPDATE ON media_planner.delivery
    FOR EACH ROW EXECUTE FUNCTION media_planner.refuse_change_of_delivery();

ALTER TABLE media_planner.delivery ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON media_planner.delivery
    USING (tenant = (SELECT current_setting('media_planner.tenant', true)));
