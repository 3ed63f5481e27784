-- Writes the teachers that the registry does not know, with their postings, numbers, categories and leave.
insert into teacher (id, registry_number, family, given, patronymic, sex, birth_date, status, subjects, languages, changed_at,
                     family_latin, given_latin, patronymic_latin, phone, levels, minimum_qualification, digest)
select p.teacher, p.number, p.family, p.given, p.patronymic, p.sex, p.birth_date,
       case when coalesce(p.status_from, r.today) <= r.today then coalesce(p.teacher_status, 'active') else 'active' end,
       coalesce(string_to_array(nullif(p.subjects, ''), ','), '{}'), coalesce(string_to_array(nullif(p.languages, ''), ','), '{}'), r.at,
       p.family_latin, p.given_latin, p.patronymic_latin, p.phone, coalesce(string_to_array(nullif(p.levels, ''), ','), '{}'),
       p.qualified, p.sum
from roster_person p, roster_run r where p.outcome = 'created' order by p.teacher;

insert into posting (id, teacher_id, school_id, is_primary, from_day, to_day, recorded_at)
select uuidv7(), p.teacher, w.school, w.is_primary, w.from_day, w.to_day, r.at
from roster_person p join roster_planned w on w.teacher = p.teacher, roster_run r
where p.outcome = 'created' order by p.teacher, w.from_day;

insert into teacher_external_id (teacher_id, scheme, value, recorded_at)
select p.teacher, r.scheme, p.id, r.at from roster_person p, roster_run r where p.outcome = 'created' and r.scheme <> '' order by p.teacher;

insert into teacher_category (teacher_id, category, from_day, to_day, recorded_at)
select p.teacher, p.category, coalesce(p.category_from, least(p.category_until - 1, r.today)), p.category_until, r.at
from roster_person p, roster_run r where p.outcome = 'created' and p.category is not null order by p.teacher;

insert into teacher_status (teacher_id, status, from_day, recorded_at)
select p.teacher, p.teacher_status, coalesce(p.status_from, r.today), r.at
from roster_person p, roster_run r where p.outcome = 'created' and p.teacher_status <> 'active' order by p.teacher;
insert into roster_touched_teacher select teacher from roster_person where outcome = 'created';
analyze roster_touched_teacher;
