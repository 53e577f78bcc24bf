-- What people say to each other about a task, and to whom it was handed with it. Only grows.
create table task_comment (
    id         bigint generated always as identity primary key,
    task_key   bigint      not null references task (key),
    written_by uuid        not null,
    written_at timestamptz not null,
    words      text        not null,
    handed_to  uuid
);
create index task_comment_of_task on task_comment (task_key, id);

create trigger task_comment_only_grows before update or delete on task_comment
    for each row execute function refuse_change();
create trigger task_comment_is_not_emptied before truncate on task_comment
    for each statement execute function refuse_change();
