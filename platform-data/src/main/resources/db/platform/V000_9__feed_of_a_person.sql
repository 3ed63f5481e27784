-- What changed for somebody with several ids: the entries of all of them, in one order. What several have of one kind and subject is told
-- once, that of the id she reads with first, else the one put last. The epoch is derived from her ids, so that a merge and its undoing begin
-- the feed anew. Whoever stands alone by now is read as such.
create function read_feed_of_person(teacher uuid, of_epoch uuid, after_tx xid8, after_id bigint, most int, horizon xid8)
    returns table (epoch uuid, kind text, at timestamptz, tx xid8, id bigint, data jsonb, waiting boolean) language plpgsql volatile as $$
declare
    ids     uuid[] := ids_of_people(array[teacher]);
    present uuid;
begin
    select case when cardinality(ids) = 1 then e.epoch else md5(e.epoch || array_to_string(ids, ','))::uuid end
    into present from feed_epoch e;
    if present <> of_epoch then
        after_tx := '0';
        after_id := 0;
    end if;
    return query
        select present, f.kind, f.at, f.tx, f.id, f.data,
               exists (select from change_feed c where c.teacher_id = any(ids) and c.tx >= horizon)
        from (values (0)) as always left join lateral (
            -- Each id gives a page at most by its index, so that no more than these are sorted.
            select c.kind, c.at, c.tx, c.id, c.data from unnest(ids) as one (teacher_id) cross join lateral (
                select e.kind, e.at, e.tx, e.id, e.data from change_feed e
                where e.teacher_id = one.teacher_id and e.tx < horizon and (e.tx, e.id) > (after_tx, after_id) and not exists (
                    select from change_feed twin
                    where twin.teacher_id = any(ids) and twin.teacher_id <> e.teacher_id and twin.kind = e.kind and twin.subject = e.subject
                      and (twin.teacher_id = teacher, twin.tx, twin.id) > (e.teacher_id = teacher, e.tx, e.id))
                order by e.tx, e.id limit most) as c
            order by c.tx, c.id limit most) as f on true
        order by f.tx, f.id;
end
$$;

-- What changed for the person behind a teacher after a place in the feed. One row at least: the epoch, and whether changes wait for an
-- open transaction, even where nothing is to be told. Nearly everybody has one id: for them it is one statement, which is planned once.
create or replace function read_feed(teacher uuid, of_epoch uuid, after_tx xid8, after_id bigint, most int)
    returns table (epoch uuid, kind text, at timestamptz, tx xid8, id bigint, data jsonb, waiting boolean) language plpgsql volatile as $$
declare
    horizon xid8 := feed_horizon();
begin
    return query
        select e.epoch, f.kind, f.at, f.tx, f.id, f.data,
               exists (select from change_feed c where c.teacher_id = teacher and c.tx >= horizon)
        from feed_epoch e left join lateral (
            select c.kind, c.at, c.tx, c.id, c.data from change_feed c
            where c.teacher_id = teacher and c.tx < horizon
              and (c.tx, c.id) > (case when e.epoch = of_epoch then after_tx else '0' end, case when e.epoch = of_epoch then after_id else 0 end)
            order by c.tx, c.id limit most) as f on true
        where not exists (select from alias a where a.teacher_id = teacher or a.person_id = teacher)
        order by f.tx, f.id;
    if not found then
        return query select p.* from read_feed_of_person(teacher, of_epoch, after_tx, after_id, most, horizon) as p;
    end if;
end
$$;
