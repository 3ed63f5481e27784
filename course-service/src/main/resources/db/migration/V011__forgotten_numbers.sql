-- A registry number as people type it: in either case, with spaces, and a Cyrillic letter for the Latin one that looks like it.
create function typed_number(value text) returns text language sql immutable strict parallel safe as $$
    select translate(upper(regexp_replace(normalize(value, NFKC) collate pg_c_utf8, '\s', '', 'g')), 'АВЕКМНОРСТУХ', 'ABEKMHOPCTYX')
$$;
create index learning_record_typed_number_ix on learning_record (typed_number(data ->> 'registryNumber'))
    where kind = 'attendance.recorded' and data ? 'registryNumber';

create or replace function number_is_of(number text, teachers uuid[]) returns boolean language sql stable as $$
    select exists (select from teacher where id = any(teachers) and registry_number = number)
$$;

-- What keeps the numbers of the erased from coming back with a device that was long without a network: digests under a key that only this
-- database has. One is of the number as people type it, one of the number itself.
create table forgotten_number_key (
    key bytea not null,
    constraint forgotten_number_key_pk primary key (key)
);
insert into forgotten_number_key (key) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
create table forgotten_number (
    teacher_id uuid  not null,
    typed      bytea not null,
    exact      bytea not null,
    constraint forgotten_number_pk primary key (teacher_id, exact)
);
create index forgotten_number_typed_ix on forgotten_number (typed);

create function digest_of_number(value text) returns bytea language sql stable as $$
    select sha256(key || sha256(key || convert_to(value, 'UTF8'))) from forgotten_number_key
$$;

-- Whom a number named before it was forgotten, and whether it is typed exactly so; nobody where somebody has the number now.
create function whose_forgotten_number(number text) returns table (teacher_id uuid, exactly boolean) language sql stable as $$
    select f.teacher_id, f.exact = digest_of_number(number)
    from forgotten_number f
    where f.typed = digest_of_number(typed_number(number)) and not exists (select from teacher t where t.registry_number = number)
    order by 2 desc, 1 limit 1
$$;

-- What attendance says once the number in it is forgotten. Typed exactly it names its teacher from then on, so that it counts as before;
-- typed nearly so it named nobody, and goes on to.
create function data_without_number(data jsonb, teacher uuid, exactly boolean) returns jsonb language sql immutable as $$
    select case when not exactly then data || '{"registryNumber": ""}'
        when data ->> 'teacherId' is null then (data - 'registryNumber') || jsonb_build_object('teacherId', teacher)
        else data - 'registryNumber' end
$$;

-- The text that was sent, with the pseudonym in the place of the number. One that PostgreSQL cannot read is not kept at all.
create function raw_without_number(raw text, teacher uuid) returns text language plpgsql immutable as $$
begin
    return jsonb_set(raw::jsonb, '{data,registryNumber}', to_jsonb('erased:' || teacher))::text;
exception when others then
    return '';
end
$$;

-- Whoever forgets a number holds the lock alone, and then sees all that named it before; what comes later sees that it is forgotten.
create function forget_number_of_record() returns trigger language plpgsql as $$
declare
    forgotten record;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('forgotten numbers', 0));
    select * into forgotten from whose_forgotten_number(new.data ->> 'registryNumber');
    if found then
        new.raw := raw_without_number(new.raw, forgotten.teacher_id);
        new.data := data_without_number(new.data, forgotten.teacher_id, forgotten.exactly);
    end if;
    return new;
end
$$;
create trigger learning_record_forgets_numbers before insert on learning_record
    for each row when (new.kind = 'attendance.recorded' and new.data ->> 'registryNumber' is not null)
    execute function forget_number_of_record();

create function forget_number_of_attendance() returns trigger language plpgsql as $$
declare
    forgotten record;
begin
    perform pg_advisory_xact_lock_shared(hashtextextended('forgotten numbers', 0));
    select * into forgotten from whose_forgotten_number(new.registry_number);
    if found then
        new.named_teacher := coalesce(new.named_teacher, case when forgotten.exactly then forgotten.teacher_id end);
        new.registry_number := null;
    end if;
    return new;
end
$$;
create trigger attendance_forgets_numbers before insert on attendance
    for each row when (new.registry_number is not null) execute function forget_number_of_attendance();
