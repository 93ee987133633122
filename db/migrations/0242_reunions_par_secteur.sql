-- One meeting in each sector of the territory, prepared in one gesture.
create table reunions.series (
  cpts_id uuid not null,
  id uuid not null,
  groupe_id uuid not null,
  titre text not null,
  cree_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('reunions.series');
grant select, insert on reunions.series to maillage_app;
alter table reunions.series add foreign key (cpts_id, groupe_id) references reunions.groupes (cpts_id, id);

-- The sector as it was called then: sectors are redrawn, meetings stay.
alter table reunions.reunions add column serie_id uuid, add column secteur text,
  add foreign key (cpts_id, serie_id) references reunions.series (cpts_id, id),
  add constraint une_reunion_de_serie_dit_son_secteur check ((serie_id is null) = (secteur is null)),
  add constraint un_secteur_n_a_qu_une_reunion_de_la_serie unique (cpts_id, serie_id, secteur);
