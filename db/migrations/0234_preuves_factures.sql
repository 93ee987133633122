-- An invoice is a kind of piece: papers of an expense are kept with it.
alter table preuves.pieces drop constraint pieces_categorie_check;
alter table preuves.pieces add constraint pieces_categorie_check
  check (categorie in ('emargement', 'compte-rendu', 'support', 'affiche', 'convention', 'facture', 'autre'));
