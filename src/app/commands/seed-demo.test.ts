import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { enClair } from '#app/testing/clair.ts';
import { aUneCleDeLuhn } from '#kernel/luhn.ts';
import { BaseDejaHabitee, chargerDemonstration } from '../../../db/seed/charger-demonstration.ts';

const LUNDI_10H12 = new Date('2026-11-23T09:12:00Z');
let banc: Banc;

const charger = (ou: Banc, maintenant: Date, jours?: number) =>
  chargerDemonstration({
    urls: ou.urls,
    coffre: ou.coffre,
    maintenant,
    adresse: 'https://maillage.exemple.invalid',
    dire: () => {},
    ...(jours === undefined ? {} : { jours }),
  });

beforeAll(async () => {
  banc = await dresserBanc();
  await charger(banc, LUNDI_10H12, 30);
}, 120_000);

const liste = async (sql: string) =>
  (await banc.regarder(sql)).map((row) => String(Object.values(row)[0]));

/** What is kept encrypted, in clear. */
async function chiffres(ou: Banc, table: string, champ: string, filtre = 'true') {
  const lignes = await ou.regarder(
    `select cpts_id, id, ${champ} from ${table} where ${champ} is not null and ${filtre} order by id`,
  );
  return lignes.flatMap((ligne) =>
    enClair(ou, [ligne], { table, cpts: String(ligne['cpts_id']), champs: [champ] }).map((lue) =>
      String(lue[champ]),
    ),
  );
}

