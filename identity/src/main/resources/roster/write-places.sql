-- Writes what check-places found to be new or other than it was. A name or a parent that differs holds from the day of the import on.
insert into org_unit (id, code, parent_id, kind, names, changed_at, digest)
select o.unit, o.code, o.parent_unit, o.kind, o.names, r.at, o.digest from roster_unit o, roster_run r where o.outcome = 'created'
order by case o.kind when 'region' then 1 when 'district' then 2 else 3 end, o.code;
insert into place (id, parent_id)
select unit, parent_unit from roster_unit where outcome = 'created' order by code on conflict (id) do nothing;
insert into place_name (place_id, names, recorded_at)
select o.unit, o.names, r.at from roster_unit o, roster_run r where o.outcome = 'created' order by o.code;
insert into place_parent (place_id, parent_id, recorded_at)
select o.unit, o.parent_unit, r.at from roster_unit o, roster_run r where o.outcome = 'created' order by o.code;

-- More languages of the same name are no new name.
update place_name n set names = o.names from roster_unit o, roster_run r
where o.outcome = 'updated' and n.place_id = o.unit and n.to_day is null and n.withdrawn_at is null and n.names <> o.names
  and (o.names @> n.names or n.from_day = r.today);
update place_name n set to_day = r.today from roster_unit o, roster_run r
where o.outcome = 'updated' and n.place_id = o.unit and n.to_day is null and n.withdrawn_at is null and n.names <> o.names;
insert into place_name (place_id, names, from_day, recorded_at)
select o.unit, o.names, (select max(n.to_day) from place_name n where n.place_id = o.unit and n.withdrawn_at is null), r.at
from roster_unit o, roster_run r
where o.outcome = 'updated' and not exists (
    select from place_name n where n.place_id = o.unit and n.to_day is null and n.withdrawn_at is null);

update place_parent p set parent_id = o.parent_unit from roster_unit o, roster_run r
where o.outcome = 'updated' and o.parent_unit is not null and p.place_id = o.unit and p.to_day is null and p.withdrawn_at is null
  and p.parent_id <> o.parent_unit and p.from_day = r.today;
update place_parent p set to_day = r.today from roster_unit o, roster_run r
where o.outcome = 'updated' and o.parent_unit is not null and p.place_id = o.unit and p.to_day is null and p.withdrawn_at is null
  and p.parent_id <> o.parent_unit;
insert into place_parent (place_id, parent_id, from_day, recorded_at)
select o.unit, o.parent_unit, (select max(p.to_day) from place_parent p where p.place_id = o.unit and p.withdrawn_at is null), r.at
from roster_unit o, roster_run r
where o.outcome = 'updated' and o.parent_unit is not null and not exists (
    select from place_parent p where p.place_id = o.unit and p.to_day is null and p.withdrawn_at is null);
update place p set parent_id = o.parent_unit from roster_unit o
where o.outcome = 'updated' and p.id = o.unit and p.parent_id is distinct from o.parent_unit;

update org_unit u set parent_id = o.parent_unit, names = o.names, digest = o.digest, changed_at = r.at
from roster_unit o, roster_run r where u.id = o.unit and o.outcome = 'updated';
update org_unit u set digest = o.digest
from roster_unit o, roster_run r
where u.id = o.unit and o.outcome = 'same' and (r.everywhere or u.id in (select id from roster_scope));

-- How others number the places; another number of the same scheme ends the one before.
create temp table roster_unit_number as
select o.unit, x.scheme, x.value, o.is_new
from roster_unit o, lateral (values ((select scheme from roster_run), o.id), ('emis', o.emis), ('geonames', o.geonames)) as x (scheme, value)
where o.outcome in ('created', 'updated') and x.scheme <> '' and x.value is not null;
delete from roster_unit_number n where not n.is_new and exists (
    select from place_external_id e where e.place_id = n.unit and e.scheme = n.scheme and e.value = n.value
    and e.to_day is null and e.withdrawn_at is null);
update place_external_id e
set to_day = case when e.from_day = r.today then null else r.today end, withdrawn_at = case when e.from_day = r.today then r.at end
from roster_unit_number n, roster_run r
where not n.is_new and e.place_id = n.unit and e.scheme = n.scheme and e.to_day is null and e.withdrawn_at is null;
insert into place_external_id (place_id, scheme, value, from_day, recorded_at)
select n.unit, n.scheme, n.value,
       case when not n.is_new and exists (select from place_external_id e where e.place_id = n.unit and e.scheme = n.scheme) then r.today end, r.at
from roster_unit_number n, roster_run r order by n.value;

-- What schools are like, each fact as the file says it or else as it was.
insert into school_facts (school_id, locality, type, levels, languages, connectivity, connectivity_measured_on, recorded_at)
select o.unit, o.locality, o.type, coalesce(o.levels, '{}'), coalesce(o.languages, '{}'), o.connectivity, o.measured_on, r.at
from roster_unit o, roster_run r
where o.outcome = 'created' and o.kind = 'school'
  and (coalesce(o.locality, o.type, o.connectivity) is not null or o.levels is not null or o.languages is not null)
order by o.code;
create temp table roster_facts as
select o.unit, coalesce(o.locality, f.locality) as locality, coalesce(o.type, f.type) as type,
       coalesce(o.levels, f.levels, '{}') as levels, coalesce(o.languages, f.languages, '{}') as languages,
       coalesce(o.connectivity, f.connectivity) as connectivity, coalesce(o.measured_on, f.connectivity_measured_on) as measured_on,
       f.id as present
from roster_unit o
left join school_facts f on f.school_id = o.unit and f.to_day is null and f.withdrawn_at is null
where o.outcome = 'updated' and o.kind = 'school'
  and (coalesce(o.locality, o.type, o.connectivity) is not null or o.levels is not null or o.languages is not null);
delete from roster_facts n using school_facts f
where f.id = n.present and (f.locality, f.type, f.levels, f.languages, f.connectivity, f.connectivity_measured_on)
      is not distinct from (n.locality, n.type, n.levels, n.languages, n.connectivity, n.measured_on);
update school_facts f
set to_day = case when f.from_day = r.today then null else r.today end, withdrawn_at = case when f.from_day = r.today then r.at end
from roster_facts n, roster_run r where f.id = n.present;
insert into school_facts (school_id, locality, type, levels, languages, connectivity, connectivity_measured_on, from_day, recorded_at)
select n.unit, n.locality, n.type, n.levels, n.languages, n.connectivity, n.measured_on,
       case when n.present is not null then r.today end, r.at
from roster_facts n, roster_run r;

create temp table roster_touched_unit as select unit as id from roster_unit where outcome in ('created', 'updated');
