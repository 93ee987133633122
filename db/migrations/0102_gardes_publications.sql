-- Duties where people already look: what each secret address shows. The address itself is a signed link.
create table gardes.publications (
  cpts_id uuid not null,
  id uuid not null,
  genre text not null check (genre in ('tableau', 'secteur')),
  -- The rota it was given from; of a sector, those that serve it are shown too.
  tableau_id uuid not null,
  secteur text,
  -- Whom it was given to, in words.
  pour text not null,
  cree_le timestamptz not null,
  cree_par_nom text not null,
  primary key (cpts_id, id),
  constraint une_publication_de_secteur_dit_lequel check ((genre = 'secteur') = (secteur is not null))
);
select socle.distribuer('gardes.publications');
grant select, insert, delete on gardes.publications to maillage_app;
alter table gardes.publications add foreign key (cpts_id, tableau_id) references gardes.tableaux (cpts_id, id);
create index publications_du_tableau on gardes.publications (cpts_id, tableau_id);