describe('La démonstration', () => {
  it('ouvre deux CPTS marquées comme telles, sur de vraies communes coupées en trois secteurs', async () => {
    const cpts = await banc.regarder(
      `select c.slug, c.nom, c.demonstration, count(*)::int as communes, count(distinct k.secteur_id)::int as secteurs
       from territoire.cpts c join territoire.couvertures k on k.cpts_id = c.id group by c.id order by c.slug`,
    );
    const commun = { demonstration: true, secteurs: 3 };
    expect(cpts).toEqual([
      { ...commun, slug: 'demo-combrailles', nom: 'Combrailles & Volcans', communes: 40 },
      {
        ...commun,
        slug: 'demo-hauts-de-seine',
        nom: 'Boucle nord des Hauts-de-Seine',
        communes: 5,
      },
    ]);
  });

  it('n’emploie que des numéros et des adresses qui ne sont à personne', async () => {
    const rpps = await liste('select rpps from annuaire.professionnels');
    expect(rpps.length).toBeGreaterThan(200);
    expect(rpps.filter((n) => !/^999909\d{5}$/.test(n) || !aUneCleDeLuhn(n))).toEqual([]);
    const finess = await liste('select finess from annuaire.structures where finess is not null');
    expect(finess.filter((n) => !/^9999\d{5}$/.test(n))).toEqual([]);
    const telephones = await liste(
      `select telephone from annuaire.structures union all
       select telephone from annuaire.fiches where telephone is not null union all
       select telephone from territoire.cpts`,
    );
    const desPatients = await chiffres(banc, 'snp.demandes', 'telephone');
    const desSms = await chiffres(banc, 'socle.messages', 'destinataire', "canal = 'sms'");
    expect(desPatients.length * desSms.length).toBeGreaterThan(0);
    expect(
      [...telephones, ...desPatients, ...desSms].filter(
        (t) => !/^\+33(19900|46571|63998)\d{4}$/.test(t),
      ),
    ).toEqual([]);
    const courriels = await liste(
      `select courriel from annuaire.fiches where courriel is not null union all
       select mssante from annuaire.fiches where mssante is not null union all
       select courriel from comptes.comptes`,
    );
    const partis = await chiffres(banc, 'socle.messages', 'destinataire', "canal = 'courriel'");
    const fictif = /@(.+\.)?(exemple\.invalid|demo\.maillage\.fr)$/;
    expect([...courriels, ...partis].filter((c) => !fictif.test(c))).toEqual([]);
  });

  it('laisse inconnu ce qui ne l’est pas', async () => {
    const [inconnus] = await banc.regarder(
      `select count(*) filter (where f.professionnel_id is null)::int as "sansFiche",
         count(*) filter (where f.professionnel_id is not null and f.membre is null)::int as "membreInconnu",
         count(*) filter (where f.professionnel_id is not null and f.nouveaux_patients is null)::int as "patientsInconnu"
       from annuaire.professionnels p left join annuaire.fiches f on f.professionnel_id = p.id`,
    );
    expect(
      Object.values(inconnus ?? {})
        .map(Number)
        .filter((n) => n > 5),
    ).toHaveLength(3);
  });

  it('ouvre onze comptes, dont une coordinatrice des deux CPTS qui administre l’installation', async () => {
    const comptes = await banc.regarder(
      `select split_part(a.courriel, '@', 1) as compte, count(*)::int as mandats,
         count(m.professionnel_id)::int as professionnels
       from comptes.comptes a join comptes.mandats m on m.compte_id = a.id group by 1 order by 1`,
    );
    const noms =
      'ars coordination cpam hopital infirmiere medecin pharmacie presidence regulation secretariat tresorerie';
    expect(comptes.map((c) => c['compte']).join(' ')).toBe(noms);
    expect(comptes.find((c) => c['compte'] === 'coordination')).toMatchObject({ mandats: 3 });
    expect(comptes.find((c) => c['compte'] === 'regulation')).toMatchObject({ mandats: 2 });
    expect(comptes.find((c) => c['compte'] === 'medecin')).toMatchObject({ professionnels: 1 });
  });

  it('tient un journal qui compte ce que disent les tables', async () => {
    const ecarts = await banc.regarder(
      `with faits as (select cpts_id, genre, sum(quantite)::int as n from journal.faits group by 1, 2),
       cumuls as (select cpts_id, genre, sum(quantite)::int as n from journal.cumuls group by 1, 2),
       du_jour as (
         select r.* from snp.reservations r join snp.creneaux c on c.cpts_id = r.cpts_id and c.id = r.creneau_id
         where c.nature = 'soins-non-programmes'),
       tables as (
         select cpts_id, 'snp.demande.recue' as genre, count(*)::int as n from snp.demandes where nature = 'soins-non-programmes' group by 1 union all
         select cpts_id, 'snp.demande.repondue', count(repondue_le)::int from snp.demandes
           where nature = 'soins-non-programmes' group by 1 union all
         select cpts_id, 'snp.rendez-vous', count(*)::int from du_jour group by 1 union all
         select cpts_id, 'snp.creneau.pourvu', count(*)::int from du_jour where annulee_le is null group by 1 union all
         select cpts_id, 'snp.creneau.offert', count(*)::int from snp.creneaux
           where etat in ('libre', 'reserve') and nature = 'soins-non-programmes' group by 1 union all
         select cpts_id, 'snp.avancee.adressee', count(*)::int from snp.demandes
           where nature = 'consultation-avancee' group by 1 union all
         select cpts_id, 'snp.avancee.offerte', count(*)::int from snp.creneaux
           where etat in ('libre', 'reserve') and nature = 'consultation-avancee' group by 1 union all
         select cpts_id, 'sites.permanence.tenue', count(consignee_le)::int from sites.permanences group by 1 union all
         select cpts_id, 'mallettes.pret', count(*)::int from mallettes.prets group by 1 union all
         select cpts_id, 'asso.adhesion-acceptee', count(*)::int from asso.adhesions where decidee_le is not null and du is not null group by 1 union all
         select cpts_id, 'asso.cotisation-payee', count(*)::int from asso.paiements where annule_le is null group by 1 union all
         select cpts_id, 'mallettes.teleconsultation', count(*)::int from mallettes.usages where annule_le is null group by 1 union all
         select cpts_id, 'snp.eligibilite.' || issue, count(*)::int from snp.eligibilites where remplacee_le is null group by 1, 2 union all
         select cpts_id, 'snp.venu', count(*)::int from du_jour where issue = 'venu' group by 1 union all
         select cpts_id, 'snp.annule', count(*)::int from du_jour where annulee_le is not null group by 1 union all
         select cpts_id, 'snp.demande.sans-solution', count(*)::int from snp.reponses where genre = 'aucune-solution' group by 1 union all
         select cpts_id, 'snp.recensement', sum(quantite)::int from snp.recensements where annule_le is null group by 1)
       select t.genre, t.n as table, f.n as faits, c.n as cumuls from tables t
       left join faits f using (cpts_id, genre) left join cumuls c using (cpts_id, genre)
       where t.n = 0 or (t.n, t.n) is distinct from (f.n, c.n)`,
    );
    expect(ecarts).toEqual([]);
    expect(await liste('select count(*) from journal.a_plier')).toEqual(['0']);
  });

  it('donne à chaque écran de quoi faire', async () => {
    expect(await manquesDe(banc, LUNDI_10H12)).toEqual([]);
  });

  it('ne laisse aux travaux que ce qui vient d’arriver', async () => {
    const restes = 'select count(*) from socle.evenements where relaye_le is null';
    expect(await liste(restes)).toEqual(['0']);
    const [messages] = await liste('select count(*) from socle.messages');
    expect(Number(messages)).toBeGreaterThan(0);
  });

  it('refuse une base qui a déjà une CPTS', async () => {
    await expect(charger(banc, LUNDI_10H12)).rejects.toThrow(BaseDejaHabitee);
  });
});

