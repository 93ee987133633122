-- Who signs a convention, what was promised in it, and the reminders that left.
create table documents.parties (
  cpts_id uuid not null,
  convention_id uuid not null,
  rang integer not null,
  genre text not null check (genre in ('hopital', 'cpam', 'ars', 'commune', 'departement', 'cpts', 'medico-social', 'autre')),
  nom text not null,
  -- Who to call there.
  contact text,
  primary key (cpts_id, convention_id, rang)
);
select socle.distribuer('documents.parties');
grant select, insert, delete on documents.parties to maillage_app;
alter table documents.parties add foreign key (cpts_id, convention_id) references documents.conventions (cpts_id, id);

create table documents.actions (
  cpts_id uuid not null,
  id uuid not null,
  convention_id uuid not null,
  texte text not null,
  qui text,
  avant date,
  ajoutee_le timestamptz not null,
  faite_le date,
  faite_par_nom text,
  primary key (cpts_id, id),
  constraint une_action_faite_dit_par_qui check ((faite_le is null) = (faite_par_nom is null))
);
select socle.distribuer('documents.actions');
grant select, insert, update on documents.actions to maillage_app;
alter table documents.actions add foreign key (cpts_id, convention_id) references documents.conventions (cpts_id, id);
create index actions_de_la_convention on documents.actions (cpts_id, convention_id);

-- One reminder for each date and each number of days before it.
create table documents.rappels (
  cpts_id uuid not null,
  convention_id uuid not null,
  pour_le date not null,
  jours integer not null,
  envoye_le timestamptz not null,
  primary key (cpts_id, convention_id, pour_le, jours)
);
select socle.distribuer('documents.rappels');
grant select, insert on documents.rappels to maillage_app;
alter table documents.rappels add foreign key (cpts_id, convention_id) references documents.conventions (cpts_id, id);
