-- Past campaigns: one row an ad set, of fixed width so that a server reads a million of them in a second or two.
--
-- Codes stand for words: `code` holds those of the product, `term` the ad categories and interests of a tenant.
-- `written` is the transaction that wrote a row last. A reader asks for all rows from the oldest transaction that was
-- still open when it last looked; so it loses none, whatever the order in which transactions end.

CREATE TABLE media_planner.code (
    kind text NOT NULL CHECK (kind IN ('objective', 'delivery_goal', 'asset_format', 'placement')),
    code smallint NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (kind, code),
    UNIQUE (kind, name)
);
COMMENT ON TABLE media_planner.code IS 'The words of the product; 0 is not known.';
INSERT INTO media_planner.code (kind, code, name) VALUES
    ('objective', 0, ''),
    ('objective', 1, 'REACH'),
    ('objective', 2, 'EVEN_IMPRESSION_DELIVERY'),
    ('objective', 3, 'CLICKS'),
    ('objective', 4, 'WEBSITE_VISITS'),
    ('objective', 5, 'VIDEO_VIEWS'),
    ('objective', 6, 'APP_INSTALLS'),
    ('objective', 7, 'PODCAST_STREAMS'),
    ('objective', 8, 'LEAD_GEN'),
    ('objective', 9, 'CONVERSIONS'),
    ('delivery_goal', 0, ''),
    ('delivery_goal', 1, 'IMPRESSIONS'),
    ('delivery_goal', 2, 'REACH'),
    ('delivery_goal', 3, 'VIDEO_VIEWS'),
    ('delivery_goal', 4, 'CLICKS'),
    ('delivery_goal', 5, 'PAGE_VIEWS'),
    ('delivery_goal', 6, 'APP_INSTALLS'),
    ('delivery_goal', 7, 'STREAMS'),
    ('delivery_goal', 8, 'LEADS'),
    ('asset_format', 0, ''),
    ('asset_format', 1, 'AUDIO'),
    ('asset_format', 2, 'VIDEO'),
    ('asset_format', 3, 'IMAGE'),
    ('asset_format', 4, 'CATALOG'),
    ('placement', 0, ''),
    ('placement', 1, 'MUSIC'),
    ('placement', 2, 'PODCAST');

CREATE TABLE media_planner.term (
    tenant text NOT NULL CHECK (tenant <> ''),
    kind text NOT NULL CHECK (kind IN ('category', 'interest')),
    code smallint NOT NULL CHECK (code > 0),
    name text NOT NULL,
    PRIMARY KEY (tenant, kind, code),
    UNIQUE (tenant, kind, name),
    CHECK (kind <> 'interest' OR code <= 128)
);
COMMENT ON TABLE media_planner.term IS
    'Ad categories and interests of a tenant. An interest of code 1 to 64 is that bit of interests_low, to 128 of _high.';

CREATE TABLE media_planner.campaign (
    tenant text NOT NULL CHECK (tenant <> ''),
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    identity bytea NOT NULL,
    name char(36) NOT NULL CHECK (name ~ '^[ -~]+$'),
    country char(2) NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    currency char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    objective smallint NOT NULL DEFAULT 0,
    delivery_goal smallint NOT NULL DEFAULT 0,
    asset_format smallint NOT NULL DEFAULT 0,
    placement smallint NOT NULL DEFAULT 0,
    category smallint NOT NULL DEFAULT 0,
    interests_low bigint NOT NULL DEFAULT 0,
    interests_high bigint NOT NULL DEFAULT 0,
    age_min smallint NOT NULL DEFAULT 13 CHECK (age_min BETWEEN 0 AND 120),
    age_max smallint NOT NULL DEFAULT 99 CHECK (age_max BETWEEN age_min AND 120),
    genders smallint NOT NULL DEFAULT 7 CHECK (genders BETWEEN 1 AND 7),
    first_day date NOT NULL CHECK (first_day >= DATE '1970-01-01'),
    days integer NOT NULL CHECK (days BETWEEN 1 AND 65535),
    budget_micros bigint NOT NULL CHECK (budget_micros > 0),
    spend_micros bigint NOT NULL CHECK (spend_micros > 0),
    impressions bigint NOT NULL CHECK (impressions > 0),
    clicks bigint CHECK (clicks >= 0),
    reach bigint CHECK (reach >= 0),
    results bigint CHECK (results >= 0),
    completion_rate real CHECK (completion_rate >= 0),
    delivery_rate real CHECK (delivery_rate >= 0),
    written xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (tenant, id),
    UNIQUE (tenant, identity)
);
CREATE INDEX campaign_written ON media_planner.campaign (tenant, written);
COMMENT ON COLUMN media_planner.campaign.name IS 'The id that plans show as evidence: that of the ad set or campaign.';
COMMENT ON COLUMN media_planner.campaign.genders IS 'Bits: 1 male, 2 female, 4 non-binary; 7 where not restricted.';
COMMENT ON COLUMN media_planner.campaign.results IS 'What the objective counts: people, clicks, installs, ...';

CREATE TABLE media_planner.report_row (
    tenant text NOT NULL CHECK (tenant <> ''),
    identity bytea NOT NULL,
    part text NOT NULL,
    cells text[] NOT NULL,
    PRIMARY KEY (tenant, identity, part)
);
COMMENT ON TABLE media_planner.report_row IS
    'Imported rows as they were read: days and ads of one ad set add up to its row of campaign.';

CREATE TABLE media_planner.campaign_deletion (
    tenant text PRIMARY KEY CHECK (tenant <> ''),
    written xid8 NOT NULL
);
COMMENT ON TABLE media_planner.campaign_deletion IS 'When campaigns of a tenant were last deleted.';

CREATE FUNCTION media_planner.campaign_written() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN NEW.written := pg_current_xact_id(); RETURN NEW; END $$;
CREATE TRIGGER campaign_written BEFORE UPDATE ON media_planner.campaign
    FOR EACH ROW EXECUTE FUNCTION media_planner.campaign_written();

CREATE FUNCTION media_planner.campaign_changed() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    PERFORM pg_notify('media_planner_campaign', coalesce(current_setting('media_planner.tenant', true), ''));
    RETURN NULL;
END $$;
CREATE TRIGGER campaign_changed AFTER INSERT OR UPDATE OR DELETE ON media_planner.campaign
    FOR EACH STATEMENT EXECUTE FUNCTION media_planner.campaign_changed();

CREATE FUNCTION media_planner.campaign_deleted() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    INSERT INTO media_planner.campaign_deletion (tenant, written)
        SELECT DISTINCT tenant, pg_current_xact_id() FROM gone
        ON CONFLICT (tenant) DO UPDATE SET written = excluded.written;
    RETURN NULL;
END $$;
CREATE TRIGGER campaign_deleted AFTER DELETE ON media_planner.campaign
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION media_planner.campaign_deleted();

ALTER TABLE media_planner.term ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON media_planner.term
    USING (tenant = (SELECT current_setting('media_planner.tenant', true)));
ALTER TABLE media_planner.campaign ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON media_planner.campaign
    USING (tenant = (SELECT current_setting('media_planner.tenant', true)));
ALTER TABLE media_planner.report_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON media_planner.report_row
    USING (tenant = (SELECT current_setting('media_planner.tenant', true)));
ALTER TABLE media_planner.campaign_deletion ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY own_rows ON media_planner.campaign_deletion
    USING (tenant = (SELECT current_setting('media_planner.tenant', true)));
