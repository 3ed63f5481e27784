-- What was decided on a record stands for ever; what somebody wrote to explain it may become empty, and nothing else may change.
create or replace function forbid_change_of_decision() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.reason = '' and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason' then
        return new;
    end if;
    raise exception 'A decision on a record is never changed';
end
$$;

-- Forgets what persons wrote about records: why they decided so, what a refused record says of it, and what devices were told. Those are told
-- anew, without it.
create function forget_reasons(owners uuid[], records uuid[], told_at timestamptz) returns void language sql volatile as $$
    with concerned as (select * from unnest(owners, records) as t (owner, id)),
    decided as (
      update record_decision d set reason = '' from concerned c where d.owner = c.owner and d.record_id = c.id and d.reason <> ''),
    explained as (
      update learning_record r set problem_detail = null from concerned c
      where r.owner = c.owner and r.id = c.id and r.status = 'rejected' and r.problem_detail is not null
      returning r.owner, r.id)
    update change_feed f set data = f.data - 'detail', tx = pg_current_xact_id(), id = nextval('change_feed_seq'), at = told_at
    from explained e
    where f.teacher_id = e.owner and f.kind = 'record.judged' and f.subject = e.id::text and f.data ? 'detail'
$$;

-- Whether a registry number is that of one of these teachers. A service that knows numbers replaces it.
create function number_is_of(number text, teachers uuid[]) returns boolean language sql stable as $$ select false $$;

-- An event that was not applied holds what a later one may have taken back: it goes with the first that is applied, and one that was replayed
-- keeps nothing of what it said.
create index dead_letter_topic_subject_ix on dead_letter (topic, subject);
delete from dead_letter d using inbox i
where i.topic = d.topic and i.subject = d.subject and d.revision < i.revision and d.replayed_at is null;
update dead_letter set payload = null, reason = '' where replayed_at is not null;
