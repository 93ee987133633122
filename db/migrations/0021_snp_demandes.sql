-- Unscheduled care: requests, answers, bookings, signed links, declared care.
create table snp.compteurs (
  cpts_id uuid not null,
  demandes integer not null default 0,
  primary key (cpts_id)
);
select socle.distribuer('snp.compteurs');
grant select, insert, update on snp.compteurs to maillage_app;

-- Health data: few identity traits, every reading and writing leaves an audit entry, texts go at purge_le.
create table snp.demandes (
  cpts_id uuid not null,
  id uuid not null,
  numero integer not null,
  origine text not null check (origine in ('ligne', 'professionnel', 'sas', 'urgences', 'patient')),
  recue_le timestamptz not null,
  recue_par uuid,
  recue_par_nom text not null,
  demandeur text,
  motif text not null,
  description text,
  note text,
  prenom text,
  nom text,
  age smallint check (age between 0 and 130),
  sexe text check (sexe in ('f', 'm', 'autre')),
  commune text not null,
  secteur text,
  hors_territoire boolean not null,
  mobilite text check (mobilite in ('voiture', 'transports', 'accompagne', 'a-pied', 'ne-se-deplace-pas')),
  trajet_max smallint check (trajet_max between 0 and 600),
  medecin_traitant text not null check (medecin_traitant in ('inconnu', 'aucun', 'nomme')),
  medecin_traitant_id uuid,
  medecin_traitant_nom text,
  tentative text check (tentative in ('recoit', 'confrere', 'absent', 'complet', 'injoignable')),
  tentative_le timestamptz,
  telephone text,
  courriel text,
  disponible_des timestamptz,
  disponible_jusqua timestamptz,
  delai_heures smallint not null default 24 check (delai_heures between 1 and 168),
  signes text not null check (signes in ('non-demandes', 'aucun')),
  signes_le timestamptz,
  etat text not null default 'ouverte' check (etat in ('ouverte', 'en-attente', 'orientee', 'close', 'annulee')),
  repondue_le timestamptz,
  modifiee_le timestamptz not null,
  purge_le date not null,
  purgee_le timestamptz,
  primary key (cpts_id, id),
  constraint un_numero_designe_une_seule_demande unique (cpts_id, numero)
);
select socle.distribuer('snp.demandes');
grant select, insert, update on snp.demandes to maillage_app;
create index demandes_a_traiter on snp.demandes (cpts_id, recue_le) where etat in ('ouverte', 'en-attente');
create index demandes_recentes on snp.demandes (cpts_id, recue_le desc);
create index demandes_a_purger on snp.demandes (cpts_id, purge_le) where purgee_le is null;

create table snp.reservations (
  cpts_id uuid not null,
  id uuid not null,
  creneau_id uuid not null,
  demande_id uuid not null,
  professionnel_id uuid not null,
  debut timestamptz not null,
  canal text not null check (canal in ('regulation', 'sas', 'membres', 'autres-cpts', 'patient')),
  reservee_le timestamptz not null,
  reservee_par uuid,
  reservee_par_nom text not null,
  annulee_le timestamptz,
  annulee_par text check (annulee_par in ('regulation', 'professionnel', 'patient')),
  issue text check (issue in ('venu', 'pas-venu', 'redirige')),
  issue_le timestamptz,
  issue_fait uuid,
  rappele_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('snp.reservations');
grant select, insert, update on snp.reservations to maillage_app;
alter table snp.reservations add foreign key (cpts_id, creneau_id) references snp.creneaux (cpts_id, id);
alter table snp.reservations add foreign key (cpts_id, demande_id) references snp.demandes (cpts_id, id);
-- The two rules that settle every race.
create unique index un_creneau_n_est_reserve_qu_une_fois on snp.reservations (cpts_id, creneau_id) where annulee_le is null;
create unique index une_demande_n_a_qu_une_reservation on snp.reservations (cpts_id, demande_id) where annulee_le is null;
create index reservations_a_rappeler on snp.reservations (cpts_id, debut) where annulee_le is null and rappele_le is null;
create index reservations_du_professionnel on snp.reservations (cpts_id, professionnel_id, reservee_le) where annulee_le is null;

-- An answer other than an appointment.
create table snp.reponses (
  cpts_id uuid not null,
  id uuid not null,
  demande_id uuid not null,
  genre text not null check (genre in ('pharmacien', 'infirmier', 'sage-femme', 'kinesitherapeute', 'teleconsultation',
    'maison-medicale', 'medecin-traitant', 'centre-15', 'aucune-solution')),
  raison text,
  precision text,
  donnee_le timestamptz not null,
  donnee_par uuid,
  donnee_par_nom text not null,
  retiree_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('snp.reponses');
grant select, insert, update on snp.reponses to maillage_app;
alter table snp.reponses add foreign key (cpts_id, demande_id) references snp.demandes (cpts_id, id);
create unique index une_demande_n_a_qu_une_reponse on snp.reponses (cpts_id, demande_id) where retiree_le is null;

-- Signed link of a patient to one request: only the hash of its token is kept.
create table snp.liens (
  cpts_id uuid not null,
  id uuid not null,
  demande_id uuid not null,
  empreinte bytea not null,
  cree_le timestamptz not null,
  expire_le timestamptz not null,
  revoque_le timestamptz,
  primary key (cpts_id, id),
  constraint un_jeton_ouvre_une_seule_demande unique (cpts_id, empreinte)
);
select socle.distribuer('snp.liens');
grant select, insert, update, delete on snp.liens to maillage_app;
alter table snp.liens add foreign key (cpts_id, demande_id) references snp.demandes (cpts_id, id);

-- Care given outside the slots, counted with one touch: declared, never measured.
create table snp.recensements (
  cpts_id uuid not null,
  id uuid not null,
  professionnel_id uuid not null,
  profession text not null,
  jour date not null,
  quantite smallint not null check (quantite between 1 and 100),
  consigne_le timestamptz not null,
  annule_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('snp.recensements');
grant select, insert, update on snp.recensements to maillage_app;
create index recensements_du_professionnel on snp.recensements (cpts_id, professionnel_id, jour) where annule_le is null;

-- Settings of the mission in a CPTS; a missing row means the defaults of the program.
create table snp.reglages (
  cpts_id uuid not null,
  conservation_jours smallint not null default 90 check (conservation_jours between 7 and 3650),
  horizon_jours smallint not null default 42 check (horizon_jours between 7 and 180),
  lien_jours smallint not null default 7 check (lien_jours between 1 and 60),
  primary key (cpts_id)
);
select socle.distribuer('snp.reglages');
grant select, insert, update on snp.reglages to maillage_app;
