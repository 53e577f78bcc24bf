-- The calendar by which a decision about a concern counted its days. Empty for decisions older than this: they cannot be
-- taken again to the day.
alter table concern_decision add column calendar_version text;
