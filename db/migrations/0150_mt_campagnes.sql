-- Campaigns towards people without a médecin traitant: letters, texts of counters, posters; what came of them.

create table mt.campagnes (
  cpts_id uuid not null,
  id uuid not null,
  -- Four letters and digits, in the addresses of letters and posters: whose campaign an answer is, never whose answer.
  code text not null check (code ~ '^[A-Z0-9]{4,8}$'),
  nom text not null,
  but text not null,
  -- Whom letters are for: one of these situations (`age` is that of the scale of priority), in one of these communes,
  -- on this list; empty or null: whoever they are.
  criteres text[] not null default '{}',
  communes text[] not null default '{}',
  liste_id uuid,
  joindre text not null check (joindre in ('tous', 'sans-telephone', 'a-ecrire')),
  -- Calls without an answer from which one writes.
  appels smallint check (appels between 1 and 20),
  lettre text not null,
  comptoir text not null,
  affiche text not null,
  creee_le timestamptz not null,
  creee_par_nom text not null,
  -- Last day it is meant to run.
  jusqu_au date,
  lancee_le timestamptz,
  finie_le timestamptz,
  -- Day the letters were posted.
  envoyee_le date,
  primary key (cpts_id, id),
  constraint un_code_designe_une_seule_campagne unique (cpts_id, code),
  constraint une_campagne_finie_a_ete_lancee check (finie_le is null or lancee_le is not null),
  constraint des_lettres_parties_lancent_la_campagne check (envoyee_le is null or lancee_le is not null),
  constraint ecrire_apres_des_appels_dit_combien check (joindre <> 'a-ecrire' or appels is not null)
);
select socle.distribuer('mt.campagnes');
grant select, insert, update on mt.campagnes to maillage_app;
alter table mt.campagnes add foreign key (cpts_id, liste_id) references mt.listes (cpts_id, id);

-- Who a letter is for: settled when they are prepared, one each. Neither name nor address: those of the request.
create table mt.lettres (
  cpts_id uuid not null,
  campagne_id uuid not null,
  demande_id uuid not null,
  -- By postal code, then town, then name: as a bag of post is sorted.
  rang integer not null,
  envoyee_le timestamptz,
  revenue_le timestamptz,
  revenue_par_nom text,
  constraint une_demande_n_a_qu_une_lettre_par_campagne primary key (cpts_id, campagne_id, demande_id),
  constraint seule_une_lettre_envoyee_revient check (revenue_le is null or envoyee_le is not null)
);
select socle.distribuer('mt.lettres');
grant select, insert, update, delete on mt.lettres to maillage_app;
select socle.reserver_aux_soins('mt.lettres');
alter table mt.lettres add foreign key (cpts_id, campagne_id) references mt.campagnes (cpts_id, id);
alter table mt.lettres add foreign key (cpts_id, demande_id) references mt.demandes (cpts_id, id);
create index lettres_de_la_demande on mt.lettres (cpts_id, demande_id);

-- The letters of a campaign as one file, while it is built, and some days after.
create table mt.tirages (
  cpts_id uuid not null,
  id uuid not null,
  campagne_id uuid not null,
  etat text not null default 'en-cours' check (etat in ('en-cours', 'pret')),
  lettres integer not null,
  faites integer not null default 0,
  -- Left out since they were prepared: closed, erased, address gone.
  retirees integer not null default 0,
  demande_le timestamptz not null,
  demande_par_nom text not null,
  avance_le timestamptz not null,
  primary key (cpts_id, id),
  constraint une_campagne_n_a_qu_un_tirage unique (cpts_id, campagne_id)
);
select socle.distribuer('mt.tirages');
grant select, insert, update, delete on mt.tirages to maillage_app;
select socle.reserver_aux_soins('mt.tirages');
alter table mt.tirages add foreign key (cpts_id, campagne_id) references mt.campagnes (cpts_id, id);

-- The file itself, cut in pieces, as ciphertext.
create table mt.morceaux_de_tirage (
  cpts_id uuid not null,
  id uuid not null,
  tirage_id uuid not null,
  rang integer not null,
  contenu bytea not null,
  primary key (cpts_id, id),
  constraint un_morceau_de_tirage_a_sa_place unique (cpts_id, tirage_id, rang)
);
select socle.distribuer('mt.morceaux_de_tirage');
grant select, insert, update, delete on mt.morceaux_de_tirage to maillage_app;
select socle.reserver_aux_soins('mt.morceaux_de_tirage');
alter table mt.morceaux_de_tirage add foreign key (cpts_id, tirage_id) references mt.tirages (cpts_id, id) on delete cascade;

-- A request that a campaign brought, or whose person answered it.
create table mt.reponses_de_campagne (
  cpts_id uuid not null,
  campagne_id uuid not null,
  demande_id uuid not null,
  le timestamptz not null,
  constraint une_demande_ne_repond_qu_une_fois_a_une_campagne primary key (cpts_id, campagne_id, demande_id)
);
select socle.distribuer('mt.reponses_de_campagne');
grant select, insert on mt.reponses_de_campagne to maillage_app;
select socle.reserver_aux_soins('mt.reponses_de_campagne');
alter table mt.reponses_de_campagne add foreign key (cpts_id, campagne_id) references mt.campagnes (cpts_id, id);
alter table mt.reponses_de_campagne add foreign key (cpts_id, demande_id) references mt.demandes (cpts_id, id);
create index reponses_de_la_demande on mt.reponses_de_campagne (cpts_id, demande_id);
