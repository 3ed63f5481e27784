-- Compares the persons of a file with the registry. roster_person says what becomes of each.
analyze roster_user;
analyze roster_role;
analyze roster_demographics;

-- Persons who are no teachers, such as pupils and parents, are none of our affair, and neither is what is wrong with their rows. Who
-- teaches nowhere by this file may still be one whom its source told us of.
create temp table roster_only_others as
select person from roster_role where person is not null group by person having bool_and(coalesce(role, 'teacher') <> 'teacher');
create index on roster_only_others (person);
analyze roster_only_others;
delete from roster_role where role <> 'teacher';
delete from roster_user u using roster_only_others o
where o.person = u.id and not exists (
    select from teacher_external_id e, roster_run r where e.scheme = r.scheme and e.value = u.id and e.to_day is null and e.withdrawn_at is null);
delete from roster_demographics d using roster_only_others o
where o.person = d.person and not exists (select from roster_user u where u.id = d.person);

-- What the reader found.
insert into roster_problem (tab, line, code, value, header)
select r.tab, r.line, f.code, f.value, f."column"
from (select 'org' as tab, line, faults from roster_org where faults is not null
      union all select 'user', line, faults from roster_user where faults is not null
      union all select 'role', line, faults from roster_role where faults is not null
      union all select 'demographics', line, faults from roster_demographics where faults is not null) r,
  lateral jsonb_to_recordset(r.faults::jsonb) as f (code text, value text, "column" text);

insert into roster_problem
select 'user', line, 'id', 'import-id-repeated', id
from (select line, id, count(*) over (partition by id) as rows from roster_user where id is not null) u where rows > 1;
insert into roster_problem
select 'user', line, 'number', 'import-number-repeated', number
from (select u.line, u.number, count(*) over (partition by u.number) as rows from roster_user u, roster_run r
      where u.number is not null and r.scheme <> '') u where rows > 1;
insert into roster_problem
select 'demographics', line, 'person', 'import-id-repeated', person
from (select d.line, d.person, count(*) over (partition by d.person) as rows from roster_demographics d, roster_run r
      where d.person is not null and r.scheme <> '') d where rows > 1;
insert into roster_problem
select 'demographics', d.line, 'birth_date', 'import-birth-implausible', d.birth_date::text
from roster_demographics d, roster_run r
where d.birth_date > r.today - interval '18 years' or d.birth_date < r.today - interval '100 years';
insert into roster_problem
select 'user', line, 'category_until', 'import-days-order', concat_ws(' – ', category_from, category_until)
from roster_user where category_until <= category_from;
insert into roster_problem
select 'user', u.line, f.target, 'import-day-implausible', f.day::text
from roster_user u, roster_run r, lateral (values ('category_from', u.category_from), ('status_from', u.status_from)) as f (target, day)
where f.day > r.today + interval '1 year';

-- Whom a file of changes names by her postings or her birth date alone: her other cells are as good as empty. What is wrong with her is
-- told where she is named.
insert into roster_user (tab, line, bad, id, number)
select (array['role', 'demographics'])[min(o.file)], min(o.line) filter (where o.file = o.first_file), false, o.person, o.number
from (select n.*, t.registry_number as number, min(n.file) over (partition by n.person) as first_file
      from (select 1 as file, line, person from roster_role where not bad
            union all select 2, line, person from roster_demographics where not bad) n
      join teacher_external_id e on e.value = n.person and e.to_day is null and e.withdrawn_at is null
      join roster_run r on r.scheme = e.scheme
      join teacher t on t.id = e.teacher_id
      where not exists (select from roster_user u where u.id = n.person)) o
group by o.person, o.number;
analyze roster_user;
insert into roster_problem
select o.tab, o.line, 'person', 'import-person-unknown', o.person
from (select 'role' as tab, line, person from roster_role where not bad
      union all select 'demographics', line, person from roster_demographics where not bad) o
where not exists (select from roster_user u where u.id = o.person);

-- A role that is to be deleted ends a posting or withdraws it, and begins none.
create temp table roster_posting as
select p.*, p.problem is null and not run.everywhere and not p.bad and p.school not in (select id from roster_scope)
            and not exists (select from roster_unit o where o.unit = p.school and o.is_new) as outside
from (select r.line, r.id, r.person, r.is_primary, r.from_day, r.to_day, r.status is not distinct from 'tobedeleted' as deleted, r.bad,
             p.unit as school, r.org, r.digest,
             case when r.bad then null
                  when r.id is not null and count(*) over (partition by r.id) > 1 then 'import-id-repeated'
                  when p.key is null then 'import-org-unknown'
                  when p.kind <> 'school' then 'import-not-a-school'
                  when r.status = 'tobedeleted' then null
                  when r.to_day <= r.from_day then 'import-days-order'
                  when r.from_day > run.today + interval '1 year' then 'import-day-implausible' end as problem
      from roster_role r left join roster_place p on p.key = r.org cross join roster_run run) p
