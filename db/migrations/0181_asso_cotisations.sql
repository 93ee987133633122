-- Fees: how much a year for each kind of member, who owes, who paid, receipts without a gap, reminders sent once.
create table asso.baremes (
  cpts_id uuid not null,
  annee integer not null check (annee between 2000 and 2199),
  genre text not null check (genre in ('individuel', 'structure')),
  -- 0: membership is free that year; no row: nobody said.
  centimes integer not null check (centimes >= 0),
  regle_le timestamptz not null,
  primary key (cpts_id, annee, genre)
);
select socle.distribuer('asso.baremes');
grant select, insert, update, delete on asso.baremes to maillage_app;

create table asso.cotisations (
  cpts_id uuid not null,
  id uuid not null,
  adhesion_id uuid not null,
  annee integer not null,
  centimes integer not null check (centimes > 0),
  echeance date not null,
  appelee_le date not null,
  primary key (cpts_id, id),
  constraint une_echeance_suit_l_appel check (echeance >= appelee_le)
);
select socle.distribuer('asso.cotisations');
grant select, insert on asso.cotisations to maillage_app;
alter table asso.cotisations add foreign key (cpts_id, adhesion_id) references asso.adhesions (cpts_id, id);
create unique index un_adherent_n_est_appele_qu_une_fois_par_an on asso.cotisations (cpts_id, adhesion_id, annee);
create index cotisations_de_l_annee on asso.cotisations (cpts_id, annee, echeance);

-- The last receipt of each year: taken in the transaction that writes it, so that none is skipped.
create table asso.numeros_de_recu (
  cpts_id uuid not null,
  annee integer not null,
  dernier integer not null check (dernier > 0),
  primary key (cpts_id, annee)
);
select socle.distribuer('asso.numeros_de_recu');
grant select, insert, update on asso.numeros_de_recu to maillage_app;

-- A payment and its receipt. A mistake cancels it: its number stays taken, and says so.
create table asso.paiements (
  cpts_id uuid not null,
  id uuid not null,
  cotisation_id uuid not null,
  centimes integer not null check (centimes > 0),
  paye_le date not null,
  moyen text not null check (moyen in ('virement', 'cheque', 'especes', 'carte', 'prelevement')),
  reference text,
  -- As the receipt says it, whatever becomes of the member.
  recu_de text not null,
  recu_annee integer not null,
  recu_numero integer not null check (recu_numero > 0),
  enregistre_le timestamptz not null,
  enregistre_par_nom text not null,
  annule_le timestamptz,
  annule_par_nom text,
  motif_d_annulation text,
  primary key (cpts_id, id),
  constraint une_annulation_a_un_motif check ((annule_le is null) = (motif_d_annulation is null))
);
select socle.distribuer('asso.paiements');
grant select, insert, update on asso.paiements to maillage_app;
alter table asso.paiements add foreign key (cpts_id, cotisation_id) references asso.cotisations (cpts_id, id);
create unique index un_recu_porte_un_numero on asso.paiements (cpts_id, recu_annee, recu_numero);
create unique index une_cotisation_n_est_payee_qu_une_fois on asso.paiements (cpts_id, cotisation_id)
  where annule_le is null;

create table asso.rappels (
  cpts_id uuid not null,
  cotisation_id uuid not null,
  -- Days from the due date.
  jalon integer not null check (jalon in (-15, -7, 0, 15)),
  envoye_le timestamptz not null,
  primary key (cpts_id, cotisation_id, jalon)
);
select socle.distribuer('asso.rappels');
grant select, insert on asso.rappels to maillage_app;
alter table asso.rappels add foreign key (cpts_id, cotisation_id) references asso.cotisations (cpts_id, id);
