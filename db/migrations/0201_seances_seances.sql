-- A session of a body: prepared, convened, opened, closed; or found without quorum, and convened a second time.
create table seances.seances (
  cpts_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  -- As it was called when the session was prepared.
  instance text not null,
  titre text not null,
  -- 1: first convocation; 2: second one, of the session that lacked its quorum.
  rang integer not null check (rang in (1, 2)),
  premiere_id uuid,
  debut timestamptz not null,
  fin timestamptz not null,
  modalite text not null check (modalite in ('presence', 'visio', 'mixte')),
  lieu text,
  adresse_visio text check (adresse_visio ~ '^https://'),
  -- Names of what is sent or shown with the agenda, one a line.
  documents text not null default '',
  etat text not null check (etat in ('preparee', 'convoquee', 'ouverte', 'close', 'carence', 'annulee')),
  cree_le timestamptz not null,
  convoquee_le timestamptz,
  convoquee_par_nom text,
  ouverte_le timestamptz,
  close_le timestamptz,
  -- What was found when it opened: the quorum and its explanation, as computed then.
  constat text,
  -- The frozen sheet of `reunions` that counts who was there.
  reunion_id uuid,
  primary key (cpts_id, id),
  constraint une_seance_finit_apres_son_debut check (fin > debut),
  constraint une_seconde_en_suit_une_premiere check ((rang = 2) = (premiere_id is not null))
);
select socle.distribuer('seances.seances');
grant select, insert, update on seances.seances to maillage_app;
alter table seances.seances add foreign key (cpts_id, premiere_id) references seances.seances (cpts_id, id);
create index seances_de_l_instance on seances.seances (cpts_id, instance_id, debut);
create unique index une_seance_n_a_qu_une_seconde on seances.seances (cpts_id, premiere_id) where etat <> 'annulee';

-- What anybody of the body asks to put on an agenda.
create table seances.propositions (
  cpts_id uuid not null,
  id uuid not null,
  instance_id uuid not null,
  titre text not null,
  texte text not null,
  par_nom text not null,
  -- Their account, or who they are in the body: what became of it is shown to them.
  par_qui text not null,
  proposee_le timestamptz not null,
  etat text not null check (etat in ('recue', 'retenue', 'ecartee')),
  -- Why it was put aside.
  raison text,
  seance_id uuid,
  primary key (cpts_id, id),
  constraint une_proposition_ecartee_dit_pourquoi check ((etat = 'ecartee') = (raison is not null)),
  constraint une_proposition_retenue_a_sa_seance check ((etat = 'retenue') = (seance_id is not null))
);
select socle.distribuer('seances.propositions');
grant select, insert, update on seances.propositions to maillage_app;
create index propositions_de_quelqu_un on seances.propositions (cpts_id, par_qui, proposee_le);
alter table seances.propositions add foreign key (cpts_id, seance_id) references seances.seances (cpts_id, id);

-- Agenda, then what was said of each item.
create table seances.points (
  cpts_id uuid not null,
  id uuid not null,
  seance_id uuid not null,
  rang integer not null,
  titre text not null,
  texte text not null default '',
  propose_par text,
  notes text not null default '',
  primary key (cpts_id, id)
);
select socle.distribuer('seances.points');
grant select, insert, update, delete on seances.points to maillage_app;
alter table seances.points add foreign key (cpts_id, seance_id) references seances.seances (cpts_id, id);
create index points_de_la_seance on seances.points (cpts_id, seance_id, rang);

-- Who was convened, as the body was that day: their voice does not change afterwards. A signed link opens one of these.
create table seances.participants (
  cpts_id uuid not null,
  id uuid not null,
  seance_id uuid not null,
  -- The membership, otherwise the name the mandate bears.
  qui text not null,
  adhesion_id uuid,
  professionnel_id uuid,
  nom text not null,
  qualite text,
  college_id uuid,
  college text,
  -- Null: nobody said what it is worth.
  voix text check (voix in ('deliberative', 'consultative')),
  courriel text,
  envoyee_le timestamptz,
  reponse text check (reponse in ('vient', 'distance', 'absent')),
  repondu_le timestamptz,
  arrivee timestamptz,
  depart timestamptz,
  presence text check (presence in ('sur-place', 'distance')),
  primary key (cpts_id, id),
  constraint on_n_est_convoque_qu_une_fois unique (cpts_id, seance_id, qui),
  constraint une_presence_dit_ou check ((arrivee is null) = (presence is null)),
  constraint on_part_apres_etre_arrive check (depart is null or depart >= arrivee)
);
select socle.distribuer('seances.participants');
grant select, insert, update on seances.participants to maillage_app;
alter table seances.participants add foreign key (cpts_id, seance_id) references seances.seances (cpts_id, id);

create table seances.pouvoirs (
  cpts_id uuid not null,
  seance_id uuid not null,
  mandant_id uuid not null,
  mandataire_id uuid not null,
  moyen text not null check (moyen in ('lien', 'papier')),
  donne_le timestamptz not null,
  constraint un_membre_donne_un_seul_pouvoir primary key (cpts_id, seance_id, mandant_id),
  constraint on_ne_se_donne_pas_pouvoir check (mandant_id <> mandataire_id)
);
select socle.distribuer('seances.pouvoirs');
grant select, insert, delete on seances.pouvoirs to maillage_app;
alter table seances.pouvoirs add foreign key (cpts_id, mandant_id) references seances.participants (cpts_id, id);
alter table seances.pouvoirs add foreign key (cpts_id, mandataire_id) references seances.participants (cpts_id, id);
create index pouvoirs_du_mandataire on seances.pouvoirs (cpts_id, seance_id, mandataire_id);
