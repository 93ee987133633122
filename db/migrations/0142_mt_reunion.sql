-- Requests follow the record that is kept when two records of one person are merged.
create trigger suit_la_reunion before insert or update of patient_id on mt.demandes
  for each row execute function patients.suivre_la_reunion();
