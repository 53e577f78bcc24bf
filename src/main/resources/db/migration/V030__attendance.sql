-- What was reported, lesson by lesson and in minutes. The source and its id say which lesson of which pupil.
-- No foreign key to pupil: the import looks pupils up itself, and a check per lesson would halve its pace.
create table lesson_attendance (
    source     text collate "C" not null,
    source_id  text collate "C" not null,
    pupil_id   uuid     not null,
    day        date     not null,
    starts_at  smallint,
    ends_at    smallint,
    subject    text,
    offered    smallint not null check (offered >= 0),
    reported   boolean  not null,
    present    smallint not null check (present >= 0),
    valid      smallint not null check (valid >= 0),
    invalid    smallint not null check (invalid >= 0),
    other      smallint not null check (other >= 0),
    primary key (source, source_id)
);

comment on column lesson_attendance.starts_at is 'minutes after midnight';

create index lesson_attendance_pupil_day on lesson_attendance (pupil_id, day);

-- What a corrected row said before.
create table lesson_correction (
    source       text        not null,
    source_id    text        not null,
    corrected_at timestamptz not null,
    run_id       uuid,
    pupil_id     uuid        not null,
    day          date        not null,
    offered      smallint    not null,
    reported     boolean     not null,
    present      smallint    not null,
    valid        smallint    not null,
    invalid      smallint    not null,
    other        smallint    not null
);

create index lesson_correction_pupil_day on lesson_correction (pupil_id, day);

-- The day of a pupil in minutes, kept in the transaction that changes a lesson of it.
create table attendance_day (
    pupil_id          uuid     not null,
    day               date     not null,
    offered           smallint not null,
    reported          smallint not null,
    present           smallint not null,
    valid             smallint not null,
    invalid           smallint not null,
    other             smallint not null,
    occasions         smallint not null,
    invalid_occasions smallint not null,
    full_day          boolean  not null,
    absent_subjects   text,
    packed            bytea generated always as (
        int4send(day - date '1970-01-01') || int2send(offered) || int2send(reported) || int2send(present)
        || int2send(valid) || int2send(invalid) || int2send(other) || int2send(occasions)
        || int2send(invalid_occasions) || boolsend(full_day)) stored not null,
    primary key (pupil_id, day)
);

comment on column attendance_day.absent_subjects is 'minutes of absence and subject, a line each';
comment on column attendance_day.packed is 'the figures as 21 bytes, so that a pupil''s term is read as one value';

-- Pupils whose facts have changed and who are to be evaluated.
create table attendance_touched (
    pupil_id   uuid primary key references pupil on delete cascade,
    touched_at timestamptz not null
);
