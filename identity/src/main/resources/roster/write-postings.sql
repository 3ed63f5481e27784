-- Postings of known teachers. A primary posting that begins ends or withdraws what stood in its place; one that the file does not
-- name stays as history. She who is at the school that day already keeps the day she came.
create temp table roster_wanted as
select k.teacher, s.school, s.is_primary, s.from_day, s.to_day, s.start_unknown, row_number() over () as n, null::uuid as standing
from roster_known k join roster_posting s on s.person = k.id and s.problem is null
where k.status is distinct from 'tobedeleted';
create index on roster_wanted (teacher);

update roster_wanted w set standing = p.id from posting p, roster_run r
where p.teacher_id = w.teacher and p.withdrawn_at is null and p.school_id = w.school and p.is_primary = w.is_primary
  and (p.from_day = w.from_day
       or (w.from_day > p.from_day and (p.to_day is null or w.from_day < p.to_day))
       or (w.start_unknown and (p.to_day is null or p.to_day > r.today)));

-- What stands in the way of a wanted primary posting and is none that the file names.
create temp table roster_in_the_way as
select p.id, p.from_day, w.from_day as wanted_from, w.teacher
from roster_wanted w join posting p on p.teacher_id = w.teacher and p.is_primary and p.withdrawn_at is null, roster_run r
where w.is_primary and not exists (select from roster_wanted o where o.standing = p.id)
  and daterange(p.from_day, p.to_day) && daterange(coalesce((select s.from_day from posting s where s.id = w.standing), w.from_day), w.to_day);
update posting p set withdrawn_at = r.at from roster_in_the_way i, roster_run r where p.id = i.id and i.from_day >= i.wanted_from;
update posting p set to_day = i.wanted_from
from (select id, min(wanted_from) as wanted_from from roster_in_the_way group by id) i
where p.id = i.id and p.withdrawn_at is null;
insert into roster_touched select teacher from roster_in_the_way;

-- Shortened ones first, so that none of them overlaps one that grows.
with changed as (
    update posting p set to_day = w.to_day from roster_wanted w
    where p.id = w.standing and w.to_day is not null and w.to_day > p.from_day and p.to_day is distinct from w.to_day
    returning p.teacher_id)
insert into roster_touched select teacher_id from changed;
with changed as (
    update posting p set to_day = null from roster_wanted w where p.id = w.standing and w.to_day is null and p.to_day is not null
    returning p.teacher_id)
insert into roster_touched select teacher_id from changed;
with opened as (
    insert into posting (id, teacher_id, school_id, is_primary, from_day, to_day, recorded_at)
    select uuidv7(), w.teacher, w.school, w.is_primary, w.from_day, w.to_day, r.at from roster_wanted w, roster_run r
    where w.standing is null and (w.to_day is null or w.to_day > w.from_day)
    returning teacher_id)
insert into roster_touched select teacher_id from opened;

-- Second postings that a file of everything no longer names, and all postings of those who left.
with ended as (
    update posting p
    set to_day = case when p.from_day < r.today then r.today else p.to_day end,
        withdrawn_at = case when p.from_day >= r.today then r.at end
    from roster_known k, roster_run r
    where p.teacher_id = k.teacher and p.withdrawn_at is null and (p.to_day is null or p.to_day > r.today)
      and (k.status = 'tobedeleted'
           or r.all_postings and not p.is_primary and p.recorded_at < r.at
              and exists (select from roster_wanted w where w.teacher = k.teacher)
              and not exists (select from roster_wanted w where w.standing = p.id))
    returning p.teacher_id)
insert into roster_touched select teacher_id from ended;

update roster_known set outcome = case when teacher in (select id from roster_touched) then 'updated' else 'unchanged' end;
update teacher t
set digest = k.sum, version = t.version + case when k.outcome = 'updated' then 1 else 0 end,
    changed_at = case when k.outcome = 'updated' then r.at else t.changed_at end
from roster_known k, roster_run r where t.id = k.teacher;
insert into roster_touched select teacher from roster_person where outcome = 'created';
create temp table roster_touched_teacher as select distinct id from roster_touched;
analyze roster_touched_teacher;
