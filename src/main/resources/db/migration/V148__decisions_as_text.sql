-- The database reads through what is kept as JSON, for each of very many decisions, and nobody asks it to.
alter table decision alter column content type text using content::text;
