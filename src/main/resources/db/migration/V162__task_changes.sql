-- The transaction that a task was changed in last, so that whoever asks for what has changed since a snapshot gets each
-- change once, whichever transaction ended first.
alter table task add column changed_in xid8 not null default pg_current_xact_id();
create index task_by_change on task (changed_in);

create function note_task_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end $$;

create trigger task_change_is_noted before update on task
    for each row execute function note_task_change();
