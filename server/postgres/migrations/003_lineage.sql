-- Tell where the transactions that rows carry come from, so that a saved snapshot is renewed only where they mean the same.
--
-- Transactions count anew in another cluster, and go back in one that was restored to an earlier moment. `lineage` is
-- empty where the role may not ask; a server then loads in full whenever it connects. A standby that takes over begins a
-- new timeline, on which it may give the numbers of transactions that it never got a second time. The last checkpoint
-- tells of that only some time later, so a server that takes writes is asked where it writes.

CREATE FUNCTION media_planner.lineage() RETURNS text LANGUAGE plpgsql STABLE AS
$$ DECLARE
    timeline text;
BEGIN
    IF pg_is_in_recovery() THEN
        timeline := (SELECT timeline_id FROM pg_control_checkpoint());
    ELSE
        timeline := ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::integer;
    END IF;
    RETURN concat_ws(
        '.',
        (SELECT system_identifier FROM pg_control_system()),
        timeline,
        (SELECT oid FROM pg_database WHERE datname = current_database()),
        'media_planner.campaign'::regclass::oid
    );
EXCEPTION WHEN insufficient_privilege OR undefined_function OR feature_not_supported THEN RETURN '';
END $$;

CREATE FUNCTION media_planner.refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'delete campaigns with DELETE, so that running servers learn of it'; END $$;
CREATE TRIGGER campaign_is_not_truncated BEFORE TRUNCATE ON media_planner.campaign
    FOR EACH STATEMENT EXECUTE FUNCTION media_planner.refuse_truncate();
