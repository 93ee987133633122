-- The ACI contract of a CPTS: its amounts, the dates of its missions, its indicators, what each year was, what came in.
create schema financement;
grant usage on schema financement to maillage_app, maillage_jobs;

create table financement.contrats (
  cpts_id uuid not null,
  id uuid not null,
  regime text not null check (regime in ('aci-2019', 'avenant-2-2021')),
  taille smallint not null check (taille between 1 and 4),
  signe_le date not null,
  annees smallint not null check (annees between 1 and 10),
  reference text,
  cpam text,
  ars text,
  -- How the incomplete year of a mission is shared: the contract says, nothing is guessed.
  prorata text check (prorata in ('jours', 'mois')),
  premier_versement text not null default 'entier' check (premier_versement in ('entier', 'avance')),
  saisi_le timestamptz not null,
  saisi_par_nom text not null,
  clos_le date,
  primary key (cpts_id, id)
);
select socle.distribuer('financement.contrats');
grant select, insert, update on financement.contrats to maillage_app;
create unique index une_cpts_n_a_qu_un_contrat_en_cours on financement.contrats (cpts_id) where clos_le is null;

create table financement.demarrages (
  cpts_id uuid not null,
  contrat_id uuid not null,
  mission text not null check (mission in ('acces-aux-soins', 'parcours-pluriprofessionnels', 'prevention', 'crise-sanitaire-grave',
    'qualite-pertinence', 'accompagnement-professionnels')),
  demarre_le date not null,
  primary key (cpts_id, contrat_id, mission)
);
select socle.distribuer('financement.demarrages');
grant select, insert, update, delete on financement.demarrages to maillage_app;
alter table financement.demarrages add foreign key (cpts_id, contrat_id) references financement.contrats (cpts_id, id);

-- Yearly amounts, each from a date on: those of the contract, then those of its amendments. What nobody wrote has no row.
create table financement.montants (
  cpts_id uuid not null,
  contrat_id uuid not null,
  poste text not null check (poste in ('fonctionnement', 'acces-aux-soins', 'parcours-pluriprofessionnels', 'prevention',
    'crise-sanitaire-grave', 'qualite-pertinence', 'accompagnement-professionnels')),
  part text not null check (part in ('fixe', 'fixe-mise-a-jour', 'variable')),
  a_partir_du date not null,
  centimes bigint not null check (centimes >= 0),
  -- From which document it was copied; the barème pre-fills, it proves nothing.
  origine text not null check (origine in ('contrat', 'bareme')),
  piece text,
  saisi_le timestamptz not null,
  saisi_par_nom text not null,
  primary key (cpts_id, contrat_id, poste, part, a_partir_du)
);
select socle.distribuer('financement.montants');
grant select, insert, update, delete on financement.montants to maillage_app;
alter table financement.montants add foreign key (cpts_id, contrat_id) references financement.contrats (cpts_id, id);

create table financement.indicateurs (
  cpts_id uuid not null,
  id uuid not null,
  contrat_id uuid not null,
  mission text not null,
  libelle text not null,
  unite text not null,
  sens text not null check (sens in ('croissant', 'decroissant')),
  source text not null check (source in ('mesure', 'declare', 'remis')),
  preuve text,
  regle jsonb not null,
  -- Years of the contract it counts in: objectives are agreed on again each year, what is settled stays as it was.
  de_annee smallint not null check (de_annee between 1 and 10),
  a_annee smallint check (a_annee between 0 and 10),
  cree_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('financement.indicateurs');
grant select, insert, update on financement.indicateurs to maillage_app;
alter table financement.indicateurs add foreign key (cpts_id, contrat_id) references financement.contrats (cpts_id, id);
create index indicateurs_du_contrat on financement.indicateurs (cpts_id, contrat_id);

-- What an indicator reached in a year, said by the CPTS and by the CPAM: a new value takes the place of the one before,
-- which stays.
create table financement.valeurs (
  cpts_id uuid not null,
  id uuid not null,
  indicateur_id uuid not null,
  annee smallint not null check (annee between 1 and 10),
  dite_par text not null check (dite_par in ('cpts', 'cpam')),
  milliemes bigint not null,
  piece text,
  saisie_le timestamptz not null,
  saisie_par_nom text not null,
  remplacee_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('financement.valeurs');
grant select, insert, update on financement.valeurs to maillage_app;
alter table financement.valeurs add foreign key (cpts_id, indicateur_id) references financement.indicateurs (cpts_id, id);
create unique index une_valeur_vaut_par_annee_et_par_voix on financement.valeurs (cpts_id, indicateur_id, annee, dite_par)
  where remplacee_le is null;

create table financement.crises (
  cpts_id uuid not null,
  contrat_id uuid not null,
  annee smallint not null check (annee between 1 and 10),
  etat text not null check (etat in ('aucune', 'survenue', 'reconnue')),
  le date,
  piece text,
  primary key (cpts_id, contrat_id, annee),
  constraint une_crise_reconnue_l_est_par_une_piece check (etat <> 'reconnue' or (le is not null and piece is not null))
);
select socle.distribuer('financement.crises');
grant select, insert, update on financement.crises to maillage_app;
alter table financement.crises add foreign key (cpts_id, contrat_id) references financement.contrats (cpts_id, id);

-- What came in at the bank for a payment the contract promised. Nothing is erased: a mistake is cancelled, and stays.
create table financement.versements (
  cpts_id uuid not null,
  id uuid not null,
  contrat_id uuid not null,
  annee smallint not null check (annee between 1 and 10),
  poste text not null,
  nature text not null check (nature in ('entier', 'avance', 'solde', 'variable')),
  recu_le date not null,
  centimes bigint not null check (centimes <> 0),
  explication text,
  note_le timestamptz not null,
  note_par_nom text not null,
  annule_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('financement.versements');
grant select, insert, update on financement.versements to maillage_app;
alter table financement.versements add foreign key (cpts_id, contrat_id) references financement.contrats (cpts_id, id);
create index versements_du_contrat on financement.versements (cpts_id, contrat_id, recu_le) where annule_le is null;
