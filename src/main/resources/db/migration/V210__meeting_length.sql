-- How long a meeting is meant to be, in minutes. Nobody was asked before: it was an hour.
alter table meeting
    add column minutes integer not null default 60 check (minutes between 5 and 480);
