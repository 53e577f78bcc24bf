-- What people are sorted by: as a Swedish class register does, by family name, å, ä and ö after z and in that order. The
-- database's own order is that of its locale, which may be any: by bytes, ä comes before å.

alter table pupil add column name_in_order text collate "sv-x-icu" not null
    generated always as (family_name || ' ' || given_name) stored;

alter table staff add column name_in_order text collate "sv-x-icu" not null
    generated always as (family_name || ' ' || given_name) stored;
