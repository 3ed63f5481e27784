-- What each completion is made of, so that the ledger can be derived anew without its event, as when people turn out to be one. So far the
-- ledger of an enrollment held exactly its present completion.
alter table completion add column modalities jsonb not null default '[]';
update completion c set modalities = held.modalities
from (
    select enrollment_id,
           jsonb_agg(jsonb_build_object('modality', modality, 'academicMinutes', minutes, 'evidence', evidence)) as modalities
    from (
        select enrollment_id, modality, sum(academic_minutes) as minutes, (array_agg(evidence order by id desc))[1] as evidence
        from ledger_entry group by enrollment_id, modality having sum(academic_minutes) <> 0) as modality
    group by enrollment_id) as held
where held.enrollment_id = c.enrollment_id and c.status = 'completed';
create index completion_teacher_id_ix on completion (teacher_id);

-- The enrollment whose completion counts instead, where an entry takes back what a person earned twice.
alter table ledger_entry add column counted_in uuid;
