-- Who sees one pupil, and on what grounds. The offset keeps it a question about that pupil: without it the rows of all
-- pupils of the municipality may be put together first.
create function seen_by(pupil uuid) returns table (staff_id uuid, ground text, own boolean)
language sql stable as $$
    select v.staff_id, v.ground, v.own from pupil_visibility v where v.pupil_id = pupil offset 0
$$;

-- As before, asked pupil by pupil.
create or replace view task_person as
select t.key as task_key, t.assignee as staff_id
from task t
where t.state = 'OPEN' and t.assignee is not null and t.assignee not in (select away from away_today)
union
select t.key, v.staff_id
from task t
cross join lateral seen_by(t.pupil_id) v
where t.state = 'OPEN' and v.ground = any (t.roles || t.raised_to)
  and (t.assignee is null or t.assignee in (select away from away_today))
  and (v.staff_id not in (select away from away_today) or not exists (
      select from seen_by(t.pupil_id) o
      where o.ground = any (t.roles || t.raised_to) and o.staff_id not in (select away from away_today)))
  and (v.ground <> 'mentor' or v.own or not exists (
      select from seen_by(t.pupil_id) o
      where o.ground = 'mentor' and o.own and 'mentor' = any (t.roles || t.raised_to)));
