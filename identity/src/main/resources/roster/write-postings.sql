-- Postings of known teachers. First those that make room, then those that grow into it, then the new ones.
update posting p set withdrawn_at = r.at from roster_fate f, roster_run r where p.id = f.id and f.withdrawn;
update posting p set to_day = f.to_day from roster_fate f
where p.id = f.id and not f.withdrawn and f.to_day < coalesce(f.to_day_before, 'infinity');
update posting p set to_day = f.to_day from roster_fate f
where p.id = f.id and not f.withdrawn and coalesce(f.to_day, 'infinity') > f.to_day_before;
insert into posting (id, teacher_id, school_id, is_primary, from_day, to_day, recorded_at)
select uuidv7(), w.teacher, w.school, w.is_primary, w.from_day, w.to_day, r.at
from roster_planned w join roster_known k on k.teacher = w.teacher, roster_run r where w.standing is null;

update teacher t
set digest = k.sum, version = t.version + case when k.outcome = 'updated' then 1 else 0 end,
    changed_at = case when k.outcome = 'updated' then r.at else t.changed_at end
from roster_known k, roster_run r where t.id = k.teacher;
