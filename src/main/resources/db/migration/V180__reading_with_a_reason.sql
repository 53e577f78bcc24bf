-- That somebody opened a pupil outside the ordinary scope after writing why. It holds for the rest of that day, once a
-- day, until a principal ends it; a principal looks at each.
create table reasoned_reading (
    id        uuid primary key,
    staff_id  uuid        not null references staff on delete cascade,
    pupil_id  uuid        not null references pupil on delete cascade,
    reason    text        not null check (reason ~ '\S'),
    day       date        not null,
    opened_at timestamptz not null,
    ended_by  uuid,
    ended_at  timestamptz,
    seen_by   uuid,
    seen_at   timestamptz,
    unique (staff_id, pupil_id, day),
    check ((ended_at is null) = (ended_by is null)),
    check ((seen_at is null) = (seen_by is null))
);
create index reasoned_reading_of_pupil on reasoned_reading (pupil_id, day);
create index reasoned_reading_unseen on reasoned_reading (opened_at) where seen_at is null;

-- Whom somebody may open with a reason: pupils of the own school, for those whose work it is to follow pupils. Never one
-- with a protected identity: that is for a principal to arrange.
create view openable_with_reason as
select s.id as staff_id, p.id as pupil_id
from staff s
join pupil p on p.school_unit_id = s.school_unit_id
where p.security_marking = 'Ingen'
  and (p.enrolled_to is null or p.enrolled_to >= school_today())
  and exists (select from staff_role r where r.staff_id = s.id and r.role in ('mentor', 'eht', 'bitr-rektor'));

-- Who may see which pupil today, and on what ground. The ground is the code of the role it follows from, so that a
-- task for mentors is matched with the pupil's mentors and not with all mentors. `own` marks a mentor's own pupils
-- within the pair, and those whose own mentor is away; both of the pair see the whole class. Who stands in for a mentor
-- sees what that mentor sees, and `stands_in` says so; whoever sees it anyway does not see it twice. The ground 'revisor'
-- reaches histories, not contents. The ground 'skal' is no role's: it gives reading, no task and no writing.
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
where r.role in ('eht', 'bitr-rektor', 'rektor', 'revisor')
union all
select r.staff_id, r.pupil_id, 'skal', false, false
from reasoned_reading r
join openable_with_reason o on o.staff_id = r.staff_id and o.pupil_id = r.pupil_id
where r.ended_at is null and r.day = school_today();

-- Who may read what people have written about a pupil.
create view pupil_reading as
select staff_id, pupil_id, ground, own, stands_in
from pupil_visibility
where ground in ('mentor', 'eht', 'bitr-rektor', 'rektor', 'skal');
