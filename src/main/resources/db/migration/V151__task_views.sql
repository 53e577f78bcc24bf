-- Ways of looking at the tasklist that people have kept: what its address said, never words that were looked for.
create table task_view (
    id       uuid primary key,
    owner    uuid        not null references staff on delete cascade,
    name     text        not null,
    address  text        not null,
    shared   boolean     not null,
    saved_at timestamptz not null,
    unique (owner, name)
);

-- The one that somebody's list opens with.
create table task_view_start (
    staff_id uuid primary key references staff on delete cascade,
    view_id  uuid not null references task_view on delete cascade
);
create index task_view_start_of_view on task_view_start (view_id);