/** What a screen would miss: requests that wait, slots before tomorrow and this week, the day of the doctor's account. */
async function manquesDe(ou: Banc, maintenant: Date): Promise<readonly string[]> {
  const comptes = await ou.regarder(
    `select c.slug, quoi, attendus, n from territoire.cpts c, lateral (
       select 'attentes' as quoi, 6 as attendus, count(*)::int as n from snp.demandes d
         where d.cpts_id = c.id and d.etat in ('ouverte', 'en-attente') union all
       select 'mises de côté', 1, count(*)::int from snp.demandes d where d.cpts_id = c.id and d.etat = 'en-attente' union all
       select 'libres demain', 24, count(*)::int from snp.creneaux k where k.cpts_id = c.id and k.etat = 'libre'
         and k.debut > $1 and k.debut < $1 + interval '24 hours' union all
       select 'libres cette semaine', 150, count(*)::int from snp.creneaux k where k.cpts_id = c.id and k.etat = 'libre'
         and k.debut > $1 and k.debut < $1 + interval '7 days' union all
       select 'dossiers', 16, count(*)::int from patients.patients p where p.cpts_id = c.id union all
       select 'accès à relire', 1, count(*)::int from patients.bris_de_glace b
         where b.cpts_id = c.id and b.revu_le is null union all
       select 'oppositions', 1, count(*)::int from patients.oppositions o where o.cpts_id = c.id union all
       select 'permanences à pourvoir', 2, count(*)::int from sites.permanences p where p.cpts_id = c.id
         and p.professionnel_id is null and p.annulee_le is null and p.debut > $1 union all
       select 'mallettes prêtées', 2, count(*)::int from mallettes.prets p where p.cpts_id = c.id and p.rendue_le is null union all
       select 'demandes d’adhésion', 3, count(*)::int from asso.adhesions h where h.cpts_id = c.id and h.etat = 'demandee' union all
       select 'cotisations attendues', 5, count(*)::int from asso.cotisations t where t.cpts_id = c.id and not exists (
         select from asso.paiements x where x.cpts_id = c.id and x.cotisation_id = t.id) union all
       select 'questionnaires répondus', 1, count(*)::int from snp.eligibilites e where e.cpts_id = c.id union all
       select 'personnes adressées', 2, count(*)::int from snp.demandes d where d.cpts_id = c.id and d.nature = 'consultation-avancee' union all
       select 'autres réponses', 1, count(*)::int from snp.reponses r where r.cpts_id = c.id union all
       select 'rendez-vous de la Dre Corliret', case c.slug when 'demo-combrailles' then 3 else 0 end, count(*)::int
         from snp.reservations r join snp.offrants o using (cpts_id, professionnel_id)
         where r.cpts_id = c.id and o.nom = 'Dre Garance Corliret' and r.annulee_le is null
         and (r.debut at time zone 'Europe/Paris')::date = ($1::timestamptz at time zone 'Europe/Paris')::date
     ) as comptes`,
    [maintenant],
  );
  return comptes.length === 30
    ? comptes.flatMap(({ slug, quoi, attendus, n }) =>
        Number(n) >= Number(attendus) ? [] : [`${slug}, ${quoi} : ${n} pour ${attendus}`],
      )
    : ['deux CPTS'];
}

