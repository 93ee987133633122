-- What the coordination writes of a post for the report of a year, until it is frozen.
create table preuves.textes (
  cpts_id uuid not null,
  contrat_id uuid not null,
  annee integer not null check (annee between 1 and 10),
  poste text not null check (poste in ('fonctionnement', 'acces-aux-soins', 'parcours-pluriprofessionnels', 'prevention',
    'crise-sanitaire-grave', 'qualite-pertinence', 'accompagnement-professionnels')),
  fait text not null,
  manque text not null,
  demande text not null,
  change_le timestamptz not null,
  change_par_nom text not null,
  primary key (cpts_id, contrat_id, annee, poste)
);
select socle.distribuer('preuves.textes');
grant select, insert, update on preuves.textes to maillage_app;
