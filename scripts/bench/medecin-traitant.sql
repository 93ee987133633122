-- A CPTS whose register holds 20,000 open requests of forty communes, sixty doctors who say what they take, and a scale that was
-- adopted. A quarter of the requests are tied to a record, some of whose people block a doctor. Nobody here exists.
create function pg_temp.cpts() returns uuid language sql immutable as
  $$ select '01900000-0000-7000-8000-00000000ba37'::uuid $$;
create function pg_temp.cle(p_texte text) returns uuid language sql immutable as
  $$ select ('01900000000070008' || substr(md5(p_texte), 1, 15))::uuid $$;
-- A number of 0 to p_sur - 1, always the same for the same words.
create function pg_temp.tire(p_texte text, p_sur integer) returns integer language sql immutable as
  $$ select (('x' || substr(md5(p_texte), 1, 7))::bit(28)::int % p_sur) $$;

insert into territoire.cpts (id, slug, nom, cree_le) values (pg_temp.cpts(), 'banc-mt', 'CPTS du banc MT', now());
insert into territoire.secteurs (cpts_id, id, nom, lettre)
  select pg_temp.cpts(), pg_temp.cle('secteur ' || l), 'Secteur ' || l, l from unnest(array['A', 'B', 'C']) l;
create temp table lieux as
  select code, row_number() over (order by code) - 1 as rang from territoire.communes
  where departement = '15' and supprimee_le is null order by code limit 40;
insert into territoire.couvertures (cpts_id, commune, secteur_id)
  select pg_temp.cpts(), code, pg_temp.cle('secteur ' || substr('ABC', 1 + (rang % 3)::int, 1)) from lieux;
update territoire.communes c set longitude = 2.4 + (l.rang % 8) * 0.05, latitude = 45.0 + (l.rang / 8) * 0.05
  from lieux l where c.code = l.code;

create temp table medecins as
  select n, '99997' || lpad(n::text, 6, '0') as rpps, ('52505053-0000-8000-8000-099997' || lpad(n::text, 6, '0'))::uuid as id,
    l.code as commune
  from generate_series(1, 60) n join lieux l on l.rang = n % 40;
insert into annuaire.professionnels (id, rpps, nom, prenom, profession, titre, mots)
  select id, rpps, 'PRATICIEN' || n, 'CAMILLE', '10', 'DR', '' from medecins;
insert into annuaire.activites (professionnel_id, cle, profession, savoir_faire, mode_exercice, commune)
  select id, 1, '10', 'SM54', 'L', commune from medecins;
-- The first takes everybody: the longest list.
insert into mt.offres (cpts_id, professionnel_id, par_mois, communes, publique, modifiee_le, modifiee_par_nom)
  select pg_temp.cpts(), id, 4, case when n = 1 then '{}' else array[commune] end, n % 2 = 0, now(), 'Banc' from medecins;
insert into mt.baremes (cpts_id, id, adopte_le, decision, age_au_dela, points, points_par_mois, cree_le, cree_par_nom)
  values (pg_temp.cpts(), pg_temp.cle('bareme'), current_date - 100, 'AG du banc', 70,
    '{"ald": 4, "age": 3, "c2s": 2, "ame": 2, "precarite": 2, "grossesse": 3, "nourrisson": 3, "handicap": 2, "perte": 1,
      "jamais": 0, "immobile": 2, "traitement": 2}', 1, now(), 'Banc');
insert into mt.reglages (cpts_id, tentatives_avant_courrier, retour_jours) values (pg_temp.cpts(), 3, 30);

insert into patients.patients (cpts_id, id, nom_de_naissance, prenoms, date_de_naissance, sexe, index_identite, cree_le,
    cree_par_nom, modifie_le, derniere_activite_le)
  select pg_temp.cpts(), pg_temp.cle('patient ' || n), '\x00', '\x00', '\x00', '\x00', sha256(('patient ' || n)::bytea), now(),
    'Banc', now(), now()
  from generate_series(1, 5000) n;
insert into patients.oppositions (cpts_id, id, patient_id, professionnel_id, professionnel_nom, voie, posee_le, posee_par_nom)
  select pg_temp.cpts(), pg_temp.cle('opposition ' || g), pg_temp.cle('patient ' || g), m.id, 'Banc', 'oral', now(), 'Banc'
  from generate_series(1, 5000, 25) g join medecins m on m.n = 1 + g % 3;

