-- What the records of an activity amount to, so that new ones are added without reading the earlier ones; null where it was not kept yet.
alter table activity_progress add column learning jsonb;
