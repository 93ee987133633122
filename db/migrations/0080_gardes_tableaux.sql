-- Duty rotas: who keeps the door open at night and on Sundays, for any profession, by sector.
create schema gardes;
grant usage on schema gardes to maillage_app, maillage_jobs;

create table gardes.tableaux (
  cpts_id uuid not null,
  id uuid not null,
  nom text not null,
  -- Code of the national nomenclature ('21' is pharmacist).
  profession text not null,
  -- Letter of the sector it serves; null: the whole territory.
  secteur text,
  -- The one number that is shown to everybody instead of names.
  ligne text check (ligne ~ '^\+[1-9][0-9]{7,14}$'),
  publique boolean not null,
  cree_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('gardes.tableaux');
grant select, insert, update on gardes.tableaux to maillage_app;

-- A pattern in clock time: its end is on the next day when it is not after its beginning.
create table gardes.tours (
  cpts_id uuid not null,
  id uuid not null,
  tableau_id uuid not null,
  nom text not null,
  jours smallint[] not null check (jours <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  -- Also on public holidays, whatever the day of the week.
  feries boolean not null,
  heure_debut time not null,
  heure_fin time not null,
  retire_le timestamptz,
  primary key (cpts_id, id),
  constraint un_tour_revient_un_jour_au_moins check (feries or cardinality(jours) > 0)
);
select socle.distribuer('gardes.tours');
grant select, insert, update on gardes.tours to maillage_app;
alter table gardes.tours add foreign key (cpts_id, tableau_id) references gardes.tableaux (cpts_id, id);
create index tours_du_tableau on gardes.tours (cpts_id, tableau_id);

-- Who takes turns, as the directory knew them when they joined or were last looked at.
create table gardes.participants (
  cpts_id uuid not null,
  tableau_id uuid not null,
  professionnel_id uuid not null,
  nom text not null,
  lieu text,
  adresse text,
  commune text,
  telephone text,
  -- Duties that this person never takes.
  exclusions text[] not null default '{}' check (exclusions <@ array['nuit', 'week-end', 'ferie']),
  ajoute_le timestamptz not null,
  retire_le timestamptz,
  primary key (cpts_id, tableau_id, professionnel_id)
);
select socle.distribuer('gardes.participants');
grant select, insert, update on gardes.participants to maillage_app;
alter table gardes.participants add foreign key (cpts_id, tableau_id) references gardes.tableaux (cpts_id, id);
create index participants_par_personne on gardes.participants (cpts_id, professionnel_id);
