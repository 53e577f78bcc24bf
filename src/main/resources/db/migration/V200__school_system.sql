-- What the school's system told last (SS 12000), the runs that asked it, and what it would change in the roster.

-- A run is asked for before it is run, so that no asking is lost with a process; only one is run at a time.
create table source_run (
    id         uuid primary key,
    adapter    text        not null check (adapter in ('ROSTER', 'ATTENDANCE')),
    whole      boolean     not null,
    state      text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    started_by text        not null,
    asked_at   timestamptz not null,
    started_at timestamptz,
    ended_at   timestamptz,
    tries      int         not null default 0,
    reading    text,
    fetched    jsonb       not null default '{}',
    failure    text,
    notice     text,
    rows_new       bigint  not null default 0,
    rows_changed   bigint  not null default 0,
    rows_unchanged bigint  not null default 0
);
comment on column source_run.whole is 'reads everything, not only what was changed since the last run';
comment on column source_run.reading is 'the list it reads right now';
comment on column source_run.fetched is 'how many were read, by list';
comment on column source_run.started_at is 'when the reading began; the next one asks for what was changed after it';
create unique index source_run_waiting on source_run (adapter) where state = 'WAITING';
create index source_run_latest on source_run (asked_at desc);

-- What of a run could not be used.
create table source_line (
    run_id   uuid not null references source_run on delete cascade,
    number   int generated always as identity,
    resource text not null,
    item_id  text,
    field    text not null,
    expected text not null
);
create index source_line_run on source_line (run_id, number);

-- The resources with the fields that have a use here, named as in the standard. Those that are gone stay for a while:
-- whose work at the school has ended is seen by them.
create table source_entity (
    resource text  not null,
    id       uuid  not null,
    facts    jsonb not null,
    gone_at  timestamptz,
    primary key (resource, id)
);

-- What a run has read so far; counts for nothing until all of it is there.
create table source_incoming (
    run_id   uuid not null references source_run on delete cascade,
    resource text not null,
    id       uuid not null,
    facts    jsonb,
    primary key (run_id, resource, id)
);
comment on column source_incoming.facts is 'none where the item is there but cannot be read';

-- What the roster would become for one person. The cells have the names of a roster file's columns.
create table source_difference (
    id            uuid primary key,
    run_id        uuid not null references source_run,
    subject       text not null check (subject in ('PUPIL', 'STAFF')),
    kind          text not null check (kind in ('NEW', 'CHANGED', 'LEAVES')),
    external_id   text not null,
    person_id     uuid not null,
    unit_code     text not null,
    roster_unit   text not null,
    class_name    text,
    name          text not null,
    protected     boolean not null,
    before        jsonb not null,
    cells         jsonb not null,
    changed       text[] not null,
    state         text not null default 'OPEN' check (state in ('OPEN', 'APPLIED', 'DECLINED', 'REFUSED', 'OUTDATED')),
    refusal       text,
    decided_by    text,
    decided_at    timestamptz
);
comment on column source_difference.protected is 'concerns a protected identity: taken one by one, by those who lead the school';
create index source_difference_open on source_difference (unit_code, subject, kind) where state = 'OPEN';
create index source_difference_run on source_difference (run_id);
create index source_difference_person on source_difference (external_id);

-- Schools of which so many would leave that somebody has to say that it is right.
create table source_stop (
    unit_code    text primary key,
    leaving      int  not null,
    pupils       int  not null,
    confirmed_by text,
    confirmed_at timestamptz
);

-- Where the server tells of changes. The row is there before the server is asked, so that no answer finds it missing.
create table source_subscription (
    secret_hash bytea primary key,
    remote_id   text,
    asked_at    timestamptz not null,
    expires     timestamptz
);

-- Who reviews which differences: administrators all schools', coordinators and those who lead a school its own; what
-- concerns a protected identity only those who lead the school.
create function may_review_difference(reviewer uuid, unit_code text, protected boolean) returns boolean
    language sql stable as $$
    select exists (
        select from staff s
        join staff_role r on r.staff_id = s.id
        join school_unit u on u.id = s.school_unit_id
        where s.id = reviewer
          and case when protected then r.role in ('rektor', 'bitr-rektor') and u.code = unit_code
                   else r.role = 'administrator'
                        or r.role in ('koordinator', 'rektor', 'bitr-rektor') and u.code = unit_code end)
