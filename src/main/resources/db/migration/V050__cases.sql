-- One matter about a pupil under a routine. What happened to it is in the history; this is how it stands.
create table school_case (
    id                   uuid primary key,
    pupil_id             uuid        not null references pupil (id),
    school_unit_id       uuid        not null references school_unit (id),
    routine              text        not null,
    state                text        not null check (state in ('OPEN', 'CLOSED')),
    stage                text,
    stage_entered_on     date,
    concerns_on          date,
    opened_at            timestamptz not null,
    opened_by            uuid,
    opened_reason        text,
    decision_id          uuid,
    process_instance_key bigint,
    asked_stage          text,
    asked_by             uuid,
    asked_reason         text,
    asked_at             timestamptz,
    withdrawn_by         uuid,
    withdrawn_reason     text,
    closed_at            timestamptz,
    outcome              text,
    follow_up_on         date,
    version              integer     not null,
    check ((state = 'CLOSED') = (closed_at is not null and outcome is not null)),
    check (opened_by is null or opened_reason is not null)
);

-- one open case per pupil and routine; routines of a single day count per day
create unique index school_case_one_open on school_case (pupil_id, routine, concerns_on) nulls not distinct
    where state = 'OPEN';
create unique index school_case_one_a_day on school_case (pupil_id, routine, concerns_on) where concerns_on is not null;
create index school_case_of_pupil on school_case (pupil_id, opened_at);
create index school_case_open_of_unit on school_case (school_unit_id, routine) where state = 'OPEN';
create index school_case_of_instance on school_case (process_instance_key);

create table case_decision (
    case_id     uuid        not null references school_case (id),
    decision_id uuid        not null,
    at          timestamptz not null,
    primary key (case_id, decision_id)
);

-- what people wrote in forms and what workers put together; the hash is taken over the text of the jsonb
create table case_document (
    id           uuid primary key,
    case_id      uuid        not null references school_case (id),
    source_key   text        not null unique,
    task_key     bigint,
    element_id   text        not null,
    form_id      text,
    title        text        not null,
    content      jsonb       not null,
    content_hash text        not null,
    filed_at     timestamptz not null,
    filed_by     uuid
);
create index case_document_of_case on case_document (case_id, filed_at);

create table contact (
    id         uuid primary key,
    case_id    uuid        not null references school_case (id),
    source_key text        not null unique,
    at         timestamptz not null,
    channel    text        not null,
    with_whom  text        not null,
    reached    boolean     not null,
    about      text        not null,
    agreed     text,
    next_step  text,
    logged_by  uuid,
    logged_at  timestamptz not null
);
create index contact_of_case on contact (case_id, at);
