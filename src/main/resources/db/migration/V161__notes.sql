-- What staff let the mentors of a pupil know; only grows.
create table note (
    id         uuid primary key,
    source_key text        not null unique,
    pupil_id   uuid        not null references pupil (id),
    kind       text        not null check (kind in ('information', 'handelse')),
    day        date        not null,
    words      text        not null,
    done       text,
    violation  boolean     not null,
    told_by    uuid        not null,
    told_at    timestamptz not null
);
create index note_of_pupil on note (pupil_id, told_at);
create index note_of_teller on note (told_by, told_at desc);

-- That it was received: once by one of the mentors, and once by a principal where it is for them, too.
create table note_receipt (
    note_id  uuid        not null references note (id),
    receiver text        not null check (receiver in ('mentor', 'rektor')),
    staff_id uuid        not null,
    at       timestamptz not null,
    primary key (note_id, receiver)
);
