-- Erasure of a person's data on a lawful order. What was a name becomes empty; postings, status, levels and categories stay and count.
alter table teacher
    add column erased_at timestamptz,
    add constraint teacher_erased_at_ck check ((erased_at is not null) = (registry_number like 'erased:%'));
create index teacher_erased_ix on teacher (id) where erased_at is not null;

-- Which order was carried out when, and by whom; only ever added to.
create table erasure (
    id              uuid        not null,
    teacher_ids     uuid[]      not null,
    order_reference text        not null,
    reason          text        not null,
    erased_by       text        not null,
    erased_at       timestamptz not null,
    constraint erasure_pk primary key (id)
);
create index erasure_teacher_ids_ix on erasure using gin (teacher_ids);

-- Numbers of the erased, as keyed digests (HMAC-SHA-256 under the salt of the installation): who holds the order proves by them that it
-- was carried out, and no import brings the person back.
create table erased_number (
    hash       bytea not null,
    erasure_id uuid  not null,
    scheme     text  not null,
    constraint erased_number_pk primary key (hash),
    constraint erased_number_erasure_id_fk foreign key (erasure_id) references erasure (id)
);

create function forbid_change_of_erasure() returns trigger language plpgsql as $$
begin
    raise exception 'An erasure is never changed';
end
$$;
create trigger erasure_never_changes before update or delete on erasure
    for each row execute function forbid_change_of_erasure();
create trigger erased_number_never_changes before update or delete on erased_number
    for each row execute function forbid_change_of_erasure();

-- Accounts of the erased that Keycloak is to delete.
create table account_deletion (
    account_id text        not null,
    due_at     timestamptz not null,
    attempts   int         not null default 0,
    constraint account_deletion_pk primary key (account_id),
    constraint account_deletion_account_id_fk foreign key (account_id) references account (id)
);
create index account_deletion_due_at_ix on account_deletion (due_at);

create or replace view teacher_name_event as
select id, jsonb_build_object('id', id, 'family', family, 'given', given, 'patronymic', patronymic,
           'latin', case when family_latin is not null and given_latin is not null then
               jsonb_build_object('family', family_latin, 'given', given_latin, 'patronymic', patronymic_latin) end) as payload
from teacher where erased_at is null;
