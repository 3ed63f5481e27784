-- The registry over the years: what places were called, where they hung, how others number them; what schools are like; teachers with
-- Latin names, numbers, levels, categories and status over time. Days are of Dushanbe; the first day is in, the last is out; a row
-- that turned out wrong is withdrawn, never deleted. org_unit, center and teacher hold how things are today.

-- What a name is searched by, in either script: Cyrillic is written in Latin letters, and letters that are taken for each other fall
-- together (ҷ ч дж j ch; ғ г gh; қ к q; ҳ х kh x; ӯ у; ӣ и й y; ё э е yo ye). Both sides of a comparison are folded.
create function name_key(value text) returns text language sql immutable strict parallel safe as $$
    select translate(
        replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            translate(lower(normalize(value, NFC) collate pg_c_utf8), '’ʼʻ`', ''''''''''),
            'дж', 'c'), 'ц', 'ts'), 'ю', 'iu'), 'я', 'ia'),
            'dzh', 'c'), 'shch', 's'), 'zh', 'z'), 'kh', 'h'), 'gh', 'g'), 'sh', 's'), 'ch', 'c'), 'ye', 'e'), 'yo', 'e'), 'o''', 'u'),
        'абвгғдеёэжзийӣыкқлмнопрстуӯфхҳчҷшщqxyjwīíōūğşšçčžńъь''',
        'abvggdeeezziiiikklmnoprstuufhhccsskhicviiougsscczn')
$$;

-- Names a place has or had; exactly one row of a place stands without a last day.
create table place_name (
    id           bigint      generated always as identity,
    place_id     uuid        not null,
    names        jsonb       not null,
    from_day     date,
    to_day       date,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz,
    constraint place_name_pk primary key (id),
    constraint place_name_to_day_ck check (to_day > from_day),
    constraint place_name_place_id_days_ex exclude using gist (place_id with =, daterange(from_day, to_day) with &&)
        where (withdrawn_at is null)
);
create index place_name_place_id_ix on place_name (place_id);

-- Where a place hangs or hung; the country has no row. The row that holds today agrees with the table of places.
create table place_parent (
    id           bigint      generated always as identity,
    place_id     uuid        not null,
    parent_id    uuid        not null,
    from_day     date,
    to_day       date,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz,
    constraint place_parent_pk primary key (id),
    constraint place_parent_to_day_ck check (to_day > from_day),
    constraint place_parent_place_id_days_ex exclude using gist (place_id with =, daterange(from_day, to_day) with &&)
        where (withdrawn_at is null)
);
create index place_parent_place_id_ix on place_parent (place_id);

-- How others number a place: emis (opaque text), geonames, osm, giga.
create table place_external_id (
    id           bigint           generated always as identity,
    place_id     uuid             not null,
    scheme       text collate "C" not null,
    value        text collate "C" not null,
    from_day     date,
    to_day       date,
    recorded_at  timestamptz      not null,
    withdrawn_at timestamptz,
    constraint place_external_id_pk primary key (id),
    constraint place_external_id_to_day_ck check (to_day > from_day)
);
create unique index place_external_id_value_scheme_uq on place_external_id (value, scheme)
    where to_day is null and withdrawn_at is null;
create index place_external_id_place_id_ix on place_external_id (place_id);

-- What a school is like, all of it from a day to a day.
create table school_facts (
    id                       bigint      generated always as identity,
    school_id                uuid        not null,
    locality                 text,
    type                     text,
    levels                   text[]      not null,
    languages                text[]      not null,
    connectivity             text,
    connectivity_measured_on date,
    from_day                 date,
    to_day                   date,
    recorded_at              timestamptz not null,
    withdrawn_at             timestamptz,
    constraint school_facts_pk primary key (id),
    constraint school_facts_school_id_fk foreign key (school_id) references org_unit (id),
    constraint school_facts_locality_ck check (locality in ('urban', 'rural')),
    constraint school_facts_type_ck check (type in ('general', 'gymnasium', 'lyceum', 'boarding', 'special', 'evening', 'other')),
    constraint school_facts_levels_ck check (levels <@ array['pre-primary', 'primary', 'lower-secondary', 'upper-secondary']),
    constraint school_facts_connectivity_ck check (connectivity in ('none', 'moderate', 'good')),
    constraint school_facts_to_day_ck check (to_day > from_day),
    constraint school_facts_school_id_days_ex exclude using gist (school_id with =, daterange(from_day, to_day) with &&)
        where (withdrawn_at is null)
);
create index school_facts_school_id_ix on school_facts (school_id);

-- Digest of the last imported line; null where something else wrote the row since.
alter table org_unit add column digest text;
alter table center add column digest text;

