-- Totals without the exact minutes, by day and by month; delays and professionals by month. What was folded is added up
-- again from the entries; what waits in the queue stays there.
drop table journal.cumuls;

create table journal.cumuls (
  cpts_id uuid not null,
  jour date not null,
  genre text not null,
  mission text not null,
  profession text not null default '',
  secteur text not null default '',
  detail text not null default '',
  source text not null,
  faits bigint not null,
  quantite bigint not null,
  -- Each entry as often as its quantity says.
  minutes bigint not null default 0,
  centimes bigint not null default 0,
  primary key (cpts_id, genre, jour, mission, profession, secteur, detail, source)
);
select socle.distribuer('journal.cumuls');
grant select, insert, update on journal.cumuls to maillage_app;

-- `mois` is its first day.
create table journal.cumuls_mensuels (
  cpts_id uuid not null,
  mois date not null,
  genre text not null,
  mission text not null,
  profession text not null default '',
  secteur text not null default '',
  detail text not null default '',
  source text not null,
  faits bigint not null,
  quantite bigint not null,
  minutes bigint not null default 0,
  centimes bigint not null default 0,
  primary key (cpts_id, genre, mois, mission, profession, secteur, detail, source)
);
select socle.distribuer('journal.cumuls_mensuels');
grant select, insert, update on journal.cumuls_mensuels to maillage_app;

-- How often each exact delay was measured, so that a median is read from counts and not from entries.
create table journal.delais_mensuels (
  cpts_id uuid not null,
  mois date not null,
  genre text not null,
  minutes integer not null,
  quantite bigint not null,
  primary key (cpts_id, genre, mois, minutes)
);
select socle.distribuer('journal.delais_mensuels');
grant select, insert, update on journal.delais_mensuels to maillage_app;

-- What each professional of the directory did, so that they are counted, each once, without their entries.
create table journal.professionnels_mensuels (
  cpts_id uuid not null,
  mois date not null,
  genre text not null,
  professionnel_id uuid not null,
  quantite bigint not null,
  primary key (cpts_id, genre, mois, professionnel_id)
);
select socle.distribuer('journal.professionnels_mensuels');
grant select, insert, update on journal.professionnels_mensuels to maillage_app;

create temporary table plies on commit drop as
  select f.cpts_id, f.jour, date_trunc('month', f.jour::timestamp)::date as mois, f.genre, f.mission,
    coalesce(f.professions[1], '') as profession, coalesce(f.secteur, '') as secteur, coalesce(f.detail, '') as detail,
    f.source, f.quantite, f.minutes, f.centimes, f.professionnel_id
  from journal.faits f
  where not exists (select from journal.a_plier a where a.cpts_id = f.cpts_id and a.fait_id = f.id);
insert into journal.cumuls (cpts_id, jour, genre, mission, profession, secteur, detail, source, faits, quantite, minutes, centimes)
  select cpts_id, jour, genre, mission, profession, secteur, detail, source, count(*), sum(quantite),
    coalesce(sum(quantite * minutes), 0), coalesce(sum(centimes), 0)
  from plies group by 1, 2, 3, 4, 5, 6, 7, 8;
insert into journal.cumuls_mensuels (cpts_id, mois, genre, mission, profession, secteur, detail, source, faits, quantite, minutes, centimes)
  select cpts_id, date_trunc('month', jour::timestamp)::date, genre, mission, profession, secteur, detail, source,
    sum(faits), sum(quantite), sum(minutes), sum(centimes)
  from journal.cumuls group by 1, 2, 3, 4, 5, 6, 7, 8;
insert into journal.delais_mensuels (cpts_id, mois, genre, minutes, quantite)
  select cpts_id, mois, genre, minutes, sum(quantite) from plies where minutes is not null group by 1, 2, 3, 4;
insert into journal.professionnels_mensuels (cpts_id, mois, genre, professionnel_id, quantite)
  select cpts_id, mois, genre, professionnel_id, sum(quantite) from plies where professionnel_id is not null group by 1, 2, 3, 4;
