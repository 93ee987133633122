-- Working groups: who thinks and decides together, on which missions.
create schema reunions;
grant usage on schema reunions to maillage_app, maillage_jobs;

-- Whoever takes part in something: somebody of the directory, as it knew them then, or a guest.
create table reunions.personnes (
  cpts_id uuid not null,
  id uuid not null,
  -- Null: a guest (élue, représentant d'usagers, partenaire).
  professionnel_id uuid,
  nom text not null,
  -- Code of the national nomenclature; null for a guest.
  profession text,
  -- What they are, in words: "Infirmier", "Représentante des usagers".
  qualite text,
  commune text,
  -- Typed for a guest; somebody of the directory is written to where their account or entry says.
  courriel text check (courriel = lower(courriel)),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint un_professionnel_est_une_seule_personne unique (cpts_id, professionnel_id)
);
select socle.distribuer('reunions.personnes');
grant select, insert, update on reunions.personnes to maillage_app;
create unique index un_invite_est_une_seule_personne
  on reunions.personnes (cpts_id, lower(nom), courriel, qualite) nulls not distinct where professionnel_id is null;

create table reunions.groupes (
  cpts_id uuid not null,
  id uuid not null,
  nom text not null,
  objet text,
  missions text[] not null,
  referent_id uuid,
  cree_le timestamptz not null,
  archive_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('reunions.groupes');
grant select, insert, update on reunions.groupes to maillage_app;
alter table reunions.groupes add foreign key (cpts_id, referent_id) references reunions.personnes (cpts_id, id);
create unique index un_nom_designe_un_seul_groupe on reunions.groupes (cpts_id, lower(nom)) where archive_le is null;

-- Who is of a group; who left stays, with when.
create table reunions.membres (
  cpts_id uuid not null,
  groupe_id uuid not null,
  personne_id uuid not null,
  ajoute_le timestamptz not null,
  retire_le timestamptz,
  primary key (cpts_id, groupe_id, personne_id)
);
select socle.distribuer('reunions.membres');
grant select, insert, update on reunions.membres to maillage_app;
alter table reunions.membres add foreign key (cpts_id, groupe_id) references reunions.groupes (cpts_id, id);
alter table reunions.membres add foreign key (cpts_id, personne_id) references reunions.personnes (cpts_id, id);
create index membres_par_personne on reunions.membres (cpts_id, personne_id);
