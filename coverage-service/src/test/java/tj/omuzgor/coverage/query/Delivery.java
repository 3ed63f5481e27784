package tj.omuzgor.coverage.query;

import tj.omuzgor.contracts.event.Event;

/** A state on its way: revisions of one subject may arrive in any order and more than once. */
record Delivery(Event state, long revision) {}
