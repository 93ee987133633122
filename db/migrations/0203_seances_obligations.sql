-- What the assembly must be shown each year, and the funders told: noted as done, with the day.
create table seances.obligations (
  cpts_id uuid not null,
  annee integer not null check (annee between 2000 and 2199),
  objet text not null check (objet in ('rapport-annuel', 'comptes', 'budget')),
  presente_le date,
  transmis_le date,
  -- Whom it was sent to, in words.
  destinataires text,
  note_le timestamptz not null,
  note_par_nom text not null,
  primary key (cpts_id, annee, objet)
);
select socle.distribuer('seances.obligations');
grant select, insert, update on seances.obligations to maillage_app;
