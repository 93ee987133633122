-- Slots kept for an urgent path of physiotherapists: booked for whoever the questionnaire of the CPTS admits, alone.
alter table snp.creneaux add column filieres text[] not null default '{}'
  check (filieres <@ array['entorse-cheville', 'lombalgie-aigue']);
alter table snp.series add column filieres text[] not null default '{}'
  check (filieres <@ array['entorse-cheville', 'lombalgie-aigue']);

-- What was answered for a request. Health data: the answers are encrypted, each reading and writing audited; they go with
-- the words of the request.
create table snp.eligibilites (
  cpts_id uuid not null,
  id uuid not null,
  demande_id uuid not null,
  patient_id uuid,
  filiere text not null check (filiere in ('entorse-cheville', 'lombalgie-aigue')),
  -- The version that was answered: another module's, without foreign key.
  questionnaire_id uuid not null,
  issue text not null check (issue in ('eligible', 'non-eligible')),
  reponses bytea,
  repondue_le timestamptz not null,
  repondue_par uuid,
  repondue_par_nom text not null,
  remplacee_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('snp.eligibilites');
select socle.reserver_aux_soins('snp.eligibilites');
grant select, insert, update on snp.eligibilites to maillage_app;
alter table snp.eligibilites add foreign key (cpts_id, demande_id) references snp.demandes (cpts_id, id);
alter table snp.eligibilites add foreign key (cpts_id, patient_id) references patients.patients (cpts_id, id);
create unique index une_demande_n_a_qu_une_eligibilite_par_filiere on snp.eligibilites (cpts_id, demande_id, filiere)
  where remplacee_le is null;
create index eligibilites_du_patient on snp.eligibilites (cpts_id, patient_id) where patient_id is not null;
create policy opposition on snp.eligibilites as restrictive to maillage_app
  using (patient_id is null or not patients.est_oppose(cpts_id, patient_id));

-- Who asks from outside answers no questionnaire: these slots are not for them.
create or replace view snp.public_creneaux_libres with (security_invoker = true) as
  select c.cpts_id, c.id, c.professionnel_id, o.rpps, c.debut, c.fin, c.genre, c.commune, c.lieu, c.motifs,
    c.reservable_par, c.libere_le
  from snp.creneaux c
  join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
  where c.etat = 'libre' and c.filieres = '{}';