/** What was loaded for one instant, to be loaded again. */
const chargees = new Map<string, Banc>();

describe('Chargée à toute heure', () => {
  const cas = [
    ['un dimanche à 22 h', '2026-11-22T21:00:00Z'],
    ['un vendredi à 19 h', '2026-07-17T17:00:00Z'],
    ['un mardi à 3 h', '2027-01-05T02:00:00Z'],
  ] as const;
  it.each(cas)(
    'la démonstration a de quoi faire : %s',
    async (_quand, instant) => {
      const autre = await dresserBanc();
      await charger(autre, new Date(instant), 5);
      chargees.set(instant, autre);
      expect(await manquesDe(autre, new Date(instant))).toEqual([]);
    },
    60_000,
  );
});

describe('Chargée deux fois', () => {
  it('la démonstration est la même, aux identifiants tirés près, et reprend ce qui fut interrompu', async () => {
    const [[instant, une] = []] = chargees;
    if (!instant || !une) throw new Error('run it with the loads of every hour');
    const quand = new Date(instant);
    const deux = await dresserBanc();
    await charger(deux, quand, 5);
    const premiere = await empreinteDe(une);
    expect(await empreinteDe(deux)).toEqual(premiere);
    await deux.regarder("update territoire.cpts set slug = slug || '-en-preparation'");
    await charger(deux, quand, 5);
    expect(await empreinteDe(deux)).toEqual(premiere);
    const orphelins = await deux.regarder(
      `select m.role from comptes.mandats m left join territoire.cpts c on c.id = m.cpts_id
       where c.id is null and m.role <> 'administrateur'`,
    );
    expect(orphelins).toEqual([]);
  }, 120_000);
});

async function empreinteDe(ou: Banc): Promise<readonly Record<string, unknown>[]> {
  const lignes = await ou.regarder(
    `select c.slug,
       (select md5(string_agg(concat_ws('|', d.id, numero, origine, recue_le, motif, age, commune, etat, repondue_le), ';' order by numero))
        from snp.demandes d where d.cpts_id = c.id) as demandes,
       (select md5(string_agg(concat_ws('|', k.id, debut, fin, etat, public, lieu), ';' order by k.id))
        from snp.creneaux k where k.cpts_id = c.id) as creneaux,
       (select md5(string_agg(concat_ws('|', r.creneau_id, r.demande_id, reservee_le, issue, annulee_le), ';' order by r.id))
        from snp.reservations r where r.cpts_id = c.id) as reservations,
       (select md5(string_agg(concat_ws('|', f.genre, f.instant, f.quantite, f.minutes, f.detail, f.lien), ';' order by f.id))
        from journal.faits f where f.cpts_id = c.id) as faits,
       (select md5(string_agg(concat_ws('|', t.rang, t.instant, t.action, t.personne), ';' order by t.rang))
        from tracabilite.traces t where t.cpts_id = c.id and t.action not like 'comptes.%') as traces
     from territoire.cpts c order by c.slug`,
  );
  // The same text is never encrypted twice alike: telephones are compared in clear. What a load that was cut
  // short wrote stays behind the wall of a CPTS that is no more.
  const debout = 'cpts_id in (select id from territoire.cpts)';
  return [...lignes, { telephones: await chiffres(ou, 'snp.demandes', 'telephone', debout) }];
}