insert into place_name (place_id, names, recorded_at)
select id, names, changed_at from org_unit union all select id, names, changed_at from center;
insert into place_parent (place_id, parent_id, recorded_at)
select id, parent_id, changed_at from org_unit where parent_id is not null union all select id, unit_id, changed_at from center;

-- The version grows with every change of what the registry says of the teacher, postings and status included.
alter table teacher
    add column family_latin          text,
    add column given_latin           text,
    add column patronymic_latin      text,
    add column phone                 text collate "C",
    add column levels                text[] not null default '{}',
    add column minimum_qualification boolean,
    add column version               int    not null default 0,
    add column digest                text,
    add constraint teacher_levels_ck check (levels <@ array['pre-primary', 'primary', 'lower-secondary', 'upper-secondary']),
    add constraint teacher_phone_ck check (phone ~ '^\+[0-9]{7,15}$'),
    alter column search_name set expression as (name_key(family || ' ' || given || coalesce(' ' || patronymic, '')
        || coalesce(' ' || family_latin, '') || coalesce(' ' || given_latin, '') || coalesce(' ' || patronymic_latin, '')));
drop function name_fold(text);

-- A list in the order of names is found within the index, what it searches included.
drop index teacher_family_given_id_ix;
create index teacher_family_given_id_ix on teacher (family, given, id) include (search_name);

-- How others number a teacher.
create table teacher_external_id (
    id           bigint           generated always as identity,
    teacher_id   uuid             not null,
    scheme       text collate "C" not null,
    value        text collate "C" not null,
    from_day     date,
    to_day       date,
    recorded_at  timestamptz      not null,
    withdrawn_at timestamptz,
    constraint teacher_external_id_pk primary key (id),
    constraint teacher_external_id_teacher_id_fk foreign key (teacher_id) references teacher (id),
    constraint teacher_external_id_to_day_ck check (to_day > from_day)
);
create unique index teacher_external_id_value_scheme_uq on teacher_external_id (value, scheme)
    where to_day is null and withdrawn_at is null;
create index teacher_external_id_teacher_id_ix on teacher_external_id (teacher_id);

-- When a teacher was away; a day without a row is one in post. teacher.status is the status of today.
create table teacher_status (
    id           bigint      generated always as identity,
    teacher_id   uuid        not null,
    status       text        not null,
    from_day     date        not null,
    to_day       date,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz,
    constraint teacher_status_pk primary key (id),
    constraint teacher_status_teacher_id_fk foreign key (teacher_id) references teacher (id),
    constraint teacher_status_status_ck check (status in ('long-leave', 'left')),
    constraint teacher_status_to_day_ck check (to_day > from_day),
    constraint teacher_status_teacher_id_days_ex exclude using gist (teacher_id with =, daterange(from_day, to_day) with &&)
        where (withdrawn_at is null)
);
create index teacher_status_teacher_id_ix on teacher_status (teacher_id);
create index teacher_away_ix on teacher (id) where status <> 'active';

-- Qualification categories and how long each is valid.
create table teacher_category (
    id           bigint      generated always as identity,
    teacher_id   uuid        not null,
    category     text        not null,
    from_day     date        not null,
    to_day       date,
    recorded_at  timestamptz not null,
    withdrawn_at timestamptz,
    constraint teacher_category_pk primary key (id),
    constraint teacher_category_teacher_id_fk foreign key (teacher_id) references teacher (id),
    constraint teacher_category_category_ck check (category in ('second', 'first', 'highest')),
    constraint teacher_category_to_day_ck check (to_day > from_day),
    constraint teacher_category_teacher_id_days_ex exclude using gist (teacher_id with =, daterange(from_day, to_day) with &&)
        where (withdrawn_at is null)
);
create index teacher_category_teacher_id_ix on teacher_category (teacher_id);

-- A teacher whose status changed: the grants of her accounts are to follow it.
create table status_task (
    teacher_id uuid        not null,
    status     text        not null,
    due_at     timestamptz not null,
    attempts   int         not null default 0,
    constraint status_task_pk primary key (teacher_id),
    constraint status_task_teacher_id_fk foreign key (teacher_id) references teacher (id)
);
create index status_task_due_at_ix on status_task (due_at);

-- A grant ended because its holder went on leave is given again when she is back, until the end it had.
alter table staff_grant
    add column suspended  boolean not null default false,
    add column resumes_to timestamptz,
    add constraint staff_grant_resumes_to_ck check (resumes_to is null or suspended);
alter table grant_audit
    drop constraint grant_audit_action_ck,
    add constraint grant_audit_action_ck check (action in ('given', 'ended', 'taken-over', 'suspended', 'resumed'));
