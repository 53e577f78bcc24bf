-- Teaching groups, and the work teams of the staff (SS 12000: Group of the type Undervisning, and of staff): who belongs
-- to them from and to which day, both included. A class belongs with all its pupils.
create table school_group (
    id             uuid primary key,
    external_id    text not null unique,
    school_unit_id uuid not null references school_unit,
    name           text not null,
    kind           text not null check (kind in ('undervisning', 'arbetslag')),
    subject        text
);

create table school_group_staff (
    group_id  uuid not null references school_group on delete cascade,
    staff_id  uuid not null references staff on delete cascade,
    first_day date not null default '-infinity',
    last_day  date not null default 'infinity',
    primary key (group_id, staff_id)
);
create index school_group_staff_staff on school_group_staff (staff_id);

create table school_group_pupil (
    group_id  uuid not null references school_group on delete cascade,
    pupil_id  uuid not null references pupil on delete cascade,
    first_day date not null default '-infinity',
    last_day  date not null default 'infinity',
    primary key (group_id, pupil_id)
);
create index school_group_pupil_pupil on school_group_pupil (pupil_id);

create table school_group_class (
    group_id  uuid not null references school_group on delete cascade,
    class_id  uuid not null references school_class on delete cascade,
    first_day date not null default '-infinity',
    last_day  date not null default 'infinity',
    primary key (group_id, class_id)
);
create index school_group_class_class on school_group_class (class_id);

-- A mentorship has its days, too.
alter table class_mentor
    add column first_day date not null default '-infinity',
    add column last_day  date not null default 'infinity';

create view class_mentor_today as
select class_id, staff_id from class_mentor where school_today() between first_day and last_day;

-- Whom a principal has let in to a pupil with a protected identity, why and to which day.
create table protected_opening (
    id        uuid primary key,
    staff_id  uuid        not null references staff on delete cascade,
    pupil_id  uuid        not null references pupil on delete cascade,
    reason    text        not null check (reason ~ '\S'),
    last_day  date        not null,
    opened_by uuid        not null,
    opened_at timestamptz not null,
    ended_by  uuid,
    ended_at  timestamptz,
    check ((ended_at is null) = (ended_by is null))
);
create unique index protected_opening_once on protected_opening (staff_id, pupil_id) where ended_at is null;
create index protected_opening_pupil on protected_opening (pupil_id);

create view protected_open_today as
select o.staff_id, o.pupil_id
from protected_opening o
join staff s on s.id = o.staff_id
join pupil p on p.id = o.pupil_id and p.school_unit_id = s.school_unit_id and p.security_marking <> 'Ingen'
where o.ended_at is null and o.last_day >= school_today()
  and (p.enrolled_to is null or p.enrolled_to >= school_today());

-- Whom somebody teaches today, and in which group. Not pupils with a protected identity: what a subject needs of them
-- the principal lets in by name.
create view taught_today as
select t.staff_id, g.id as group_id, p.id as pupil_id
from school_group g
join school_group_staff t on t.group_id = g.id and school_today() between t.first_day and t.last_day
join (select group_id, pupil_id, first_day, last_day from school_group_pupil
      union all
      select c.group_id, q.id, c.first_day, c.last_day
      from school_group_class c
      join pupil q on q.class_id = c.class_id) m
     on m.group_id = g.id and school_today() between m.first_day and m.last_day
join pupil p on p.id = m.pupil_id
where g.kind = 'undervisning' and p.security_marking = 'Ingen'
  and p.enrolled_from <= school_today() and (p.enrolled_to is null or p.enrolled_to >= school_today());

