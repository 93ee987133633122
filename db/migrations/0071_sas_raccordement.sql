-- Connection of a CPTS to the Service d'accès aux soins.
create schema sas;
grant usage on schema sas to maillage_app, maillage_jobs;

-- A missing row means: not connected. What a signed document or another service must say is null until it did.
create table sas.reglages (
  cpts_id uuid not null,
  actif boolean not null default false,
  -- Number of the CPTS as a structure (category 604), and the telephone that the SAS shows.
  finess text check (finess ~ '^([0-9]{2}|2[AB])[0-9]{7}$'),
  telephone text check (telephone ~ '^\+[1-9][0-9]{7,14}$'),
  -- Days when each step outside of this program was seen done; null: not yet.
  ror_le date,
  zone_ror_le date,
  adhesions_le date,
  certificats_le date,
  essai_le date,
  modifie_le timestamptz not null,
  modifie_par_nom text not null,
  primary key (cpts_id),
  constraint un_raccordement_actif_a_son_finess check (not actif or finess is not null)
);
select socle.distribuer('sas.reglages');
grant select, insert, update on sas.reglages to maillage_app;

-- Regulators whom the platform SAS keeps here (flow INT_R02). `actif` false: their habilitation is withdrawn, the account stays.
create table sas.regulateurs (
  cpts_id uuid not null,
  id uuid not null,
  compte_id uuid not null,
  systeme text not null,
  valeur text not null,
  nom text not null,
  prenom text not null,
  courriel text not null,
  actif boolean not null,
  cree_le timestamptz not null,
  modifie_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('sas.regulateurs');
grant select, insert, update on sas.regulateurs to maillage_app;
-- An identifier given up with a habilitation may be given to somebody else; an address may not.
create unique index un_identifiant_designe_un_seul_regulateur on sas.regulateurs (cpts_id, systeme, valeur) where actif;
create unique index un_courriel_designe_un_seul_regulateur on sas.regulateurs (cpts_id, courriel);
create index regulateurs_du_compte on sas.regulateurs (cpts_id, compte_id);

-- Appointments taken by the SAS, and what the platform knows of each (flow INT_R03). Nothing of the patient.
create table sas.envois (
  cpts_id uuid not null,
  reservation_id uuid not null,
  rpps text not null,
  debut timestamptz not null,
  fin timestamptz not null,
  operateur_systeme text,
  operateur_valeur text,
  -- What the platform must know, and what it answered that it knows: null until it answered.
  voulu text not null check (voulu in ('pris', 'annule', 'venu', 'pas-venu')),
  su text check (su in ('pris', 'annule', 'venu', 'pas-venu')),
  su_le timestamptz,
  tentatives integer not null default 0,
  tente_le timestamptz,
  a_tenter_le timestamptz not null,
  faute text,
  cree_le timestamptz not null,
  primary key (cpts_id, reservation_id)
);
select socle.distribuer('sas.envois');
grant select, insert, update on sas.envois to maillage_app;
create index envois_a_faire on sas.envois (cpts_id, a_tenter_le) where su is distinct from voulu;
