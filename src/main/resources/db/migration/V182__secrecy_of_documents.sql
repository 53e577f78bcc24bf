-- Which secrecy a document stands under, why it must not be given to the guardians (OSL 12:3), and who last said so. The
-- content and its hash stay as they were filed.
alter table case_document
    add column zone              text    not null default 'ordinar'
        check (zone in ('ordinar', 'elevstod', 'elevhalsa', 'orosanmalan')),
    add column for_mentors       boolean not null default false,
    add column not_to_guardians  text,
    add column secrecy_said_by   uuid,
    add column secrecy_said_at   timestamptz,
    add check (zone = 'elevhalsa' or not for_mentors),
    add check ((secrecy_said_by is null) = (secrecy_said_at is null));
