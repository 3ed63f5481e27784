-- The transactions that may yet write into this database's feed are its own; an import that runs for minutes in another database of the
-- same server must not hold up every device. So the horizon is the oldest open transaction of this database. What is read first is the
-- next transaction id, then who is open, then the feed, each with a snapshot of its own: whoever got an id before the first reading and
-- is not seen by the second has ended before the third.
create function feed_horizon() returns xid8 language plpgsql volatile as $$
declare
    next   bigint := pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
    behind bigint;
begin
    select max(distance) into behind
    from (select (next - backend_xid::text::bigint) & 4294967295 as distance
          from pg_stat_activity where datname = current_database() and backend_xid is not null) as open
    where distance < 2147483648; -- the others began after the first reading
    return (next - coalesce(behind, 0))::text::xid8;
end
$$;

-- What changed for a teacher after a place in the feed. One row at least: the epoch, and whether changes wait for an open transaction,
-- even where nothing is to be told.
create function read_feed(teacher uuid, of_epoch uuid, after_tx xid8, after_id bigint, most int)
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
        order by f.tx, f.id;
end
$$;
