-- What members say they did, letters of mission, and who is paid in whose place.
create table indemnisations.lettres (
  cpts_id uuid not null,
  id uuid not null,
  -- Entry of the directory.
  personne_id uuid not null,
  objet text not null,
  mission text not null,
  minutes integer check (minutes > 0),
  centimes bigint not null check (centimes > 0),
  decision text not null,
  signee_le date not null,
  terme date,
  ecrite_le timestamptz not null,
  ecrite_par_nom text not null,
  primary key (cpts_id, id)
);
select socle.distribuer('indemnisations.lettres');
grant select, insert on indemnisations.lettres to maillage_app;
create index lettres_de_la_personne on indemnisations.lettres (cpts_id, personne_id);

create table indemnisations.declarations (
  cpts_id uuid not null,
  id uuid not null,
  personne_id uuid not null,
  genre text not null check (genre in ('indemnisations.preparation', 'indemnisations.mission', 'indemnisations.lettre',
    'indemnisations.trajet')),
  jour date not null,
  minutes integer check (minutes > 0),
  km integer check (km > 0),
  puissance text check (puissance in ('3', '4', '5', '6', '7')),
  cas text,
  mission text not null,
  lettre_id uuid,
  objet text not null,
  profession text,
  par_lien boolean not null,
  declaree_le timestamptz not null,
  declaree_par_nom text not null,
  etat text not null check (etat in ('a-valider', 'validee', 'refusee', 'reprise')),
  decidee_le timestamptz,
  decidee_par_nom text,
  motif text,
  primary key (cpts_id, id),
  constraint un_refus_a_un_motif check (etat not in ('refusee', 'reprise') or motif is not null)
);
select socle.distribuer('indemnisations.declarations');
grant select, insert, update on indemnisations.declarations to maillage_app;
alter table indemnisations.declarations add foreign key (cpts_id, lettre_id) references indemnisations.lettres (cpts_id, id);
create index declarations_de_la_personne on indemnisations.declarations (cpts_id, personne_id, jour);
create index declarations_a_valider on indemnisations.declarations (cpts_id, jour) where etat = 'a-valider';
create unique index un_temps_n_est_declare_qu_une_fois
  on indemnisations.declarations (cpts_id, personne_id, genre, jour, lower(objet)) where etat in ('a-valider', 'validee');
create unique index une_lettre_n_est_accomplie_qu_une_fois on indemnisations.declarations (cpts_id, lettre_id)
  where etat in ('a-valider', 'validee');

-- A structure that is paid for what its salaried people do.
create table indemnisations.employeurs (
  cpts_id uuid not null,
  id uuid not null,
  nom text not null,
  iban bytea,
  ajoute_le timestamptz not null,
  change_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('indemnisations.employeurs');
grant select, insert, update on indemnisations.employeurs to maillage_app;
create unique index un_employeur_porte_un_nom on indemnisations.employeurs (cpts_id, lower(nom));

-- One row for a person whose account, or employer, is known: `id` is that of the directory.
create table indemnisations.beneficiaires (
  cpts_id uuid not null,
  id uuid not null,
  employeur_id uuid,
  iban bytea,
  change_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('indemnisations.beneficiaires');
grant select, insert, update on indemnisations.beneficiaires to maillage_app;
alter table indemnisations.beneficiaires add foreign key (cpts_id, employeur_id)
  references indemnisations.employeurs (cpts_id, id);
