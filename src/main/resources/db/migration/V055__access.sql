-- Who may see which pupil today, and on what ground. The ground is the code of the role it follows from, so that a
-- task for mentors is matched with the pupil's mentors and not with all mentors. `own` marks a mentor's own pupils
-- within the pair; both of the pair see the whole class. The ground 'revisor' reaches histories, not contents.
create view pupil_visibility as
select m.staff_id,
       p.id     as pupil_id,
       'mentor' as ground,
       exists (select from mentor_pupil s where s.pupil_id = p.id and s.staff_id = m.staff_id) as own
from class_mentor m
join pupil p on p.class_id = m.class_id
where p.enrolled_to is null or p.enrolled_to >= (now() at time zone 'Europe/Stockholm')::date
union all
select r.staff_id, p.id, r.role, false
from staff_role r
join staff s on s.id = r.staff_id
join pupil p on p.school_unit_id = s.school_unit_id
where r.role in ('eht', 'bitr-rektor', 'rektor', 'revisor');

-- Who read what about whom, when and on what ground; also what was refused. Ids only.
create table read_log (
    id        bigint generated always as identity primary key,
    at        timestamptz not null,
    staff_id  uuid        not null,
    refused   boolean     not null,
    kind      text        not null,
    subject   text        not null,
    case_id   uuid,
    pupil_id  uuid,
    ground    text,
    check (refused = (ground is null))
);
create index read_log_by_staff on read_log (staff_id, at desc);
create index read_log_by_pupil on read_log (pupil_id, at desc);
create index read_log_by_case on read_log (case_id, at desc);
create index read_log_refused on read_log (at desc) where refused;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Expected to only add to %, but somebody tried to % it', tg_table_name, lower(tg_op)
        using errcode = 'restrict_violation';
end $$;

create trigger read_log_only_grows before update or delete on read_log
    for each row execute function refuse_change();
create trigger read_log_is_not_emptied before truncate on read_log
    for each statement execute function refuse_change();
