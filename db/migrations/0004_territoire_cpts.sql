-- Communes of the country, and the CPTS that cover them.
create schema territoire;
grant usage on schema territoire to maillage_app, maillage_jobs;

create table territoire.communes (
  code text primary key,
  nom text not null,
  recherche text not null,
  departement text not null,
  region text not null,
  epci text,
  epci_nom text,
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
create index communes_par_code_postal on territoire.communes using gin (codes_postaux);
create index communes_par_departement on territoire.communes (departement);
create index communes_par_epci on territoire.communes (epci);

-- The communities themselves: everybody may know that one exists, so no tenant wall here.
create table territoire.cpts (
  id uuid primary key,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  nom text not null,
  fuseau text not null default 'Europe/Paris',
  stade text not null default 'reflexion' check (stade in ('reflexion', 'lettre-d-intention', 'projet-valide', 'aci-signe')),
  taille_contractuelle smallint check (taille_contractuelle between 1 and 4),
  facteur_route numeric not null default 1.4 check (facteur_route between 1 and 4),
  vitesse_kmh numeric not null default 45 check (vitesse_kmh between 5 and 130),
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

create view territoire.public_communes with (security_invoker = true) as
  select code, nom, recherche, departement, region, epci, codes_postaux, population, longitude, latitude
  from territoire.communes;
grant select on territoire.public_communes to maillage_app;
create view territoire.public_couvertures with (security_invoker = true) as
  select k.cpts_id, k.commune, k.secteur_id, s.nom as secteur_nom, s.lettre as secteur_lettre
  from territoire.couvertures k left join territoire.secteurs s on s.cpts_id = k.cpts_id and s.id = k.secteur_id;
grant select on territoire.public_couvertures to maillage_app;
create view territoire.public_cpts with (security_invoker = true) as
  select id, slug, nom, fuseau, stade, facteur_route, vitesse_kmh, couleur, telephone, demonstration from territoire.cpts;
grant select on territoire.public_cpts to maillage_app;
create view territoire.public_trajets with (security_invoker = true) as
  select cpts_id, de, vers, minutes from territoire.trajets;
grant select on territoire.public_trajets to maillage_app;
