-- School years, terms and days off. Rows without a school unit are the calendar that every unit
-- has until it makes its own.
create table school_year (
    id             uuid primary key,
    school_unit_id uuid,
    name           text not null,
    first_day      date not null,
    last_day       date not null,
    check (first_day < last_day),
    unique nulls not distinct (school_unit_id, name)
);

create table term (
    id             uuid primary key,
    school_year_id uuid not null references school_year on delete cascade,
    name           text not null,
    first_day      date not null,
    last_day       date not null,
    check (first_day < last_day)
);

create index term_school_year on term (school_year_id);

create table day_off (
    id             uuid primary key,
    school_year_id uuid not null references school_year on delete cascade,
    kind           text not null check (kind in ('HOLIDAY', 'PUBLIC_HOLIDAY', 'STUDY_DAY')),
    name           text not null,
    first_day      date not null,
    last_day       date not null,
    check (first_day <= last_day)
);

create index day_off_school_year on day_off (school_year_id);

insert into school_year (id, school_unit_id, name, first_day, last_day) values
    ('00000000-0000-4000-8000-000000002526', null, '2025/26', '2025-07-01', '2026-06-30'),
    ('00000000-0000-4000-8000-000000002627', null, '2026/27', '2026-07-01', '2027-06-30');

insert into term (id, school_year_id, name, first_day, last_day) values
    (gen_random_uuid(), '00000000-0000-4000-8000-000000002526', 'HT 2025', '2025-08-18', '2025-12-19'),
    (gen_random_uuid(), '00000000-0000-4000-8000-000000002526', 'VT 2026', '2026-01-12', '2026-06-12'),
    (gen_random_uuid(), '00000000-0000-4000-8000-000000002627', 'HT 2026', '2026-08-18', '2026-12-18'),
    (gen_random_uuid(), '00000000-0000-4000-8000-000000002627', 'VT 2027', '2027-01-11', '2027-06-11');

insert into day_off (id, school_year_id, kind, name, first_day, last_day)
select gen_random_uuid(), school_year_id::uuid, kind, name, first_day::date, last_day::date
from (values
    ('00000000-0000-4000-8000-000000002526', 'STUDY_DAY',      'Studiedag',            '2025-09-26', '2025-09-26'),
    ('00000000-0000-4000-8000-000000002526', 'HOLIDAY',        'Höstlov',              '2025-10-27', '2025-10-31'),
    ('00000000-0000-4000-8000-000000002526', 'STUDY_DAY',      'Studiedag',            '2025-11-03', '2025-11-03'),
    ('00000000-0000-4000-8000-000000002526', 'HOLIDAY',        'Jullov',               '2025-12-20', '2026-01-11'),
    ('00000000-0000-4000-8000-000000002526', 'STUDY_DAY',      'Studiedag',            '2026-01-30', '2026-01-30'),
    ('00000000-0000-4000-8000-000000002526', 'HOLIDAY',        'Sportlov',             '2026-02-16', '2026-02-20'),
    ('00000000-0000-4000-8000-000000002526', 'STUDY_DAY',      'Studiedag',            '2026-03-13', '2026-03-13'),
    ('00000000-0000-4000-8000-000000002526', 'PUBLIC_HOLIDAY', 'Långfredagen',         '2026-04-03', '2026-04-03'),
    ('00000000-0000-4000-8000-000000002526', 'PUBLIC_HOLIDAY', 'Annandag påsk',        '2026-04-06', '2026-04-06'),
    ('00000000-0000-4000-8000-000000002526', 'HOLIDAY',        'Påsklov',              '2026-04-07', '2026-04-10'),
    ('00000000-0000-4000-8000-000000002526', 'PUBLIC_HOLIDAY', 'Första maj',           '2026-05-01', '2026-05-01'),
    ('00000000-0000-4000-8000-000000002526', 'PUBLIC_HOLIDAY', 'Kristi himmelsfärd',   '2026-05-14', '2026-05-14'),
    ('00000000-0000-4000-8000-000000002627', 'STUDY_DAY',      'Studiedag',            '2026-09-25', '2026-09-25'),
    ('00000000-0000-4000-8000-000000002627', 'HOLIDAY',        'Höstlov',              '2026-10-26', '2026-10-30'),
    ('00000000-0000-4000-8000-000000002627', 'STUDY_DAY',      'Studiedag',            '2026-11-02', '2026-11-02'),
    ('00000000-0000-4000-8000-000000002627', 'HOLIDAY',        'Jullov',               '2026-12-19', '2027-01-10'),
    ('00000000-0000-4000-8000-000000002627', 'STUDY_DAY',      'Studiedag',            '2027-01-29', '2027-01-29'),
    ('00000000-0000-4000-8000-000000002627', 'HOLIDAY',        'Sportlov',             '2027-02-22', '2027-02-26'),
    ('00000000-0000-4000-8000-000000002627', 'STUDY_DAY',      'Studiedag',            '2027-03-12', '2027-03-12'),
    ('00000000-0000-4000-8000-000000002627', 'PUBLIC_HOLIDAY', 'Långfredagen',         '2027-03-26', '2027-03-26'),
    ('00000000-0000-4000-8000-000000002627', 'PUBLIC_HOLIDAY', 'Annandag påsk',        '2027-03-29', '2027-03-29'),
    ('00000000-0000-4000-8000-000000002627', 'HOLIDAY',        'Påsklov',              '2027-03-30', '2027-04-02'),
    ('00000000-0000-4000-8000-000000002627', 'PUBLIC_HOLIDAY', 'Kristi himmelsfärd',   '2027-05-06', '2027-05-06')
) as shipped (school_year_id, kind, name, first_day, last_day);
