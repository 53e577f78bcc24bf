-- A ladder tried on a period that has been; what came of it stays with the run.
create table whatif_run (
    id             uuid primary key,
    school_unit_id uuid        not null,
    in_force       text        not null,
    tried          text        not null,
    draft          boolean     not null,
    first_day      date        not null,
    last_day       date        not null,
    started_by     uuid        not null,
    started_at     timestamptz not null,
    ended_at       timestamptz,
    state          text        not null check (state in ('RUNNING', 'DONE', 'CANCELED', 'FAILED', 'INTERRUPTED')),
    pupils_total   int         not null default 0,
    pupils_done    int         not null default 0,
    comparison     jsonb
);

create index whatif_run_of_unit on whatif_run (school_unit_id, started_at desc);
create unique index whatif_run_one_at_a_time on whatif_run (school_unit_id) where state = 'RUNNING';

-- A pupil who would have been noticed under either ladder: the step at the end of each week of the run, 0 without a
-- matter, and the first day. earlier_by counts school days, negative for later, empty where only one ladder noticed.
create table whatif_pupil (
    run_id           uuid  not null references whatif_run on delete cascade,
    pupil_id         uuid  not null references pupil on delete cascade,
    in_force         int[] not null,
    tried            int[] not null,
    noticed_in_force date,
    noticed_tried    date,
    earlier_by       int,
    primary key (run_id, pupil_id)
);
