-- One CPTS as they are: forty communes in three sectors, sixty professionals who open slots for thirty days,
-- a month of appointments behind. Always the same, seen from today. Nobody here exists.
create function pg_temp.uuid7(p_instant timestamptz, p_cle text) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from p_instant) * 1000)::bigint), 12, '0')
    || '7' || substr(md5(p_cle), 1, 3) || '8' || substr(md5(p_cle), 4, 15))::uuid
$$;
create function pg_temp.cpts() returns uuid language sql immutable as
  $$ select '01900000-0000-7000-8000-00000000ba0c'::uuid $$;

insert into territoire.cpts (id, slug, nom, cree_le) values (pg_temp.cpts(), 'banc', 'CPTS du banc', now());
insert into territoire.secteurs (cpts_id, id, nom, lettre)
  select pg_temp.cpts(), pg_temp.uuid7('2026-01-01', 'secteur ' || l), 'Secteur ' || l, l from unnest(array['A', 'B', 'C']) l;
insert into territoire.couvertures (cpts_id, commune, secteur_id)
  select pg_temp.cpts(), code, pg_temp.uuid7('2026-01-01', 'secteur ' || substr('ABC', 1 + (rang % 3)::int, 1))
  from (select code, row_number() over (order by code) as rang from territoire.communes
    where departement = '63' and supprimee_le is null order by code limit 40) c;
update territoire.communes c set longitude = 2.4 + (k.rang % 8) * 0.05, latitude = 45.6 + (k.rang / 8) * 0.05
  from (select commune, row_number() over (order by commune) as rang from territoire.couvertures
    where cpts_id = pg_temp.cpts()) k
  where c.code = k.commune;
insert into territoire.trajets (cpts_id, de, vers, minutes, raison)
  select pg_temp.cpts(), a.commune, b.commune, 41, 'Col fermé l’hiver'
  from (select commune, row_number() over (order by commune) as rang from territoire.couvertures
    where cpts_id = pg_temp.cpts()) a
  join (select commune, row_number() over (order by commune) as rang from territoire.couvertures
    where cpts_id = pg_temp.cpts()) b on b.rang = a.rang + 17;

-- Key `mlg_banc`, for the regulation.
insert into comptes.cles_api (cpts_id, id, empreinte, libelle, role, cree_le)
  values (pg_temp.cpts(), pg_temp.uuid7('2026-01-01', 'cle'), sha256('mlg_banc'), 'Banc', 'regulateur', now());

create temp table praticiens as
  select n, pg_temp.uuid7('2026-01-01', 'praticien ' || n) as id, k.commune,
    case when n % 6 = 5 then '60' else '10' end as profession
  from generate_series(0, 59) n
  join (select commune, row_number() over (order by commune) - 1 as rang from territoire.couvertures
    where cpts_id = pg_temp.cpts()) k on k.rang = n % 40;
insert into snp.offrants (cpts_id, professionnel_id, rpps, nom, profession, commune, copie_le)
  select pg_temp.cpts(), id, '9999' || lpad(n::text, 7, '0'), 'Dr Praticien ' || n, profession, commune, now() from praticiens;

-- Twenty-four slots of twenty minutes a day and a professional, from a month ago to a month ahead.
insert into snp.creneaux (cpts_id, id, professionnel_id, debut, fin, genre, commune, public, motifs, reservable_par,
    etat, cree_le)
  select pg_temp.cpts(), pg_temp.uuid7(t.debut - interval '40 days', 'creneau ' || p.n || ' ' || t.debut), p.id, t.debut,
    t.debut + interval '20 minutes', 'cabinet', p.commune, (array['tous', 'tous', 'tous', 'sans-medecin-traitant'])[1 + p.n % 4],
    '{}', '{regulation,sas,membres}', case when t.debut < now() then 'reserve' else 'libre' end, now()
  from praticiens p
  cross join generate_series(-12, 30) jour
  cross join generate_series(0, 23) rang
  cross join lateral (select date_trunc('day', now()) + jour * interval '1 day' + interval '8 hours'
    + rang * interval '20 minutes' as debut) t
  where jour > 0 or rang % 4 = 0;

create temp table recues as
  select n, pg_temp.uuid7(now() - interval '1 minute', 'demande ' || n) as id,
    (select commune from praticiens p where p.n = d.n % 40) as commune from generate_series(1, 9000) d(n);
insert into snp.demandes (cpts_id, id, numero, origine, recue_le, recue_par_nom, motif, age, commune, secteur,
    hors_territoire, mobilite, trajet_max, medecin_traitant, signes, etat, repondue_le, modifiee_le, purge_le)
  select pg_temp.cpts(), id, n, 'ligne', now() - interval '1 minute', 'Banc', 'autre', 20 + n % 60,
    commune, 'A', false, 'voiture', 60, 'aucun', 'aucun', 'ouverte', null, now(), current_date + 90
  from recues;
insert into snp.demandes (cpts_id, id, numero, origine, recue_le, recue_par_nom, motif, age, commune, secteur,
    hors_territoire, medecin_traitant, signes, etat, repondue_le, modifiee_le, purge_le)
  select pg_temp.cpts(), pg_temp.uuid7(c.debut, 'passee ' || c.id), 10000 + row_number() over (), 'ligne',
    c.debut - interval '3 hours', 'Banc', 'autre', 50, c.commune, 'A', false, 'aucun', 'aucun', 'orientee', c.debut, c.debut,
    current_date + 60
  from snp.creneaux c where c.cpts_id = pg_temp.cpts() and c.etat = 'reserve';
insert into snp.reservations (cpts_id, id, creneau_id, demande_id, professionnel_id, debut, canal, reservee_le, reservee_par_nom)
  select pg_temp.cpts(), pg_temp.uuid7(c.debut, 'reservation ' || c.id), c.id, pg_temp.uuid7(c.debut, 'passee ' || c.id),
    c.professionnel_id, c.debut, 'regulation', least(c.debut, now()) - interval '2 hours', 'Banc'
  from snp.creneaux c where c.cpts_id = pg_temp.cpts() and c.etat = 'reserve';
insert into snp.compteurs (cpts_id, demandes) values (pg_temp.cpts(), 100000);
drop table praticiens, recues;
analyze;