cross join roster_run run;
insert into roster_problem
select 'role', s.line, f.target, s.problem, f.value
from roster_posting s, lateral (select
    case s.problem when 'import-id-repeated' then 'id' when 'import-days-order' then 'to_day'
                   when 'import-day-implausible' then 'from_day' else 'org' end as target,
    case s.problem when 'import-id-repeated' then s.id when 'import-days-order' then concat_ws(' – ', s.from_day, s.to_day)
                   when 'import-day-implausible' then s.from_day::text else s.org end as value) f
where s.problem is not null;

-- The same rows say more in a file that names every posting.
create temp table roster_person as
select u.*, d.birth_date, d.sex, t.id as known, coalesce(t.id, uuidv7()) as teacher,
       md5(concat(u.digest, d.digest, p.digest, case when not r.all_postings then '+' end)) as sum, t.digest as sum_before,
       case when u.bad or d.bad or p.bad or d.faulty or p.faulty then 'rejected'
            when t.id is null and u.status = 'tobedeleted' then 'ignored' end as outcome,
       case when e.teacher_id <> n.id or t.registry_number <> u.number then 'import-number-conflict'
            when t.id is null and (d.birth_date is null or d.sex is null) then 'import-demographics-missing'
            when t.id is null and p.opens is not true then 'import-posting-missing' end as problem
from roster_user u cross join roster_run r
left join (select d.person, bool_or(d.bad) as bad, bool_or(q.line is not null) as faulty, min(d.birth_date) as birth_date,
                  min(d.sex) as sex, (array_agg(d.digest))[1] as digest
           from roster_demographics d
           left join (select distinct line from roster_problem where tab = 'demographics') q on q.line = d.line
           group by d.person) d on d.person = u.id
left join (select person, bool_or(bad) as bad, bool_or(problem is not null) as faulty, bool_or(not deleted) as opens,
                  string_agg(digest::text, ',' order by digest) as digest
           from roster_posting group by person) p on p.person = u.id
left join (select e.value, e.teacher_id from teacher_external_id e, roster_run r
           where e.scheme = r.scheme and e.to_day is null and e.withdrawn_at is null) e on e.value = u.id
left join teacher n on n.registry_number = u.number
left join teacher t on t.id = coalesce(e.teacher_id, n.id);
create index on roster_posting (person);
analyze roster_person;
analyze roster_posting;

update roster_person set outcome = 'rejected'
where tab = 'user' and line in (select line from roster_problem where tab = 'user') and outcome is distinct from 'rejected';
update roster_person p set problem = 'import-person-repeated'
from (select tab, line, count(*) over (partition by known) as rows from roster_person where known is not null) o
where o.tab = p.tab and o.line = p.line and o.rows > 1 and p.problem is null and p.outcome is null;

-- Whose rows are those of the last time is left in peace, wherever she is. Only whole rows are compared so: whoever may not see her learns
-- nothing by guessing cells.
update roster_person set outcome = 'unchanged' where outcome is null and problem is null and sum = sum_before;
update roster_person p set problem = 'outside-your-units'
from roster_run r
where not r.everywhere and p.known is not null and p.outcome is null and p.problem is null
  and exists (select from posting s where s.teacher_id = p.known and s.is_primary and s.withdrawn_at is null
              and (s.to_day is null or s.to_day > r.today) and s.school_id not in (select id from roster_scope));
insert into roster_problem
select p.tab, p.line, f.target, p.problem, case f.target when 'number' then p.number else p.id end
from roster_person p, lateral (select case when p.tab <> 'user' then 'person' when p.problem = 'import-number-conflict' then 'number'
                                           else 'id' end as target) f
where p.problem is not null and p.outcome is null;
update roster_person set outcome = 'rejected' where problem is not null and outcome is null;
insert into roster_problem
select 'role', s.line, 'org', 'outside-your-units', s.org
from roster_posting s where s.outside and not exists (
    select from roster_person p where p.id = s.person and p.outcome in ('unchanged', 'ignored'));
update roster_person set outcome = 'rejected' where outcome is null and id in (select person from roster_posting where outside);
update roster_person set outcome = 'created' where outcome is null and known is null;
create index on roster_person (teacher) where outcome is null or outcome = 'created';
analyze roster_person;
