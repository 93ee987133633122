-- Meetings: convened, held, signed for, frozen. `genre` is who holds it: a group now, a body of the association later.
create table reunions.reunions (
  cpts_id uuid not null,
  id uuid not null,
  genre text not null default 'groupe',
  groupe_id uuid,
  titre text not null,
  -- Mission of the ACI contract that its hours are counted for.
  mission text not null,
  debut timestamptz not null,
  fin timestamptz not null,
  modalite text not null check (modalite in ('presence', 'visio', 'mixte')),
  lieu text,
  adresse_visio text check (adresse_visio ~ '^https://'),
  etat text not null default 'prevue' check (etat in ('prevue', 'annulee', 'figee')),
  -- What rotating codes are derived from, as the vault wrote it.
  secret bytea not null,
  organisateur_id uuid,
  organisateur_nom text not null,
  cree_le timestamptz not null,
  change_le timestamptz not null,
  convoquee_le timestamptz,
  rappelee_le timestamptz,
  -- Minutes were sent.
  compte_rendu_le timestamptz,
  primary key (cpts_id, id),
  constraint une_reunion_finit_apres_son_debut check (fin > debut)
);
select socle.distribuer('reunions.reunions');
grant select, insert, update on reunions.reunions to maillage_app;
alter table reunions.reunions add foreign key (cpts_id, groupe_id) references reunions.groupes (cpts_id, id);
create index reunions_par_date on reunions.reunions (cpts_id, debut);
create index reunions_du_groupe on reunions.reunions (cpts_id, groupe_id, debut);

-- Who is convened, and what they answered. A signed link opens one of these.
create table reunions.convocations (
  cpts_id uuid not null,
  id uuid not null,
  reunion_id uuid not null,
  personne_id uuid not null,
  reponse text check (reponse in ('vient', 'distance', 'absent')),
  repondu_le timestamptz,
  envoyee_le timestamptz,
  primary key (cpts_id, id),
  constraint on_n_est_convoque_qu_une_fois unique (cpts_id, reunion_id, personne_id)
);
select socle.distribuer('reunions.convocations');
grant select, insert, update on reunions.convocations to maillage_app;
alter table reunions.convocations add foreign key (cpts_id, reunion_id) references reunions.reunions (cpts_id, id);
alter table reunions.convocations add foreign key (cpts_id, personne_id) references reunions.personnes (cpts_id, id);

-- Agenda, then what was said of each item.
create table reunions.points (
  cpts_id uuid not null,
  id uuid not null,
  reunion_id uuid not null,
  rang integer not null,
  titre text not null,
  minutes smallint check (minutes between 1 and 600),
  -- Of a document that stands elsewhere.
  document text check (document ~ '^https://'),
  notes text not null default '',
  decision text not null default '',
  change_le timestamptz not null,
  primary key (cpts_id, id),
  constraint un_rang_par_point unique (cpts_id, reunion_id, rang) deferrable initially deferred
);
select socle.distribuer('reunions.points');
grant select, insert, update, delete on reunions.points to maillage_app;
alter table reunions.points add foreign key (cpts_id, reunion_id) references reunions.reunions (cpts_id, id);
