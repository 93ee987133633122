-- Invoices of liberal professionals (notes d'honoraires): recorded with their number and their paper, each on one relevé.

-- Papers, under their SHA-256: what the member, or an officer for them, handed over.
create table indemnisations.papiers (
  cpts_id uuid not null,
  empreinte text not null,
  type text not null check (type in ('application/pdf', 'image/png', 'image/jpeg')),
  octets integer not null check (octets > 0),
  contenu bytea not null,
  depose_le timestamptz not null,
  primary key (cpts_id, empreinte),
  constraint un_papier_est_celui_de_son_empreinte check (empreinte = encode(sha256(contenu), 'hex') and octets = length(contenu))
);
select socle.distribuer('indemnisations.papiers');
grant select, insert on indemnisations.papiers to maillage_app;
create trigger papiers_jamais_modifies before update or delete on indemnisations.papiers
  for each row execute function socle.refuser_la_modification();

create table indemnisations.factures (
  cpts_id uuid not null,
  id uuid not null,
  personne_id uuid not null,
  releve_id uuid not null,
  genre text not null check (genre in ('facture', 'avoir')),
  numero text not null,
  le date not null,
  -- Always positive: a credit note takes it back.
  centimes bigint not null check (centimes > 0),
  -- The invoice that a credit note names.
  corrige_id uuid,
  -- Its credit notes take all of it back: its relevé takes another invoice.
  soldee boolean not null default false,
  empreinte text not null,
  nom_du_fichier text not null,
  remise_le timestamptz not null,
  remise_par_nom text not null,
  remise_par text not null check (remise_par in ('bureau', 'personne', 'lien')),
  verifiee_le timestamptz,
  verifiee_par_nom text,
  -- The difference with the relevé that somebody explained: it explains no other.
  ecart bigint,
  ecart_motif text,
  annulee_le timestamptz,
  annulee_par_nom text,
  motif_d_annulation text,
  primary key (cpts_id, id),
  constraint un_avoir_nomme_sa_facture check ((genre = 'avoir') = (corrige_id is not null)),
  constraint un_ecart_s_explique check ((ecart is null) = (ecart_motif is null)),
  constraint une_facture_annulee_dit_pourquoi check ((annulee_le is null) = (motif_d_annulation is null))
);
select socle.distribuer('indemnisations.factures');
grant select, insert, update on indemnisations.factures to maillage_app;
alter table indemnisations.factures add foreign key (cpts_id, releve_id) references indemnisations.releves (cpts_id, id);
alter table indemnisations.factures add foreign key (cpts_id, corrige_id) references indemnisations.factures (cpts_id, id);
alter table indemnisations.factures add foreign key (cpts_id, empreinte) references indemnisations.papiers (cpts_id, empreinte);
create unique index une_personne_ne_remet_un_numero_qu_une_fois
  on indemnisations.factures (cpts_id, personne_id, upper(numero)) where annulee_le is null;
create unique index un_releve_porte_une_facture on indemnisations.factures (cpts_id, releve_id)
  where genre = 'facture' and annulee_le is null and not soldee;
create index factures_du_releve on indemnisations.factures (cpts_id, releve_id);

-- Who, or which rule, is paid on invoice: nothing until somebody says so, and for as long as nobody ends it.
create table indemnisations.sur_facture (
  cpts_id uuid not null,
  id uuid not null,
  personne_id uuid,
  regle_id uuid,
  decide_le timestamptz not null,
  decide_par_nom text not null,
  fini_le timestamptz,
  fini_par_nom text,
  primary key (cpts_id, id),
  constraint une_personne_ou_une_regle check ((personne_id is null) <> (regle_id is null))
);
select socle.distribuer('indemnisations.sur_facture');
grant select, insert, update on indemnisations.sur_facture to maillage_app;
alter table indemnisations.sur_facture add foreign key (cpts_id, regle_id) references indemnisations.regles (cpts_id, id);
create unique index sur_facture_une_fois
  on indemnisations.sur_facture (cpts_id, coalesce(personne_id, regle_id)) where fini_le is null;

-- Which entry of the ledger paid which relevé, and on which invoice: accounts write it under its number.
create table indemnisations.versements (
  cpts_id uuid not null,
  fait_id uuid not null,
  releve_id uuid not null,
  facture_id uuid,
  primary key (cpts_id, fait_id)
);
select socle.distribuer('indemnisations.versements');
grant select, insert on indemnisations.versements to maillage_app;
create trigger versements_jamais_modifies before update or delete on indemnisations.versements
  for each row execute function socle.refuser_la_modification();
alter table indemnisations.versements add foreign key (cpts_id, releve_id) references indemnisations.releves (cpts_id, id);
alter table indemnisations.versements add foreign key (cpts_id, facture_id) references indemnisations.factures (cpts_id, id);
create index versements_du_releve on indemnisations.versements (cpts_id, releve_id);
