-- Those of the student-health team whose profession is one of student health's own (2 kap. 25 § skollagen): the title in
-- the roster says it. Others of the team take part in its work, but not in what is said to these in confidence.
create view health_professional as
select s.id as staff_id
from staff s
join staff_role r on r.staff_id = s.id and r.role = 'eht'
where s.title ~* '(kurator|psykolog|specialpedagog|speciallärare|skolsköterska)';

-- Who may read a piece of information about a pupil. Its zone says which secrecy it stands under:
--   ordinar      who may read about the pupil, also with a reason
--   elevstod     who works with the pupil (OSL 23:2 second paragraph)
--   elevhalsa    student health by profession and the principal; the mentors where it is marked as theirs to know
--                (OSL 23:2 first paragraph)
--   orosanmalan  who wrote it and the principal (OSL 40:7 g)
-- Who wrote it reads it, while working with the pupil.
create function may_read_zone(viewer uuid, pupil uuid, zone text, writer uuid, for_mentors boolean) returns boolean
language sql stable as $$
    select exists (
        select from pupil_reading v
        where v.staff_id = viewer and v.pupil_id = pupil
          and (zone = 'ordinar'
               or v.ground <> 'skal' and (
                   zone = 'elevstod'
                   or v.ground = 'rektor'
                   or writer = viewer
                   or zone = 'elevhalsa' and (
                       v.ground = 'mentor' and for_mentors
                       or v.ground = 'eht' and exists (select from health_professional h where h.staff_id = viewer)))))
$$;

-- Who may write a piece of information under a zone: student health's own is for its professions and the principal.
create function may_write_zone(viewer uuid, pupil uuid, zone text) returns boolean
language sql stable as $$
    select exists (
        select from pupil_visibility v
        where v.staff_id = viewer and v.pupil_id = pupil
          and v.ground in ('mentor', 'eht', 'bitr-rektor', 'rektor')
          and (zone <> 'elevhalsa'
               or v.ground = 'rektor'
               or v.ground = 'eht' and exists (select from health_professional h where h.staff_id = viewer)))
$$;

-- Which secrecy a contact stands under, and why it must not be given to the guardians (OSL 12:3), where it must not.
alter table contact
    add column zone             text    not null default 'ordinar'
        check (zone in ('ordinar', 'elevstod', 'elevhalsa', 'orosanmalan')),
    add column for_mentors      boolean not null default false,
    add column not_to_guardians text,
    add check (zone = 'elevhalsa' or not for_mentors);
