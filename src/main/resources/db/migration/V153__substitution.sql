-- The day it is at the school. A test may say within its transaction what time it is.
create function school_today() returns date language sql stable as $$
    select (coalesce(nullif(current_setting('skolrutin.now', true), '')::timestamptz, now())
            at time zone 'Europe/Stockholm')::date
$$;

-- Who is away from and to a day, both included, and who stands in. It begins and ends by itself.
create table substitution (
    id            uuid primary key,
    away          uuid        not null references staff on delete cascade,
    substitute    uuid        references staff on delete cascade,
    first_day     date        not null,
    last_day      date        not null,
    registered_by uuid        not null,
    registered_at timestamptz not null,
    ended_by      uuid,
    ended_at      timestamptz,
    check (first_day <= last_day),
    check (away <> substitute),
    check ((ended_at is null) = (ended_by is null))
);
create index substitution_of_away on substitution (away, last_day);
create index substitution_of_substitute on substitution (substitute, last_day);

create view away_today as
select id, away, substitute, first_day, last_day
from substitution
where ended_at is null and school_today() between first_day and last_day;

-- Who may see which pupil today, and on what ground. The ground is the code of the role it follows from, so that a
-- task for mentors is matched with the pupil's mentors and not with all mentors. `own` marks a mentor's own pupils
-- within the pair, and those whose own mentor is away; both of the pair see the whole class. Who stands in for a mentor
-- sees what that mentor sees, and `stands_in` says so; whoever sees it anyway does not see it twice. The ground 'revisor'
-- reaches histories, not contents.
create or replace view pupil_visibility as
select m.staff_id,
       p.id     as pupil_id,
       'mentor' as ground,
       exists (select from mentor_pupil s
               where s.pupil_id = p.id
                 and (s.staff_id = m.staff_id or s.staff_id in (select a.away from away_today a))) as own,
       false    as stands_in
from class_mentor m
join pupil p on p.class_id = m.class_id
where p.enrolled_to is null or p.enrolled_to >= school_today()
union all
select v.substitute, p.id, 'mentor',
       exists (select from mentor_pupil s join away_today a on a.away = s.staff_id
               where s.pupil_id = p.id and a.substitute = v.substitute),
       true
from (select distinct a.substitute, m.class_id
      from away_today a
      join class_mentor m on m.staff_id = a.away
      where not exists (select from class_mentor o where o.staff_id = a.substitute and o.class_id = m.class_id)) v
join pupil p on p.class_id = v.class_id
where v.substitute is not null and (p.enrolled_to is null or p.enrolled_to >= school_today())
union all
select r.staff_id, p.id, r.role, false, false
from staff_role r
join staff s on s.id = r.staff_id
join pupil p on p.school_unit_id = s.school_unit_id
where r.role in ('eht', 'bitr-rektor', 'rektor', 'revisor');
