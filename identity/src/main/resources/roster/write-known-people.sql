-- Brings known teachers up to what was planned.
update teacher t
set family = d.family, given = d.given, patronymic = d.patronymic, sex = d.sex, birth_date = d.birth_date, family_latin = d.family_latin,
    given_latin = d.given_latin, patronymic_latin = d.patronymic_latin, phone = d.phone, minimum_qualification = d.qualified,
    subjects = d.subjects, languages = d.languages, levels = d.levels
from roster_detail d where t.id = d.id;

insert into teacher_external_id (teacher_id, scheme, value, recorded_at)
select n.teacher, n.scheme, n.value, r.at from roster_number n, roster_run r;

update teacher_category c set withdrawn_at = r.at from roster_category n, roster_run r
where c.teacher_id = n.teacher and c.withdrawn_at is null and c.id is distinct from n.standing and c.from_day >= n.from_day
  and (n.to_day is null or c.from_day < n.to_day);
update teacher_category c set to_day = n.from_day from roster_category n
where c.teacher_id = n.teacher and c.withdrawn_at is null and c.id is distinct from n.standing and c.from_day < n.from_day
  and (c.to_day is null or c.to_day > n.from_day);
update teacher_category c set to_day = n.to_day from roster_category n where c.id = n.standing;
insert into teacher_category (teacher_id, category, from_day, to_day, recorded_at)
select n.teacher, n.category, n.from_day, n.to_day, r.at from roster_category n, roster_run r where n.standing is null;

-- The grants of her accounts follow what is published of her: at the end of the import, or on the day a status begins that lies ahead.
update teacher_status s set withdrawn_at = r.at from roster_status n, roster_run r
where s.teacher_id = n.teacher and s.withdrawn_at is null and s.from_day >= n.from_day;
update teacher_status s set to_day = n.from_day from roster_status n
where s.teacher_id = n.teacher and s.withdrawn_at is null and (s.to_day is null or s.to_day > n.from_day);
insert into teacher_status (teacher_id, status, from_day, recorded_at)
select n.teacher, n.status, n.from_day, r.at from roster_status n, roster_run r where n.status <> 'active';
update teacher t set status = n.status from roster_status n, roster_run r
where t.id = n.teacher and n.from_day <= r.today and t.status <> n.status;
