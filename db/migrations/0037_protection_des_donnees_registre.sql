-- How long each kind of record is kept in a CPTS, what each night ended, and what was answered to people about their data.
create schema protection_des_donnees;
grant usage on schema protection_des_donnees to maillage_app, maillage_jobs;

-- A missing row means the default of the program, which says its source.
create table protection_des_donnees.durees (
  cpts_id uuid not null,
  code text not null,
  -- Null: kept until somebody decides.
  jours integer check (jours between 1 and 36500),
  source text not null check (length(source) between 1 and 400),
  modifiee_le timestamptz not null,
  modifiee_par_nom text not null,
  primary key (cpts_id, code)
);
select socle.distribuer('protection_des_donnees.durees');
grant select, insert, update, delete on protection_des_donnees.durees to maillage_app;

create table protection_des_donnees.passages (
  cpts_id uuid not null,
  id uuid not null,
  jour date not null,
  fini_le timestamptz not null,
  -- [{code, jours, avant, nombre}]: what was ended; a kind without duration is not there.
  rapport jsonb not null,
  primary key (cpts_id, id),
  constraint un_passage_par_jour unique (cpts_id, jour)
);
select socle.distribuer('protection_des_donnees.passages');
grant select, insert on protection_des_donnees.passages to maillage_app;

-- A right that somebody exercised: what was asked, by whom, and how it was answered. Kept as proof, under a pseudonym.
create table protection_des_donnees.demandes (
  cpts_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  droit text not null check (droit in ('acces', 'rectification', 'opposition', 'effacement')),
  recue_le timestamptz not null,
  repondue_le timestamptz,
  reponse text check (reponse in ('accordee', 'refusee')),
  motif text check (length(motif) <= 400),
  par_nom text not null,
  primary key (cpts_id, id)
);
select socle.distribuer('protection_des_donnees.demandes');
select socle.reserver_aux_soins('protection_des_donnees.demandes');
grant select, insert, update on protection_des_donnees.demandes to maillage_app;
create index demandes_de_la_personne on protection_des_donnees.demandes (cpts_id, patient_id, recue_le desc);

-- Who answers for the processing; empty until somebody says so. No row: nothing is known yet.
create table protection_des_donnees.fiches (
  cpts_id uuid not null,
  responsable text,
  delegue text,
  delegue_contact text,
  hebergeur text,
  hebergeur_certifie text not null default 'inconnu' check (hebergeur_certifie in ('oui', 'non', 'inconnu')),
  modifiee_le timestamptz not null,
  modifiee_par_nom text not null,
  primary key (cpts_id)
);
select socle.distribuer('protection_des_donnees.fiches');
grant select, insert, update on protection_des_donnees.fiches to maillage_app;
