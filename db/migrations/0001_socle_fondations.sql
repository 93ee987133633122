-- Ground of every other migration: tenancy, idempotency, outbox, messages.
-- Roles maillage_owner (runs this file), maillage_app and maillage_jobs exist already (docs/exploitation.md).

create schema extensions;
create extension if not exists pg_trgm with schema extensions;
create extension if not exists unaccent with schema extensions;
create extension if not exists btree_gist with schema extensions;
grant usage on schema extensions to maillage_app, maillage_jobs;

-- The job queue's own tables: pg-boss makes them, under the role of the jobs.
create schema pgboss;
grant usage, create on schema pgboss to maillage_jobs;

create schema socle;
grant usage on schema socle to maillage_app, maillage_jobs;

-- Lower case, no accent, single spaces: what every search compares.
create function socle.normaliser(p_texte text) returns text
language sql immutable parallel safe strict
return btrim(regexp_replace(
  lower(extensions.unaccent('extensions.unaccent'::regdictionary, p_texte)), '[^a-z0-9]+', ' ', 'g'));
grant execute on function socle.normaliser(text) to maillage_app, maillage_jobs;

-- Sets the tenant and the mandates for the transaction. SET LOCAL of a literal, because set_config()
-- is not forwarded to the workers of a distributed database and would silently give no row there.
create function socle.fixer(p_cpts uuid, p_mandats uuid[]) returns void
language plpgsql as $$
begin
  execute format('set local maillage.cpts = %L', coalesce(p_cpts::text, ''));
  execute format('set local maillage.mandats = %L', coalesce(array_to_string(p_mandats, ','), ''));
end $$;
grant execute on function socle.fixer(uuid, uuid[]) to maillage_app, maillage_jobs;

-- Row-level security of a tenant table. The owner (migrations, definer functions) sees every row;
-- the application sees its tenant, and reads those it holds a mandate for.
create function socle.cloisonner(p_table text) returns void
language plpgsql as $$
declare
  cpts constant text := 'cpts_id = nullif(current_setting(''maillage.cpts'', true), '''')::uuid';
  mandats constant text :=
    'cpts_id = any (string_to_array(nullif(current_setting(''maillage.mandats'', true), ''''), '','')::uuid[])';
begin
  execute format('alter table %s enable row level security', p_table::regclass);
  execute format('alter table %s force row level security', p_table::regclass);
  execute format('create policy proprietaire on %s to maillage_owner using (true) with check (true)', p_table::regclass);
  execute format('create policy cloison on %s to maillage_app using (%s) with check (%s)', p_table::regclass, cpts, cpts);
  -- Policies are looked at in the reverse order of their names: one's own rows first, at no other cost.
  execute format('create policy autres_cpts on %s for select to maillage_app using (%s)', p_table::regclass, mandats);
end $$;

-- Tenant table: distributed by cpts_id where the citus extension is present, always behind its wall.
create function socle.distribuer(p_table text) returns void
language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L)', p_table, 'cpts_id');
  end if;
  perform socle.cloisonner(p_table);
end $$;

-- Reference table: a copy on every node where the citus extension is present.
create function socle.repliquer(p_table text) returns void
language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', p_table);
  end if;
end $$;

-- Second lock on append-only tables, after the missing grant. Uses nothing but the operation itself.
create function socle.refuser_la_modification() returns trigger
language plpgsql as $$
begin
  raise exception 'append-only table %.% refuses %', tg_table_schema, tg_table_name, tg_op using errcode = '42501';
end $$;

-- One form or one API write sent twice is one action: the second answer is the first one's.
create table socle.idempotence (
  cpts_id uuid not null,
  cle text not null check (length(cle) between 8 and 200),
  action text not null,
  empreinte text not null,
  resultat jsonb not null default 'null',
  cree_le timestamptz not null,
  primary key (cpts_id, cle, action)
);
select socle.distribuer('socle.idempotence');
grant select, insert, update on socle.idempotence to maillage_app;
create index idempotence_par_age on socle.idempotence (cree_le);

-- Outbox: what happened, written in the transaction of the use case, relayed afterwards to the jobs.
create table socle.evenements (
  cpts_id uuid not null,
  id uuid not null,
  genre text not null,
  donnees jsonb not null,
  survenu_le timestamptz not null,
  relaye_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('socle.evenements');
grant select, insert on socle.evenements to maillage_app;
grant select, update, delete on socle.evenements to maillage_jobs;
create policy relais on socle.evenements to maillage_jobs using (true) with check (true);
create index evenements_a_relayer on socle.evenements (survenu_le) where relaye_le is null;

-- Every e-mail and text message, sent or waiting for a gateway; the interface shows them.
create table socle.messages (
  cpts_id uuid not null,
  id uuid not null,
  canal text not null check (canal in ('courriel', 'sms')),
  destinataire text not null,
  sujet text,
  corps text not null,
  cree_le timestamptz not null,
  envoye_le timestamptz,
  tentatives integer not null default 0,
  derniere_erreur text,
  primary key (cpts_id, id)
);
select socle.distribuer('socle.messages');
grant select, insert, update on socle.messages to maillage_app;
create index messages_recents on socle.messages (cpts_id, cree_le desc);

-- What the program must find at start to know that the tenant reaches the policies.
create table socle.temoins (
  cpts_id uuid not null,
  libelle text not null,
  primary key (cpts_id)
);
select socle.distribuer('socle.temoins');
grant select on socle.temoins to maillage_app;
insert into socle.temoins (cpts_id, libelle) values ('00000000-0000-7000-8000-000000000001', 'temoin');
