-- Places where several people of a CPTS receive in turn, with their teams and their hours.
create schema sites;
grant usage on schema sites to maillage_app, maillage_jobs;

create table sites.sites (
  cpts_id uuid not null,
  id uuid not null,
  genre text not null check (genre in ('maison-medicale-de-garde', 'csnp', 'cabinet-mobile', 'consultation-avancee', 'autre')),
  nom text not null,
  -- The establishment of the national directory, when it is one.
  finess text,
  adresse text,
  commune text not null,
  telephone text check (telephone ~ '^\+[1-9][0-9]{7,14}$'),
  -- As inhabitants read them: nothing is computed from these words.
  horaires text,
  -- Of their slots: who may book, for which reasons (empty: any).
  reservable_par text[] not null check (cardinality(reservable_par) > 0),
  motifs text[] not null default '{}',
  -- Shown to inhabitants.
  public boolean not null,
  responsable_id uuid,
  responsable_nom text,
  cree_le timestamptz not null,
  modifie_le timestamptz not null,
  ferme_le timestamptz,
  primary key (cpts_id, id),
  constraint un_responsable_a_son_nom check ((responsable_id is null) = (responsable_nom is null))
);
select socle.distribuer('sites.sites');
grant select, insert, update on sites.sites to maillage_app;
create unique index un_site_ouvert_porte_un_nom on sites.sites (cpts_id, lower(nom)) where ferme_le is null;

-- Who may hold hours there, from one day to another. A signed link opens one of these.
create table sites.equipiers (
  cpts_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  professionnel_id uuid not null,
  nom text not null,
  profession text not null,
  du date not null,
  au date,
  ajoute_le timestamptz not null,
  ajoute_par_nom text not null,
  primary key (cpts_id, id),
  constraint un_equipier_part_apres_son_arrivee check (au >= du - 1),
  constraint on_n_est_qu_une_fois_d_une_equipe exclude using gist (
    cpts_id with =,
    site_id with =,
    professionnel_id with =,
    -- Half-open, so that somebody who left before their first day was never of it.
    daterange(du, au + 1) with &&
  )
);
select socle.distribuer('sites.equipiers');
grant select, insert, update on sites.equipiers to maillage_app;
alter table sites.equipiers add foreign key (cpts_id, site_id) references sites.sites (cpts_id, id);

-- Hours of a site. Without professional they wait for somebody of the team; with one, their slots are open.
create table sites.permanences (
  cpts_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  debut timestamptz not null,
  fin timestamptz not null,
  duree_minutes smallint not null check (duree_minutes between 5 and 240),
  professionnel_id uuid,
  professionnel_nom text,
  profession text,
  prise_le timestamptz,
  ouverte_le timestamptz not null,
  ouverte_par_nom text not null,
  annulee_le timestamptz,
  consignee_le timestamptz,
  primary key (cpts_id, id),
  constraint une_permanence_finit_apres_son_debut check (fin > debut),
  constraint une_permanence_prise_l_est_par_quelqu_un check (
    (professionnel_id is null) = (prise_le is null) and (professionnel_id is null) = (professionnel_nom is null)
    and (professionnel_id is null) = (profession is null)),
  constraint on_n_est_qu_a_une_permanence_a_la_fois exclude using gist (
    cpts_id with =,
    professionnel_id with =,
    tstzrange(debut, fin) with &&
  ) where (professionnel_id is not null and annulee_le is null)
);
select socle.distribuer('sites.permanences');
grant select, insert, update on sites.permanences to maillage_app;
alter table sites.permanences add foreign key (cpts_id, site_id) references sites.sites (cpts_id, id);
create index permanences_du_site on sites.permanences (cpts_id, site_id, debut);
create index permanences_a_consigner on sites.permanences (cpts_id, fin)
  where consignee_le is null and annulee_le is null and professionnel_id is not null;
