-- What an account may do is sent before everything else that waits: it has to be known everywhere within a minute, even behind an import.
create index outbox_urgent_ix on outbox (id) where topic in ('identity.access.v1', 'identity.grant.v1');
