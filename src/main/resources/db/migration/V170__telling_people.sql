-- What a letter says besides to whom and where to look: figures and times, never a name.
alter table outgoing_message add column facts jsonb not null default '{}';

-- How somebody wants to be told of what may wait; who has no row is told by mail every school day at seven.
create table message_choice (
    staff_id  uuid primary key references staff on delete cascade,
    by_mail   boolean     not null,
    hour      integer     not null check (hour between 0 and 23),
    weekdays  integer[]   not null,
    chosen_at timestamptz not null,
    check (weekdays <@ array[1, 2, 3, 4, 5] and (not by_mail or cardinality(weekdays) > 0))
);

-- Whose day has been summed up: at most once, also where there was nothing to say.
create table day_summed_up (
    staff_id uuid not null references staff on delete cascade,
    day      date not null,
    primary key (staff_id, day)
);

-- Whose address a mail server has refused, and which; gone when a mail gets through.
create table refused_address (
    staff_id   uuid primary key references staff on delete cascade,
    address    text        not null,
    refused_at timestamptz not null
);

alter table task add column raised_at timestamptz;

-- What each person has been told of a task, as the task was then.
create table task_told (
    staff_id    uuid   not null references staff on delete cascade,
    task_key    bigint not null references task (key) on delete cascade,
    assigned_at timestamptz,
    raised_at   timestamptz,
    primary key (staff_id, task_key)
);
create index task_told_of_task on task_told (task_key);

-- Whom an open task is put to: who has taken it, or else all it is for; a mentor's own pupils to that mentor alone.
-- Nobody is asked who is away, as long as there is somebody else to ask.
create view task_person as
select t.key as task_key, t.assignee as staff_id
from task t
where t.state = 'OPEN' and t.assignee is not null and t.assignee not in (select away from away_today)
union
select t.key, v.staff_id
from task t
join pupil_visibility v on v.pupil_id = t.pupil_id and v.ground = any (t.roles || t.raised_to)
where t.state = 'OPEN'
  and (t.assignee is null or t.assignee in (select away from away_today))
  and (v.staff_id not in (select away from away_today) or not exists (
      select from pupil_visibility o
      where o.pupil_id = t.pupil_id and o.ground = any (t.roles || t.raised_to)
        and o.staff_id not in (select away from away_today)))
  and (v.ground <> 'mentor' or v.own or not exists (
      select from pupil_visibility o
      where o.pupil_id = t.pupil_id and o.ground = 'mentor' and o.own and 'mentor' = any (t.roles || t.raised_to)));
