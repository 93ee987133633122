-- Requests follow the record that is kept when two records of one person are merged.
create trigger suit_la_reunion before insert or update of patient_id on snp.demandes
  for each row execute function patients.suivre_la_reunion();
create trigger suit_la_reunion before insert or update of patient_id on snp.reservations
  for each row execute function patients.suivre_la_reunion();
create trigger suit_la_reunion before insert or update of patient_id on snp.reponses
  for each row execute function patients.suivre_la_reunion();
