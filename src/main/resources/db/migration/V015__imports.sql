-- Files that arrived, how far they got and which rows were refused.
create table import_run (
    id             uuid primary key,
    kind           text        not null,
    file_name      text        not null,
    started_by     text        not null,
    started_at     timestamptz not null,
    ended_at       timestamptz,
    state          text        not null check (state in ('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
    failure        text,
    notice         text,
    bytes_total    bigint      not null,
    bytes_read     bigint      not null default 0,
    rows_read      bigint      not null default 0,
    rows_new       bigint      not null default 0,
    rows_changed   bigint      not null default 0,
    rows_unchanged bigint      not null default 0,
    rows_refused   bigint      not null default 0
);

create index import_run_started on import_run (started_at desc);

create table import_refusal (
    run_id uuid   not null references import_run on delete cascade,
    line   bigint not null,
    field  text   not null,
    reason text   not null
);

create index import_refusal_run on import_refusal (run_id, line);
