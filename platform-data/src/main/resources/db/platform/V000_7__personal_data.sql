-- Where teachers are posted first of all, as [{schoolId, from, to}]: it decides who may ask for all that is held of a person. A service
-- that knows postings anyway leaves this table empty.
create table person_place (
    teacher_id uuid  not null,
    postings   jsonb not null,
    constraint person_place_pk primary key (teacher_id)
);

-- Who was given all that this service holds of somebody else, and when; only ever added to.
create table personal_data_export (
    id          uuid        not null,
    teacher_id  uuid        not null,
    exported_by text        not null,
    exported_at timestamptz not null,
    constraint personal_data_export_pk primary key (id)
);
create index personal_data_export_teacher_id_ix on personal_data_export (teacher_id);
create function forbid_change_of_export() returns trigger language plpgsql as $$
begin
    raise exception 'An entry of an export is never changed';
end
$$;
create trigger personal_data_export_never_changes before update or delete on personal_data_export
    for each row execute function forbid_change_of_export();
