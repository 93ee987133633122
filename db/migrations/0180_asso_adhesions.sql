-- Members of the association that bears a CPTS: colleges of its statutes, applications, decisions, what became of each.
create schema asso;
grant usage on schema asso to maillage_app, maillage_jobs;

-- What the statutes say and the program cannot know; empty until somebody fills it.
create table asso.reglages (
  cpts_id uuid not null,
  -- The body that decides on applications, in the words of the statutes.
  organe text,
  bienvenue text,
  regle_le timestamptz not null,
  primary key (cpts_id)
);
select socle.distribuer('asso.reglages');
grant select, insert, update on asso.reglages to maillage_app;

create table asso.colleges (
  cpts_id uuid not null,
  id uuid not null,
  nom text not null,
  -- Who belongs to it, in the words of the statutes; the columns after say what of it can be checked.
  regle text,
  genre text not null check (genre in ('individuel', 'structure', 'tous')),
  professions text[] not null default '{}',
  secteurs uuid[] not null default '{}',
  elus boolean not null default false,
  statuts_le_prevoient boolean not null default false,
  voix text not null check (voix in ('deliberative', 'consultative')),
  sieges integer check (sieges > 0),
  ajoute_le timestamptz not null,
  retire_le timestamptz,
  primary key (cpts_id, id),
  constraint les_elus_sont_consultatifs_sauf_statuts check (not elus or voix = 'consultative' or statuts_le_prevoient)
);
select socle.distribuer('asso.colleges');
grant select, insert, update on asso.colleges to maillage_app;
create unique index un_college_porte_un_nom on asso.colleges (cpts_id, lower(nom)) where retire_le is null;

-- An application, then the membership it became: one row from the first letter to the last day.
create table asso.adhesions (
  cpts_id uuid not null,
  id uuid not null,
  genre text not null check (genre in ('individuel', 'structure')),
  -- Who it is, for the rule below: the entry of the directory, otherwise what was typed.
  qui text not null,
  professionnel_id uuid,
  structure_id uuid,
  titre text,
  prenom text not null,
  nom text not null,
  -- Code of the national nomenclature, or words.
  profession text,
  structure text,
  fonction text,
  commune text,
  courriel text,
  telephone text,
  message text,
  origine text not null check (origine in ('public', 'coordination', 'fichier')),
  college_id uuid,
  etat text not null check (etat in ('demandee', 'refusee', 'active', 'suspendue', 'partie')),
  demandee_le timestamptz not null,
  decidee_le date,
  organe text,
  motif text,
  du date,
  au date,
  accueilli_le timestamptz,
  change_le timestamptz not null,
  primary key (cpts_id, id),
  constraint une_structure_est_representee check ((genre = 'structure') = (structure is not null)),
  constraint un_adherent_a_un_debut check ((etat in ('active', 'suspendue', 'partie')) = (du is not null)),
  constraint un_depart_a_une_fin check ((etat = 'partie') = (au is not null)),
  constraint une_adhesion_finit_apres_son_debut check (au >= du)
);
select socle.distribuer('asso.adhesions');
grant select, insert, update on asso.adhesions to maillage_app;
alter table asso.adhesions add foreign key (cpts_id, college_id) references asso.colleges (cpts_id, id);
create unique index une_personne_n_a_qu_une_adhesion_en_cours on asso.adhesions (cpts_id, qui)
  where etat in ('demandee', 'active', 'suspendue');
create index adhesions_par_etat on asso.adhesions (cpts_id, etat, nom);

-- What happened to each, never rewritten.
create table asso.mouvements (
  cpts_id uuid not null,
  id uuid not null,
  adhesion_id uuid not null,
  genre text not null check (genre in ('demande', 'redite', 'acceptation', 'refus', 'suspension', 'reprise', 'depart',
    'changement', 'fichier')),
  le date not null,
  note text,
  par_nom text not null,
  inscrit_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('asso.mouvements');
grant select, insert on asso.mouvements to maillage_app;
alter table asso.mouvements add foreign key (cpts_id, adhesion_id) references asso.adhesions (cpts_id, id);
create index mouvements_de_l_adhesion on asso.mouvements (cpts_id, adhesion_id, inscrit_le);