-- Twelve thousand checked, six thousand to check, two thousand taken; five thousand that ended, behind them.
insert into mt.demandes (cpts_id, id, numero, origine, recue_le, recue_par_nom, index_identite, naissance_mois, sexe, commune, secteur,
    hors_territoire, criteres, souhaites, refuses, accord_contact, patient_id, etat, justifiee_le, motif_de_cloture, close_le, modifiee_le)
  select pg_temp.cpts(), pg_temp.cle('demande ' || g), g, (array['patient', 'professionnel', 'pharmacie', 'liste'])[1 + g % 4],
    now() - pg_temp.tire('recue ' || g, 1095 * 24) * interval '1 hour', 'Banc', sha256(('demande ' || g)::bytea),
    (date '1930-01-01' + pg_temp.tire('naissance ' || g, 95 * 12) * interval '1 month')::date, (array['f', 'm'])[1 + g % 2],
    l.code, substr('ABC', 1 + (l.rang % 3)::int, 1), false,
    array(select c from unnest(array['ald', 'c2s', 'ame', 'precarite', 'handicap', 'perte', 'jamais', 'immobile', 'traitement']) c
      where pg_temp.tire(c || g, 100) < case c when 'ald' then 30 when 'c2s' then 20 else 8 end),
    case when g % 10 = 0 then array[a.id] else '{}' end, case when g % 20 = 0 then array[b.id] else '{}' end, true,
    case when g % 4 = 0 then pg_temp.cle('patient ' || g / 4) end,
    case when g <= 12000 then 'justifiee' when g <= 18000 then 'recue' when g <= 20000 then 'prise' else 'close' end,
    case when g <= 12000 or g between 18001 and 20000 then now() end, case when g > 20000 then 'demenage' end,
    case when g > 20000 then now() end, now()
  from generate_series(1, 25000) g
  join lieux l on l.rang = pg_temp.tire('commune ' || g, 40)
  left join medecins a on a.n = 1 + pg_temp.tire('souhaite ' || g, 60)
  left join medecins b on b.n = 1 + pg_temp.tire('refuse ' || g, 60)
  where g <= 20000 or g % 4 <> 0;
insert into mt.prises (cpts_id, id, demande_id, professionnel_id, professionnel_nom, prise_le, prise_par_nom, echeance)
  select pg_temp.cpts(), pg_temp.cle('prise ' || g), pg_temp.cle('demande ' || g), m.id, 'Dr Praticien', now(), 'Banc', current_date + g % 30
  from generate_series(18001, 20000) g join medecins m on m.n = 1 + g % 60;
insert into mt.tentatives (cpts_id, id, demande_id, le, par_nom, canal, resultat)
  select pg_temp.cpts(), pg_temp.cle('tentative ' || n || ' ' || k), pg_temp.cle('demande ' || n), now() - k * interval '1 day', 'Banc',
    'appel', 'absent'
  from generate_series(12001, 18000) n cross join generate_series(1, 2) k where n % 3 <> 0;
insert into mt.compteurs (cpts_id, demandes) values (pg_temp.cpts(), 25000);

-- The coordination (`session-du-banc` is opened by session.sql), and the first doctor: cookie `session=session-du-medecin`.
insert into comptes.comptes (id, courriel, nom, prenom, cree_le)
  values (pg_temp.cle('compte'), 'medecin.banc@exemple.invalid', 'Praticien', 'Camille', now());
insert into comptes.mandats (cpts_id, id, compte_id, role, professionnel_id, du, cree_le)
  select pg_temp.cpts(), pg_temp.cle('mandat'), pg_temp.cle('compte'), 'professionnel', id, current_date - 1, now() from medecins where n = 1;
insert into comptes.sessions (empreinte, id, compte_id, moyen, agent, ouverte_le, vue_le, confirmee_le, fin_le)
  values (sha256('session-du-medecin'), gen_random_uuid(), pg_temp.cle('compte'), 'code', 'banc', now(), now(), now(),
    now() + interval '4 hours');
drop table medecins, lieux;
analyze;
