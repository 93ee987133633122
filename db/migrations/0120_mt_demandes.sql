-- Patients without a médecin traitant: who asks, how it was checked, who takes them.
create schema mt;
grant usage on schema mt to maillage_app, maillage_jobs;

create table mt.compteurs (
  cpts_id uuid not null,
  demandes integer not null default 0,
  primary key (cpts_id)
);
select socle.distribuer('mt.compteurs');
grant select, insert, update on mt.compteurs to maillage_app;

-- Identity and words are ciphertext; what orders the list (criteria, month of birth, commune) is not, so that twenty
-- thousand requests are ranked by the database. Null identity: erased.
create table mt.demandes (
  cpts_id uuid not null,
  id uuid not null,
  numero integer not null,
  origine text not null check (origine in ('patient', 'proche', 'professionnel', 'pharmacie', 'travailleur-social', 'ligne', 'liste')),
  recue_le timestamptz not null,
  recue_par uuid,
  recue_par_nom text not null,
  nom bytea,
  prenom bytea,
  date_de_naissance bytea,
  telephone bytea,
  courriel bytea,
  adresse bytea,
  -- Who asks for them, and how to reach that person.
  demandeur bytea,
  precisions bytea,
  index_identite bytea,
  index_nom_date bytea,
  index_telephone bytea,
  -- First day of the month of birth: enough for an age, never who it is.
  naissance_mois date check (extract(day from naissance_mois) = 1),
  sexe text check (sexe in ('f', 'm', 'autre')),
  commune text not null,
  secteur text,
  hors_territoire boolean not null,
  criteres text[] not null default '{}' check (criteres <@ array['ald', 'c2s', 'ame', 'precarite', 'grossesse', 'nourrisson',
    'handicap', 'perte', 'jamais', 'immobile', 'traitement']),
  -- Chronic treatment that ends on that day.
  traitement_avant date,
  -- Doctors they would like, and those they do not want.
  souhaites uuid[] not null default '{}',
  refuses uuid[] not null default '{}',
  -- They agree to be called back; null: nobody asked yet (a list handed over).
  accord_contact boolean,
  accord_contact_le timestamptz,
  patient_id uuid,
  detachee boolean not null default false,
  etat text not null default 'recue' check (etat in ('recue', 'justifiee', 'prise', 'declaree', 'close')),
  -- Where a request whose doctor gives it back returns to: it stays checked.
  justifiee_le timestamptz,
  motif_de_cloture text check (motif_de_cloture in ('a-deja', 'demenage', 'decede', 'ne-veut-pas', 'injoignable', 'retiree', 'doublon', 'oppose')),
  close_le timestamptz,
  -- The request of the same person it was merged into.
  fusionnee_dans uuid,
  modifiee_le timestamptz not null,
  effacee_le timestamptz,
  primary key (cpts_id, id),
  constraint un_numero_designe_une_seule_demande_de_medecin unique (cpts_id, numero),
  constraint une_demande_close_a_sa_raison check ((etat = 'close') = (motif_de_cloture is not null)),
  constraint un_doublon_mene_a_la_demande_gardee check ((motif_de_cloture is not distinct from 'doublon') = (fusionnee_dans is not null))
);
select socle.distribuer('mt.demandes');
grant select, insert, update on mt.demandes to maillage_app;
select socle.reserver_aux_soins('mt.demandes');
create unique index une_personne_n_a_qu_une_demande_en_cours on mt.demandes (cpts_id, index_identite)
  where index_identite is not null and etat in ('recue', 'justifiee', 'prise');
