-- The address at which somebody's calendar fetches what they have to do. The secret in it is kept nowhere.
create table calendar_link (
    staff_id    uuid primary key references staff on delete cascade,
    secret_hash bytea       not null unique,
    made_at     timestamptz not null
);
