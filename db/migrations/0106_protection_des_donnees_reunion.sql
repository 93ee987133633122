-- What a person asked follows the record that is kept when two of theirs are merged.
create trigger suit_la_reunion before insert or update of patient_id on protection_des_donnees.demandes
  for each row execute function patients.suivre_la_reunion();
