-- Unscheduled care: who offers slots, weekly patterns, slots.
create schema snp;
grant usage on schema snp to maillage_app, maillage_jobs;

-- What a slot shows of its professional, copied from the directory each time they open one: boards, feeds and
-- proposals read it without asking the national directory again.
create table snp.offrants (
  cpts_id uuid not null,
  professionnel_id uuid not null,
  rpps text not null,
  nom text not null,
  profession text not null,
  commune text,
  telephone text,
  courriel text,
  copie_le timestamptz not null,
  primary key (cpts_id, professionnel_id),
  constraint un_rpps_designe_un_seul_offrant unique (cpts_id, rpps)
);
select socle.distribuer('snp.offrants');
grant select, insert, update on snp.offrants to maillage_app;

-- A weekly pattern. It always has an end; slots are made from it over a rolling horizon.
create table snp.series (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid not null,
  jours smallint[] not null check (cardinality(jours) between 1 and 7 and jours <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  heure_debut time not null,
  heure_fin time not null,
  duree_minutes smallint not null check (duree_minutes between 5 and 240),
  du date not null,
  au date not null,
  exceptions date[] not null default '{}',
  zone_vacances text,
  heure_liberation time,
  genre text not null check (genre in ('cabinet', 'visite', 'teleconsultation-assistee')),
  commune text not null,
  lieu text,
  public text not null check (public in ('tous', 'ma-patientele', 'sans-medecin-traitant')),
  motifs text[] not null default '{}',
  age_min smallint check (age_min between 0 and 130),
  age_max smallint check (age_max between 0 and 130),
  reservable_par text[] not null check (cardinality(reservable_par) > 0),
  cree_le timestamptz not null,
  genere_jusqu_au date,
  primary key (cpts_id, id),
  -- One that was stopped before its first day ends the day before it.
  constraint une_serie_finit_apres_son_debut check (au >= du - 1),
  constraint une_serie_a_des_heures_dans_l_ordre check (heure_fin > heure_debut)
);
select socle.distribuer('snp.series');
grant select, insert, update on snp.series to maillage_app;
alter table snp.series add foreign key (cpts_id, professionnel_id) references snp.offrants (cpts_id, professionnel_id);
create index series_a_generer on snp.series (cpts_id, au);

-- School holidays by zone, as the CPTS typed them; nothing is guessed.
create table snp.vacances (
  cpts_id uuid not null,
  id uuid not null,
  zone text not null,
  nom text not null,
  du date not null,
  au date not null,
  primary key (cpts_id, id),
  constraint des_vacances_finissent_apres_leur_debut check (au >= du)
);
select socle.distribuer('snp.vacances');
grant select, insert, delete on snp.vacances to maillage_app;

create table snp.creneaux (
  cpts_id uuid not null,
  id uuid not null,
  serie_id uuid,
  professionnel_id uuid not null,
  debut timestamptz not null,
  fin timestamptz not null,
  genre text not null check (genre in ('cabinet', 'visite', 'teleconsultation-assistee')),
  commune text not null,
  lieu text,
  public text not null check (public in ('tous', 'ma-patientele', 'sans-medecin-traitant')),
  motifs text[] not null default '{}',
  age_min smallint check (age_min between 0 and 130),
  age_max smallint check (age_max between 0 and 130),
  reservable_par text[] not null check (cardinality(reservable_par) > 0),
  libere_le timestamptz,
  etat text not null default 'libre' check (etat in ('libre', 'reserve', 'ferme')),
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint un_creneau_finit_apres_son_debut check (fin > debut)
);
select socle.distribuer('snp.creneaux');
grant select, insert, update on snp.creneaux to maillage_app;
alter table snp.creneaux add foreign key (cpts_id, professionnel_id) references snp.offrants (cpts_id, professionnel_id);
alter table snp.creneaux add foreign key (cpts_id, serie_id) references snp.series (cpts_id, id);
-- One person is in one place at a time; what was closed leaves room for something else.
alter table snp.creneaux add constraint un_professionnel_n_a_qu_un_creneau_a_la_fois
  exclude using gist (cpts_id with =, professionnel_id with =, tstzrange(debut, fin) with &&) where (etat <> 'ferme');
-- A slot made from a pattern is made once, even after it was closed.
create unique index une_serie_ne_donne_qu_un_creneau_par_instant on snp.creneaux (cpts_id, serie_id, debut)
  where serie_id is not null;
create index creneaux_proposables on snp.creneaux (cpts_id, debut) where etat = 'libre';
create index creneaux_par_date on snp.creneaux (cpts_id, debut);
create index creneaux_du_professionnel on snp.creneaux (cpts_id, professionnel_id, debut);
