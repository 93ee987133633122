-- Spending: what is committed, invoiced, paid; grants: what was asked, granted, received, and what must be reported.
create table budget.fournisseurs (
  cpts_id uuid not null,
  id uuid not null,
  nom text not null,
  -- The name without accents or case: a supplier is written once.
  cle text not null,
  siret text,
  cree_le timestamptz not null,
  primary key (cpts_id, id)
);
select socle.distribuer('budget.fournisseurs');
grant select, insert, update on budget.fournisseurs to maillage_app;
create unique index un_fournisseur_est_ecrit_une_fois on budget.fournisseurs (cpts_id, cle);

create table budget.engagements (
  cpts_id uuid not null,
  id uuid not null,
  annee integer not null check (annee between 2000 and 2199),
  objet text not null,
  fournisseur_id uuid not null,
  le date not null,
  compte text not null,
  mission text not null check (mission in ('fonctionnement', 'acces-aux-soins', 'parcours-pluriprofessionnels', 'prevention',
    'crise-sanitaire-grave', 'qualite-pertinence', 'accompagnement-professionnels')),
  action text not null default '',
  financeur text not null,
  part text not null check (part in ('fixe', 'variable')),
  centimes bigint not null check (centimes > 0),
  -- `a-confirmer`: above the threshold, until the organ decided.
  etat text not null check (etat in ('a-confirmer', 'confirme', 'refuse')),
  -- What the règlement intérieur said that day; null: nobody had said it.
  seuil bigint,
  organe text,
  decide_le date,
  decision text,
  note_le timestamptz not null,
  note_par_nom text not null,
  primary key (cpts_id, id),
  constraint une_decision_a_un_jour_et_une_reference check ((decide_le is null) = (decision is null)),
  constraint au_dela_du_seuil_l_organe_decide check (etat <> 'confirme' or seuil is null or centimes <= seuil or decide_le is not null)
);
select socle.distribuer('budget.engagements');
grant select, insert, update on budget.engagements to maillage_app;
alter table budget.engagements add foreign key (cpts_id, fournisseur_id) references budget.fournisseurs (cpts_id, id);
create index engagements_de_l_annee on budget.engagements (cpts_id, annee, le desc);

-- Amounts that a commitment had before, and why it changed.
create table budget.ajustements (
  cpts_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  avant bigint not null,
  apres bigint not null check (apres > 0),
  motif text not null,
  le timestamptz not null,
  par_nom text not null,
  primary key (cpts_id, id)
);
select socle.distribuer('budget.ajustements');
grant select, insert on budget.ajustements to maillage_app;
alter table budget.ajustements add foreign key (cpts_id, engagement_id) references budget.engagements (cpts_id, id);
create index ajustements_de_l_engagement on budget.ajustements (cpts_id, engagement_id);

-- To whom a commitment is charged, when it is not to the funder of its line alone. More than its amount is an alert, not an error.
create table budget.repartitions (
  cpts_id uuid not null,
  engagement_id uuid not null,
  financeur text not null,
  centimes bigint not null check (centimes > 0),
  primary key (cpts_id, engagement_id, financeur)
);
select socle.distribuer('budget.repartitions');
grant select, insert, update, delete on budget.repartitions to maillage_app;
alter table budget.repartitions add foreign key (cpts_id, engagement_id) references budget.engagements (cpts_id, id);

-- Invoices and credit notes. A mistake is cancelled, and stays; its number may then be written again.
create table budget.factures (
  cpts_id uuid not null,
  id uuid not null,
  engagement_id uuid not null,
  fournisseur_id uuid not null,
  genre text not null check (genre in ('facture', 'avoir')),
  numero text not null,
  le date not null,
  centimes bigint not null check (centimes > 0),
  -- The invoice that a credit note corrects.
  corrige_id uuid,
  -- Where the paper is kept.
  piece text,
  notee_le timestamptz not null,
  notee_par_nom text not null,
  annulee_le timestamptz,
  motif_d_annulation text,
  primary key (cpts_id, id),
  constraint un_avoir_corrige_une_facture check ((genre = 'avoir') = (corrige_id is not null)),
  constraint une_facture_annulee_dit_pourquoi check ((annulee_le is null) = (motif_d_annulation is null))
);
select socle.distribuer('budget.factures');
grant select, insert, update on budget.factures to maillage_app;
alter table budget.factures add foreign key (cpts_id, engagement_id) references budget.engagements (cpts_id, id);
alter table budget.factures add foreign key (cpts_id, fournisseur_id) references budget.fournisseurs (cpts_id, id);
alter table budget.factures add foreign key (cpts_id, corrige_id) references budget.factures (cpts_id, id);
create unique index un_numero_par_fournisseur on budget.factures (cpts_id, fournisseur_id, upper(numero)) where annulee_le is null;
create index factures_de_l_engagement on budget.factures (cpts_id, engagement_id);

-- What the bank did for an invoice; negative: the supplier gave it back.
create table budget.paiements (
  cpts_id uuid not null,
  id uuid not null,
  facture_id uuid not null,
  le date not null,
  reference text not null,
  centimes bigint not null check (centimes <> 0),
  approuve_le timestamptz not null,
  approuve_par_nom text not null,
  annule_le timestamptz,
  motif_d_annulation text,
  primary key (cpts_id, id),
  constraint un_paiement_annule_dit_pourquoi check ((annule_le is null) = (motif_d_annulation is null))
);
select socle.distribuer('budget.paiements');
grant select, insert, update on budget.paiements to maillage_app;
alter table budget.paiements add foreign key (cpts_id, facture_id) references budget.factures (cpts_id, id);
create index paiements_de_la_facture on budget.paiements (cpts_id, facture_id);

-- Money granted outside the contract ACI: for what, under which conditions, what must be reported and when.
create table budget.subventions (
  cpts_id uuid not null,
  id uuid not null,
  financeur text not null,
  objet text not null,
  mission text not null check (mission in ('fonctionnement', 'acces-aux-soins', 'parcours-pluriprofessionnels', 'prevention',
    'crise-sanitaire-grave', 'qualite-pertinence', 'accompagnement-professionnels')),
  action text not null default '',
  accordee_le date not null,
  centimes bigint not null check (centimes > 0),
  reference text,
  conditions text,
  compte_rendu_avant date,
  compte_rendu_le date,
  notee_le timestamptz not null,
  notee_par_nom text not null,
  primary key (cpts_id, id)
);
select socle.distribuer('budget.subventions');
grant select, insert, update on budget.subventions to maillage_app;

create table budget.encaissements (
  cpts_id uuid not null,
  id uuid not null,
  subvention_id uuid not null,
  le date not null,
  reference text not null,
  centimes bigint not null check (centimes > 0),
  note_le timestamptz not null,
  note_par_nom text not null,
  primary key (cpts_id, id)
);
select socle.distribuer('budget.encaissements');
grant select, insert on budget.encaissements to maillage_app;
alter table budget.encaissements add foreign key (cpts_id, subvention_id) references budget.subventions (cpts_id, id);
create index encaissements_de_la_subvention on budget.encaissements (cpts_id, subvention_id);
