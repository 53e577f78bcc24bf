-- The language somebody has chosen to read the pages in; who has not chosen reads Swedish.
create table staff_language (
    staff_id uuid primary key references staff on delete cascade,
    language text not null check (language in ('SV', 'EN'))
);
