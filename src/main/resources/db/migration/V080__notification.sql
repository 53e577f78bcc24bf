-- A message to one person. Addresses and names are looked up when it is sent and never kept here.
create table outgoing_message (
    id                uuid primary key,
    unique_key        text        not null unique,
    kind              text        not null,
    recipient_kind    text        not null check (recipient_kind in ('GUARDIAN', 'STAFF')),
    recipient_id      uuid        not null,
    school_unit_id    uuid        not null,
    pupil_id          uuid,
    case_id           uuid,
    task_key          bigint,
    state             text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
    written_at        timestamptz not null,
    attempts          integer     not null default 0,
    next_attempt_at   timestamptz,
    sending_since     timestamptz,
    mail_message_id   text,
    sent_at           timestamptz,
    server_reply      text,
    failure           text,
    settled_by        uuid,
    check (state <> 'SENT' or (sent_at is not null and mail_message_id is not null))
);
create index outgoing_message_to_send on outgoing_message (next_attempt_at) where state in ('WAITING', 'FAILED');
create index outgoing_message_in_doubt on outgoing_message (sending_since) where state in ('SENDING', 'UNCERTAIN');
create index outgoing_message_of_case on outgoing_message (case_id);
