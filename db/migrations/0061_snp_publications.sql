-- Bookings where people already look: what each secret address of a calendar shows. The address itself is a signed link.
create table snp.publications (
  cpts_id uuid not null,
  id uuid not null,
  genre text not null check (genre in ('professionnel', 'lieu', 'cpts')),
  -- Of one person; of one place: a commune, and where in it.
  professionnel_id uuid,
  commune text,
  lieu text,
  cree_le timestamptz not null,
  cree_par_nom text not null,
  lue_le timestamptz,
  primary key (cpts_id, id),
  constraint une_publication_dit_de_quoi check (
    (genre = 'professionnel') = (professionnel_id is not null) and (genre = 'lieu') = (commune is not null)
      and (lieu is null or genre = 'lieu'))
);
select socle.distribuer('snp.publications');
grant select, insert, update, delete on snp.publications to maillage_app;
alter table snp.publications add foreign key (cpts_id, professionnel_id) references snp.offrants (cpts_id, professionnel_id);
create index publications_du_professionnel on snp.publications (cpts_id, professionnel_id);
