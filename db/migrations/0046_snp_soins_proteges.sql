-- Who asks for care, and in which words: encrypted with a key that is not in the database.
-- This precedes the first release. SQL has no key to encrypt with: texts written before are let go, figures stay.
alter table snp.demandes
  drop column demandeur,
  drop column description,
  drop column note,
  drop column prenom,
  drop column nom,
  drop column medecin_traitant_nom,
  drop column telephone,
  drop column courriel,
  add column demandeur bytea,
  add column description bytea,
  add column note bytea,
  add column prenom bytea,
  add column nom bytea,
  add column medecin_traitant_nom bytea,
  add column telephone bytea,
  add column courriel bytea;
alter table snp.reponses drop column precision, add column precision bytea;

-- Links of patients are those of the module liens.
drop table snp.liens;

-- Health data: no row for the bureau, the treasurer, the institutions and the host.
select socle.reserver_aux_soins('snp.demandes');
select socle.reserver_aux_soins('snp.reservations');
select socle.reserver_aux_soins('snp.reponses');

-- The patient of a request, once recognised. Copied on what comes of it, so that each table hides by itself who opposed
-- the reader, at no join.
alter table snp.demandes add column patient_id uuid;
alter table snp.reservations add column patient_id uuid;
alter table snp.reponses add column patient_id uuid;
create index demandes_du_patient on snp.demandes (cpts_id, patient_id) where patient_id is not null;
create index reservations_du_patient on snp.reservations (cpts_id, patient_id) where patient_id is not null;
create index reponses_du_patient on snp.reponses (cpts_id, patient_id) where patient_id is not null;

grant delete on snp.recensements to maillage_app;

alter table snp.demandes add foreign key (cpts_id, patient_id) references patients.patients (cpts_id, id);
alter table snp.reservations add foreign key (cpts_id, patient_id) references patients.patients (cpts_id, id);
alter table snp.reponses add foreign key (cpts_id, patient_id) references patients.patients (cpts_id, id);

-- For a professional whom the person opposed, and for their delegates, nothing of it is there. Most rows name no patient,
-- and most readers act for no professional: neither asks more than a look.
create policy opposition on snp.demandes as restrictive to maillage_app
  using (patient_id is null or not patients.est_oppose(cpts_id, patient_id));
create policy opposition on snp.reservations as restrictive to maillage_app
  using (patient_id is null or not patients.est_oppose(cpts_id, patient_id));
create policy opposition on snp.reponses as restrictive to maillage_app
  using (patient_id is null or not patients.est_oppose(cpts_id, patient_id));
