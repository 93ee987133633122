-- A reminder that was sent: its link opens this duty, for this person and for nobody else.
create table gardes.rappels (
  cpts_id uuid not null,
  id uuid not null,
  garde_id uuid not null,
  professionnel_id uuid not null,
  envoye_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('gardes.rappels');
grant select, insert, delete on gardes.rappels to maillage_app;
alter table gardes.rappels add foreign key (cpts_id, garde_id) references gardes.gardes (cpts_id, id) on delete cascade;
create index rappels_de_la_garde on gardes.rappels (cpts_id, garde_id);

-- Whoever proposes cannot hold the duty: it is nobody's until somebody takes it, or until they keep it after all.
alter table gardes.echanges add column empeche boolean not null default false;
