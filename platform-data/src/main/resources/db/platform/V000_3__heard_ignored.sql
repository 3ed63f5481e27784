-- Whether the record says it heard a server time that its batch did not prove: forged, of another device, of the future, or left out.
alter table learning_record add column heard_ignored boolean not null default false;
