-- The engine's log as the exporter writes it: the audit trail and the feed. Nothing updates or deletes it.
create table engine_record (
    partition_id int not null,
    position     bigint not null,
    recorded_at  timestamptz not null,
    value_type   text not null,
    intent       text not null,
    key          bigint not null,
    value        jsonb not null,
    primary key (partition_id, position)
);

-- How far the feed has come; moved in the same transaction as what it wrote.
create table feed_position (
    partition_id int primary key,
    position     bigint not null,
    applied_at   timestamptz not null
);

-- A record the feed could not apply, set aside so that the rest goes on.
create table feed_failure (
    partition_id int not null,
    position     bigint not null,
    failed_at    timestamptz not null,
    error        text not null,
    primary key (partition_id, position)
);

-- What a worker answered, kept with its work so that a repeated job answers the same.
create table job_run (
    element_instance_key bigint not null,
    job_type             text not null,
    answer               jsonb not null,
    ran_at               timestamptz not null,
    primary key (element_instance_key, job_type)
);

-- Below: what the feed builds out of engine_record; may be thrown away and built again.
create table process_definition (
    key           bigint primary key,
    process_id    text not null,
    name          text,
    version       int not null,
    resource_name text not null,
    xml           text not null,
    tenant_id     text not null,
    deployed_at   timestamptz not null
);
create index process_definition_by_id on process_definition (process_id, version);

create table form_definition (
    key           bigint primary key,
    form_id       text not null,
    version       int not null,
    resource_name text not null,
    schema        text not null,
    deployed_at   timestamptz not null
);
create index form_definition_by_id on form_definition (form_id, version);

create table process_instance (
    key                         bigint primary key,
    case_id                     uuid,
    process_id                  text not null,
    version                     int not null,
    process_definition_key      bigint not null,
    parent_instance_key         bigint,
    parent_element_instance_key bigint,
    tenant_id                   text not null,
    state                       text not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
    started_at                  timestamptz not null,
    ended_at                    timestamptz,
    partition_id                int not null
);
create index process_instance_by_case on process_instance (case_id);
create index process_instance_by_parent on process_instance (parent_instance_key);

create table element_instance (
    key                    bigint primary key,
    process_instance_key   bigint not null,
    process_definition_key bigint not null,
    process_id             text not null,
    element_id             text not null,
    element_type           text not null,
    flow_scope_key         bigint,
    tenant_id              text not null,
    state                  text not null check (state in ('ACTIVE', 'COMPLETED', 'TERMINATED')),
    started_at             timestamptz not null,
    ended_at               timestamptz,
    started_position       bigint not null,
    partition_id           int not null
);
create index element_instance_by_instance on element_instance (process_instance_key, started_position);

create table sequence_flow (
    process_instance_key bigint not null,
    element_id           text not null,
    process_id           text not null,
    process_definition_key bigint not null,
    tenant_id            text not null,
    times                int not null,
    first_taken_at       timestamptz not null,
    last_position        bigint not null,
    primary key (process_instance_key, element_id)
);

create table user_task (
    key                    bigint primary key,
    process_instance_key   bigint not null,
    process_definition_key bigint not null,
    element_instance_key   bigint not null,
    process_id             text not null,
    element_id             text not null,
    process_version        int not null,
    candidate_groups       text[] not null,
    candidate_users        text[] not null,
    assignee               text,
    due_date               timestamptz,
    follow_up_date         timestamptz,
    form_key               bigint,
    tenant_id              text not null,
    state                  text not null check (state in ('CREATED', 'COMPLETED', 'CANCELED')),
    created_at             timestamptz not null,
    ended_at               timestamptz,
    partition_id           int not null
);
create index user_task_by_instance on user_task (process_instance_key);

create table variable (
    key                  bigint primary key,
    process_instance_key bigint not null,
    scope_key            bigint not null,
    process_id           text not null,
    name                 text not null,
    value                text not null,
    tenant_id            text not null,
    changed_at           timestamptz not null,
    partition_id         int not null
);
create index variable_by_instance on variable (process_instance_key);

create table incident (
    key                    bigint primary key,
    process_instance_key   bigint not null,
    process_definition_key bigint not null,
    element_instance_key   bigint not null,
    process_id             text not null,
    element_id             text not null,
    job_key                bigint,
    error_type             text not null,
    message                text not null,
    tenant_id              text not null,
    state                  text not null check (state in ('ACTIVE', 'RESOLVED')),
    raised_at              timestamptz not null,
    resolved_at            timestamptz,
    partition_id           int not null
);
create index incident_by_instance on incident (process_instance_key);
create index incident_open on incident (raised_at) where state = 'ACTIVE';

create table message_subscription (
    key                  bigint primary key,
    process_instance_key bigint not null,
    element_instance_key bigint not null,
    process_id           text not null,
    element_id           text not null,
    message_name         text not null,
    correlation_key      text not null,
    tenant_id            text not null,
    state                text not null check (state in ('CREATED', 'CORRELATED', 'DELETED')),
    changed_at           timestamptz not null,
    partition_id         int not null
);
create index message_subscription_by_instance on message_subscription (process_instance_key);

create table timer (
    key                  bigint primary key,
    process_instance_key bigint not null,
    element_instance_key bigint not null,
    element_id           text not null,
    due_at               timestamptz not null,
    state                text not null check (state in ('CREATED', 'TRIGGERED', 'CANCELED')),
    changed_at           timestamptz not null,
    partition_id         int not null
);
create index timer_by_instance on timer (process_instance_key);
