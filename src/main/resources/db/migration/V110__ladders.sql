-- A school's own versions beside those that come with the product.
alter table ladder_version add column school_unit_id uuid;

-- Every adoption is kept, also where a later one takes effect on the same day: then the later one counts.
alter table school_ladder
    drop constraint school_ladder_pkey,
    add column adoption bigint generated always as identity primary key,
    add column reason text not null default '',
    add column adopted_at timestamptz not null default now();

create index school_ladder_of_unit on school_ladder (school_unit_id, valid_from desc, adoption desc);

-- What a school is changing its ladder to; may be wrong until it is adopted.
create table ladder_draft (
    school_unit_id uuid primary key references school_unit (id),
    content        text        not null,
    changed_by     uuid        not null,
    changed_at     timestamptz not null,
    version        int         not null
);
