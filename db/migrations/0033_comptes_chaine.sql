-- The audit chain leaves for a module of its own: its tables keep their rows, their rights and their wall.
drop function comptes.tracer(uuid, timestamptz, uuid, text, text, text, text, text, jsonb);
drop function comptes.empreinte_de(bytea, uuid, bigint, timestamptz, uuid, text, text, text, text, text, jsonb);

create schema tracabilite;
grant usage on schema tracabilite to maillage_app, maillage_jobs;
alter table comptes.traces set schema tracabilite;
alter table comptes.chaines set schema tracabilite;
