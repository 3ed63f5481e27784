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
select o.line, o.id, o.kind, o.bad, o.code, o.parent, o.digest::text as digest,
       jsonb_strip_nulls(jsonb_build_object('tg', o.name, 'ru', o.name_ru, 'en', o.name_en)) as names,
       string_to_array(o.former_names, ';') as former_names, o.type, o.locality,
       string_to_array(nullif(o.levels, ''), ',') as levels, string_to_array(nullif(o.languages, ''), ',') as languages,
       o.connectivity, o.measured_on, x.id as by_id, c.id as by_code, coalesce(x.id, c.id) as unit, false as is_new,
       null::uuid as parent_unit, case when o.bad then 'rejected' end as outcome
from roster_org o
left join (select e.value, u.id from place_external_id e join org_unit u on u.id = e.place_id, roster_run r
           where e.scheme = r.scheme and e.to_day is null and e.withdrawn_at is null) x on x.value = o.id
left join org_unit c on c.code = o.code;
create index on roster_unit (id);
create index on roster_unit (unit);
create index on roster_unit (line);
analyze roster_unit;
update roster_unit set unit = '01900000-0000-7000-8000-000000000000' where kind = 'country' and unit is null;

-- Names without the word for what the place is, in either script: "Ноҳияи Ғончӣ" may be "Ghonchi" or "Ghonchi district", but no city.
create temp table roster_name as
select n.line, n.unit, n.kind, n.present,
       btrim(regexp_replace(n.name, '^(nohiiai|raion|sahri|gorod|viloiati) | (raion|district|citi|oblast|region)$', '', 'g')) as name,
       case when n.name ~ '^(nohiiai|raion) | (raion|district)$' then 'district'
            when n.name ~ '^(sahri|gorod) | citi$' then 'city'
            when n.name ~ '^viloiati | (oblast|region)$' then 'region' end as sort
from (select line, null::uuid as unit, kind, true as present, name_key(names ->> 'tg') as name
      from roster_unit where not bad and code is null and kind in ('region', 'district')
      union all
      select null, u.id, u.kind, n.to_day is null, name_key(t.value)
      from org_unit u join place_name n on n.place_id = u.id and n.withdrawn_at is null, lateral jsonb_each_text(n.names) t
      where u.kind in ('region', 'district')
      union all
      select null, u.id, u.kind, false, name_key(f.name) from org_unit u join place_former_name f on f.place_id = u.id
      where u.kind in ('region', 'district')) n;
create temp table roster_named as
select o.line, k.unit, bool_or(k.present) as present, min(case when k.sort is not distinct from o.sort then 1 else 2 end) as rank
from roster_name o
join roster_name k on k.kind = o.kind and k.name = o.name and (k.sort is not distinct from o.sort or k.sort is null or o.sort is null)
where o.line is not null and k.unit is not null
group by o.line, k.unit;
delete from roster_named n where exists (select from roster_named b where b.line = n.line and b.rank < n.rank and not exists (
    select from roster_unit o where o.line = n.line and o.unit is not null));
insert into roster_problem
select 'org', o.line, 'name', 'import-name-ambiguous', o.names ->> 'tg'
from roster_unit o where o.unit is null and (select count(*) from roster_named n where n.line = o.line) > 1;
update roster_unit set bad = true, outcome = 'rejected' where line in (select line from roster_problem where code = 'import-name-ambiguous');
update roster_unit o set unit = n.unit from roster_named n where n.line = o.line and o.unit is null and not o.bad;
-- A file from before a renaming does not undo it.
update roster_unit o set names = '{}' from roster_named n where n.line = o.line and n.unit = o.unit and not n.present;
update roster_unit set unit = uuidv7(), is_new = true, code = coalesce(code, case when length(id) <= 64 then id end)
where unit is null and not bad;

-- How others number the places.
create temp table roster_unit_number as
select o.line, o.unit, x.scheme, x.value, o.is_new
from roster_unit o join roster_org f on f.line = o.line,
  lateral (values ('emis', f.emis), ('geonames', f.geonames), ('osm', f.osm), ('giga', f.giga)) as x (scheme, value)
where not o.bad and x.value is not null;

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
select 'org', n.line, n.scheme, 'import-code-taken', n.value
from roster_unit_number n
join place_external_id e on e.scheme = n.scheme and e.value = n.value and e.to_day is null and e.withdrawn_at is null
where e.place_id <> n.unit
union all
select 'org', line, scheme, 'import-code-taken', value
from (select line, scheme, value, count(*) over (partition by scheme, value) as rows from roster_unit_number) n where rows > 1
union all
select 'org', line, 'measured_on', 'import-measured-alone', measured_on::text
from roster_unit where not bad and measured_on is not null and connectivity is null
union all
select 'org', o.line, 'measured_on', 'import-day-implausible', o.measured_on::text
from roster_unit o, roster_run r where not o.bad and o.measured_on > r.today;
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
            case when o.parent is null then (select u.parent_id from org_unit u where u.id = o.unit) end,
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

-- What schools that are known would be like: each fact as the file says it or else as it was, connectivity with its day.
create temp table roster_facts as
select o.unit, coalesce(o.locality, f.locality) as locality, coalesce(o.type, f.type) as type,
       coalesce(o.levels, f.levels, '{}') as levels, coalesce(o.languages, f.languages, '{}') as languages,
       coalesce(o.connectivity, f.connectivity) as connectivity,
       case when o.connectivity is null or o.measured_on is null and o.connectivity = f.connectivity
            then f.connectivity_measured_on else o.measured_on end as measured_on,
       f.id as present
from roster_unit o
join org_unit u on u.id = o.unit and (o.by_id is null or u.digest is distinct from o.digest)
left join school_facts f on f.school_id = o.unit and f.to_day is null and f.withdrawn_at is null
where o.outcome is null and not o.is_new and o.kind = 'school'
  and (coalesce(o.locality, o.type, o.connectivity) is not null or o.levels is not null or o.languages is not null);
delete from roster_facts n using school_facts f
where f.id = n.present and (f.locality, f.type, f.levels, f.languages, f.connectivity, f.connectivity_measured_on)
      is not distinct from (n.locality, n.type, n.levels, n.languages, n.connectivity, n.measured_on);
create index on roster_facts (unit);
analyze roster_facts;

-- What the file says of a known place, beside what the registry has. An empty cell says nothing. A digest tells of the rows of the
-- source that knows the place by an id of its own.
insert into roster_unit_number
select o.line, o.unit, r.scheme, o.id, o.is_new from roster_unit o, roster_run r where not o.bad and r.scheme <> '';
create index on roster_unit_number (unit);
analyze roster_unit_number;
update roster_unit o set names = u.names || o.names,
    outcome = case
        when u.digest = o.digest and o.by_id is not null then 'unchanged'
        when u.names @> o.names and u.parent_id is not distinct from o.parent_unit
             and not exists (select from roster_facts f where f.unit = o.unit)
             and (o.former_names is null
                  or array(select distinct f from unnest(o.former_names) as f order by f)
                     = array(select n.name from place_former_name n where n.place_id = o.unit order by n.name))
             and not exists (select from roster_unit_number n where n.unit = o.unit and not exists (
                                 select from place_external_id e where e.place_id = n.unit and e.scheme = n.scheme
                                 and e.value = n.value and e.to_day is null and e.withdrawn_at is null))
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
