-- Relevés: what each person is owed for a period. Until it is approved nothing is written; once it is, nothing changes.
create table indemnisations.periodes (
  cpts_id uuid not null,
  id uuid not null,
  genre text not null check (genre in ('mois', 'trimestre', 'annee')),
  du date not null,
  au date not null,
  ouverte_le timestamptz not null,
  close_le timestamptz,
  close_par_nom text,
  primary key (cpts_id, id),
  constraint une_periode_finit_apres_son_debut check (au >= du),
  constraint deux_periodes_ne_se_recouvrent_pas exclude using gist (cpts_id with =, daterange(du, au, '[]') with &&)
);
select socle.distribuer('indemnisations.periodes');
grant select, insert, update on indemnisations.periodes to maillage_app;

-- One file for the bank, and what became of it.
create table indemnisations.lots (
  cpts_id uuid not null,
  id uuid not null,
  reference text not null,
  version text not null check (version in ('pain.001.001.09', 'pain.001.001.03')),
  executer_le date not null,
  centimes bigint not null check (centimes > 0),
  nombre integer not null check (nombre > 0),
  -- The file itself, as it was given to the bank: it holds account numbers.
  contenu bytea not null,
  cree_le timestamptz not null,
  cree_par_nom text not null,
  paye_le date,
  confirme_par_nom text,
  annule_le timestamptz,
  motif_d_annulation text,
  primary key (cpts_id, id),
  constraint un_lot_paye_n_est_pas_annule check (paye_le is null or annule_le is null)
);
select socle.distribuer('indemnisations.lots');
grant select, insert, update on indemnisations.lots to maillage_app;

create table indemnisations.releves (
  cpts_id uuid not null,
  id uuid not null,
  periode_id uuid not null,
  personne_id uuid not null,
  nom text not null,
  profession text,
  -- Who receives the money: the person, or the structure that employs them.
  employeur_id uuid,
  verse_a text not null,
  indemnites bigint not null,
  remunerations bigint not null,
  frais bigint not null,
  centimes bigint not null check (centimes >= 0),
  approuve_le timestamptz not null,
  approuve_par_id uuid,
  approuve_par_nom text not null,
  lot_id uuid,
  paye_le date,
  recu_annee integer,
  recu_numero integer check (recu_numero > 0),
  primary key (cpts_id, id),
  constraint un_releve_fait_sa_somme check (centimes = indemnites + remunerations + frais),
  constraint un_recu_a_un_numero check ((paye_le is null) = (recu_numero is null) and (recu_annee is null) = (recu_numero is null))
);
select socle.distribuer('indemnisations.releves');
grant select, insert, update on indemnisations.releves to maillage_app;
alter table indemnisations.releves add foreign key (cpts_id, periode_id) references indemnisations.periodes (cpts_id, id);
alter table indemnisations.releves add foreign key (cpts_id, lot_id) references indemnisations.lots (cpts_id, id);
create unique index une_personne_a_un_releve_par_periode on indemnisations.releves (cpts_id, periode_id, personne_id);
create unique index un_recu_d_indemnite_porte_un_numero on indemnisations.releves (cpts_id, recu_annee, recu_numero);
create index releves_de_la_personne on indemnisations.releves (cpts_id, personne_id);
create index releves_a_virer on indemnisations.releves (cpts_id) where lot_id is null;
create index releves_du_lot on indemnisations.releves (cpts_id, lot_id);

create table indemnisations.lignes (
  cpts_id uuid not null,
  releve_id uuid not null,
  rang integer not null,
  -- The entry of the ledger, or the month of a yearly rule: in one relevé for ever.
  cle text not null,
  personne_id uuid not null,
  jour date not null,
  genre text not null,
  objet text not null,
  mission text not null,
  lien text,
  minutes integer,
  quantite integer not null,
  regle_id uuid,
  regle_libelle text,
  nature text check (nature in ('indemnite', 'remuneration', 'frais')),
  centimes bigint not null,
  unite text,
  pourquoi text not null,
  etat text not null check (etat in ('payee', 'non-payee', 'reprise')),
  report boolean not null,
  primary key (cpts_id, releve_id, rang)
);
select socle.distribuer('indemnisations.lignes');
grant select, insert on indemnisations.lignes to maillage_app;
create trigger lignes_jamais_modifiees before update or delete on indemnisations.lignes
  for each row execute function socle.refuser_la_modification();
alter table indemnisations.lignes add foreign key (cpts_id, releve_id) references indemnisations.releves (cpts_id, id);
create unique index une_entree_n_est_payee_que_dans_un_releve on indemnisations.lignes (cpts_id, cle);
create index lignes_de_la_personne on indemnisations.lignes (cpts_id, personne_id, jour);

-- The last receipt of each year: taken in the transaction that writes it, so that none is skipped.
create table indemnisations.numeros_de_recu (
  cpts_id uuid not null,
  annee integer not null,
  dernier integer not null check (dernier > 0),
  primary key (cpts_id, annee)
);
select socle.distribuer('indemnisations.numeros_de_recu');
grant select, insert, update on indemnisations.numeros_de_recu to maillage_app;
