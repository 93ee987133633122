-- What was done after somebody did not come: nobody disappears between two appointments.
alter table snp.reservations
  add column suite text check (suite in ('nouveau-rendez-vous', 'va-mieux', 'ailleurs', 'injoignable')),
  add column suite_le timestamptz,
  add column suite_par_nom text,
  -- They were written to, once.
  add column absence_ecrite_le timestamptz,
  add constraint une_suite_a_sa_date check ((suite is null) = (suite_le is null)),
  add constraint une_suite_suit_une_absence check (suite is null or issue = 'pas-venu');
create index absences_a_suivre on snp.reservations (cpts_id, debut) where issue = 'pas-venu' and suite is null;
