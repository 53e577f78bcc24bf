-- A contact is the pupil's: it is written down once, and the cases that need it point at it.
alter table contact
    add column pupil_id uuid references pupil (id),
    add column topic    text not null default 'annat',
    add column party    text not null default 'hemmet',
    add column next_on  date;
update contact t
set pupil_id = c.pupil_id, topic = case c.routine when 'oro' then 'annat' else 'franvaro' end
from school_case c where c.id = t.case_id;

create table contact_in_case (
    contact_id uuid not null references contact (id),
    case_id    uuid not null references school_case (id),
    primary key (contact_id, case_id)
);
insert into contact_in_case (contact_id, case_id) select id, case_id from contact;
create index contact_in_case_of_case on contact_in_case (case_id);

alter table contact
    alter column pupil_id set not null,
    alter column topic drop default,
    alter column party drop default,
    drop column case_id;
create index contact_of_pupil on contact (pupil_id, at);
create index contact_good_word on contact (pupil_id, at) where topic = 'gott-ord' and reached;
