-- Which secrecy what is told to the mentors stands under, and what people say they worry about: as a contact has it.
alter table note
    add column zone              text    not null default 'ordinar'
        check (zone in ('ordinar', 'elevstod', 'elevhalsa', 'orosanmalan')),
    add column for_mentors       boolean not null default false,
    add column not_to_guardians  text,
    add check (zone = 'elevhalsa' or not for_mentors);

alter table signal
    add column zone              text    not null default 'ordinar'
        check (zone in ('ordinar', 'elevstod', 'elevhalsa', 'orosanmalan')),
    add column for_mentors       boolean not null default false,
    add column not_to_guardians  text,
    add check (zone = 'elevhalsa' or not for_mentors);

-- Under which secrecy somebody may tell something about a pupil: whoever works at the pupil's school may, but student
-- health's own is for those who may write it.
create function may_tell_zone(viewer uuid, pupil uuid, zone text) returns boolean
language sql stable as $$
    select case when zone = 'elevhalsa' then may_write_zone(viewer, pupil, zone)
                else may_write_zone(viewer, pupil, zone)
                     or exists (select from staff s join pupil p on p.school_unit_id = s.school_unit_id
                                where s.id = viewer and p.id = pupil) end
$$;

-- Everything that stands about a pupil with a secrecy of its own, whichever room keeps it.
create view written_piece as
select t.id, 'kontakt' as kind, t.pupil_id, null::uuid as case_id, t.zone, t.for_mentors, t.not_to_guardians,
       t.logged_by as writer, t.at as told_at, concat_ws(E'\n', nullif(t.about, ''), t.agreed, t.next_step) as words
from contact t
union all
select n.id, 'anteckning', n.pupil_id, null::uuid, n.zone, n.for_mentors, n.not_to_guardians, n.told_by, n.told_at,
       concat_ws(E'\n', n.words, n.done)
from note n
union all
select s.id, 'tecken', s.pupil_id, null::uuid, s.zone, s.for_mentors, s.not_to_guardians, s.noted_by, s.noted_at,
       concat_ws(E'\n', s.subject, s.words)
from signal s
union all
select d.id, 'dokument', c.pupil_id, d.case_id, d.zone, d.for_mentors, d.not_to_guardians, d.filed_by, d.filed_at, d.title
from case_document d
join school_case c on c.id = d.case_id;

-- Whom a principal lets read one report of concern, why and to which day: a report has as few readers as it can, but
-- those few need not be the same for every report (OSL 40:7 g).
create table named_reader (
    id        uuid primary key,
    piece_id  uuid        not null,
    pupil_id  uuid        not null references pupil on delete cascade,
    staff_id  uuid        not null references staff on delete cascade,
    reason    text        not null check (reason ~ '\S'),
    last_day  date        not null,
    named_by  uuid        not null,
    named_at  timestamptz not null,
    ended_by  uuid,
    ended_at  timestamptz,
    check ((ended_at is null) = (ended_by is null))
);
create unique index named_reader_once on named_reader (piece_id, staff_id) where ended_at is null;
create index named_reader_staff on named_reader (staff_id, last_day);

create view named_today as
select n.id, n.piece_id, n.pupil_id, n.staff_id
from named_reader n
join staff s on s.id = n.staff_id
join pupil p on p.id = n.pupil_id and p.school_unit_id = s.school_unit_id
where n.ended_at is null and n.last_day >= school_today();

-- Who may read this very piece: who may read its zone, and who was named for it.
create function may_read_piece(viewer uuid, piece uuid, pupil uuid, zone text, writer uuid, for_mentors boolean)
returns boolean language sql stable as $$
    select may_read_zone(viewer, pupil, zone, writer, for_mentors)
           or zone = 'orosanmalan' and exists (select from named_today n where n.piece_id = piece and n.staff_id = viewer)
$$;
