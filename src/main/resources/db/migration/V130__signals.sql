-- What has been said and seen about pupils; what was wrong is taken back, never deleted.
create table signal (
    id               uuid primary key,
    source_key       text        not null unique,
    pupil_id         uuid        not null references pupil (id),
    kind             text        not null,
    day              date        not null,
    subject          text,
    words            text,
    noted_by         uuid,
    noted_at         timestamptz not null,
    answered_at      timestamptz,
    answered_by      uuid,
    withdrawn_at     timestamptz,
    withdrawn_by     uuid,
    withdrawn_reason text,
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index signal_of_pupil on signal (pupil_id, noted_at);
create index signal_of_author on signal (noted_by, noted_at desc) where noted_by is not null;
create index signal_unanswered on signal (kind) where answered_at is null and withdrawn_at is null;

-- What the rules said about the signals of a pupil, on which facts; the id is derived from exactly those.
create table concern_decision (
    id            uuid primary key,
    pupil_id      uuid        not null references pupil (id),
    case_id       uuid,
    taken_at      timestamptz not null,
    rules_version text        not null,
    stage         text,
    content       jsonb       not null
);
create index concern_decision_of_pupil on concern_decision (pupil_id, taken_at desc);
create index concern_decision_of_case on concern_decision (case_id, taken_at) where case_id is not null;
