-- Bookings of a sector in one calendar: those of its communes as they are when it is read.
alter table snp.publications
  add column secteur text,
  drop constraint publications_genre_check,
  add constraint publications_genre_check check (genre in ('professionnel', 'lieu', 'secteur', 'cpts')),
  add constraint une_publication_de_secteur_dit_lequel check ((genre = 'secteur') = (secteur is not null));
