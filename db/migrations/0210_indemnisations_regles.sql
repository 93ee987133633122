-- What the CPTS pays its members: rules it adopts, dated; what it must say before anything is paid.
create schema indemnisations;
grant usage on schema indemnisations to maillage_app, maillage_jobs;

create table indemnisations.regles (
  cpts_id uuid not null,
  id uuid not null,
  mode text not null check (mode in ('heure', 'soiree', 'reunion', 'journee', 'annuel', 'kilometre', 'lettre', 'preparation',
    'exclusion')),
  nature text check (nature in ('indemnite', 'remuneration', 'frais')),
  libelle text not null,
  -- What it is about: null or empty, whatever it is.
  genre text,
  cas text,
  professions text[] not null default '{}',
  mission text,
  instance text check (instance in ('bureau', 'conseil-d-administration')),
  fonction text,
  -- Null: adopted, and nobody has typed the rate. Nothing is supposed, and nothing is approved, in its place.
  centimes bigint check (centimes >= 0),
  milliemes integer check (milliemes >= 0),
  bareme text check (bareme in ('fixe', 'fiscal')),
  des_heure time,
  partage text check (partage in ('jours', 'fin')),
  decision_le date not null,
  decision_organe text not null,
  decision_numero text,
  du date not null,
  au date,
  portee text not null,
  adoptee_le timestamptz not null,
  adoptee_par_nom text not null,
  retiree_le timestamptz,
  primary key (cpts_id, id),
  constraint une_regle_finit_apres_son_debut check (au >= du),
  constraint une_regle_paie_ou_exclut check ((mode = 'exclusion') = (nature is null)),
  constraint deux_regles_de_meme_portee_ne_se_recouvrent_pas exclude using gist (cpts_id with =, portee with =,
    daterange(du, au, '[]') with &&) where (retiree_le is null)
);
select socle.distribuer('indemnisations.regles');
grant select, insert, update on indemnisations.regles to maillage_app;

-- The account that pays, and how the ceiling of a year is counted: empty until filled.
create table indemnisations.reglages (
  cpts_id uuid not null,
  id uuid not null,
  titulaire text,
  iban bytea,
  compte_du_plafond text check (compte_du_plafond in ('travail', 'versement')),
  regle_le timestamptz not null,
  regle_par_nom text not null,
  primary key (cpts_id)
);
select socle.distribuer('indemnisations.reglages');
grant select, insert, update on indemnisations.reglages to maillage_app;

-- Years for which no source gives the fiscal scale, and that the CPTS confirmed, with what it read.
create table indemnisations.baremes_confirmes (
  cpts_id uuid not null,
  annee integer not null check (annee between 2022 and 2199),
  source text not null,
  confirme_le timestamptz not null,
  confirme_par_nom text not null,
  primary key (cpts_id, annee)
);
select socle.distribuer('indemnisations.baremes_confirmes');
grant select, insert, update on indemnisations.baremes_confirmes to maillage_app;
