-- What every service's database holds beside its own tables.

-- The last published state of every subject: gives revisions, keeps unchanged states off Kafka, and feeds republish.
create table published_state (
    topic         text        not null,
    subject       text        not null,
    partition_key text        not null,
    type          text        not null,
    revision      bigint      not null,
    payload       jsonb,
    published_at  timestamptz not null,
    constraint published_state_pk primary key (topic, subject)
);

-- Events that Kafka has not acknowledged yet, in the order they are sent.
create table outbox (
    id            bigint generated always as identity,
    topic         text        not null,
    subject       text        not null,
    partition_key text        not null,
    type          text        not null,
    revision      bigint      not null,
    payload       text,
    occurred_at   timestamptz not null,
    traceparent   text,
    constraint outbox_pk primary key (id)
);

-- The highest revision applied of every subject.
create table inbox (
    topic    text   not null,
    subject  text   not null,
    revision bigint not null,
    constraint inbox_pk primary key (topic, subject)
);

-- The offsets of this service: they commit with what was applied.
create table inbox_offset (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    constraint inbox_offset_pk primary key (topic, partition)
);

-- Events that could not be applied, kept until replayed.
create table dead_letter (
    id           uuid        not null,
    topic        text        not null,
    partition    int         not null,
    kafka_offset bigint      not null,
    subject      text        not null,
    revision     bigint      not null,
    occurred_at  timestamptz not null,
    payload      text,
    reason       text        not null,
    failed_at    timestamptz not null,
    replayed_at  timestamptz,
    constraint dead_letter_pk primary key (id),
    constraint dead_letter_topic_partition_kafka_offset_uq unique (topic, partition, kafka_offset)
);

-- The present state of what concerns a teacher, in the order it changed.
create sequence change_feed_seq;
create table change_feed (
    teacher_id uuid        not null,
    kind       text        not null,
    subject    text        not null,
    tx         xid8        not null,
    id         bigint      not null,
    at         timestamptz not null,
    data       jsonb       not null,
    constraint change_feed_pk primary key (teacher_id, kind, subject)
);
create index change_feed_teacher_id_tx_id_ix on change_feed (teacher_id, tx, id);

-- A new epoch after a restore makes every device read the feed anew.
create table feed_epoch (
    epoch uuid not null,
    constraint feed_epoch_pk primary key (epoch)
);
insert into feed_epoch (epoch) values (gen_random_uuid());

-- The tree of org units and centers, to tell whether a grant covers a place.
create table place (
    id        uuid not null,
    parent_id uuid,
    constraint place_pk primary key (id)
);
create index place_parent_id_ix on place (parent_id);

-- Tokens issued earlier than this are refused.
create table access_not_before (
    holder     text        not null,
    not_before timestamptz not null,
    constraint access_not_before_pk primary key (holder)
);

-- Learning records exactly as sent, with their frozen effective time and present judgment.
create table learning_record (
    owner          uuid        not null,
    id             uuid        not null,
    kind           text        not null,
    digest         text        not null,
    device_id      uuid        not null,
    occurred_at    timestamptz not null,
    received_at    timestamptz not null,
    effective_at   timestamptz not null,
    correction_ms  bigint      not null,
    enrollment_id  uuid,
    activity_id    uuid,
    data           jsonb       not null,
    raw            text        not null,
    status         text        not null,
    problem        text,
    problem_detail text,
    constraint learning_record_pk primary key (owner, id),
    constraint learning_record_status_ck check (status in ('stored', 'quarantined'))
);
create index learning_record_owner_enrollment_id_ix on learning_record (owner, enrollment_id);
create index learning_record_quarantined_ix on learning_record (problem, received_at) where status = 'quarantined';

-- Malformed records, kept raw within bounds; they claim no id.
create table rejected_record (
    id          bigint generated always as identity,
    owner       uuid        not null,
    device_id   uuid        not null,
    received_at timestamptz not null,
    problem     text        not null,
    detail      text        not null,
    raw         text        not null,
    constraint rejected_record_pk primary key (id)
);
create index rejected_record_owner_id_ix on rejected_record (owner, id);
