-- A meeting that was booked in a case, and the staff who are called to it. Whom it is about stands with the case.
create table meeting (
    id        uuid primary key,
    case_id   uuid        not null references school_case (id),
    pupil_id  uuid        not null references pupil (id),
    task_key  bigint      not null,
    starts_at timestamptz not null,
    place     text        not null,
    sequence  integer     not null,
    canceled  boolean     not null
);
create index meeting_of_case on meeting (case_id);

create table meeting_participant (
    meeting_id uuid not null references meeting (id) on delete cascade,
    staff_id   uuid not null references staff on delete cascade,
    primary key (meeting_id, staff_id)
);
create index meeting_participant_staff on meeting_participant (staff_id);
