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

-- Former names without days: the list of the file is the whole list.
delete from place_former_name n using roster_unit o
where o.outcome = 'updated' and n.place_id = o.unit and n.name <> all (o.former_names);
insert into place_former_name (place_id, name, recorded_at)
select o.unit, f.name, r.at from roster_unit o, roster_run r, lateral unnest(o.former_names) as f (name)
where o.outcome in ('created', 'updated') order by 1, 2 on conflict do nothing;

-- Another number of the same scheme ends the one before.
delete from roster_unit_number n using roster_unit o where o.line = n.line and o.outcome not in ('created', 'updated');
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
delete from roster_facts n using roster_unit o where o.unit = n.unit and o.outcome <> 'updated';
update school_facts f
set to_day = case when f.from_day = r.today then null else r.today end, withdrawn_at = case when f.from_day = r.today then r.at end
from roster_facts n, roster_run r where f.id = n.present;
insert into school_facts (school_id, locality, type, levels, languages, connectivity, connectivity_measured_on, from_day, recorded_at)
select n.unit, n.locality, n.type, n.levels, n.languages, n.connectivity, n.measured_on,
       case when n.present is not null then r.today end, r.at
from roster_facts n, roster_run r;

create temp table roster_touched_unit as select unit as id from roster_unit where outcome in ('created', 'updated');
