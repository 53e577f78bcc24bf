-- The calendar by which a decision counted its days; the same content is the same version.
create table calendar_version (
    version text primary key,
    content text not null
);

-- Empty for decisions older than this: they cannot be taken again to the day.
alter table decision add column calendar_version text;
