-- The states that identity publishes, as JSON exactly like the records of the published language write it, so that an import which
-- publishes set by set and the use cases agree on what is unchanged. A test holds both against each other.

-- An instant as Java prints it: no fraction, or three or six digits of it.
create function instant_text(value timestamptz) returns text language sql stable strict parallel safe as $$
    select to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || case
             when extract(microseconds from value)::bigint % 1000000 = 0 then ''
             when extract(microseconds from value)::bigint % 1000 = 0 then to_char(value at time zone 'UTC', '.MS')
             else to_char(value at time zone 'UTC', '.US')
           end || 'Z'
$$;

create function dated(value jsonb, from_day date, to_day date, recorded_at timestamptz, withdrawn_at timestamptz)
    returns jsonb language sql stable parallel safe as $$
    select value || jsonb_build_object('from', from_day, 'to', to_day,
        'recordedAt', instant_text(recorded_at), 'withdrawnAt', instant_text(withdrawn_at))
$$;

create view place_history as
select p.id,
       coalesce((select jsonb_agg(dated(jsonb_build_object('names', n.names), n.from_day, n.to_day, n.recorded_at, n.withdrawn_at)
                                  order by n.from_day nulls first, n.recorded_at, n.id)
                 from place_name n where n.place_id = p.id), '[]') as names,
       coalesce((select jsonb_agg(dated(jsonb_build_object('parentId', h.parent_id), h.from_day, h.to_day, h.recorded_at, h.withdrawn_at)
                                  order by h.from_day nulls first, h.recorded_at, h.id)
                 from place_parent h where h.place_id = p.id), '[]') as parents,
       coalesce((select jsonb_agg(dated(jsonb_build_object('scheme', x.scheme, 'value', x.value),
                                        x.from_day, x.to_day, x.recorded_at, x.withdrawn_at)
                                  order by x.from_day nulls first, x.recorded_at, x.id)
                 from place_external_id x where x.place_id = p.id), '[]') as external_ids
from place p;

create view org_unit_event as
select u.id, jsonb_build_object('id', u.id, 'code', u.code, 'parentId', u.parent_id, 'kind', u.kind, 'names', u.names,
           'nameHistory', h.names, 'parentHistory', h.parents, 'externalIds', h.external_ids,
           'schoolFacts', coalesce((
               select jsonb_agg(dated(jsonb_build_object('locality', f.locality, 'type', f.type, 'levels', f.levels,
                                          'languages', f.languages, 'connectivity', f.connectivity,
                                          'connectivityMeasuredOn', f.connectivity_measured_on),
                                      f.from_day, f.to_day, f.recorded_at, f.withdrawn_at)
                                order by f.from_day nulls first, f.recorded_at, f.id)
               from school_facts f where f.school_id = u.id), '[]')) as payload
from org_unit u join place_history h on h.id = u.id;

create view center_event as
select c.id, jsonb_build_object('id', c.id, 'code', c.code, 'unitId', c.unit_id, 'names', c.names, 'nameHistory', h.names,
           'parentHistory', h.parents, 'externalIds', h.external_ids) as payload
from center c join place_history h on h.id = c.id;

create view teacher_event as
select t.id, jsonb_build_object('id', t.id, 'registryNumber', t.registry_number, 'status', t.status, 'sex', t.sex,
           'birthYear', extract(year from t.birth_date)::int, 'subjects', t.subjects, 'languages', t.languages,
           'postings', coalesce((
               select jsonb_agg(dated(jsonb_build_object('schoolId', p.school_id, 'primary', p.is_primary),
                                      p.from_day, p.to_day, p.recorded_at, p.withdrawn_at)
                                order by p.from_day, p.recorded_at, p.id)
               from posting p where p.teacher_id = t.id), '[]'),
           'levels', t.levels, 'minimumQualification', t.minimum_qualification,
           'absences', coalesce((
               select jsonb_agg(dated(jsonb_build_object('status', s.status), s.from_day, s.to_day, s.recorded_at, s.withdrawn_at)
                                order by s.from_day, s.recorded_at, s.id)
               from teacher_status s where s.teacher_id = t.id), '[]'),
           'categories', coalesce((
               select jsonb_agg(dated(jsonb_build_object('category', c.category), c.from_day, c.to_day, c.recorded_at, c.withdrawn_at)
                                order by c.from_day, c.recorded_at, c.id)
               from teacher_category c where c.teacher_id = t.id), '[]')) as payload
from teacher t;

create view teacher_name_event as
select id, jsonb_build_object('id', id, 'family', family, 'given', given, 'patronymic', patronymic,
           'latin', case when family_latin is not null and given_latin is not null then
               jsonb_build_object('family', family_latin, 'given', given_latin, 'patronymic', patronymic_latin) end) as payload
from teacher;
