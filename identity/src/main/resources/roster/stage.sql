-- The tables that an import works in; they vanish with the session. One row says whose file it is and what day it is.
create temp table roster_run (scheme text, today date, at timestamptz, everywhere boolean, all_postings boolean);
-- Where the one who asked may write; unused where that is the whole country.
create temp table roster_scope (id uuid primary key);
-- How the file names what the tables call otherwise.
create temp table roster_header (tab text, target text, file text, header text);
-- What is wrong: a column is named as the staging tables name it, or as the file does.
create temp table roster_problem (tab text, line bigint, target text, code text, value text, header text);

-- Rows as they were read. faults: what the reader found wrong with the row, as JSON.
create temp table roster_org (
    line bigint, bad boolean, id text collate "C", status text, name text, kind text, code text collate "C", parent text collate "C",
    name_ru text, name_en text, former_names text, emis text, geonames text, osm text, giga text, type text, locality text,
    levels text, languages text, connectivity text, measured_on date, digest uuid, faults text);
create temp table roster_user (
    tab text default 'user', line bigint, bad boolean, id text collate "C", status text, number text collate "C", family text, given text, patronymic text,
    phone text, family_latin text, given_latin text, patronymic_latin text, subjects text, languages text, levels text, category text,
    category_from date, category_until date, qualified boolean, teacher_status text, status_from date, digest uuid, faults text);
create temp table roster_role (
    line bigint, bad boolean, id text collate "C", status text, person text collate "C", is_primary boolean, role text, from_day date,
    to_day date, org text collate "C", digest uuid, faults text);
create temp table roster_demographics (
    line bigint, bad boolean, person text collate "C", status text, birth_date date, sex text, digest uuid, faults text);