-- Who may see which pupil today, and on what ground. The ground is the code of the role it follows from, so that a
-- task for mentors is matched with the pupil's mentors and not with all mentors. `own` marks a mentor's own pupils
-- within the pair, and those whose own mentor is away; both of the pair see the whole class. Who stands in for a mentor
-- sees what that mentor sees, and `stands_in` says so; whoever sees it anyway does not see it twice. The ground 'revisor'
-- reaches histories, not contents; 'amneslarare' the name, the class and what the subject needs. The grounds 'skal',
-- 'arbetslag' and 'oppnad' are no role's: they give reading, no task and no writing.
create or replace view pupil_visibility as
select m.staff_id,
       p.id     as pupil_id,
       'mentor' as ground,
       exists (select from mentor_pupil s
               where s.pupil_id = p.id
                 and (s.staff_id = m.staff_id or s.staff_id in (select a.away from away_today a))) as own,
       false    as stands_in
from class_mentor_today m
join pupil p on p.class_id = m.class_id
where p.enrolled_to is null or p.enrolled_to >= school_today()
union all
select v.substitute, p.id, 'mentor',
       exists (select from mentor_pupil s join away_today a on a.away = s.staff_id
               where s.pupil_id = p.id and a.substitute = v.substitute),
       true
from (select distinct a.substitute, m.class_id
      from away_today a
      join class_mentor_today m on m.staff_id = a.away
      where not exists (select from class_mentor_today o where o.staff_id = a.substitute and o.class_id = m.class_id)) v
join pupil p on p.class_id = v.class_id
where v.substitute is not null and (p.enrolled_to is null or p.enrolled_to >= school_today())
union all
select r.staff_id, p.id, r.role, false, false
from staff_role r
join staff s on s.id = r.staff_id
join pupil p on p.school_unit_id = s.school_unit_id
where r.role in ('eht', 'bitr-rektor', 'rektor', 'revisor')
union all
select r.staff_id, r.pupil_id, 'skal', false, false
from reasoned_reading r
join openable_with_reason o on o.staff_id = r.staff_id and o.pupil_id = r.pupil_id
where r.ended_at is null and r.day = school_today()
union all
select o.staff_id, o.pupil_id, 'oppnad', false, false
from protected_open_today o
union all
select m.staff_id, p.id, 'arbetslag', false, false
from school_group g
join school_group_staff m on m.group_id = g.id and school_today() between m.first_day and m.last_day
join school_group_class c on c.group_id = g.id and school_today() between c.first_day and c.last_day
join pupil p on p.class_id = c.class_id
where g.kind = 'arbetslag' and p.security_marking = 'Ingen'
  and (p.enrolled_to is null or p.enrolled_to >= school_today())
union all
select t.staff_id, t.pupil_id, 'amneslarare', false, false
from taught_today t;

-- Who may read what people have written about a pupil.
create or replace view pupil_reading as
select staff_id, pupil_id, ground, own, stands_in
from pupil_visibility
where ground in ('mentor', 'eht', 'bitr-rektor', 'rektor', 'skal', 'oppnad', 'arbetslag');

-- As before; a ground that is no role's opens the ordinary zone alone.
create or replace function may_read_zone(viewer uuid, pupil uuid, zone text, writer uuid, for_mentors boolean)
returns boolean language sql stable as $$
    select exists (
        select from pupil_reading v
        where v.staff_id = viewer and v.pupil_id = pupil
          and (zone = 'ordinar'
               or v.ground in ('mentor', 'eht', 'bitr-rektor', 'rektor') and (
                   zone = 'elevstod'
                   or v.ground = 'rektor'
                   or writer = viewer
                   or zone = 'elevhalsa' and (
                       v.ground = 'mentor' and for_mentors
                       or v.ground = 'eht' and exists (select from health_professional h where h.staff_id = viewer)))))
$$;

-- Who may know how the home of a pupil is reached: of a pupil with a protected identity the principal, and whom the
-- principal has let in.
create function may_know_home(viewer uuid, pupil uuid) returns boolean
language sql stable as $$
    select exists (
        select from pupil_reading v
        join pupil p on p.id = v.pupil_id
        where v.staff_id = viewer and v.pupil_id = pupil
          and (p.security_marking = 'Ingen' or v.ground in ('rektor', 'oppnad')))
$$;
