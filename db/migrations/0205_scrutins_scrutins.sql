-- Secret ballots and elections: what is put to the vote, to whom, under which rule (docs/adr/0030).
create schema scrutins;
grant usage on schema scrutins to maillage_app, maillage_jobs;

create table scrutins.scrutins (
  cpts_id uuid not null,
  id uuid not null,
  titre text not null,
  -- What is asked, in the words of who asks.
  objet text,
  genre text not null check (genre in ('question', 'election')),
  sieges integer check (sieges between 1 and 100),
  -- What the statutes ask of a majority, and of what it is a majority; null when nobody said.
  seuil text check (seuil in ('relative', 'absolue', 'deux-tiers', 'trois-quarts')),
  base text check (base in ('exprimes', 'votants', 'inscrits')),
  mode text not null check (mode in ('distance', 'salle')),
  -- Who votes, until it opens and the list is frozen: those who sit in a body, or members of colleges.
  instance_id uuid,
  colleges uuid[] not null default '{}',
  -- Proxies that one person may carry; null when the statutes do not say.
  pouvoirs_max integer check (pouvoirs_max between 0 and 100),
  ouvre_le timestamptz not null,
  ferme_le timestamptz,
  etat text not null check (etat in ('prepare', 'ouvert', 'clos', 'refuse', 'annule')),
  -- The round this one follows.
  precedent_id uuid,
  par_nom text not null,
  prepare_le timestamptz not null,
  ouvert_le timestamptz,
  clos_le timestamptz,
  relance_le timestamptz,
  -- Why the count was refused.
  anomalies text[] not null default '{}',
  primary key (cpts_id, id),
  constraint une_election_a_des_sieges check ((genre = 'election') = (sieges is not null)),
  constraint une_majorite_dit_de_quoi check ((seuil is null or seuil = 'relative') = (base is null)),
  constraint un_scrutin_a_distance_a_une_heure_de_fin check (mode = 'salle' or ferme_le is not null),
  constraint un_scrutin_ferme_apres_son_ouverture check (ferme_le > ouvre_le)
);
select socle.distribuer('scrutins.scrutins');
grant select, insert, update on scrutins.scrutins to maillage_app;
alter table scrutins.scrutins add foreign key (cpts_id, precedent_id) references scrutins.scrutins (cpts_id, id);
create index scrutins_par_date on scrutins.scrutins (cpts_id, ouvre_le);

create table scrutins.candidats (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  rang integer not null check (rang between 1 and 200),
  nom text not null,
  primary key (cpts_id, scrutin_id, rang)
);
select socle.distribuer('scrutins.candidats');
grant select, insert on scrutins.candidats to maillage_app;
alter table scrutins.candidats add foreign key (cpts_id, scrutin_id) references scrutins.scrutins (cpts_id, id);
create unique index un_candidat_se_presente_une_fois on scrutins.candidats (cpts_id, scrutin_id, lower(nom));

-- Proxies given while a vote is prepared: memberships, or mandates of people who are no member.
create table scrutins.pouvoirs (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  mandant_id uuid not null,
  mandataire_id uuid not null check (mandataire_id <> mandant_id),
  note_le timestamptz not null,
  constraint un_mandant_ne_donne_qu_un_pouvoir primary key (cpts_id, scrutin_id, mandant_id)
);
select socle.distribuer('scrutins.pouvoirs');
grant select, insert, delete on scrutins.pouvoirs to maillage_app;
alter table scrutins.pouvoirs add foreign key (cpts_id, scrutin_id) references scrutins.scrutins (cpts_id, id);

-- The list of voters, frozen when the vote opens: nobody is granted to change or to take away a row.
create table scrutins.electeurs (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  id uuid not null,
  adhesion_id uuid,
  nom text not null,
  courriel text,
  college text,
  -- Who votes for them, when they gave a proxy.
  represente_par text,
  primary key (cpts_id, id)
);
select socle.distribuer('scrutins.electeurs');
grant select, insert on scrutins.electeurs to maillage_app;
alter table scrutins.electeurs add foreign key (cpts_id, scrutin_id) references scrutins.scrutins (cpts_id, id);
create unique index une_personne_est_electrice_une_fois on scrutins.electeurs (cpts_id, scrutin_id, adhesion_id)
  where adhesion_id is not null;
create index electeurs_du_scrutin on scrutins.electeurs (cpts_id, scrutin_id, nom);

-- Each voice of the list: its own ballot. `de`: the person it was given by.
create table scrutins.voix (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  id uuid not null,
  electeur_id uuid not null,
  rang integer not null check (rang > 0),
  de text,
  primary key (cpts_id, id)
);
select socle.distribuer('scrutins.voix');
grant select, insert on scrutins.voix to maillage_app;
alter table scrutins.voix add foreign key (cpts_id, electeur_id) references scrutins.electeurs (cpts_id, id);
create index voix_du_scrutin on scrutins.voix (cpts_id, scrutin_id, electeur_id, rang);
