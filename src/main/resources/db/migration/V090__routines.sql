-- A routine the school has, by its process id.
create table routine (
    id   text primary key,
    name text not null
);

-- What a routine looked like: shipped with the product or edited at the school. Never changed, never deleted.
create table routine_version (
    id           uuid primary key,
    routine_id   text        not null references routine (id),
    number       int         not null,
    name         text        not null,
    origin       text        not null check (origin in ('SHIPPED', 'EDITED')),
    content_hash text        not null,
    kept_at      timestamptz not null,
    deployed_at  timestamptz,
    active       boolean     not null,
    unique (routine_id, number),
    unique (routine_id, content_hash)
);
create unique index routine_version_active on routine_version (routine_id) where active;

create table routine_file (
    version_id uuid not null references routine_version (id),
    name       text not null,
    content    text not null,
    primary key (version_id, name)
);
