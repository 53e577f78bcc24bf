-- A ladder as it read when it was loaded; the same content is the same version.
create table ladder_version (
    ladder_id text        not null,
    version   int         not null,
    hash      text        not null,
    name      text        not null,
    content   text        not null,
    loaded_at timestamptz not null,
    primary key (ladder_id, version),
    unique (ladder_id, hash)
);

-- Which ladder a school unit uses from a day on; a unit without a row uses the default ladder.
create table school_ladder (
    school_unit_id uuid not null,
    valid_from     date not null,
    ladder_id      text not null,
    ladder_version int  not null,
    chosen_by      uuid,
    primary key (school_unit_id, valid_from),
    foreign key (ladder_id, ladder_version) references ladder_version
);

-- The rules as they read when they decided something.
create table rules_version (
    version   text primary key,
    content   text        not null,
    loaded_at timestamptz not null
);

-- What was decided, on which facts, by which rules; the id is derived from exactly those.
create table decision (
    id             uuid primary key,
    pupil_id       uuid        not null,
    case_id        uuid,
    taken_at       timestamptz not null,
    as_of          date        not null,
    ladder_id      text        not null,
    ladder_version int         not null,
    rules_version  text        not null,
    stage          text,
    step_no        int         not null,
    announced      boolean     not null default false,
    content        jsonb       not null
);

create index decision_of_pupil on decision (pupil_id, taken_at desc);
create index decision_of_case on decision (case_id, taken_at) where case_id is not null;
create index decision_announced on decision (pupil_id, as_of desc) where announced;

-- The duty to tell the guardians on the day itself has arisen; once per pupil and day,
-- until the absence is excused or corrected.
create table notice_duty (
    pupil_id    uuid        not null,
    day         date        not null,
    decision_id uuid        not null,
    arisen_at   timestamptz not null,
    lifted_at   timestamptz,
    primary key (pupil_id, day)
);

-- Special reasons not to tell the guardians by itself: a person decides instead.
create table notice_exception (
    pupil_id uuid primary key,
    reason   text        not null,
    noted_by uuid        not null,
    noted_at timestamptz not null
);

-- A pupil whose evaluation failed: visible, and run again alone.
create table evaluation_failure (
    pupil_id  uuid primary key,
    failed_at timestamptz not null,
    attempts  int         not null,
    error     text        not null
);
