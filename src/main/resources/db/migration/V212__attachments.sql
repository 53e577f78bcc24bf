-- A file that somebody has attached to a case, or to one of its tasks. What it is called and what it is are for those who
-- may read it under its secrecy. Withdrawn, the line stays and the content is shown to nobody.
create table attachment (
    id                uuid primary key,
    source_key        text        not null unique,
    case_id           uuid        not null references school_case (id),
    task_key          bigint      references task (key),
    file_name         text        not null,
    described         text        not null,
    media_type        text        not null,
    size              integer     not null check (size > 0),
    hash              text        not null,
    zone              text        not null check (zone in ('ordinar', 'elevstod', 'elevhalsa', 'orosanmalan')),
    for_mentors       boolean     not null,
    not_to_guardians  text,
    attached_by       uuid        not null,
    attached_at       timestamptz not null,
    withdrawn_by      uuid,
    withdrawn_at      timestamptz,
    withdrawn_reason  text,
    check (zone = 'elevhalsa' or not for_mentors),
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null))
);
create index attachment_of_case on attachment (case_id, attached_at);

-- In a table of its own, so that a list of files reads none of them; in the same backup and the same transaction.
create table attachment_content (
    attachment_id uuid primary key references attachment (id),
    content       bytea not null
);
alter table attachment_content alter column content set storage external;

create trigger attachment_content_only_grows before update or delete on attachment_content
    for each row execute function refuse_change();
create trigger attachment_content_is_not_emptied before truncate on attachment_content
    for each statement execute function refuse_change();
