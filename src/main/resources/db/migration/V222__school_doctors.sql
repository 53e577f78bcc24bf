-- A school doctor is one of student health's professions, too (2 kap. 25 § skollagen).
create or replace view health_professional as
select s.id as staff_id
from staff s
join staff_role r on r.staff_id = s.id and r.role = 'eht'
where s.title ~* '(kurator|psykolog|specialpedagog|speciallärare|skolsköterska|skolläkare)';
