-- Who did what, when and on which rule. Only grows. Every entry of a case carries the hash of the one before it.
create table history_entry (
    id          bigint generated always as identity primary key,
    case_id     uuid        not null,
    seq         integer     not null,
    at          timestamptz not null,
    recorded_at timestamptz not null,
    actor       uuid,
    kind        text        not null,
    process_id  text,
    element_id  text,
    args        jsonb       not null,
    source_key  text        not null unique,
    previous    text        not null,
    hash        text        not null,
    unique (case_id, seq)
);

-- The end of each case's chain: what the next entry builds on, and how many there must be.
create table history_head (
    case_id uuid primary key,
    seq     integer not null,
    hash    text    not null
);

create trigger history_only_grows before update or delete on history_entry
    for each row execute function refuse_change();
create trigger history_is_not_emptied before truncate on history_entry
    for each statement execute function refuse_change();
create trigger history_heads_stay before delete on history_head
    for each row execute function refuse_change();
