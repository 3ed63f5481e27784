-- Holds the known teachers that the file may change until the end, in the order in which others lock them, and refuses those who were
-- erased since they were compared.
select t.id from teacher t where t.id in (select teacher from roster_person where outcome is null) order by t.id for update;

with refused as (
    update roster_person p set outcome = 'rejected', problem = 'import-person-erased' from teacher t
    where p.outcome is null and t.id = p.teacher and t.erased_at is not null
    returning p.tab, p.line)
insert into roster_problem
select tab, line, case tab when 'user' then 'number' else 'person' end, 'import-person-erased', null from refused;
