-- What this service knows of others, from their events.
create table teacher_name (
    teacher_id uuid not null,
    family     text not null,
    given      text not null,
    patronymic text,
    constraint teacher_name_pk primary key (teacher_id)
);
create table course_version (
    id        uuid  not null,
    course_id uuid  not null,
    code      text  not null,
    version   int   not null,
    titles    jsonb not null,
    summaries jsonb not null,
    academic_minutes int not null,
    constraint course_version_pk primary key (id)
);
create index course_version_code_version_ix on course_version (code, version);
create table center (
    id    uuid  not null,
    code  text  not null,
    names jsonb not null,
    constraint center_pk primary key (id)
);

-- Published lists of one bit a credential; the revision counts its changes.
create table status_list (
    id         text        not null,
    bits       int         not null,
    taken      int         not null,
    revision   bigint      not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint status_list_pk primary key (id)
);
create table status_entry (
    list_id    text    not null,
    place      int     not null,
    revoked    boolean not null,
    constraint status_entry_pk primary key (list_id, place),
    constraint status_entry_list_id_fk foreign key (list_id) references status_list (id)
);
create index status_entry_revoked_ix on status_entry (list_id) where revoked;

-- Credentials as they were signed, never changed.
create table credential (
    id       uuid not null,
    embedded text not null,
    jwt      text not null,
    constraint credential_pk primary key (id)
);

-- The last number of each year's register.
create table certificate_register (
    year int    not null,
    last bigint not null,
    constraint certificate_register_pk primary key (year)
);

-- Certificates with everything printed on them, as it was at issue.
create table certificate (
    id                uuid          not null,
    number            text          not null,
    code              text          not null,
    enrollment_id     uuid          not null,
    teacher_id        uuid          not null,
    course_id         uuid          not null,
    course_version_id uuid          not null,
    center_id         uuid          not null,
    printed           jsonb         not null,
    credential_id     uuid          not null,
    credential_url    text          not null,
    status_list_id    text          not null,
    status_place      int           not null,
    issued_at         timestamptz   not null,
    status            text          not null,
    revoked_at        timestamptz,
    revocation_reason text,
    constraint certificate_pk primary key (id),
    constraint certificate_number_uq unique (number),
    constraint certificate_code_uq unique (code),
    constraint certificate_credential_id_fk foreign key (credential_id) references credential (id),
    constraint certificate_status_list_id_status_place_fk
        foreign key (status_list_id, status_place) references status_entry (list_id, place),
    constraint certificate_status_ck check (status in ('issued', 'revoked')),
    constraint certificate_revoked_at_ck check ((status = 'revoked') = (revoked_at is not null))
);
-- At most one standing certificate of an enrollment.
create unique index certificate_enrollment_id_uq on certificate (enrollment_id) where status = 'issued';
create index certificate_teacher_id_issued_at_ix on certificate (teacher_id, issued_at desc, id desc);
create index certificate_center_id_issued_at_ix on certificate (center_id, issued_at desc, id desc);

create trigger certificate_printed_for_good
    before update of id, number, code, enrollment_id, teacher_id, course_id, course_version_id, center_id, printed,
                     credential_id, credential_url, status_list_id, status_place, issued_at on certificate
    for each row execute function refuse_change();
create trigger certificate_never_deleted before delete on certificate
    for each row execute function refuse_change();
create trigger credential_signed_for_good before update or delete on credential
    for each row execute function refuse_change();

-- Documents as they were first rendered.
create table certificate_document (
    certificate_id uuid        not null,
    pdf            bytea       not null,
    sha256         text        not null,
    rendered_at    timestamptz not null,
    constraint certificate_document_pk primary key (certificate_id),
    constraint certificate_document_certificate_id_fk foreign key (certificate_id) references certificate (id)
);
create trigger certificate_document_frozen before update or delete on certificate_document
    for each row execute function refuse_change();
