-- Lists of people without a médecin traitant, as the CPAM, the MSA or the ARS hands them over: what is prepared before
-- anything is written, what was imported, who was on each list.

-- One list: a sender, a day.
create table mt.listes (
  cpts_id uuid not null,
  id uuid not null,
  organisme text not null check (organisme in ('cpam', 'msa', 'ars', 'autre')),
  -- `CPAM du Puy-de-Dôme`, and how it is compared.
  emetteur text not null,
  emetteur_cle text not null,
  date_liste date not null,
  creee_le timestamptz not null,
  -- What the ledger was told of it, by kind then commune: later sendings tell the difference only.
  consignes jsonb not null default '{}',
  primary key (cpts_id, id),
  constraint un_emetteur_n_a_qu_une_liste_par_jour unique (cpts_id, emetteur_cle, date_liste)
);
select socle.distribuer('mt.listes');
grant select, insert, update on mt.listes to maillage_app;
select socle.reserver_aux_soins('mt.listes');

-- One file sent for a list. Its lines are in `contenus_d_envoi` until they are imported, or for a day.
create table mt.envois_de_liste (
  cpts_id uuid not null,
  id uuid not null,
  organisme text not null check (organisme in ('cpam', 'msa', 'ars', 'autre')),
  emetteur text not null,
  emetteur_cle text not null,
  date_liste date not null,
  fichier text not null,
  -- What each column says, in their order; null: not read.
  colonnes jsonb not null,
  -- Years of two figures up to this one are of the years 2000.
  pivot smallint not null check (pivot between 0 and 99),
  prepare_le timestamptz not null,
  prepare_par uuid,
  prepare_par_nom text not null,
  etat text not null default 'prepare' check (etat in ('prepare', 'en-cours', 'importe', 'interrompu')),
  liste_id uuid,
  lignes integer not null default 0,
  lignes_faites integer not null default 0,
  -- How many lines came to what.
  comptes jsonb not null default '{}',
  avance_le timestamptz not null,
  importe_le timestamptz,
  primary key (cpts_id, id),
  constraint un_envoi_confie_a_sa_liste check ((etat = 'prepare') = (liste_id is null))
);
select socle.distribuer('mt.envois_de_liste');
grant select, insert, update, delete on mt.envois_de_liste to maillage_app;
select socle.reserver_aux_soins('mt.envois_de_liste');
alter table mt.envois_de_liste add foreign key (cpts_id, liste_id) references mt.listes (cpts_id, id);
create index envois_de_liste_a_oublier on mt.envois_de_liste (cpts_id, avance_le) where etat in ('prepare', 'en-cours');
create index envois_de_la_liste on mt.envois_de_liste (cpts_id, liste_id) where liste_id is not null;

-- Heads and lines of a file, some hundreds at a time, as ciphertext. `rangees`: as they were sent; `lignes`: read, to be
-- written, each piece removed in the transaction that writes it.
create table mt.contenus_d_envoi (
  cpts_id uuid not null,
  id uuid not null,
  envoi_id uuid not null,
  genre text not null check (genre in ('entete', 'rangees', 'lignes')),
  rang integer not null,
  contenu bytea not null,
  primary key (cpts_id, id),
  constraint un_morceau_d_envoi_a_sa_place unique (cpts_id, envoi_id, genre, rang)
);
select socle.distribuer('mt.contenus_d_envoi');
grant select, insert, update, delete on mt.contenus_d_envoi to maillage_app;
select socle.reserver_aux_soins('mt.contenus_d_envoi');
alter table mt.contenus_d_envoi add foreign key (cpts_id, envoi_id) references mt.envois_de_liste (cpts_id, id);

-- What became of each line: ids and reasons, never who.
create table mt.lignes_de_liste (
  cpts_id uuid not null,
  envoi_id uuid not null,
  numero integer not null,
  liste_id uuid not null,
  issue text not null check (issue in ('nouvelle', 'semblable', 'completee', 'connue', 'repetee', 'refusee', 'ecartee')),
  demande_id uuid,
  -- The request it looks like.
  semblable_id uuid,
  raison text,
  remarques text[] not null default '{}',
  primary key (cpts_id, envoi_id, numero),
  constraint une_ligne_entree_a_sa_demande check (issue in ('repetee', 'refusee', 'ecartee') or demande_id is not null),
  constraint une_ligne_refusee_a_sa_raison check ((issue = 'refusee') = (raison is not null))
);
select socle.distribuer('mt.lignes_de_liste');
grant select, insert on mt.lignes_de_liste to maillage_app;
select socle.reserver_aux_soins('mt.lignes_de_liste');
alter table mt.lignes_de_liste add foreign key (cpts_id, envoi_id) references mt.envois_de_liste (cpts_id, id);
alter table mt.lignes_de_liste add foreign key (cpts_id, liste_id) references mt.listes (cpts_id, id);
alter table mt.lignes_de_liste add foreign key (cpts_id, demande_id) references mt.demandes (cpts_id, id);
create unique index une_personne_n_est_qu_une_fois_sur_une_liste on mt.lignes_de_liste (cpts_id, liste_id, demande_id)
  where issue in ('nouvelle', 'semblable', 'completee', 'connue');
create index lignes_de_la_demande on mt.lignes_de_liste (cpts_id, demande_id) where demande_id is not null;

-- Columns of a sender, as somebody settled them: the next list is read the same way.
create table mt.correspondances (
  cpts_id uuid not null,
  emetteur_cle text not null,
  -- Normalised head → field, null when it is left out.
  colonnes jsonb not null,
  pivot smallint not null check (pivot between 0 and 99),
  retenue_le timestamptz not null,
  retenue_par_nom text not null,
  primary key (cpts_id, emetteur_cle)
);
select socle.distribuer('mt.correspondances');
grant select, insert, update on mt.correspondances to maillage_app;
