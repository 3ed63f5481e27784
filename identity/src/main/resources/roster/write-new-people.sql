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
select uuidv7(), p.teacher, s.school, s.is_primary, s.from_day, s.to_day, r.at
from roster_person p join roster_posting s on s.person = p.id, roster_run r where p.outcome = 'created' order by p.teacher, s.from_day;

insert into teacher_external_id (teacher_id, scheme, value, recorded_at)
select p.teacher, r.scheme, p.id, r.at from roster_person p, roster_run r where p.outcome = 'created' and r.scheme <> '' order by p.teacher;

insert into teacher_category (teacher_id, category, from_day, to_day, recorded_at)
select p.teacher, p.category, p.category_from, p.category_until, r.at
from (select teacher, category, coalesce(category_from, least(category_until - 1, r.today)) as category_from, category_until
      from roster_person, roster_run r where outcome = 'created' and category is not null) p, roster_run r
where p.category_until is null or p.category_until > p.category_from order by p.teacher;

insert into teacher_status (teacher_id, status, from_day, recorded_at)
select p.teacher, p.teacher_status, coalesce(p.status_from, r.today), r.at
from roster_person p, roster_run r where p.outcome = 'created' and p.teacher_status <> 'active' order by p.teacher;
