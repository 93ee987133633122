-- Sessions of the bodies of the association. What the statutes say of a body: every column is empty until the CPTS fills it.
create schema seances;
grant usage on schema seances to maillage_app, maillage_jobs;

create table seances.regles (
  cpts_id uuid not null,
  instance_id uuid not null,
  -- Who may convene, in the words of the statutes.
  convocateurs text,
  -- Days between the convocation and the session.
  preavis_jours integer check (preavis_jours between 0 and 365),
  seconde_preavis_jours integer check (seconde_preavis_jours between 0 and 365),
  -- Days between the session that failed and the second one, at least.
  seconde_delai_jours integer check (seconde_delai_jours between 0 and 365),
  quorum text check (quorum in ('aucun', 'voix', 'membres', 'colleges')),
  quorum_seuil text check (quorum_seuil ~ '^[1-9][0-9]?/[1-9][0-9]?$'),
  quorum_sens text check (quorum_sens in ('au-moins', 'plus-de')),
  seconde_quorum text check (seconde_quorum in ('aucun', 'voix', 'membres', 'colleges')),
  seconde_quorum_seuil text check (seconde_quorum_seuil ~ '^[1-9][0-9]?/[1-9][0-9]?$'),
  seconde_quorum_sens text check (seconde_quorum_sens in ('au-moins', 'plus-de')),
  -- Whether those who gave a proxy count for the quorum.
  representes boolean,
  -- Proxies one person may hold; 0: none.
  pouvoirs_max integer check (pouvoirs_max between 0 and 100),
  pouvoirs_portee text check (pouvoirs_portee in ('instance', 'college')),
  -- What the voice of a member of no college is worth.
  sans_college text check (sans_college in ('deliberative', 'consultative')),
  abstentions text check (abstentions in ('exprimees', 'non-exprimees')),
  blancs text check (blancs in ('exprimees', 'non-exprimees')),
  regle_le timestamptz not null,
  primary key (cpts_id, instance_id)
);
select socle.distribuer('seances.regles');
grant select, insert, update on seances.regles to maillage_app;

-- Majority of each kind of decision; no row: the CPTS has not said.
create table seances.majorites (
  cpts_id uuid not null,
  instance_id uuid not null,
  genre text not null,
  regle text not null check (regle in ('simple', 'absolue', 'deux-tiers', 'fraction')),
  assiette text check (assiette in ('exprimes', 'presents', 'membres')),
  seuil text check (seuil ~ '^[1-9][0-9]?/[1-9][0-9]?$'),
  primary key (cpts_id, instance_id, genre),
  constraint une_majorite_dit_de_quoi check ((regle = 'simple') = (assiette is null)),
  constraint une_autre_fraction_se_dit check ((regle = 'fraction') = (seuil is not null))
);
select socle.distribuer('seances.majorites');
grant select, insert, update, delete on seances.majorites to maillage_app;
alter table seances.majorites add foreign key (cpts_id, instance_id) references seances.regles (cpts_id, instance_id);
