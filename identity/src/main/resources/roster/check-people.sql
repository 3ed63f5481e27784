-- Compares the persons of a file with the registry. roster_person says what becomes of each.
analyze roster_user;
analyze roster_role;
analyze roster_demographics;

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

-- Persons who are no teachers: pupils, parents, officers. Who teaches nowhere by this file may still be known.
create temp table roster_only_others as
select person from roster_role where not bad group by person having bool_and(role <> 'teacher');
delete from roster_role where not bad and role <> 'teacher';

create temp table roster_posting as
select r.line, r.person, r.is_primary, coalesce(r.from_day, run.today) as from_day, r.from_day is null as start_unknown,
       case when r.status = 'tobedeleted' then coalesce(r.to_day, run.today) else r.to_day end as to_day, r.bad,
       p.unit as school, p.parent, r.org, r.digest,
       case when r.bad then null
            when p.key is null then 'import-org-unknown'
            when p.kind <> 'school' then 'import-not-a-school'
            when r.to_day <= r.from_day then 'import-days-order'
            when r.from_day > run.today + interval '1 year' then 'import-day-implausible'
            when not run.everywhere and p.unit not in (select id from roster_scope)
                 and not exists (select from roster_unit o where o.unit = p.unit and o.is_new) then 'outside-your-units'
            when r.is_primary and lag(coalesce(r.to_day, 'infinity')) over primaries > coalesce(r.from_day, run.today)
                then 'import-postings-overlap' end as problem
from roster_role r
left join roster_place p on p.key = r.org
cross join roster_run run
window primaries as (partition by r.person, r.is_primary order by coalesce(r.from_day, run.today));
insert into roster_problem
select 'role', line,
       case when problem in ('import-org-unknown', 'import-not-a-school', 'outside-your-units') then 'org'
            when problem = 'import-days-order' then 'to_day' else 'from_day' end, problem,
       case when problem in ('import-org-unknown', 'import-not-a-school', 'outside-your-units') then org
            else concat_ws(' – ', from_day::text, to_day::text) end
from roster_posting where problem is not null;
insert into roster_problem
select 'role', p.line, 'person', 'import-person-unknown', p.person from roster_posting p
where not p.bad and not exists (select from roster_user u where u.id = p.person);

create temp table roster_person as
select u.*, d.birth_date, d.sex, t.id as known, coalesce(t.id, uuidv7()) as teacher,
       md5(u.digest::text || coalesce(d.digest::text, '') || coalesce(p.digest, '')) as sum, t.digest as sum_before,
       case when u.bad or d.bad or p.bad or d.faulty or p.faulty then 'rejected'
            when t.id is null and (u.status = 'tobedeleted' or o.person is not null) then 'ignored' end as outcome,
       case when e.teacher_id <> n.id or t.registry_number <> u.number then 'import-number-conflict'
            when t.id is null and (d.birth_date is null or d.sex is null) then 'import-demographics-missing'
            when t.id is null and p.person is null then 'import-posting-missing' end as problem
from roster_user u
left join (select d.person, bool_or(d.bad) as bad, bool_or(q.line is not null) as faulty, min(d.birth_date) as birth_date,
                  min(d.sex) as sex, (array_agg(d.digest))[1] as digest
           from roster_demographics d
           left join (select distinct line from roster_problem where tab = 'demographics') q on q.line = d.line
           group by d.person) d on d.person = u.id
left join (select person, bool_or(bad) as bad, bool_or(problem is not null) as faulty,
                  string_agg(digest::text, ',' order by digest) as digest
           from roster_posting group by person) p on p.person = u.id
left join roster_only_others o on o.person = u.id
left join (select e.value, e.teacher_id from teacher_external_id e, roster_run r
           where e.scheme = r.scheme and e.to_day is null and e.withdrawn_at is null) e on e.value = u.id
left join teacher n on n.registry_number = u.number
left join teacher t on t.id = coalesce(e.teacher_id, n.id);

update roster_person set outcome = 'rejected'
where line in (select line from roster_problem where tab = 'user') and outcome is distinct from 'rejected';
update roster_person p set problem = 'import-person-repeated'
from (select line, count(*) over (partition by known) as rows from roster_person where known is not null) o
where o.line = p.line and o.rows > 1 and p.problem is null and p.outcome is null;
update roster_person p set problem = 'outside-your-units'
from roster_run r
where not r.everywhere and p.known is not null and p.outcome is null and p.problem is null
  and exists (select from posting s where s.teacher_id = p.known and s.is_primary and s.withdrawn_at is null
              and (s.to_day is null or s.to_day > r.today) and s.school_id not in (select id from roster_scope));
insert into roster_problem
select 'user', line, case when problem = 'import-number-conflict' then 'number' else 'id' end, problem,
       case when problem = 'import-number-conflict' then number else id end
from roster_person where problem is not null and outcome is null;
update roster_person set outcome = 'rejected' where problem is not null and outcome is null;
update roster_person set outcome = case when known is null then 'created' when sum = sum_before then 'unchanged' end
where outcome is null;
create index on roster_person (teacher) where outcome is null or outcome = 'created';
create index on roster_posting (person);
analyze roster_person;
analyze roster_posting;
