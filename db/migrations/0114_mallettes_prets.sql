-- Telemedicine cases that a CPTS lends: what there is, who has each, since when, how it came back.
create schema mallettes;
grant usage on schema mallettes to maillage_app, maillage_jobs;

create table mallettes.mallettes (
  cpts_id uuid not null,
  id uuid not null,
  nom text not null,
  contenu text,
  -- Where it is kept when nobody has it.
  depot text not null,
  etat text not null default 'bon' check (etat in ('bon', 'a-verifier', 'hors-service')),
  ajoutee_le timestamptz not null,
  retiree_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('mallettes.mallettes');
grant select, insert, update on mallettes.mallettes to maillage_app;
create unique index une_mallette_porte_un_nom on mallettes.mallettes (cpts_id, lower(nom)) where retiree_le is null;

-- Who was trained to use them: the only ones they are lent to.
create table mallettes.emprunteurs (
  cpts_id uuid not null,
  professionnel_id uuid not null,
  nom text not null,
  profession text not null,
  commune text,
  forme_le date,
  ajoute_le timestamptz not null,
  retire_le timestamptz,
  primary key (cpts_id, professionnel_id)
);
select socle.distribuer('mallettes.emprunteurs');
grant select, insert, update on mallettes.emprunteurs to maillage_app;

-- A loan. A signed link opens one of these.
create table mallettes.prets (
  cpts_id uuid not null,
  id uuid not null,
  mallette_id uuid not null,
  professionnel_id uuid not null,
  -- The loan before, when a colleague handed it over.
  apres_id uuid,
  remise_le timestamptz not null,
  remise_par_nom text not null,
  retour_prevu_le date not null,
  rendue_le timestamptz,
  rendue_par_nom text,
  etat_au_retour text check (etat_au_retour in ('bon', 'a-verifier', 'hors-service')),
  note text,
  rappele_le timestamptz,
  retard_dit_le timestamptz,
  primary key (cpts_id, id),
  constraint un_pret_rendu_l_est_dans_un_etat check ((rendue_le is null) = (etat_au_retour is null))
);
select socle.distribuer('mallettes.prets');
grant select, insert, update on mallettes.prets to maillage_app;
alter table mallettes.prets add foreign key (cpts_id, mallette_id) references mallettes.mallettes (cpts_id, id);
alter table mallettes.prets add foreign key (cpts_id, professionnel_id)
  references mallettes.emprunteurs (cpts_id, professionnel_id);
create unique index une_mallette_n_est_qu_a_une_personne on mallettes.prets (cpts_id, mallette_id) where rendue_le is null;
create index prets_de_la_personne on mallettes.prets (cpts_id, professionnel_id) where rendue_le is null;
create index prets_de_la_mallette on mallettes.prets (cpts_id, mallette_id, remise_le);

-- Assisted teleconsultations, counted by who holds the case: declared, without patient.
create table mallettes.usages (
  cpts_id uuid not null,
  id uuid not null,
  pret_id uuid not null,
  compte_le timestamptz not null,
  annule_le timestamptz,
  primary key (cpts_id, id)
);
select socle.distribuer('mallettes.usages');
grant select, insert, update on mallettes.usages to maillage_app;
alter table mallettes.usages add foreign key (cpts_id, pret_id) references mallettes.prets (cpts_id, id);
create index usages_du_pret on mallettes.usages (cpts_id, pret_id, compte_le);
