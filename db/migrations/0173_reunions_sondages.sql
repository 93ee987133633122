-- Date polls: who could come when, asked by a link, answered in a few taps.
create table reunions.sondages (
  cpts_id uuid not null,
  id uuid not null,
  groupe_id uuid,
  titre text not null,
  mission text not null,
  cloture_le timestamptz not null,
  -- Of each slot; null: as many as come.
  places integer check (places between 1 and 1000),
  -- Asked before the others; empty: everybody at once.
  priorites text[] not null default '{}',
  elargi_le timestamptz,
  etat text not null default 'ouvert' check (etat in ('ouvert', 'clos', 'annule')),
  -- Everybody asked has answered, and the coordination was told.
  complet_le timestamptz,
  relance_le timestamptz,
  reunion_id uuid,
  organisateur_id uuid,
  organisateur_nom text not null,
  cree_le timestamptz not null,
  primary key (cpts_id, id),
  constraint un_sondage_clos_a_sa_reunion check ((etat = 'clos') = (reunion_id is not null))
);
select socle.distribuer('reunions.sondages');
grant select, insert, update, delete on reunions.sondages to maillage_app;
alter table reunions.sondages add foreign key (cpts_id, groupe_id) references reunions.groupes (cpts_id, id);
alter table reunions.sondages add foreign key (cpts_id, reunion_id) references reunions.reunions (cpts_id, id);
create index sondages_du_groupe on reunions.sondages (cpts_id, groupe_id);

create table reunions.creneaux (
  cpts_id uuid not null,
  id uuid not null,
  sondage_id uuid not null,
  debut timestamptz not null,
  fin timestamptz not null,
  modalite text not null check (modalite in ('presence', 'visio', 'mixte')),
  lieu text,
  places integer,
  -- How many said yes: kept here so that the last place is taken once.
  oui integer not null default 0,
  primary key (cpts_id, id),
  constraint un_creneau_propose_finit_apres_son_debut check (fin > debut),
  constraint un_creneau_propose_l_est_une_fois unique nulls not distinct (cpts_id, sondage_id, debut, fin, modalite, lieu),
  constraint un_creneau_n_accueille_pas_plus_que_ses_places check (places is null or oui <= places)
);
select socle.distribuer('reunions.creneaux');
grant select, insert, update, delete on reunions.creneaux to maillage_app;
alter table reunions.creneaux add foreign key (cpts_id, sondage_id) references reunions.sondages (cpts_id, id);

-- Who is asked. A signed link opens one of these; without `envoyee_le` their turn has not come.
create table reunions.invitations (
  cpts_id uuid not null,
  id uuid not null,
  sondage_id uuid not null,
  personne_id uuid not null,
  envoyee_le timestamptz,
  repondu_le timestamptz,
  primary key (cpts_id, id),
  constraint on_n_est_sonde_qu_une_fois unique (cpts_id, sondage_id, personne_id)
);
select socle.distribuer('reunions.invitations');
grant select, insert, update, delete on reunions.invitations to maillage_app;
alter table reunions.invitations add foreign key (cpts_id, sondage_id) references reunions.sondages (cpts_id, id);
alter table reunions.invitations add foreign key (cpts_id, personne_id) references reunions.personnes (cpts_id, id);

create table reunions.reponses (
  cpts_id uuid not null,
  invitation_id uuid not null,
  creneau_id uuid not null,
  avis text not null check (avis in ('oui', 'si-besoin', 'non')),
  constraint on_repond_une_fois_a_chaque_creneau primary key (cpts_id, invitation_id, creneau_id)
);
select socle.distribuer('reunions.reponses');
grant select, insert, update, delete on reunions.reponses to maillage_app;
alter table reunions.reponses add foreign key (cpts_id, invitation_id) references reunions.invitations (cpts_id, id);
alter table reunions.reponses add foreign key (cpts_id, creneau_id) references reunions.creneaux (cpts_id, id);
create index reponses_du_creneau on reunions.reponses (cpts_id, creneau_id);
