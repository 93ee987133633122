-- A CPTS connected to the SAS: 500 general practitioners at known places, 50,000 free slots over thirty days. Nobody here exists.
create function pg_temp.cpts() returns uuid language sql immutable as
  $$ select '01900000-0000-7000-8000-00000000ba5a'::uuid $$;
create function pg_temp.cle(p_texte text) returns uuid language sql immutable as
  $$ select ('01900000000070008' || substr(md5(p_texte), 1, 15))::uuid $$;

insert into territoire.cpts (id, slug, nom, cree_le) values (pg_temp.cpts(), 'banc-sas', 'CPTS du banc SAS', now());
insert into sas.reglages (cpts_id, actif, finess, telephone, modifie_le, modifie_par_nom)
  values (pg_temp.cpts(), true, '999980001', '+33465710210', now(), 'Banc');
-- Key `mlg_sas`, for the platform.
insert into comptes.cles_api (cpts_id, id, empreinte, libelle, role, cree_le)
  values (pg_temp.cpts(), pg_temp.cle('cle'), sha256('mlg_sas'), 'SAS', 'sas', now());

create temp table praticiens as
  select n, '99998' || lpad(n::text, 6, '0') as rpps, ('52505053-0000-8000-8000-099998' || lpad(n::text, 6, '0'))::uuid as id,
    pg_temp.cle('lieu ' || n % 100) as lieu, '63' || lpad((n % 40 + 1)::text, 3, '0') as commune
  from generate_series(1, 500) n;
insert into annuaire.professionnels (id, rpps, nom, prenom, profession, mots)
  select id, rpps, 'PRATICIEN' || n, 'CAMILLE', '10', '' from praticiens;
insert into annuaire.structures (id, source, finess, nom, adresse, code_postal, ville, commune, telephone)
  select distinct on (lieu) lieu, 'finess', '99998' || lpad((n % 100)::text, 4, '0'), 'Maison de santé', n % 100 || ' RUE DU BANC',
    '63000', 'VILLE', commune, '+33465710210' from praticiens order by lieu, n;
insert into annuaire.activites (professionnel_id, cle, profession, savoir_faire, mode_exercice, structure_id, commune)
  select p.id, 1, '10', 'SM54', 'L', p.lieu, s.commune from praticiens p join annuaire.structures s on s.id = p.lieu;
insert into snp.offrants (cpts_id, professionnel_id, rpps, nom, profession, commune, copie_le)
  select pg_temp.cpts(), p.id, p.rpps, 'Dr Praticien ' || n, '10', s.commune, now()
  from praticiens p join annuaire.structures s on s.id = p.lieu;
-- A hundred each: ten in any three days.
insert into snp.creneaux (cpts_id, id, professionnel_id, debut, fin, genre, commune, public, motifs, reservable_par, etat, cree_le)
  select pg_temp.cpts(), pg_temp.cle('creneau ' || p.n || ' ' || rang), p.id, t.debut, t.debut + interval '15 minutes', 'cabinet',
    s.commune, 'tous', '{}', '{regulation,sas,membres}', 'libre', now()
  from praticiens p
  join annuaire.structures s on s.id = p.lieu
  cross join generate_series(1, 100) rang
  cross join lateral (select date_trunc('hour', now()) + rang * interval '432 minutes' as debut) t;
drop table praticiens;
analyze;
