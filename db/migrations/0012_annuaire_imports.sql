-- Imports of the national files: who, when, how far, what came of it.
create table annuaire.imports (
  id uuid primary key,
  genre text not null check (genre in ('rpps', 'finess')),
  etat text not null check (etat in ('en-cours', 'termine', 'refuse', 'echec', 'interrompu')),
  par text not null,
  perimetre text,
  fichiers text[] not null,
  commence_le timestamptz not null,
  avance_le timestamptz not null,
  termine_le timestamptz,
  etape text not null,
  octets_lus bigint not null default 0,
  octets_total bigint not null default 0,
  lignes_lues bigint not null default 0,
  rapport jsonb
);
select socle.repliquer('annuaire.imports');
grant select, insert, update on annuaire.imports to maillage_app;
create unique index un_seul_import_a_la_fois on annuaire.imports (etat) where etat = 'en-cours';
create index imports_recents on annuaire.imports (commence_le desc);

create table annuaire.rejets (
  import_id uuid not null,
  rang integer not null,
  fichier text not null,
  ligne integer not null,
  motif text not null,
  phrase text not null,
  primary key (import_id, rang)
);
select socle.repliquer('annuaire.rejets');
grant select, insert on annuaire.rejets to maillage_app;

-- Where the lines of a file wait to be compared with the directory. Nothing here outlives an import.
create unlogged table annuaire.tampon_professionnels (like annuaire.professionnels including defaults);
select socle.repliquer('annuaire.tampon_professionnels');
grant select, insert, truncate on annuaire.tampon_professionnels to maillage_app;
create unlogged table annuaire.tampon_structures (like annuaire.structures including defaults);
select socle.repliquer('annuaire.tampon_structures');
grant select, insert, truncate on annuaire.tampon_structures to maillage_app;
create unlogged table annuaire.tampon_activites (like annuaire.activites including defaults);
select socle.repliquer('annuaire.tampon_activites');
grant select, insert, truncate on annuaire.tampon_activites to maillage_app;
create unlogged table annuaire.tampon_savoir_faires (like annuaire.savoir_faires including defaults);
select socle.repliquer('annuaire.tampon_savoir_faires');
grant select, insert, truncate on annuaire.tampon_savoir_faires to maillage_app;
create unlogged table annuaire.tampon_diplomes (like annuaire.diplomes including defaults);
select socle.repliquer('annuaire.tampon_diplomes');
grant select, insert, truncate on annuaire.tampon_diplomes to maillage_app;
create unlogged table annuaire.tampon_mots (like annuaire.mots including defaults);
select socle.repliquer('annuaire.tampon_mots');
grant select, insert, truncate on annuaire.tampon_mots to maillage_app;
