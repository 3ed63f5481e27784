-- Files by the digest of their bytes; the bytes lie in the content folder.
create table content (
    sha256     text        not null,
    bytes      bigint      not null,
    media_type text        not null,
    stored_at  timestamptz not null,
    constraint content_pk primary key (sha256),
    constraint content_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$')
);