create index demandes_mt_en_cours on mt.demandes (cpts_id, etat, recue_le);
create index demandes_mt_du_nom on mt.demandes (cpts_id, index_nom_date) where index_nom_date is not null;
create index demandes_mt_du_telephone on mt.demandes (cpts_id, index_telephone) where index_telephone is not null;
create index demandes_mt_du_patient on mt.demandes (cpts_id, patient_id) where patient_id is not null;
alter table mt.demandes add foreign key (cpts_id, patient_id) references patients.patients (cpts_id, id);
alter table mt.demandes add foreign key (cpts_id, fusionnee_dans) references mt.demandes (cpts_id, id);
create policy opposition on mt.demandes as restrictive to maillage_app
  using (patient_id is null or not patients.est_oppose(cpts_id, patient_id));

-- An attempt to reach somebody.
create table mt.tentatives (
  cpts_id uuid not null,
  id uuid not null,
  demande_id uuid not null,
  le timestamptz not null,
  par_nom text not null,
  canal text not null check (canal in ('appel', 'courrier', 'courriel', 'sms')),
  resultat text not null check (resultat in ('joint', 'absent', 'faux-numero', 'rappeler', 'envoye')),
  note bytea,
  primary key (cpts_id, id)
);
select socle.distribuer('mt.tentatives');
grant select, insert, update on mt.tentatives to maillage_app;
select socle.reserver_aux_soins('mt.tentatives');
alter table mt.tentatives add foreign key (cpts_id, demande_id) references mt.demandes (cpts_id, id);
create index tentatives_de_la_demande on mt.tentatives (cpts_id, demande_id, le);

-- A doctor takes a request; it ends by a declaration, or it is given back.
create table mt.prises (
  cpts_id uuid not null,
  id uuid not null,
  demande_id uuid not null,
  professionnel_id uuid not null,
  professionnel_nom text not null,
  prise_le timestamptz not null,
  prise_par_nom text not null,
  -- Last day to declare before it comes back by itself; null: never by itself.
  echeance date,
  declaree_le timestamptz,
  declaree_par_nom text,
  rendue_le timestamptz,
  motif_de_retour text check (motif_de_retour in ('injoignable', 'ne-convient-pas-au-patient', 'ailleurs', 'complet', 'autre', 'echeance')),
  primary key (cpts_id, id),
  constraint une_prise_finit_d_une_seule_facon check (declaree_le is null or rendue_le is null),
  constraint un_retour_a_sa_raison check ((rendue_le is null) = (motif_de_retour is null))
);
select socle.distribuer('mt.prises');
grant select, insert, update on mt.prises to maillage_app;
select socle.reserver_aux_soins('mt.prises');
alter table mt.prises add foreign key (cpts_id, demande_id) references mt.demandes (cpts_id, id);
-- The rule that settles the race.
create unique index une_demande_n_est_prise_que_par_un_medecin on mt.prises (cpts_id, demande_id) where rendue_le is null;
create index prises_du_medecin on mt.prises (cpts_id, professionnel_id, prise_le);
create index prises_a_rendre on mt.prises (cpts_id, echeance) where rendue_le is null and declaree_le is null;

-- The coordination proposes a request to a doctor, who answers from a message. A refusal has no reason, and no reader
-- outside the coordination.
create table mt.propositions (
  cpts_id uuid not null,
  id uuid not null,
  demande_id uuid not null,
  professionnel_id uuid not null,
  proposee_le timestamptz not null,
  proposee_par_nom text not null,
  expire_le timestamptz not null,
  reponse text check (reponse in ('acceptee', 'refusee', 'sans-objet')),
  repondue_le timestamptz,
  primary key (cpts_id, id),
  constraint une_reponse_de_medecin_a_sa_date check ((reponse is null) = (repondue_le is null))
);
select socle.distribuer('mt.propositions');
grant select, insert, update on mt.propositions to maillage_app;
select socle.reserver_aux_soins('mt.propositions');
alter table mt.propositions add foreign key (cpts_id, demande_id) references mt.demandes (cpts_id, id);
create unique index un_medecin_n_a_qu_une_proposition_d_une_demande on mt.propositions (cpts_id, demande_id, professionnel_id)
  where reponse is null;
