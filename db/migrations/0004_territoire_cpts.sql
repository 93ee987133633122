-- Communes of the country, and the CPTS that cover them.
create schema territoire;
grant usage on schema territoire to maillage_app, maillage_jobs;

-- Which release of a reference was loaded, and when.
create table territoire.referentiels (
  nom text primary key,
  version text not null,
  charge_le timestamptz not null
);
select socle.repliquer('territoire.referentiels');
grant select, insert, update on territoire.referentiels to maillage_app;

create table territoire.regions (
  code text primary key,
  nom text not null
);
select socle.repliquer('territoire.regions');
grant select, insert, update on territoire.regions to maillage_app;

create table territoire.departements (
  code text primary key,
  nom text not null,
  region text not null
);
select socle.repliquer('territoire.departements');
grant select, insert, update on territoire.departements to maillage_app;

-- Paris, Lyon and Marseille are `divisee`: their arrondissements (`mere` says whose) are what a CPTS covers.
-- `supprimee_le`: no longer in the official list (merged with another one); kept for what refers to it.
create table territoire.communes (
  code text primary key,
  nom text not null,
  recherche text not null,
  departement text not null,
  region text not null,
  mere text,
  divisee boolean not null default false,
  supprimee_le date,
  epci text,
  epci_nom text,
  ept text,
  ept_nom text,
  codes_postaux text[] not null default '{}',
  population integer,
  population_annee integer,
  longitude double precision,
  latitude double precision,
  surface_ha integer,
  contour jsonb
);
select socle.repliquer('territoire.communes');
grant select, insert, update on territoire.communes to maillage_app;
create index communes_par_nom on territoire.communes using gin (recherche extensions.gin_trgm_ops);
create index communes_par_debut_de_nom on territoire.communes (recherche text_pattern_ops);
create index communes_par_code_postal on territoire.communes using gin (codes_postaux);
create index communes_par_departement on territoire.communes (departement);
create index communes_par_epci on territoire.communes (epci);
create index communes_par_ept on territoire.communes (ept) where ept is not null;

-- Codes that files still carry: delegated and associated communes, with the commune they are now part of.
create table territoire.codes_anciens (
  code text primary key,
  nom text not null,
  commune text not null
);
select socle.repliquer('territoire.codes_anciens');
grant select, insert, update, delete on territoire.codes_anciens to maillage_app;

-- The communities themselves: everybody may know that one exists, so no tenant wall here.
create table territoire.cpts (
  id uuid primary key,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  nom text not null,
  fuseau text not null default 'Europe/Paris',
  stade text not null default 'reflexion' check (stade in ('reflexion', 'lettre-d-intention', 'projet-valide', 'aci-signe')),
  stade_depuis date,
  taille_contractuelle smallint check (taille_contractuelle between 1 and 4),
  facteur_route numeric not null default 1.4 check (facteur_route between 1 and 4),
  vitesse_kmh numeric not null default 45 check (vitesse_kmh between 5 and 130),
  minutes_sur_place smallint not null default 5 check (minutes_sur_place between 1 and 60),
  couleur text check (couleur ~ '^#[0-9a-f]{6}$'),
  telephone text,
  demonstration boolean not null default false,
  cree_le timestamptz not null,
  constraint un_slug_nomme_une_seule_cpts unique (slug)
);
select socle.repliquer('territoire.cpts');
grant select, insert, update on territoire.cpts to maillage_app;

create table territoire.secteurs (
  cpts_id uuid not null,
  id uuid not null,
  nom text not null,
  lettre text not null check (lettre ~ '^[A-Z]$'),
  primary key (cpts_id, id),
  constraint une_lettre_designe_un_seul_secteur unique (cpts_id, lettre)
);
select socle.distribuer('territoire.secteurs');
grant select, insert, update, delete on territoire.secteurs to maillage_app;

-- A commune belongs to at most one sector of a CPTS. Who covers what is public: overlaps are shown to both.
create table territoire.couvertures (
  cpts_id uuid not null,
  commune text not null,
  secteur_id uuid,
  accord text,
  primary key (cpts_id, commune)
);
select socle.distribuer('territoire.couvertures');
grant select, insert, update, delete on territoire.couvertures to maillage_app;
create policy couverture_publique on territoire.couvertures for select to maillage_app using (true);
alter table territoire.couvertures add foreign key (cpts_id, secteur_id) references territoire.secteurs (cpts_id, id);
alter table territoire.couvertures add foreign key (commune) references territoire.communes (code);
create index couvertures_par_commune on territoire.couvertures (commune);

-- Travel time given by people who know the road, over the computed one. Both ways unless told.
create table territoire.trajets (
  cpts_id uuid not null,
  de text not null,
  vers text not null,
  minutes integer not null check (minutes between 0 and 600),
  raison text,
  primary key (cpts_id, de, vers)
);
select socle.distribuer('territoire.trajets');
grant select, insert, update, delete on territoire.trajets to maillage_app;

-- Population that needs are counted on (tourist season, second homes), over the legal one. It never changes the size.
create table territoire.populations_retenues (
  cpts_id uuid not null,
  id uuid not null,
  population integer not null check (population > 0),
  raison text not null,
  du date not null,
  au date,
  saisie_le timestamptz not null,
  saisie_par text not null,
  retiree_le timestamptz,
  primary key (cpts_id, id),
  check (au is null or au >= du)
);
select socle.distribuer('territoire.populations_retenues');
grant select, insert, update on territoire.populations_retenues to maillage_app;

create view territoire.public_communes with (security_invoker = true) as
  select code, nom, recherche, departement, region, epci, codes_postaux, population, longitude, latitude,
    mere, divisee, supprimee_le
  from territoire.communes;
grant select on territoire.public_communes to maillage_app;
create view territoire.public_codes_anciens with (security_invoker = true) as
  select code, nom, commune from territoire.codes_anciens;
grant select on territoire.public_codes_anciens to maillage_app;
create view territoire.public_couvertures with (security_invoker = true) as
  select k.cpts_id, k.commune, k.secteur_id, s.nom as secteur_nom, s.lettre as secteur_lettre
  from territoire.couvertures k left join territoire.secteurs s on s.cpts_id = k.cpts_id and s.id = k.secteur_id;
grant select on territoire.public_couvertures to maillage_app;
create view territoire.public_cpts with (security_invoker = true) as
  select id, slug, nom, fuseau, stade, facteur_route, vitesse_kmh, minutes_sur_place, couleur, telephone, demonstration from territoire.cpts;
grant select on territoire.public_cpts to maillage_app;
create view territoire.public_trajets with (security_invoker = true) as
  select cpts_id, de, vers, minutes from territoire.trajets;
grant select on territoire.public_trajets to maillage_app;
