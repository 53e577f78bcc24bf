-- Of the absence: what was known and accepted in advance, and what is coming late. Null where no source has told of it.
alter table lesson_attendance
    add column known smallint check (known between 0 and valid),
    add column late  smallint check (late between 0 and valid + invalid);

comment on column lesson_attendance.known is 'of the valid minutes, those known and accepted in advance; never why';
comment on column lesson_attendance.late is 'of the valid and invalid minutes, those the pupil came late';

alter table lesson_correction
    add column known smallint,
    add column late  smallint;

alter table attendance_day
    add column known        smallint not null default 0,
    add column late         smallint not null default 0,
    add column late_lessons smallint not null default 0;

comment on column attendance_day.absent_subjects is
    'minutes of absence and subject, a line each; after a slash the minutes known in advance, where there are any';

alter table attendance_day alter column packed set expression as (
    int4send(day - date '1970-01-01') || int2send(offered) || int2send(reported) || int2send(present)
    || int2send(valid) || int2send(invalid) || int2send(other) || int2send(occasions)
    || int2send(invalid_occasions) || boolsend(full_day)
    || int2send(known) || int2send(late) || int2send(late_lessons));

comment on column attendance_day.packed is 'the figures as 27 bytes, so that a pupil''s term is read as one value';
