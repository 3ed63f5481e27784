-- A certificate is a legal record and is never changed, but on a lawful order: then it is revoked, the name on it goes, and with it the
-- signed credential and the document. Number, code, dates and the keyed digests (HMAC-SHA-256 under the salt of the installation) of what
-- was deleted stay, so that it can be proved what it was.
alter table certificate
    add column deleted_at      timestamptz,
    add column name_hash       bytea,
    add column credential_hash bytea,
    add column document_hash   bytea,
    add constraint certificate_deleted_at_ck check (deleted_at is null or status = 'revoked'),
    add constraint certificate_name_hash_ck
        check ((deleted_at is null) = (name_hash is null) and (deleted_at is null) = (credential_hash is null));

create function certificate_is_kept() returns trigger language plpgsql as $$
begin
    -- Exactly this one change of what is printed, and nothing after it.
    if old.deleted_at is null and new.deleted_at is not null and new.status = 'revoked'
       and new.printed = jsonb_set(old.printed, '{name}', '""')
       and (new.id, new.number, new.code, new.enrollment_id, new.teacher_id, new.course_id, new.course_version_id, new.center_id,
            new.credential_id, new.credential_url, new.status_list_id, new.status_place, new.issued_at)
           is not distinct from
           (old.id, old.number, old.code, old.enrollment_id, old.teacher_id, old.course_id, old.course_version_id, old.center_id,
            old.credential_id, old.credential_url, old.status_list_id, old.status_place, old.issued_at) then
        return new;
    end if;
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end
$$;
drop trigger certificate_printed_for_good on certificate;
create trigger certificate_printed_for_good
    before update of id, number, code, enrollment_id, teacher_id, course_id, course_version_id, center_id, printed,
                     credential_id, credential_url, status_list_id, status_place, issued_at,
                     deleted_at, name_hash, credential_hash, document_hash on certificate
    for each row execute function certificate_is_kept();

create function credential_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.id = old.id and new.embedded = '' and new.jwt = ''
       and exists (select from certificate c where c.credential_id = old.id and c.deleted_at is not null) then
        return new;
    end if;
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end
$$;
drop trigger credential_signed_for_good on credential;
create trigger credential_signed_for_good before update or delete on credential
    for each row execute function credential_is_kept();

create function certificate_document_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (select from certificate c where c.id = old.certificate_id and c.deleted_at is not null) then
        return old;
    end if;
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'restrict_violation';
end
$$;
drop trigger certificate_document_frozen on certificate_document;
create trigger certificate_document_frozen before update or delete on certificate_document
    for each row execute function certificate_document_is_kept();

-- A document that was being rendered while its certificate was deleted is not kept.
create function certificate_document_is_wanted() returns trigger language plpgsql as $$
begin
    perform from certificate where id = new.certificate_id and deleted_at is null for share;
    return case when found then new end;
end
$$;
create trigger certificate_document_of_a_deleted_one before insert on certificate_document
    for each row execute function certificate_document_is_wanted();
