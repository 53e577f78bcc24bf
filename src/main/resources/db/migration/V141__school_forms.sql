-- Which school forms a school has pupils of: asked whenever pupils are evaluated.
create index pupil_of_form on pupil (school_unit_id, school_form);
