-- Appointments whose professional can no longer receive: they stand until each is moved, kept or cancelled.
alter table snp.reservations
  add column a_deplacer_le timestamptz,
  -- Moved, and no message could tell the person: somebody calls.
  add column a_prevenir_le timestamptz;
create index reservations_a_deplacer on snp.reservations (cpts_id, debut)
  where annulee_le is null and (a_deplacer_le is not null or a_prevenir_le is not null);
