-- Points and outlines of communes are imported from the page too: followed and told like the national files.
alter table annuaire.imports drop constraint imports_genre_check;
alter table annuaire.imports add constraint imports_genre_check
  check (genre in ('rpps', 'finess', 'communes', 'contours'));
