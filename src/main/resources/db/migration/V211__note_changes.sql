-- The transaction that a note was told or received in: rows that are only added change once.
alter table note add column changed_in xid8 not null default pg_current_xact_id();
create index note_by_change on note (changed_in);
alter table note_receipt add column changed_in xid8 not null default pg_current_xact_id();
create index note_receipt_by_change on note_receipt (changed_in);
