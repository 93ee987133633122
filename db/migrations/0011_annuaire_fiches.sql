-- What a CPTS knows of people: an import never touches these rows.
create table annuaire.fiches (
  cpts_id uuid not null,
  professionnel_id uuid not null,
  -- A person whom no national file knows (psychologue, élue, représentant d'usagers): everything is typed here.
  locale boolean not null default false,
  civilite text,
  nom text,
  prenom text,
  profession text,
  qualite text,
  commune text,
  adresse text,
  telephone text,
  courriel text,
  mssante text,
  horaires text,
  accessibilite text,
  membre boolean,
  membre_depuis date,
  nouveaux_patients boolean,
  specificites text[] not null default '{}',
  langues text[] not null default '{}',
  note text,
  dans_l_annuaire_public boolean not null default true,
  mots tsvector not null default '',
  fusionne_vers uuid,
  ferme_le timestamptz,
  modifie_le timestamptz not null,
  modifie_par text not null,
  primary key (cpts_id, professionnel_id),
  constraint une_personne_locale_a_un_nom check (not locale or (nom is not null and prenom is not null))
);
select socle.distribuer('annuaire.fiches');
grant select, insert, update on annuaire.fiches to maillage_app;
create index fiches_locales on annuaire.fiches (cpts_id) where locale;

-- Apart from the rest, so that no reading of the directory shows it by mistake: the bureau alone sees it.
create table annuaire.departs (
  cpts_id uuid not null,
  professionnel_id uuid not null,
  prevu_le date not null,
  note text,
  modifie_le timestamptz not null,
  primary key (cpts_id, professionnel_id)
);
select socle.distribuer('annuaire.departs');
grant select, insert, update, delete on annuaire.departs to maillage_app;

-- Two entries that a person looked at and said are two people.
create table annuaire.distincts (
  cpts_id uuid not null,
  premier uuid not null,
  second uuid not null,
  decide_le timestamptz not null,
  primary key (cpts_id, premier, second),
  check (premier < second)
);
select socle.distribuer('annuaire.distincts');
grant select, insert on annuaire.distincts to maillage_app;

-- People as other modules join them: national ones, and those a CPTS typed (within its wall).
create view annuaire.public_professionnels with (security_invoker = true) as
  select p.id, p.rpps, p.titre, p.civilite, p.nom, p.prenom, p.profession,
    a.savoir_faire, a.mode_exercice, a.commune, a.structure_id, s.nom as structure_nom, s.adresse, s.telephone,
    null::uuid as cpts_id
  from annuaire.professionnels p
  left join lateral (
    select b.savoir_faire, b.mode_exercice, b.commune, b.structure_id
    from annuaire.activites b
    where b.professionnel_id = p.id and b.ferme_le is null
    order by b.commune is null, b.mode_exercice, b.cle limit 1) a on true
  left join annuaire.structures s on s.id = a.structure_id
  where p.ferme_le is null
  union all
  select f.professionnel_id, null, null, f.civilite, f.nom, f.prenom, coalesce(f.profession, ''),
    null, null, f.commune, null, null, f.adresse, f.telephone, f.cpts_id
  from annuaire.fiches f
  where f.locale and f.ferme_le is null;
grant select on annuaire.public_professionnels to maillage_app;

create view annuaire.public_fiches with (security_invoker = true) as
  select cpts_id, professionnel_id, locale, membre, membre_depuis, nouveaux_patients, specificites, langues,
    telephone, courriel, mssante
  from annuaire.fiches where ferme_le is null;
grant select on annuaire.public_fiches to maillage_app;

create view annuaire.public_activites with (security_invoker = true) as
  select professionnel_id, profession, savoir_faire, mode_exercice, structure_id, commune, secteur, role
  from annuaire.activites where ferme_le is null;
grant select on annuaire.public_activites to maillage_app;

create view annuaire.public_structures with (security_invoker = true) as
  select id, finess, finess_juridique, siret, nom, enseigne, categorie, secteur, adresse, code_postal, ville, commune,
    telephone, courriel, longitude, latitude
  from annuaire.structures where ferme_le is null;
grant select on annuaire.public_structures to maillage_app;
