-- What each doctor takes, and how requests are ordered.
create table mt.offres (
  cpts_id uuid not null,
  professionnel_id uuid not null,
  -- New patients a month; null: nothing was said.
  par_mois smallint check (par_mois between 0 and 200),
  -- Criteria the doctor takes; empty: everybody.
  criteres text[] not null default '{}',
  -- Communes the doctor takes people from; empty: everywhere.
  communes text[] not null default '{}',
  -- Shown on the public page.
  publique boolean not null default false,
  modifiee_le timestamptz not null,
  modifiee_par_nom text not null,
  primary key (cpts_id, professionnel_id)
);
select socle.distribuer('mt.offres');
grant select, insert, update on mt.offres to maillage_app;

-- Priority as the CPTS adopted it; the last one adopted is in force. Points of each criterion, and of a month of waiting.
create table mt.baremes (
  cpts_id uuid not null,
  id uuid not null,
  adopte_le date not null,
  -- The decision that adopted it: `AG du 12 mars 2026, résolution 4`.
  decision text not null,
  -- People older than this hold the criterion of age.
  age_au_dela smallint not null check (age_au_dela between 0 and 120),
  points jsonb not null,
  points_par_mois smallint not null check (points_par_mois between 0 and 100),
  cree_le timestamptz not null,
  cree_par_nom text not null,
  primary key (cpts_id, id)
);
select socle.distribuer('mt.baremes');
grant select, insert on mt.baremes to maillage_app;
create index baremes_en_vigueur on mt.baremes (cpts_id, adopte_le desc, cree_le desc);

-- Settings of the mission; null: nothing happens by itself.
create table mt.reglages (
  cpts_id uuid not null,
  tentatives_avant_courrier smallint check (tentatives_avant_courrier between 1 and 20),
  retour_jours smallint check (retour_jours between 1 and 365),
  primary key (cpts_id)
);
select socle.distribuer('mt.reglages');
grant select, insert, update on mt.reglages to maillage_app;
