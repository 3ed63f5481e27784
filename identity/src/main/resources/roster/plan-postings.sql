-- What becomes of postings: which rows of the file mean which standing ones, what is to open, to end or to be withdrawn. Nothing is
-- written yet; where the outcome cannot be right, the person is rejected.
create temp table roster_standing as
select p.id, p.teacher_id as teacher, p.school_id as school, p.is_primary, p.from_day, p.to_day
from roster_person k join posting p on p.teacher_id = k.teacher
where k.outcome is null and p.withdrawn_at is null;
create index on roster_standing (teacher);
analyze roster_standing;

create temp table roster_wanted as
select row_number() over () as n, k.teacher, s.line, s.school, s.org, s.is_primary, s.from_day, s.to_day, s.deleted,
       coalesce(s.from_day, r.today) as begins
from roster_person k join roster_posting s on s.person = k.id cross join roster_run r
where k.outcome = 'created' or k.outcome is null and k.status is distinct from 'tobedeleted';
create index on roster_wanted (teacher);
analyze roster_wanted;

-- The posting that began the same day. Else the one that holds that day: she keeps the day she came, unless the file says that she was
-- elsewhere in between, or there on other days.
create temp table roster_match as
select distinct on (w.n) w.n, p.id, p.from_day
from roster_wanted w join roster_standing p using (teacher, school, is_primary)
where not w.deleted
  and (p.from_day = w.from_day
       or p.from_day < w.from_day and (p.to_day is null or p.to_day > w.from_day)
          and not exists (select from roster_wanted o
                          where o.teacher = w.teacher and o.is_primary = w.is_primary and (o.is_primary or o.school = w.school)
                            and o.n <> w.n and not o.deleted and o.begins < w.from_day and (o.to_day is null or o.to_day > p.from_day)))
order by w.n, p.from_day <> w.from_day, p.to_day is distinct from w.to_day, p.from_day, p.id;
create index on roster_match (id);
-- Without a first day: the one that ends as the file says, or that holds or comes.
insert into roster_match
select distinct on (w.n) w.n, p.id, p.from_day
from roster_wanted w join roster_standing p using (teacher, school, is_primary) cross join roster_run r
where not w.deleted and w.from_day is null and (p.to_day is null or p.to_day > r.today or p.to_day = w.to_day)
  and not exists (select from roster_match m where m.id = p.id)
order by w.n, p.to_day is distinct from w.to_day, p.from_day, p.id;

create temp table roster_planned as
select w.n, w.teacher, w.line, w.school, w.org, w.is_primary, coalesce(m.from_day, w.begins) as from_day, w.to_day, m.id as standing
from roster_wanted w left join roster_match m on m.n = w.n where not w.deleted;
create index on roster_planned (teacher);
create index on roster_planned (standing);
analyze roster_planned;

-- Primary postings that stand where one of the file is to be, and are none of them.
create temp table roster_in_the_way as
select p.id, p.teacher, p.school, min(w.from_day) as from_day, min(w.line) as line
from roster_planned w join roster_standing p on p.teacher = w.teacher
where w.is_primary and p.is_primary and not exists (select from roster_planned o where o.standing = p.id)
  and w.from_day < coalesce(p.to_day, 'infinity') and p.from_day < coalesce(w.to_day, 'infinity')
group by p.id, p.teacher, p.school;

create temp table roster_misfit as
select w.teacher, w.line, case problem when 'import-days-order' then 'to_day' else 'from_day' end as target, w.problem,
       concat_ws(' – ', w.from_day, w.to_day) as value
from (select *, case when to_day <= from_day then 'import-days-order'
                     when lag(coalesce(to_day, 'infinity')) over (
                              partition by teacher, is_primary, case when not is_primary then school end order by from_day, n) > from_day
                     then 'import-postings-overlap' end as problem
      from roster_planned) w
where w.problem is not null
union all
select i.teacher, i.line, 'org', 'outside-your-units', w.org
from roster_in_the_way i join roster_planned w on w.teacher = i.teacher and w.line = i.line and w.is_primary, roster_run r
where not r.everywhere and i.school not in (select id from roster_scope);
insert into roster_problem select 'role', line, target, problem, value from roster_misfit;
update roster_person set outcome = 'rejected'
where (outcome is null or outcome = 'created') and teacher in (select teacher from roster_misfit);

-- The persons that remain, and what is to become of their standing postings. A role that is to be deleted, a person who left, and, in a
-- file of everything, a second posting that it does not name: they end today, or where they were to begin later, never began.
create temp table roster_known as
select * from roster_person where outcome is null;
create unique index on roster_known (teacher);
analyze roster_known;
create temp table roster_deleted as
select distinct on (w.n) p.id, least(w.to_day, r.today) as to_day
from roster_wanted w join roster_standing p using (teacher, school, is_primary) cross join roster_run r
where w.deleted and not exists (select from roster_match m where m.id = p.id)
  and (p.from_day = w.from_day
       or p.from_day < w.from_day and (p.to_day is null or p.to_day > w.from_day)
       or w.from_day is null and (p.to_day is null or p.to_day > r.today))
order by w.n, p.from_day is distinct from w.from_day, p.from_day, p.id;

create temp table roster_fate as
select p.id, p.teacher, p.from_day, p.to_day as to_day_before, f.to_day, w.n is null and f.to_day <= p.from_day as withdrawn
from roster_standing p
join roster_known k on k.teacher = p.teacher
cross join roster_run r
left join roster_planned w on w.standing = p.id
left join roster_in_the_way i on i.id = p.id
left join (select id, min(to_day) as to_day from roster_deleted group by id) d on d.id = p.id
cross join lateral (select case
    when w.n is not null then w.to_day
    else least(p.to_day, i.from_day, d.to_day,
        case when (k.status = 'tobedeleted'
                   or r.all_postings and not p.is_primary and exists (select from roster_wanted o where o.teacher = p.teacher))
              and (r.everywhere or p.school in (select id from roster_scope)) then r.today end) end as to_day) f
where f.to_day is distinct from p.to_day;
