-- What each employee declares of a week: hours by mission, leave by half-day.
create table salaries.semaines (
  cpts_id uuid not null,
  id uuid not null,
  contrat_id uuid not null,
  personne_id uuid not null,
  lundi date not null check (extract(isodow from lundi) = 1),
  par_lien boolean not null,
  declaree_le timestamptz not null,
  declaree_par_nom text not null,
  validee_le timestamptz,
  validee_par_nom text,
  primary key (cpts_id, id),
  constraint une_semaine_se_declare_une_fois unique (cpts_id, personne_id, lundi),
  constraint une_semaine_validee_dit_par_qui check ((validee_le is null) = (validee_par_nom is null))
);
select socle.distribuer('salaries.semaines');
grant select, insert, update on salaries.semaines to maillage_app;
alter table salaries.semaines add foreign key (cpts_id, contrat_id) references salaries.contrats (cpts_id, id);
alter table salaries.semaines add foreign key (cpts_id, personne_id) references salaries.personnes (cpts_id, id);
create index semaines_par_lundi on salaries.semaines (cpts_id, lundi);

-- `fait_id`: the entry of the ledger that says these minutes now.
create table salaries.heures (
  cpts_id uuid not null,
  semaine_id uuid not null,
  mission text not null,
  minutes integer not null check (minutes > 0 and minutes % 15 = 0),
  fait_id uuid not null,
  primary key (cpts_id, semaine_id, mission)
);
select socle.distribuer('salaries.heures');
grant select, insert, delete on salaries.heures to maillage_app;
alter table salaries.heures add foreign key (cpts_id, semaine_id) references salaries.semaines (cpts_id, id);

-- An absence never says why: no health data.
create table salaries.absences (
  cpts_id uuid not null,
  semaine_id uuid not null,
  jour date not null,
  moment text not null check (moment in ('matin', 'apres-midi')),
  genre text not null check (genre in ('conges', 'absence', 'formation')),
  primary key (cpts_id, semaine_id, jour, moment)
);
select socle.distribuer('salaries.absences');
grant select, insert, delete on salaries.absences to maillage_app;
alter table salaries.absences add foreign key (cpts_id, semaine_id) references salaries.semaines (cpts_id, id);

-- Why a week was changed once it was validated.
create table salaries.corrections (
  cpts_id uuid not null,
  id uuid not null,
  semaine_id uuid not null,
  motif text not null,
  faite_le timestamptz not null,
  faite_par_nom text not null,
  primary key (cpts_id, id)
);
select socle.distribuer('salaries.corrections');
grant select, insert on salaries.corrections to maillage_app;
alter table salaries.corrections add foreign key (cpts_id, semaine_id) references salaries.semaines (cpts_id, id);

-- One link for each person and each week.
create table salaries.envois (
  cpts_id uuid not null,
  id uuid not null,
  personne_id uuid not null,
  lundi date not null,
  envoye_le timestamptz not null,
  primary key (cpts_id, id),
  constraint un_lien_part_une_fois_par_semaine unique (cpts_id, personne_id, lundi)
);
select socle.distribuer('salaries.envois');
grant select, insert, update on salaries.envois to maillage_app;
alter table salaries.envois add foreign key (cpts_id, personne_id) references salaries.personnes (cpts_id, id);