$$;

-- The role that a kind of work gives; none for work that gives none by itself.
create function role_of_duty(duty text) returns text language sql immutable as $$
    select case lower(duty)
        when 'rektor' then 'rektor'
        when 'biträdande rektor' then 'bitr-rektor'
        when 'lärare' then 'amneslarare'
        when 'förstelärare' then 'amneslarare'
        when 'speciallärare' then 'amneslarare'
        when 'kurator' then 'eht'
        when 'skolsköterska' then 'eht'
        when 'skolläkare' then 'eht'
        when 'skolpsykolog' then 'eht'
        when 'psykolog' then 'eht'
        when 'specialpedagog' then 'eht'
    end
$$;

create materialized view source_unit as
with recursive above as (
    select id as unit_id, id, facts from source_entity
    where resource = 'organisations' and gone_at is null and facts ->> 'schoolUnitCode' is not null
    union
    select a.unit_id, o.id, o.facts from above a
    join source_entity o on o.resource = 'organisations' and o.gone_at is null
        and o.id = (a.facts #>> '{parentOrganisation,id}')::uuid
)
select u.unit_id as id, u.facts ->> 'schoolUnitCode' as code, u.facts ->> 'displayName' as name,
       (select a.facts ->> 'displayName' from above a
        where a.unit_id = u.unit_id and a.facts ->> 'organisationType' = 'Huvudman' limit 1) as organiser,
       array(select a.id from above a where a.unit_id = u.unit_id) as within,
       s.id as school_unit_id
from above u
left join school_unit s on s.code = u.facts ->> 'schoolUnitCode'
where u.unit_id = u.id;

create materialized view source_person as
select p.id, p.facts, p.gone_at,
       nullif(btrim(p.facts ->> 'givenName'), '') as given_name,
       nullif(btrim(p.facts ->> 'familyName'), '') as family_name,
       case when p.facts ->> 'securityMarking' is null then null
            when p.facts ->> 'securityMarking' in ('Ingen', 'Sekretessmarkering', 'Skyddad folkbokföring')
                then p.facts ->> 'securityMarking'
            else 'Skyddad folkbokföring' end as marking,
       array(select i ->> 'value' from jsonb_array_elements(p.facts -> 'externalIdentifiers') i) as identifiers,
       (select coalesce(n ->> 'value', n ->> 'number') from jsonb_array_elements(p.facts -> 'phoneNumbers') n
        where coalesce(n ->> 'value', n ->> 'number') is not null
        order by coalesce((n ->> 'mobile')::boolean, true) desc limit 1) as phone
from source_entity p
where p.resource = 'persons';

comment on column source_person.identifiers is 'other systems'' names for the person; of the person only where the name is the same';

-- The pupil's enrolment that counts: the one of today, else the next, else the latest.
create materialized view source_enrolment as
select distinct on (person_id) person_id, unit_id, form, year, starts, ends,
       starts <= school_today() and (ends is null or ends >= school_today()) as current,
       starts > school_today() as upcoming
from (
    select p.id as person_id, u.id as unit_id, upper(e."schoolType") as form, e."schoolYear" as year,
           e."startDate" as starts,
           case when e.cancelled then least(e."endDate", school_today() - 1) else e."endDate" end as ends
    from source_entity p
    cross join jsonb_to_recordset(p.facts -> 'enrolments') as e
        ("enroledAt" jsonb, "schoolType" text, "schoolYear" int, "startDate" date, "endDate" date, cancelled boolean)
    join source_unit u on u.id = (e."enroledAt" ->> 'id')::uuid
    where p.resource = 'persons' and p.gone_at is null
      and not (coalesce(e.cancelled, false) and e."startDate" >= school_today())
    union all
    select (l.facts #>> '{child,id}')::uuid, u.id, upper(l.facts ->> 'schoolType'), null,
           (l.facts ->> 'startDate')::date, (l.facts ->> 'endDate')::date
    from source_entity l
    join source_unit u on u.id = (l.facts #>> '{placedAt,id}')::uuid
    where l.resource = 'placements' and l.gone_at is null
) e
where form in ('FKLASS', 'GR', 'GRS', 'SP', 'SAM', 'GY', 'GYS') and starts is not null
order by person_id,
         case when starts > school_today() then 1 when ends < school_today() then 2 else 0 end,
         case when starts > school_today() then starts end, starts desc;

create materialized view source_membership as
select g.id as group_id, lower(g.facts ->> 'groupType') as type, nullif(btrim(g.facts ->> 'displayName'), '') as name,
       (g.facts #>> '{organisation,id}')::uuid as organisation, (m.person ->> 'id')::uuid as person_id,
       greatest(m."startDate", (g.facts ->> 'startDate')::date) as starts,
       least(m."endDate", (g.facts ->> 'endDate')::date) as ends
from source_entity g
cross join jsonb_to_recordset(g.facts -> 'groupMemberships') as m (person jsonb, "startDate" date, "endDate" date)
where g.resource = 'groups' and g.gone_at is null;

create materialized view source_duty as
select d.id, (d.facts #>> '{person,id}')::uuid as person_id, (d.facts #>> '{dutyAt,id}')::uuid as organisation,
       d.facts ->> 'dutyRole' as role, d.facts,
       d.gone_at is null
       and coalesce((d.facts ->> 'startDate')::date <= school_today(), true)
       and coalesce((d.facts ->> 'endDate')::date >= school_today(), true) as current
from source_entity d
where d.resource = 'duties';

-- Which row of the roster a person of the source is: by the id, or by another system's id and the same name.
create materialized view source_pupil_match as
select p.id as person_id, r.id as pupil_id, r.external_id
from source_person p
cross join lateral (
    select r.id, r.external_id from pupil r
    where r.external_id = p.id::text
       or r.external_id = any (p.identifiers)
          and lower(r.given_name) = lower(p.given_name) and lower(r.family_name) = lower(p.family_name)
    order by r.external_id = p.id::text desc, r.external_id limit 1) r;

create materialized view source_staff_match as
select p.id as person_id, s.id as staff_id, s.external_id
from source_person p
cross join lateral (
    select s.id, s.external_id from staff s
    where s.external_id = p.id::text
       or s.external_id = any (p.identifiers)
          and lower(s.given_name) = lower(p.given_name) and lower(s.family_name) = lower(p.family_name)
       or lower(s.eppn) = lower(p.facts -> 'eduPersonPrincipalNames' ->> 0)
    order by s.external_id = p.id::text desc, s.external_id limit 1) s;

-- Guardians before the law; others who are responsible for a pupil are not written to.
create materialized view source_guardian as
select pupil, person_id, place, given_name, family_name, email, phone, marking, relation, external_id
from (
    select c.id as pupil, g.id as person_id, g.given_name, g.family_name, g.phone, g.marking,
           r.item ->> 'relationType' as relation,
           (select e ->> 'value' from jsonb_array_elements(g.facts -> 'emails') e
            where e ->> 'value' is not null order by e ->> 'type' = 'Privat' desc nulls last limit 1) as email,
           coalesce(k.external_id, g.id::text) as external_id,
           row_number() over (partition by c.id order by k.place nulls last, r.number) as place
    from source_entity c
    cross join jsonb_array_elements(c.facts -> 'responsibles') with ordinality as r (item, number)
    left join source_person g on g.id = (r.item #>> '{person,id}')::uuid and g.gone_at is null
    left join source_pupil_match m on m.person_id = c.id
    left join lateral (
        select k.external_id, l.place from pupil_guardian l join guardian k on k.id = l.guardian_id
        where l.pupil_id = m.pupil_id
          and (k.external_id = g.id::text
               or lower(k.given_name) = lower(g.given_name) and lower(k.family_name) = lower(g.family_name))
        order by k.external_id = g.id::text desc, l.place limit 1) k on true
    where c.resource = 'persons' and c.gone_at is null
      and r.item ->> 'relationType' in ('Vårdnadshavare', 'God man')
) g;

-- Which pupils' guardians can be told: the source gives them at all, and each of them with a name.
create materialized view source_guardian_cells as
select pupil,
       bool_and(family_name is not null and given_name is not null) and max(place) <= 4 as complete,
       bool_or(marking <> 'Ingen') as protected,
       jsonb_object_agg(key, value) filter (where place <= 4) as cells
from source_guardian g
cross join lateral (values
    ('guardian' || place || '_id', to_jsonb(external_id)),
    ('guardian' || place || '_given_name', to_jsonb(given_name)),
    ('guardian' || place || '_family_name', to_jsonb(family_name)),
    ('guardian' || place || '_relation_type', to_jsonb(relation)),
    ('guardian' || place || '_email', to_jsonb(email)),
    ('guardian' || place || '_phone', to_jsonb(phone)),
    ('guardian' || place || '_security_marking', to_jsonb(marking))) as c (key, value)
where value is not null
group by pupil;

-- The mentor a pupil has by a mentor's group; a class with several mentors is shared out in Skolrutin.
create materialized view source_mentor as
select distinct on (m.person_id) m.person_id, d.person_id as mentor_id,
       coalesce(s.external_id, d.person_id::text) as external_id
from source_membership m
join source_duty d on d.current
cross join jsonb_to_recordset(d.facts -> 'assignmentRole') as a
    ("group" jsonb, "assignmentRoleType" text, "startDate" date, "endDate" date)
left join source_staff_match s on s.person_id = d.person_id
where m.type = 'mentor' and (a."group" ->> 'id')::uuid = m.group_id and lower(a."assignmentRoleType") = 'mentor'
  and coalesce(m.starts <= school_today(), true) and coalesce(m.ends >= school_today(), true)
  and coalesce(a."startDate" <= school_today(), true) and coalesce(a."endDate" >= school_today(), true)
order by m.person_id, d.person_id;

create materialized view source_class as
select distinct on (e.person_id) e.person_id, m.name
from source_enrolment e
join source_membership m on m.person_id = e.person_id and m.type = 'klass' and m.name is not null
    and coalesce(m.starts <= greatest(school_today(), e.starts), true)
    and coalesce(m.ends >= greatest(school_today(), e.starts), true)
order by e.person_id, m.organisation = e.unit_id desc nulls last, m.starts desc nulls last, m.name;

-- What the roster says, in the cells of a roster file.
create view roster_pupil_cells as
select p.id as pupil_id, p.external_id, u.code as unit_code, c.name as class_name,
       p.enrolled_to is null or p.enrolled_to >= school_today() as current,
       p.security_marking <> 'Ingen' or exists (
           select from pupil_guardian l join guardian g on g.id = l.guardian_id
           where l.pupil_id = p.id and g.security_marking <> 'Ingen') as protected,
       jsonb_build_object(
           'pupil_id', p.external_id, 'given_name', p.given_name, 'family_name', p.family_name,
           'school_unit_code', u.code, 'class', c.name, 'school_year', p.year::text, 'school_form', p.school_form,
           'security_marking', p.security_marking, 'start_date', p.enrolled_from, 'end_date', p.enrolled_to,
           'mentor_id', (select s.external_id from mentor_pupil m join staff s on s.id = m.staff_id
                         where m.pupil_id = p.id))
       || coalesce((
           select jsonb_object_agg(key, value)
           from (select g.*, l.relation_type, row_number() over (order by l.place, g.id) as number
                 from pupil_guardian l join guardian g on g.id = l.guardian_id where l.pupil_id = p.id) g
           cross join lateral (values
               ('guardian' || number || '_id', g.external_id),
               ('guardian' || number || '_given_name', g.given_name),
               ('guardian' || number || '_family_name', g.family_name),
               ('guardian' || number || '_relation_type', g.relation_type),
               ('guardian' || number || '_email', g.email),
               ('guardian' || number || '_phone', g.phone),
               ('guardian' || number || '_security_marking', g.security_marking)) as c (key, value)
           ), '{}') as cells
from pupil p
join school_unit u on u.id = p.school_unit_id
left join school_class c on c.id = p.class_id;

create view roster_staff_cells as
select s.id as staff_id, s.external_id, u.code as unit_code,
       jsonb_build_object(
           'staff_id', s.external_id, 'given_name', s.given_name, 'family_name', s.family_name,
           'school_unit_code', u.code, 'email', s.email, 'eppn', s.eppn, 'title', s.title,
           'roles', (select string_agg(r.role, ',' order by r.role) from staff_role r where r.staff_id = s.id),
           'mentor_of', (select string_agg(c.name, ',' order by c.name)
                         from class_mentor m join school_class c on c.id = m.class_id
                         where m.staff_id = s.id)) as cells
from staff s
join school_unit u on u.id = s.school_unit_id;

-- What the source says, in the same cells: those it says nothing about are left out, and so stay as they are.
create materialized view source_pupil_cells as
select p.id as person_id, r.pupil_id, coalesce(m.external_id, p.id::text) as external_id,
       u.code as unit_code, e.current, e.upcoming, e.ends,
       p.given_name is not null and p.family_name is not null and coalesce(c.name, r.class_name) is not null as complete,
       coalesce(p.marking, 'Ingen') <> 'Ingen' or coalesce(g.protected, false) or coalesce(r.protected, false) as protected,
       coalesce(c.name, r.class_name) as class_name,
       jsonb_strip_nulls(jsonb_build_object(
           'pupil_id', coalesce(m.external_id, p.id::text), 'given_name', p.given_name, 'family_name', p.family_name,
           'school_unit_code', u.code, 'class', coalesce(c.name, r.class_name), 'school_year', e.year::text,
           'school_form', e.form, 'security_marking', p.marking, 'mentor_id', t.external_id,
           'school_unit_name', case when u.school_unit_id is null then u.name end,
           'organiser', case when u.school_unit_id is null then u.organiser end,
           'start_date', case when r.pupil_id is null or not r.current and (e.current or e.upcoming)
                              then e.starts end))
       || jsonb_build_object('end_date', e.ends)
       || case when coalesce(g.complete, p.facts -> 'responsibles' = '[]' and o.offered)
               then jsonb_build_object('guardian1_family_name', null, 'guardian2_family_name', null,
                                       'guardian3_family_name', null, 'guardian4_family_name', null)
                    || coalesce(g.cells, '{}')
               else '{}' end as cells
from source_enrolment e
join source_person p on p.id = e.person_id and p.gone_at is null
join source_unit u on u.id = e.unit_id
cross join (select exists (select from source_guardian) as offered) o
left join source_pupil_match m on m.person_id = p.id
left join roster_pupil_cells r on r.pupil_id = m.pupil_id
left join source_class c on c.person_id = p.id
left join source_guardian_cells g on g.pupil = p.id
left join source_mentor t on t.person_id = p.id;

-- At which school somebody works: where a duty says so itself, else where the roster has it, else the only one beneath.
create materialized view source_workplace as
select distinct on (d.person_id) d.person_id, u.id as unit_id, u.code, u.name, u.organiser, u.school_unit_id,
       u.id = d.organisation or s.school_unit_id = u.school_unit_id
       or 1 = (select count(*) from source_unit o where d.organisation = any (o.within)) as sure
from source_duty d
join source_unit u on d.organisation = any (u.within)
left join source_staff_match m on m.person_id = d.person_id
left join staff s on s.id = m.staff_id
where d.current
order by d.person_id, s.school_unit_id = u.school_unit_id desc nulls last, u.id = d.organisation desc, u.code;

create materialized view source_mentorship as
select distinct d.person_id, coalesce(k.name, g.facts ->> 'displayName') as class_name
from source_duty d
cross join jsonb_to_recordset(d.facts -> 'assignmentRole') as a
    ("group" jsonb, "assignmentRoleType" text, "startDate" date, "endDate" date)
join source_entity g on g.resource = 'groups' and g.gone_at is null and g.id = (a."group" ->> 'id')::uuid
left join source_membership m on lower(g.facts ->> 'groupType') = 'mentor' and m.group_id = g.id
left join source_class k on k.person_id = m.person_id
where d.current and lower(a."assignmentRoleType") = 'mentor'
  and (lower(g.facts ->> 'groupType') = 'klass' or k.name is not null)
  and coalesce(a."startDate" <= school_today(), true) and coalesce(a."endDate" >= school_today(), true);

create materialized view source_staff_cells as
select p.id as person_id, m.staff_id, coalesce(m.external_id, p.id::text) as external_id, w.code as unit_code,
       p.given_name is not null and p.family_name is not null and w.sure as complete,
       coalesce(p.marking, 'Ingen') <> 'Ingen' as protected,
       jsonb_strip_nulls(jsonb_build_object(
           'staff_id', coalesce(m.external_id, p.id::text), 'given_name', p.given_name, 'family_name', p.family_name,
           'school_unit_code', w.code,
           'school_unit_name', case when w.school_unit_id is null then w.name end,
           'organiser', case when w.school_unit_id is null then w.organiser end,
           'email', (select e ->> 'value' from jsonb_array_elements(p.facts -> 'emails') e
                     where e ->> 'value' is not null and coalesce(e ->> 'type', '') <> 'Privat'
                     order by e ->> 'type' = 'Skola personal' desc nulls last limit 1),
           'eppn', p.facts -> 'eduPersonPrincipalNames' ->> 0,
           'title', coalesce(
               case when exists (select from source_duty o where lower(o.role) = lower(r.cells ->> 'title')) then d.role end,
               r.cells ->> 'title', d.role)))
       || jsonb_build_object('roles', (
           select string_agg(distinct role, ',' order by role)
           from unnest(string_to_array(r.cells ->> 'roles', ',') || d.roles
                       || case when t.classes is not null then array['mentor'] end) as role
           where role is not null
             and not (role = 'mentor' and t.classes is null and o.offered)
             and not (role = 'rektor' and not 'rektor' = any (d.roles) and exists (
                 select from source_duty h join source_unit u on h.organisation = any (u.within)
                 where h.current and lower(h.role) = 'rektor' and u.code = w.code))))
       || case when o.offered then jsonb_build_object('mentor_of', t.classes) else '{}' end as cells
from source_workplace w
join source_person p on p.id = w.person_id and p.gone_at is null
cross join (select exists (select from source_mentorship) as offered) o
left join source_staff_match m on m.person_id = p.id
left join roster_staff_cells r on r.staff_id = m.staff_id
cross join lateral (
    select array_remove(array_agg(distinct role_of_duty(d.role)), null) as roles,
           coalesce(min(d.role) filter (where role_of_duty(d.role) is not null), min(d.role)) as role
    from source_duty d where d.person_id = p.id and d.current) d
cross join lateral (
    select string_agg(class_name, ',' order by class_name) as classes
    from source_mentorship t where t.person_id = p.id) t;

create index on source_unit (id);
create index on source_person (id);
create index on source_enrolment (person_id);
create index on source_membership (person_id);
create index on source_duty (person_id);
create index on source_pupil_match (person_id);
create index on source_staff_match (person_id);
create index on source_guardian (pupil);
create index on source_guardian_cells (pupil);
create index on source_mentor (person_id);
create index on source_class (person_id);
create index on source_pupil_cells (pupil_id);
create index on source_workplace (person_id);
create index on source_mentorship (person_id);
create index on source_staff_cells (staff_id);
create index on source_pupil_match (pupil_id);
create index on source_staff_match (staff_id);

-- Each step is kept and counted before the next builds on it: put together at once, nobody can plan them.
create function refresh_source() returns void language plpgsql as $$
declare
    step text;
begin
    analyze source_entity;
    foreach step in array array[
        'source_unit',
        'source_person',
        'source_enrolment',
        'source_membership',
        'source_duty',
        'source_pupil_match',
        'source_staff_match',
        'source_guardian',
        'source_guardian_cells',
        'source_mentor',
        'source_class',
        'source_pupil_cells',
        'source_workplace',
        'source_mentorship',
        'source_staff_cells'] loop
        execute format('refresh materialized view %I', step);
        execute format('analyze %I', step);
    end loop;
end $$;

-- What the roster says of a person right now, in the same cells as a difference; empty where it has no such person.
create function roster_cells(subject text, external text, cells jsonb) returns jsonb language sql stable as $$
    select coalesce(jsonb_object_agg(key, r.cells -> key), '{}')
    from (select p.cells from roster_pupil_cells p where subject = 'PUPIL' and p.external_id = external
          union all
          select s.cells from roster_staff_cells s where subject = 'STAFF' and s.external_id = external) r
    cross join jsonb_object_keys(roster_cells.cells) key
$$;

-- Everything in which the source and the roster are not of one mind.
create view roster_difference as
with found as (
    select 'PUPIL' as subject, s.external_id, s.person_id, s.unit_code, s.class_name, s.protected, s.cells,
           r.cells as roster, r.unit_code as roster_unit,
           case when r.pupil_id is null then 'NEW'
                when r.current and s.ends <= school_today() + 30
                     and coalesce((r.cells ->> 'end_date')::date > s.ends, true) then 'LEAVES'
                else 'CHANGED' end as kind
    from source_pupil_cells s
    left join roster_pupil_cells r on r.pupil_id = s.pupil_id
    where s.complete and (r.pupil_id is not null or s.current or s.upcoming)
    union all
    select 'PUPIL', r.external_id, r.pupil_id, r.unit_code, r.class_name, r.protected,
           jsonb_build_object(
               'pupil_id', r.external_id, 'given_name', r.cells -> 'given_name', 'family_name', r.cells -> 'family_name',
               'school_unit_code', r.unit_code, 'class', r.class_name, 'school_year', r.cells -> 'school_year',
               'school_form', r.cells -> 'school_form',
               'end_date', greatest(school_today() - 1, (r.cells ->> 'start_date')::date)),
           r.cells, r.unit_code, 'LEAVES'
    from roster_pupil_cells r
    where r.current
      and exists (select from source_unit u join source_enrolment e on e.unit_id = u.id where u.code = r.unit_code)
      and not exists (
          select from source_pupil_match m
          join source_person p on p.id = m.person_id and p.gone_at is null
          where m.pupil_id = r.pupil_id
            and (not p.facts ? 'enrolments' or exists (select from source_enrolment e where e.person_id = p.id)))
    union all
    select 'STAFF', s.external_id, s.person_id, s.unit_code, null, s.protected, s.cells, r.cells, r.unit_code,
           case when r.staff_id is null then 'NEW' else 'CHANGED' end
    from source_staff_cells s
    left join roster_staff_cells r on r.staff_id = s.staff_id
    where s.complete
    union all
    select 'STAFF', r.external_id, m.person_id, r.unit_code, null, coalesce(p.marking, 'Ingen') <> 'Ingen',
           jsonb_build_object(
               'staff_id', r.external_id, 'given_name', r.cells -> 'given_name', 'family_name', r.cells -> 'family_name',
               'school_unit_code', r.unit_code, 'roles', null, 'mentor_of', null),
           r.cells, r.unit_code, 'LEAVES'
    from roster_staff_cells r
    join source_staff_match m on m.staff_id = r.staff_id
    join source_person p on p.id = m.person_id
    where (r.cells ->> 'roles' is not null or r.cells ->> 'mentor_of' is not null)
      and exists (select from source_duty d where d.person_id = m.person_id)
      and not exists (select from source_duty d where d.person_id = m.person_id and d.current)
)
select subject, kind, external_id, person_id, unit_code, class_name, protected, cells,
       concat_ws(' ', cells ->> 'given_name', cells ->> 'family_name') as name,
       coalesce(roster_unit, unit_code) as roster_unit,
       coalesce((select jsonb_object_agg(key, roster -> key) from jsonb_object_keys(cells) key
                 where roster is not null), '{}') as before,
       array(select key from jsonb_object_keys(cells) key
             where key not in ('pupil_id', 'staff_id', 'school_unit_name', 'organiser')
               and cells ->> key is distinct from roster ->> key
             order by key) as changed
from found;

-- What of the source cannot be used as it is, and what was expected of it.
create view source_flaw as
select 'persons' as resource, p.id, 'securityMarking' as field,
       'Väntade Ingen, Sekretessmarkering eller Skyddad folkbokföring. Personen behandlas som skyddad.' as expected
from source_person p
where p.gone_at is null
  and p.facts ->> 'securityMarking' not in ('Ingen', 'Sekretessmarkering', 'Skyddad folkbokföring')
union all
select 'persons', p.id, f.field, 'Väntade ett namn, men fältet är tomt. Personen tas inte in.'
from source_person p
cross join lateral (values ('givenName', p.given_name), ('familyName', p.family_name)) as f (field, value)
where p.gone_at is null and f.value is null
  and (exists (select from source_enrolment e where e.person_id = p.id)
       or exists (select from source_duty d where d.person_id = p.id and d.current)
       or exists (select from source_guardian g where g.person_id = p.id))
union all
select 'persons', s.person_id, 'groupMemberships',
       'Väntade att eleven är med i en grupp av typen Klass. Eleven tas inte in.'
from source_pupil_cells s
where s.class_name is null and (s.current or s.upcoming)
union all
select 'persons', p.id, 'enrolments', 'Väntade elevens inskrivningar, men fältet saknas. Eleven lämnas som den är.'
from source_person p
join source_pupil_match m on m.person_id = p.id
where p.gone_at is null and not p.facts ? 'enrolments'
  and not exists (select from source_enrolment e where e.person_id = p.id)
union all
select 'persons', p.id, 'enrolments.enroledAt',
       'Väntade en skolenhet med skolenhetskod bland organisations. Inskrivningen lämnas utanför.'
from source_person p
cross join jsonb_array_elements(p.facts -> 'enrolments') e
where p.gone_at is null and upper(e ->> 'schoolType') in ('FKLASS', 'GR', 'GRS', 'SP', 'SAM', 'GY', 'GYS')
  and not exists (select from source_unit u where u.id = (e #>> '{enroledAt,id}')::uuid)
union all
select 'persons', p.id, 'enrolments.schoolType',
       'Väntade en skolform ur standarden. Inskrivningen lämnas utanför.'
from source_person p
cross join jsonb_array_elements(p.facts -> 'enrolments') e
where p.gone_at is null
  and coalesce(upper(e ->> 'schoolType'), '') not in (
      'FKLASS', 'GR', 'GRS', 'SP', 'SAM', 'GY', 'GYS', 'FS', 'FTH', 'OPPFTH', 'KOMVUX', 'SARVUX', 'VUX', 'SFI', 'KU',
      'YH', 'FHS', 'STF', 'KKU', 'HS', 'ABU', 'AU', 'TR')
union all
select 'persons', g.pupil, 'responsibles.person',
       'Väntade att vårdnadshavaren finns bland persons, med namn. Elevens vårdnadshavare lämnas som de är.'
from source_guardian g
where g.given_name is null or g.family_name is null
union all
select 'persons', g.pupil, 'responsibles', 'Väntade högst fyra vårdnadshavare. Elevens vårdnadshavare lämnas som de är.'
from source_guardian g
where g.place = 5
union all
select 'duties', d.id, 'person', 'Väntade vem tjänsten gäller. Tjänsten lämnas utanför.'
from source_duty d
where d.current and not exists (select from source_person p where p.id = d.person_id and p.gone_at is null)
union all
select 'duties', d.id, 'dutyAt', 'Väntade en organisation med en skolenhet i eller under sig. Tjänsten lämnas utanför.'
from source_duty d
where d.current and not exists (select from source_unit u where d.organisation = any (u.within))
union all
select 'persons', w.person_id, 'dutyAt',
       'Väntade en tjänst vid en skolenhet, men tjänsten gäller flera. Lägg in personen med en fil först.'
from source_workplace w
where not w.sure;
