-- Two records of one person become one: the other is erased and leads to it.
alter table patients.patients add column fusionne_vers uuid;
alter table patients.patients add constraint un_dossier_reuni_est_efface
  check (fusionne_vers is null or (efface_le is not null and fusionne_vers <> id));
alter table patients.patients add foreign key (cpts_id, fusionne_vers) references patients.patients (cpts_id, id);
create index patients_reunis on patients.patients (cpts_id, fusionne_vers) where fusionne_vers is not null;

-- What is written for a record that was merged meanwhile is written for the one that is kept: nothing is ever lost on a
-- record that nobody opens any more. Waits for a merge under way, which holds both rows.
create function patients.suivre_la_reunion() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  vers uuid;
begin
  while new.patient_id is not null loop
    select p.fusionne_vers into vers from patients.patients p
      where p.cpts_id = new.cpts_id and p.id = new.patient_id for key share;
    exit when vers is null;
    new.patient_id := vers;
  end loop;
  return new;
end $$;
revoke all on function patients.suivre_la_reunion() from public;

create trigger suit_la_reunion before insert or update of patient_id on patients.equipe
  for each row execute function patients.suivre_la_reunion();
create trigger suit_la_reunion before insert or update of patient_id on patients.accords
  for each row execute function patients.suivre_la_reunion();
create trigger suit_la_reunion before insert or update of patient_id on patients.oppositions
  for each row execute function patients.suivre_la_reunion();
create trigger suit_la_reunion before insert or update of patient_id on patients.bris_de_glace
  for each row execute function patients.suivre_la_reunion();
