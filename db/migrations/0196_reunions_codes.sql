-- The rotating code of what another module holds and whose attendance it keeps: `id` is that module's.
create table reunions.codes (
  cpts_id uuid not null,
  id uuid not null,
  -- Ciphertext: what the codes are derived from.
  secret bytea not null,
  tire_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('reunions.codes');
grant select, insert, update on reunions.codes to maillage_app;

-- Who signed there by the code; `qui` is whom that module convened.
create table reunions.emargements (
  cpts_id uuid not null,
  code_id uuid not null,
  qui uuid not null,
  presence text not null check (presence in ('sur-place', 'distance')),
  signe_le timestamptz not null,
  constraint on_emarge_une_fois primary key (cpts_id, code_id, qui)
);
select socle.distribuer('reunions.emargements');
grant select, insert on reunions.emargements to maillage_app;
alter table reunions.emargements add foreign key (cpts_id, code_id) references reunions.codes (cpts_id, id);
