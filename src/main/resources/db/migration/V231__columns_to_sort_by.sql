-- How much pupils have been away in the last four weeks, in percent of the minutes that were reported; without those of
-- whom nothing was. The same days as a case's page says it for one.
create view absence_of_late as
select pupil_id, 100.0 * sum(valid + invalid) / nullif(sum(reported), 0) as percent
from attendance_day
where day between school_today() - 28 and school_today()
group by pupil_id;

-- When somebody last spoke with a pupil's home, as far as it is open to all who work with the pupil.
create view home_reached as
select pupil_id, max(at) as at
from contact
where party = 'hemmet' and reached and zone = 'ordinar'
group by pupil_id;
