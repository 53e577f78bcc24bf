-- What a login server calls a member of staff; the e-mail counts where there is none.
alter table staff add eppn text;
create index staff_eppn on staff (lower(eppn));
create index staff_email on staff (lower(email));
