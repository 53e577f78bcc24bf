-- What people have to do, kept in step with the engine's user tasks. Without a pupil a task is shown to nobody.
create table task (
    key                  bigint primary key,
    case_id              uuid        not null,
    pupil_id             uuid,
    school_unit_id       uuid,
    process_id           text        not null,
    process_instance_key bigint      not null,
    element_id           text        not null,
    name                 text        not null,
    roles                text[]      not null,
    raised_to            text[]      not null default '{}',
    form_key             bigint,
    created_at           timestamptz not null,
    due_at               timestamptz,
    state                text        not null check (state in ('OPEN', 'COMPLETED', 'CANCELED')),
    assignee             uuid,
    assigned_at          timestamptz,
    completed_by         uuid,
    completed_at         timestamptz,
    canceled_at          timestamptz,
    version              integer     not null,
    check ((state = 'COMPLETED') = (completed_at is not null)),
    check ((assignee is null) = (assigned_at is null))
);
create index task_open_of_pupil on task (pupil_id) where state = 'OPEN';
create index task_of_case on task (case_id, element_id);

-- What each person has written so far; kept also when somebody else was first.
create table task_draft (
    task_key bigint      not null references task (key),
    staff_id uuid        not null,
    answers  jsonb       not null,
    saved_at timestamptz not null,
    primary key (task_key, staff_id)
);

-- One reminder of a kind a day, however often the timer runs.
create table task_reminder (
    task_key bigint not null references task (key),
    kind     text   not null,
    day      date   not null,
    primary key (task_key, kind, day)
);

-- Tasks with a clock in law: they come first on their day.
create table statutory_task (
    process_id text not null,
    element_id text not null,
    clause     text not null,
    primary key (process_id, element_id)
);

insert into statutory_task (process_id, element_id, clause) values
    ('franvaro-idag', 'task_underratta-vardnadshavare', '7 kap. 17 § skollagen: samma dag'),
    ('okad-skolnarvaro', 'task_besluta-om-utredning', '7 kap. 19 a § skollagen: skyndsamt'),
    ('okad-skolnarvaro', 'task_genomfor-utredningen', '7 kap. 19 a § skollagen: skyndsamt'),
    ('okad-skolnarvaro', 'task_utred-orsakerna', '7 kap. 19 a § skollagen: skyndsamt'),
    ('anmal-till-huvudman', 'task_anmal-till-huvudmannen', '7 kap. 19 a § skollagen: snarast');
