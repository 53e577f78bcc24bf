-- Who goes to the school and who works there. Words as in SS 12000; external_id is the name that the
-- source system has for the person.
create table school_unit (
    id           uuid primary key,
    code         text not null unique,
    name         text not null,
    municipality text not null,
    organiser    text not null,
    school_forms text[] not null
);

create table school_class (
    id             uuid primary key,
    school_unit_id uuid not null references school_unit,
    name           text not null,
    year           int  not null,
    unique (school_unit_id, name)
);

create table pupil (
    id                uuid primary key,
    external_id       text not null unique,
    school_unit_id    uuid not null references school_unit,
    class_id          uuid references school_class,
    given_name        text not null,
    family_name       text not null,
    year              int  not null,
    school_form       text not null,
    security_marking  text not null default 'Ingen',
    home_municipality text,
    enrolled_from     date not null,
    enrolled_to       date,
    left_announced    date
);

comment on column pupil.left_announced is 'the end of enrolment that the other rooms have been told of';

create index pupil_class on pupil (class_id);
create index pupil_school_unit on pupil (school_unit_id);

create table guardian (
    id               uuid primary key,
    external_id      text not null unique,
    given_name       text not null,
    family_name      text not null,
    email            text,
    phone            text,
    language         text,
    interpreter      boolean not null default false,
    security_marking text    not null default 'Ingen'
);

create table pupil_guardian (
    pupil_id      uuid not null references pupil on delete cascade,
    guardian_id   uuid not null references guardian on delete cascade,
    relation_type text not null default 'Vårdnadshavare',
    place         int  not null default 1,
    primary key (pupil_id, guardian_id)
);

create index pupil_guardian_guardian on pupil_guardian (guardian_id);

create table staff (
    id             uuid primary key,
    external_id    text not null unique,
    school_unit_id uuid not null references school_unit,
    given_name     text not null,
    family_name    text not null,
    email          text,
    title          text
);

create index staff_school_unit on staff (school_unit_id);

create table staff_role (
    staff_id uuid not null references staff on delete cascade,
    role     text not null,
    primary key (staff_id, role)
);

create table class_mentor (
    class_id uuid not null references school_class on delete cascade,
    staff_id uuid not null references staff on delete cascade,
    primary key (class_id, staff_id)
);

create index class_mentor_staff on class_mentor (staff_id);

-- How the mentors of a class share it between them: no source system has this.
create table mentor_pupil (
    pupil_id uuid primary key references pupil on delete cascade,
    staff_id uuid not null references staff on delete cascade
);

create index mentor_pupil_staff on mentor_pupil (staff_id);
