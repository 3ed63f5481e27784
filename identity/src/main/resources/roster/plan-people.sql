-- What becomes of known teachers beside their postings. An empty cell says nothing, but for the patronymic of a row that names her; what
-- differs holds from the day the file names. Nothing is written yet.
create temp table roster_touched (id uuid);

create temp table roster_detail as
select t.id, n.*
from roster_known k join teacher t on t.id = k.teacher cross join lateral (select
    coalesce(k.family, t.family) as family, coalesce(k.given, t.given) as given,
    case k.tab when 'user' then k.patronymic else t.patronymic end as patronymic,
    coalesce(k.sex, t.sex) as sex, coalesce(k.birth_date, t.birth_date) as birth_date,
    coalesce(k.family_latin, t.family_latin) as family_latin, coalesce(k.given_latin, t.given_latin) as given_latin,
    coalesce(k.patronymic_latin, t.patronymic_latin) as patronymic_latin, coalesce(k.phone, t.phone) as phone,
    coalesce(k.qualified, t.minimum_qualification) as qualified,
    coalesce(string_to_array(nullif(k.subjects, ''), ','), t.subjects) as subjects,
    coalesce(string_to_array(nullif(k.languages, ''), ','), t.languages) as languages,
    coalesce(string_to_array(nullif(k.levels, ''), ','), t.levels) as levels) n
where (t.family, t.given, t.patronymic, t.sex, t.birth_date, t.family_latin, t.given_latin, t.patronymic_latin, t.phone,
       t.minimum_qualification, t.subjects, t.languages, t.levels)
      is distinct from
      (n.family, n.given, n.patronymic, n.sex, n.birth_date, n.family_latin, n.given_latin, n.patronymic_latin, n.phone,
       n.qualified, n.subjects, n.languages, n.levels);
insert into roster_touched select id from roster_detail;

create temp table roster_number as
select k.teacher, r.scheme, k.id as value from roster_known k, roster_run r
where r.scheme <> '' and not exists (
    select from teacher_external_id e where e.scheme = r.scheme and e.value = k.id and e.to_day is null and e.withdrawn_at is null);
insert into roster_touched select teacher from roster_number;

-- A category that is given with its first day is the standing one of that day; without it, the one she has, or that ended the day the
-- file says. Any other begins, and what stood on its days gives way; but one that ended before today, nobody knows since when, is only
-- noted where nothing else is.
create temp table roster_category as
select k.teacher, k.category, c.id as standing, coalesce(c.from_day, k.category_from, least(k.category_until - 1, r.today)) as from_day,
       k.category_until as to_day
from roster_known k cross join roster_run r
left join lateral (
    select c.id, c.from_day, c.to_day from teacher_category c
    where c.teacher_id = k.teacher and c.withdrawn_at is null and c.category = k.category
      and (k.category_until is null or k.category_until > c.from_day)
      and (c.from_day = k.category_from
           or k.category_from is null
              and (c.from_day <= r.today and (c.to_day is null or c.to_day > r.today) or c.to_day = k.category_until))
    order by c.to_day is distinct from k.category_until, c.from_day limit 1) c on true
where k.category is not null
  and case when c.id is not null then k.category_until is not null and c.to_day is distinct from k.category_until
           else k.category_from is not null or k.category_until is null or k.category_until > r.today
                or not exists (select from teacher_category o where o.teacher_id = k.teacher and o.withdrawn_at is null
                               and o.from_day < k.category_until and (o.to_day is null or o.to_day >= k.category_until)) end;
insert into roster_touched select teacher from roster_category;

-- Whether she works, from a day on. It changes where the registry says otherwise of that day, or of today: the end of a leave that
-- is planned stays while she is on leave, and goes when the file has her back.
create temp table roster_status as
select k.teacher, n.status, n.from_day
from roster_known k cross join roster_run r cross join lateral (select
    case k.status when 'tobedeleted' then 'left' else k.teacher_status end as status,
    case when k.status = 'tobedeleted' and k.teacher_status is distinct from 'left' then r.today
         else coalesce(k.status_from, r.today) end as from_day) n
where n.status is not null and exists (
    select from (values (n.from_day), (greatest(n.from_day, r.today))) as d (day)
    where n.status <> coalesce((select s.status from teacher_status s where s.teacher_id = k.teacher and s.withdrawn_at is null
                                and s.from_day <= d.day and (s.to_day is null or s.to_day > d.day)), 'active'));
insert into roster_touched select teacher from roster_status;

insert into roster_touched select teacher from roster_fate;
insert into roster_touched select k.teacher from roster_planned w join roster_known k on k.teacher = w.teacher where w.standing is null;
create temp table roster_touched_teacher as select distinct id from roster_touched;
create unique index on roster_touched_teacher (id);
analyze roster_touched_teacher;
update roster_known set outcome = case when teacher in (select id from roster_touched_teacher) then 'updated' else 'unchanged' end;
