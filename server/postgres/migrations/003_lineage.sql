-- Tell where the transactions that rows carry come from, so that a saved snapshot is renewed only where they mean the same.
--
-- Transactions count anew in another cluster, and go back in one that was restored to an earlier moment. `lineage` is
-- empty where the role may not ask; a server then loads in full whenever it connects.

CREATE FUNCTION media_planner.lineage() RETURNS text LANGUAGE plpgsql STABLE AS
$$ BEGIN
    RETURN concat_ws(
        '.',
        (SELECT system_identifier FROM pg_control_system()),
        (SELECT timeline_id FROM pg_control_checkpoint()),
        (SELECT oid FROM pg_database WHERE datname = current_database()),
        'media_planner.campaign'::regclass::oid
    );
EXCEPTION WHEN insufficient_privilege OR undefined_function OR feature_not_supported THEN RETURN '';
END $$;

CREATE FUNCTION media_planner.refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'delete campaigns with DELETE, so that running servers learn of it'; END $$;
CREATE TRIGGER campaign_is_not_truncated BEFORE TRUNCATE ON media_planner.campaign
    FOR EACH STATEMENT EXECUTE FUNCTION media_planner.refuse_truncate();
