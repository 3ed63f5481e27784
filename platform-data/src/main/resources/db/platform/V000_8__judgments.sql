-- One decision on each problem with which a record waited for a person: who believes a clock has not been asked about a permission.
alter table record_decision drop constraint record_decision_pk;
alter table record_decision add constraint record_decision_pk primary key (owner, record_id, problem);

-- From when a record counts where a person said so; null where its own effective time stands.
alter table learning_record add column counts_from timestamptz;
update learning_record as r set counts_from = d.effective_at from record_decision d
where d.owner = r.owner and d.record_id = r.id and d.effective_at is not null;

-- A place and everything above it in the tree of org units and centers; a table, so that it is planned within the query that asks.
create function place_with_above(place_id uuid) returns table (id uuid) language sql stable as $$
    with recursive above (id, depth) as (
      select place_id, 0
      union all
      select p.parent_id, a.depth + 1 from above a join place p on p.id = a.id where p.parent_id is not null and a.depth < 20)
    select a.id from above a
$$;
