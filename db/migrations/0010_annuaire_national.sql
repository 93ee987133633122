-- The national directory (RPPS, FINESS), the same for every CPTS. Nothing here is typed by a person.
create schema annuaire;
grant usage on schema annuaire to maillage_app, maillage_jobs;

-- The id is made from the number (domain/identite.ts): the same person has the same id everywhere.
-- `rpps` is empty for the people whom old files know by an ADELI number.
create table annuaire.professionnels (
  id uuid primary key,
  rpps text,
  titre text,
  civilite text,
  nom text not null,
  prenom text not null,
  profession text not null,
  categorie text,
  -- Words of the name, as search compares them (domain/mots.ts).
  mots tsvector not null,
  empreinte bigint not null default 0,
  ferme_le timestamptz
);
select socle.repliquer('annuaire.professionnels');
grant select, insert, update on annuaire.professionnels to maillage_app;

-- FINESS wins over RPPS where both know a place; what `source` did not say, it does not close.
create table annuaire.structures (
  id uuid primary key,
  source text not null check (source in ('rpps', 'finess')),
  finess text,
  finess_juridique text,
  siret text,
  nom text not null,
  enseigne text,
  categorie text,
  secteur text,
  adresse text,
  complement text,
  code_postal text,
  ville text,
  commune text,
  telephone text,
  telephone2 text,
  courriel text,
  longitude double precision,
  latitude double precision,
  empreinte bigint not null default 0,
  ferme_le timestamptz
);
select socle.repliquer('annuaire.structures');
grant select, insert, update on annuaire.structures to maillage_app;

-- One way of practising, in one place. `cle` is made from what identifies the activity.
create table annuaire.activites (
  professionnel_id uuid not null,
  cle bigint not null,
  profession text not null,
  savoir_faire text,
  mode_exercice text,
  structure_id uuid,
  commune text,
  secteur text,
  role text,
  genre text,
  section text,
  empreinte bigint not null default 0,
  ferme_le timestamptz,
  primary key (professionnel_id, cle)
);
select socle.repliquer('annuaire.activites');
grant select, insert, update on annuaire.activites to maillage_app;

create table annuaire.savoir_faires (
  professionnel_id uuid not null,
  code text not null,
  type text,
  profession text,
  empreinte bigint not null default 0,
  ferme_le timestamptz,
  primary key (professionnel_id, code)
);
select socle.repliquer('annuaire.savoir_faires');
grant select, insert, update on annuaire.savoir_faires to maillage_app;

create table annuaire.diplomes (
  professionnel_id uuid not null,
  cle bigint not null,
  type text,
  diplome text,
  autorisation text,
  discipline text,
  empreinte bigint not null default 0,
  ferme_le timestamptz,
  primary key (professionnel_id, cle)
);
select socle.repliquer('annuaire.diplomes');
grant select, insert, update on annuaire.diplomes to maillage_app;

-- Words of the codes that no nomenclature of the project knows, as the files say them.
create table annuaire.libelles (
  nomenclature text not null,
  code text not null,
  libelle text not null,
  primary key (nomenclature, code)
);
select socle.repliquer('annuaire.libelles');
grant select, insert, update on annuaire.libelles to maillage_app;

-- Every word of a name, once: what a mistyped name is compared with.
create table annuaire.mots (
  mot text primary key
);
select socle.repliquer('annuaire.mots');
grant select, insert on annuaire.mots to maillage_app;

-- Indexes by table: the first load of an empty directory drops them, and builds them once the rows are there.
create function annuaire.poser_les_index(p_table text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  case p_table
  when 'professionnels' then
    create unique index if not exists un_rpps_designe_une_seule_personne on annuaire.professionnels (rpps);
    create index if not exists professionnels_par_mots on annuaire.professionnels using gin (mots) where ferme_le is null;
  when 'activites' then
    create index if not exists activites_par_commune on annuaire.activites (commune, profession) where ferme_le is null;
    create index if not exists activites_par_structure on annuaire.activites (structure_id) where ferme_le is null;
  when 'structures' then
    create index if not exists structures_par_commune on annuaire.structures (commune) where ferme_le is null;
    create index if not exists structures_par_finess on annuaire.structures (finess);
  when 'mots' then
    create index if not exists mots_ressemblants on annuaire.mots using gin (mot extensions.gin_trgm_ops);
  end case;
end $$;
create function annuaire.deposer_les_index(p_table text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  case p_table
  when 'professionnels' then
    drop index if exists annuaire.un_rpps_designe_une_seule_personne, annuaire.professionnels_par_mots;
  when 'activites' then
    drop index if exists annuaire.activites_par_commune, annuaire.activites_par_structure;
  when 'structures' then
    drop index if exists annuaire.structures_par_commune, annuaire.structures_par_finess;
  when 'mots' then
    drop index if exists annuaire.mots_ressemblants;
  end case;
end $$;
revoke execute on function annuaire.poser_les_index(text), annuaire.deposer_les_index(text) from public;
grant execute on function annuaire.poser_les_index(text), annuaire.deposer_les_index(text) to maillage_app;
select annuaire.poser_les_index(t) from unnest(array['professionnels', 'activites', 'structures', 'mots']) as t;
