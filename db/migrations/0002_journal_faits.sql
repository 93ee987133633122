-- Activity ledger: append-only, partitioned by year, rolled up by day.
create schema journal;
grant usage on schema journal to maillage_app, maillage_jobs;

create table journal.faits (
  cpts_id uuid not null,
  id uuid not null,
  genre text not null,
  mission text not null,
  instant timestamptz not null,
  jour date not null,
  acteur_id uuid,
  acteur_nom text,
  professions text[] not null default '{}',
  professionnel_id uuid,
  commune text,
  secteur text,
  quantite integer not null default 1,
  minutes integer,
  centimes bigint,
  sujet text,
  detail text,
  lien text,
  source text not null check (source in ('mesure', 'declare', 'transmis')),
  corrige uuid,
  primary key (cpts_id, jour, id)
) partition by range (jour);
select socle.distribuer('journal.faits');
grant select, insert on journal.faits to maillage_app;
create trigger faits_jamais_modifies before update or delete on journal.faits
  for each row execute function socle.refuser_la_modification();
create index faits_par_genre on journal.faits (cpts_id, genre, jour) include (quantite, minutes, professionnel_id);
create index faits_par_lien on journal.faits (cpts_id, lien) where lien is not null;

-- One partition per year from 2015 to 2045, and one for whatever lies outside.
do $$
begin
  for annee in 2015..2045 loop
    execute format(
      'create table journal.faits_%s partition of journal.faits for values from (%L) to (%L)',
      annee, make_date(annee, 1, 1), make_date(annee + 1, 1, 1));
  end loop;
end $$;
create table journal.faits_hors_periode partition of journal.faits default;

-- Facts not yet in the daily roll-up; folding empties it, boards add what it still holds.
create table journal.a_plier (
  cpts_id uuid not null,
  fait_id uuid not null,
  jour date not null,
  primary key (cpts_id, fait_id)
);
select socle.distribuer('journal.a_plier');
grant select, insert, update, delete on journal.a_plier to maillage_app;

-- Daily roll-up. `minutes` is exact, so that a median is read from counts and not from facts. The commune is left
-- to the entries: with it nearly every entry would be a row of its own, and a board would cost what the ledger costs.
create table journal.cumuls (
  cpts_id uuid not null,
  jour date not null,
  genre text not null,
  profession text not null default '',
  secteur text not null default '',
  detail text not null default '',
  source text not null,
  minutes integer not null default -1,
  faits bigint not null,
  quantite bigint not null,
  centimes bigint not null default 0,
  primary key (cpts_id, jour, genre, profession, secteur, detail, source, minutes)
);
select socle.distribuer('journal.cumuls');
grant select, insert, update on journal.cumuls to maillage_app;
create index cumuls_par_genre on journal.cumuls (cpts_id, genre, jour);
