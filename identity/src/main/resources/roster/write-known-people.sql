-- Brings known teachers up to what the file says. An empty cell says nothing, but for the patronymic; a posting, category or status
-- that differs holds from the day the file names.
create temp table roster_touched (id uuid);
create temp table roster_known as
select p.*, t.status as status_before from roster_person p join teacher t on t.id = p.teacher where p.outcome is null;
create index on roster_known (teacher);
create index on roster_known (id);
analyze roster_known;

with changed as (
    update teacher t
    set family = k.family, given = k.given, patronymic = k.patronymic, sex = coalesce(k.sex, t.sex),
        birth_date = coalesce(k.birth_date, t.birth_date), family_latin = coalesce(k.family_latin, t.family_latin),
        given_latin = coalesce(k.given_latin, t.given_latin), patronymic_latin = coalesce(k.patronymic_latin, t.patronymic_latin),
        phone = coalesce(k.phone, t.phone), minimum_qualification = coalesce(k.qualified, t.minimum_qualification),
        subjects = coalesce(string_to_array(nullif(k.subjects, ''), ','), t.subjects),
        languages = coalesce(string_to_array(nullif(k.languages, ''), ','), t.languages),
        levels = coalesce(string_to_array(nullif(k.levels, ''), ','), t.levels)
    from roster_known k
    where t.id = k.teacher
      and (t.family, t.given, t.patronymic, t.sex, t.birth_date, t.family_latin, t.given_latin, t.patronymic_latin, t.phone,
           t.minimum_qualification, t.subjects, t.languages, t.levels)
          is distinct from
          (k.family, k.given, k.patronymic, coalesce(k.sex, t.sex), coalesce(k.birth_date, t.birth_date),
           coalesce(k.family_latin, t.family_latin), coalesce(k.given_latin, t.given_latin),
           coalesce(k.patronymic_latin, t.patronymic_latin), coalesce(k.phone, t.phone),
           coalesce(k.qualified, t.minimum_qualification), coalesce(string_to_array(nullif(k.subjects, ''), ','), t.subjects),
           coalesce(string_to_array(nullif(k.languages, ''), ','), t.languages),
           coalesce(string_to_array(nullif(k.levels, ''), ','), t.levels))
    returning t.id)
insert into roster_touched select id from changed;

with added as (
    insert into teacher_external_id (teacher_id, scheme, value, recorded_at)
    select k.teacher, r.scheme, k.id, r.at from roster_known k, roster_run r
    where r.scheme <> '' and not exists (
        select from teacher_external_id e where e.scheme = r.scheme and e.value = k.id and e.to_day is null and e.withdrawn_at is null)
    returning teacher_id)
insert into roster_touched select teacher_id from added;

-- A category that differs ends the one before; the same one may get another last day.
with changed as (
    update teacher_category c set to_day = k.category_until from roster_known k
    where c.teacher_id = k.teacher and c.withdrawn_at is null and c.category = k.category and k.category_until > c.from_day
      and (c.from_day = k.category_from or k.category_from is null) and c.to_day is distinct from k.category_until
      and not exists (select from teacher_category o where o.teacher_id = c.teacher_id and o.withdrawn_at is null and o.id <> c.id
                      and o.from_day >= c.from_day)
    returning c.teacher_id)
insert into roster_touched select teacher_id from changed;
create temp table roster_category as
select k.teacher, k.category, coalesce(k.category_from, r.today) as from_day, k.category_until as to_day
from roster_known k, roster_run r
where k.category is not null and (k.category_until is null or k.category_until > coalesce(k.category_from, r.today))
  and not exists (select from teacher_category c where c.teacher_id = k.teacher and c.withdrawn_at is null and c.category = k.category
                  and (k.category_from is null or c.from_day = k.category_from));
update teacher_category c set withdrawn_at = r.at from roster_category n, roster_run r
where c.teacher_id = n.teacher and c.withdrawn_at is null and c.from_day >= n.from_day
  and (n.to_day is null or c.from_day < n.to_day);
update teacher_category c set to_day = n.from_day from roster_category n
where c.teacher_id = n.teacher and c.withdrawn_at is null and c.from_day < n.from_day and (c.to_day is null or c.to_day > n.from_day);
insert into teacher_category (teacher_id, category, from_day, to_day, recorded_at)
select n.teacher, n.category, n.from_day, n.to_day, r.at from roster_category n, roster_run r;
insert into roster_touched select teacher from roster_category;

-- Whether she works: a period that is open ends when another one begins. The grants of her accounts follow what is published of her:
-- at the end of the import, or on the day a status begins that lies ahead.
create temp table roster_status as
select k.teacher, case when k.status = 'tobedeleted' then 'left' else k.teacher_status end as status, k.status_before,
       coalesce(k.status_from, r.today) as from_day
from roster_known k, roster_run r
where case when k.status = 'tobedeleted' then 'left' else k.teacher_status end is not null
  and case when k.status = 'tobedeleted' then 'left' else k.teacher_status end is distinct from coalesce(
      (select s.status from teacher_status s where s.teacher_id = k.teacher and s.to_day is null and s.withdrawn_at is null), 'active');
update teacher_status s set withdrawn_at = r.at from roster_status n, roster_run r
where s.teacher_id = n.teacher and s.withdrawn_at is null and s.from_day >= n.from_day;
update teacher_status s set to_day = n.from_day from roster_status n
where s.teacher_id = n.teacher and s.withdrawn_at is null and (s.to_day is null or s.to_day > n.from_day);
insert into teacher_status (teacher_id, status, from_day, recorded_at)
select n.teacher, n.status, n.from_day, r.at from roster_status n, roster_run r where n.status <> 'active';
update teacher t set status = n.status from roster_status n, roster_run r
where t.id = n.teacher and n.from_day <= r.today and t.status <> n.status;
insert into roster_touched select teacher from roster_status;
