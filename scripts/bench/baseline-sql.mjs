export const KEYS = `select encode(k.empreinte, 'hex') as empreinte, k.cpts_id, k.role, c.slug
  from comptes.cles_api k join territoire.cpts c on c.id = k.cpts_id where k.revoquee_le is null`;

export const REQUEST = `select commune, recue_le, delai_heures, medecin_traitant, age, secteur, trajet_max, etat
  from snp.demandes where cpts_id = $1 and id = $2`;

export const SLOT =
  'select professionnel_id, debut, etat from snp.creneaux where cpts_id = $1 and id = $2';

export const BOOK = {
  insert: `insert into snp.reservations (cpts_id, id, creneau_id, demande_id, professionnel_id, debut, canal, reservee_le,
      reservee_par_nom)
    values ($1, gen_random_uuid(), $2, $3, $4, $5, 'regulation', now(), 'Banc')
    on conflict do nothing returning id`,
  slot: `update snp.creneaux set etat = 'reserve' where cpts_id = $1 and id = $2`,
  request: `update snp.demandes set etat = 'orientee', repondue_le = coalesce(repondue_le, now()), modifiee_le = now()
    where cpts_id = $1 and id = $2`,
  key: `insert into socle.idempotence (cpts_id, cle, action, empreinte, resultat, cree_le)
    values ($1, $2, 'reservation', '', $3, now()) on conflict do nothing`,
};

/** The sixty soonest slots that suit, ranked as the product ranks them; the first eight. */
export const RANKING = `with libres as (
    select c.id, c.debut, c.fin, c.genre, c.commune, c.lieu, c.professionnel_id, c.public = 'sans-medecin-traitant' as reserve
    from snp.creneaux c
    where c.cpts_id = $1 and c.etat = 'libre' and c.debut > now() and c.debut < $3::timestamptz + interval '8 days'
      and (c.libere_le is null or c.libere_le <= now()) and 'regulation' = any (c.reservable_par)
      and (c.public = 'tous' or (c.public = 'sans-medecin-traitant' and $5 = 'aucun')) and c.motifs = '{}'
      and (c.age_min is null or c.age_min <= $6::smallint) and (c.age_max is null or c.age_max >= $6::smallint)
    order by c.debut, c.id limit 60),
  recus as (
    select professionnel_id, count(*) as nombre from snp.reservations
    where cpts_id = $1 and annulee_le is null and reservee_le >= date_trunc('month', now())
      and professionnel_id in (select professionnel_id from libres) group by 1),
  mesures as (
    select l.*, o.rpps, o.nom, o.profession, k.nom as commune_nom, s.lettre is not distinct from $7 as secteur,
      coalesce(n.nombre, 0) as recus,
      round((extract(epoch from l.debut - now()) / 60)::numeric)::int as attente,
      l.debut <= $3::timestamptz + make_interval(hours => $4::int) as tenu,
      coalesce(t.minutes, case when l.commune = $2 then p.minutes_sur_place else greatest(p.minutes_sur_place,
        ceil(2 * 6371.0088 * asin(sqrt(sin(radians(k.latitude - d.latitude) / 2) ^ 2 + cos(radians(d.latitude))
          * cos(radians(k.latitude)) * sin(radians(k.longitude - d.longitude) / 2) ^ 2))
          * p.facteur_route::float * 60 / p.vitesse_kmh::float))::int end) as trajet
    from libres l
    join snp.offrants o on o.cpts_id = $1 and o.professionnel_id = l.professionnel_id
    join territoire.cpts p on p.id = $1
    join territoire.communes k on k.code = l.commune
    join territoire.communes d on d.code = $2
    left join territoire.trajets t on t.cpts_id = $1 and t.de = $2 and t.vers = l.commune
    left join territoire.couvertures v on v.cpts_id = $1 and v.commune = l.commune
    left join territoire.secteurs s on s.cpts_id = $1 and s.id = v.secteur_id
    left join recus n on n.professionnel_id = l.professionnel_id)
  select m.*, e.moyenne, m.trajet > $8::int as trop_loin
  from mesures m
  cross join (select round(avg(recus))::int as moyenne from (select distinct professionnel_id, recus from mesures) x) e
  order by not tenu, trajet > $8::int, attente + 2 * trajet + 6 * (recus - moyenne) - case when secteur then 10 else 0 end
    - case when reserve then 20 else 0 end, debut, id
  limit 8`;
