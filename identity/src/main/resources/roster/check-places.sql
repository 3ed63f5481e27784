-- Compares the org units of a file with the tree. What is wrong goes to roster_problem; roster_unit says what becomes of each.
delete from roster_org where kind = 'department';

insert into roster_problem
select 'org', line, 'id', 'import-id-repeated', id
from (select line, id, count(*) over (partition by id) as rows from roster_org where id is not null) o where rows > 1;
update roster_org set bad = true where id in (select value from roster_problem where tab = 'org' and code = 'import-id-repeated');

insert into roster_problem select 'org', line, 'status', 'import-org-closed', id from roster_org where not bad and status = 'tobedeleted';
update roster_org set bad = true where status = 'tobedeleted';

-- Known by the id of the source, by the code, or, above schools and where the file has no code, by a name it has or had.
create temp table roster_unit as
select o.line, o.id, o.kind, o.bad, o.code, o.parent, o.emis,
       o.geonames, o.digest::text as digest,
       jsonb_strip_nulls(jsonb_build_object('tg', o.name, 'ru', o.name_ru, 'en', o.name_en)) as names,
       o.type, o.locality, string_to_array(nullif(o.levels, ''), ',') as levels,
       string_to_array(nullif(o.languages, ''), ',') as languages, o.connectivity, o.measured_on,
       x.id as by_id, c.id as by_code, coalesce(x.id, c.id) as unit, false as is_new, null::uuid as parent_unit,
       case when o.bad then 'rejected' end as outcome
from roster_org o
left join (select e.value, u.id from place_external_id e join org_unit u on u.id = e.place_id, roster_run r
           where e.scheme = r.scheme and e.to_day is null and e.withdrawn_at is null) x on x.value = o.id
left join org_unit c on c.code = o.code;
create index on roster_unit (id);
create index on roster_unit (unit);
create index on roster_unit (line);
analyze roster_unit;

update roster_unit set unit = '01900000-0000-7000-8000-000000000000' where kind = 'country' and unit is null;
update roster_unit o set unit = n.unit
from (select o.line, (array_agg(u.id))[1] as unit
      from roster_unit o
      join org_unit u on u.kind = o.kind
      where o.unit is null and not o.bad and o.code is null and o.kind in ('region', 'district')
        and exists (select from place_name n, jsonb_each_text(n.names) t
                    where n.place_id = u.id and n.withdrawn_at is null and lower(t.value) = lower(o.names ->> 'tg'))
      group by o.line having count(*) = 1) n
where n.line = o.line;
update roster_unit set unit = uuidv7(), is_new = true, code = coalesce(code, case when length(id) <= 64 then id end)
where unit is null and not bad;

insert into roster_problem
select 'org', o.line, 'code', 'import-code-taken', o.code from roster_unit o
where not o.bad and (o.by_id <> o.by_code or (o.is_new and o.code is null))
union all
select 'org', line, 'code', 'import-place-repeated', code
from (select line, code, count(*) over (partition by unit) as units, count(*) over (partition by code) as codes
      from roster_unit where not bad) o
where units > 1 or codes > 1 and code is not null
union all
select 'org', o.line, 'kind', 'import-kind-differs', o.kind from roster_unit o join org_unit u on u.id = o.unit
where not o.bad and u.kind <> o.kind
union all
select 'org', o.line, x.scheme, 'import-code-taken', x.value
from roster_unit o, lateral (values ('emis', o.emis), ('geonames', o.geonames)) as x (scheme, value)
join place_external_id e on e.scheme = x.scheme and e.value = x.value and e.to_day is null and e.withdrawn_at is null
where not o.bad and e.place_id <> o.unit
union all
select 'org', line, 'emis', 'import-code-taken', emis
from (select line, emis, count(*) over (partition by emis) as rows from roster_unit where not bad and emis is not null) o where rows > 1
union all
select 'org', line, 'geonames', 'import-code-taken', geonames
from (select line, geonames, count(*) over (partition by geonames) as rows from roster_unit where not bad and geonames is not null) o
where rows > 1;
update roster_unit set outcome = 'rejected' where outcome is null and line in (select line from roster_problem where tab = 'org');

-- From above downward: what hangs on a refused place is refused with it.
do $$
declare
    step record;
