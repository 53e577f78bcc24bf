-- A notice that was taken back does not stand in the way of one for absence that came back the same day.
drop index school_case_one_a_day;
create unique index school_case_one_a_day on school_case (pupil_id, routine, concerns_on)
    where concerns_on is not null and (outcome is null or outcome not in ('rattad', 'obehovlig'));
