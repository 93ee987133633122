-- The roll and the box, apart. Each vote of a scrutin is one row, written anew and sorted at every ballot: no row, no
-- instant, no transaction and no place on disk is a person's or a ballot's (docs/adr/0030).

-- Who has voted: voices of the list, sorted by their id. Never when.
create table scrutins.emargements (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  voix uuid[] not null default '{}',
  -- Nothing enters once the count has begun.
  ferme boolean not null default false,
  primary key (cpts_id, scrutin_id)
);
select socle.distribuer('scrutins.emargements');
grant select, insert, update on scrutins.emargements to maillage_app;
alter table scrutins.emargements add foreign key (cpts_id, scrutin_id) references scrutins.scrutins (cpts_id, id);

-- Sealed ballots, all of one length, sorted by their bytes, which are drawn at random. Emptied once counted.
create table scrutins.urnes (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  enveloppes bytea[] not null default '{}',
  primary key (cpts_id, scrutin_id)
);
select socle.distribuer('scrutins.urnes');
grant select, insert, update, delete on scrutins.urnes to maillage_app;
alter table scrutins.urnes add foreign key (cpts_id, scrutin_id) references scrutins.scrutins (cpts_id, id);

-- What seals the ballots of one scrutin, itself encrypted by the key of the installation. Destroyed once counted.
create table scrutins.cles (
  cpts_id uuid not null,
  -- The scrutin.
  id uuid not null,
  cle bytea not null,
  primary key (cpts_id, id)
);
select socle.distribuer('scrutins.cles');
grant select, insert, update, delete on scrutins.cles to maillage_app;
alter table scrutins.cles add foreign key (cpts_id, id) references scrutins.scrutins (cpts_id, id);

-- Ballots once counted, sorted by what they say: nothing of their order is that of the votes.
create table scrutins.bulletins (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  rang integer not null,
  choix text[] not null,
  primary key (cpts_id, scrutin_id, rang)
);
select socle.distribuer('scrutins.bulletins');
grant select, insert on scrutins.bulletins to maillage_app;
alter table scrutins.bulletins add foreign key (cpts_id, scrutin_id) references scrutins.scrutins (cpts_id, id);

-- Receipts of the ballots counted, sorted, without what each voted.
create table scrutins.recepisses (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  code text not null,
  constraint un_recepisse_est_unique primary key (cpts_id, scrutin_id, code)
);
select socle.distribuer('scrutins.recepisses');
grant select, insert on scrutins.recepisses to maillage_app;
alter table scrutins.recepisses add foreign key (cpts_id, scrutin_id) references scrutins.scrutins (cpts_id, id);

-- What was found when the box was opened: counted by the program and by the database, and the hash of all that is published.
create table scrutins.depouillements (
  cpts_id uuid not null,
  scrutin_id uuid not null,
  emargements integer not null,
  bulletins integer not null,
  compte_du_programme jsonb not null,
  compte_de_la_base jsonb not null,
  empreinte text not null,
  le timestamptz not null,
  primary key (cpts_id, scrutin_id)
);
select socle.distribuer('scrutins.depouillements');
grant select, insert on scrutins.depouillements to maillage_app;
alter table scrutins.depouillements add foreign key (cpts_id, scrutin_id) references scrutins.scrutins (cpts_id, id);

-- Earlier versions of these rows go as soon as the database sweeps, and not when a fifth of the table is stale.
alter table scrutins.emargements set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
alter table scrutins.urnes set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 1, toast.autovacuum_vacuum_scale_factor = 0);
alter table scrutins.cles set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