begin
    for step in select * from (values ('region', 'country'), ('district', 'region'), ('school', 'district')) as s (kind, above) loop
        update roster_unit o set parent_unit = coalesce(
            (select p.unit from roster_unit p where p.id = o.parent and p.outcome is distinct from 'rejected'),
            (select e.place_id from place_external_id e, roster_run r where e.scheme = r.scheme and e.value = o.parent
             and e.to_day is null and e.withdrawn_at is null),
            case when o.kind = 'region' and o.parent is null then '01900000-0000-7000-8000-000000000000'::uuid end)
        where o.kind = step.kind and o.outcome is null;

        insert into roster_problem
        select 'org', o.line, 'parent',
               case when o.parent is null then 'import-parent-missing'
                    when p.id is not null and p.outcome = 'rejected' and o.parent_unit is null then 'import-parent-rejected'
                    when o.parent_unit is null then 'import-parent-unknown'
                    else 'import-parent-kind' end, o.parent
        from roster_unit o
        left join (select distinct on (id) id, outcome from roster_unit order by id, line) p on p.id = o.parent
        left join roster_unit q on q.unit = o.parent_unit and q.outcome is distinct from 'rejected'
        left join org_unit u on u.id = o.parent_unit
        where o.kind = step.kind and o.outcome is null
          and (o.parent_unit is null or coalesce(q.kind, u.kind) is distinct from step.above);
        update roster_unit o set outcome = 'rejected'
        where o.kind = step.kind and o.outcome is null and o.line in (select line from roster_problem where tab = 'org');
    end loop;
end $$;

-- What the file says of a known place, beside what the registry has. An empty cell says nothing.
update roster_unit o set names = u.names || o.names,
    outcome = case
        when u.digest = o.digest then 'unchanged'
        when u.names @> o.names and u.parent_id is not distinct from o.parent_unit
             and not exists (select from school_facts f where f.school_id = u.id and f.to_day is null and f.withdrawn_at is null
                             and (f.type is distinct from coalesce(o.type, f.type)
                                  or f.locality is distinct from coalesce(o.locality, f.locality)
                                  or f.levels <> coalesce(o.levels, f.levels)
                                  or f.languages <> coalesce(o.languages, f.languages)
                                  or f.connectivity is distinct from coalesce(o.connectivity, f.connectivity)
                                  or f.connectivity_measured_on is distinct from coalesce(o.measured_on, f.connectivity_measured_on)))
             and (o.kind <> 'school' or coalesce(o.type, o.locality, o.connectivity) is null
                  or exists (select from school_facts f where f.school_id = u.id and f.to_day is null and f.withdrawn_at is null))
             and not exists (select from (values ((select scheme from roster_run), o.id), ('emis', o.emis), ('geonames', o.geonames))
                                 as x (scheme, value)
                             where x.scheme <> '' and x.value is not null and not exists (
                                 select from place_external_id e where e.place_id = o.unit and e.scheme = x.scheme
                                 and e.value = x.value and e.to_day is null and e.withdrawn_at is null))
        then 'same' else 'updated' end
from org_unit u where u.id = o.unit and o.outcome is null and not o.is_new;
update roster_unit set outcome = 'created' where outcome is null;

insert into roster_problem
select 'org', o.line, 'id', 'outside-your-units', o.id
from roster_unit o, roster_run r
where not r.everywhere and o.outcome in ('created', 'updated')
  and (not o.is_new and o.unit not in (select id from roster_scope)
       or o.parent_unit not in (select id from roster_scope)
          and not exists (select from roster_unit p where p.unit = o.parent_unit and p.is_new)
          and (o.is_new or exists (select from org_unit u where u.id = o.unit and u.parent_id <> o.parent_unit)));
update roster_unit set outcome = 'rejected'
where outcome in ('created', 'updated') and line in (select line from roster_problem where tab = 'org');
do $$
begin
    for level in 1..2 loop
        with orphans as (
            update roster_unit o set outcome = 'rejected' from roster_unit p
            where p.unit = o.parent_unit and p.is_new and p.outcome = 'rejected' and o.outcome in ('created', 'updated')
            returning o.line, o.parent)
        insert into roster_problem select 'org', line, 'parent', 'import-parent-rejected', parent from orphans;
    end loop;
end $$;

-- What the ids of places in the file mean, for those whose places stand.
create temp table roster_place (key text collate "C", unit uuid, kind text, parent uuid);
insert into roster_place select id, unit, kind, parent_unit from roster_unit where outcome <> 'rejected';
insert into roster_place
select e.value, u.id, u.kind, u.parent_id from place_external_id e join org_unit u on u.id = e.place_id, roster_run r
where r.scheme <> '' and e.scheme = r.scheme and e.to_day is null and e.withdrawn_at is null
  and not exists (select from roster_unit o where o.id = e.value);
insert into roster_place select u.code, u.id, u.kind, u.parent_id from org_unit u, roster_run r where r.scheme = '';
analyze roster_place;
