import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { FILIERES } from '#kernel/filiere.ts';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { GENRES_DE_CRENEAU } from '../domain/creneau.ts';
import { type Demande, MOBILITES, TENTATIVES } from '../domain/demande.ts';
import { motifDe } from '../domain/motif.ts';
import { classer } from '../domain/proposition.ts';
import {
  BOURG_LASTIC,
  GIAT,
  HERMENT,
  planterScene,
  poserCreneau,
  poserDemande,
} from '../testing/builders.ts';
import { moyenneDesRecus } from '../testing/moyenne-des-recus.ts';
import { reserverCreneau } from '../usecases/reserver-creneau.ts';
import { candidats } from './candidats.query.ts';

let banc: Banc;
let cpts: Awaited<ReturnType<typeof planterScene>>['cpts'];
let professionnels: readonly string[];
beforeAll(async () => {
  banc = await dresserBanc();
  const scene = await planterScene(banc);
  cpts = scene.cpts;
  for (const a of ['09:00', '09:30', '10:00']) {
    const creneau = await poserCreneau(banc, cpts, a);
    const demande = await poserDemande(banc, cpts);
    exiger(await reserverCreneau(banc.appel(cpts), { creneau, demande }));
  }
  const autres = [crypto.randomUUID(), crypto.randomUUID()];
  await banc.regarder(
    `insert into snp.offrants (cpts_id, professionnel_id, rpps, nom, profession, copie_le)
     select $1, p.id, p.rpps, 'Zélie Ormancey', p.profession, now()
     from (values ($2::uuid, '99990000444', '10'), ($3::uuid, '99990000555', '70')) p (id, rpps, profession)`,
    [cpts.id, ...autres],
  );
  professionnels = [scene.corliret, ...autres];
});

/** Slots of one professional, one after another from eleven o'clock. */
const desCreneaux = fc.array(
  fc.record({
    ecart: fc.integer({ min: 0, max: 6000 }),
    genre: fc.constantFrom(...GENRES_DE_CRENEAU),
    // The last one has no coordinates and is out of the territory.
    commune: fc.constantFrom(GIAT, HERMENT, BOURG_LASTIC, '99999'),
    public: fc.constantFrom('tous', 'tous', 'sans-medecin-traitant', 'ma-patientele'),
    filieres: fc.constantFrom([], [], [FILIERES[0]], [...FILIERES]),
  }),
  { maxLength: 25 },
);

const desDemandes = fc.record({
  recueIlYa: fc.integer({ min: 0, max: 100 }),
  motif: fc.constantFrom('autre', 'fievre', 'traumatisme', 'urinaire'),
  secteur: fc.constantFrom(null, 'A'),
  mobilite: fc.constantFrom(null, ...MOBILITES),
  trajetMax: fc.option(fc.integer({ min: 0, max: 60 })),
  medecinTraitant: fc.constantFrom('inconnu', 'aucun', 'nomme'),
  lequel: fc.nat({ max: 2 }),
  tentative: fc.constantFrom(null, ...TENTATIVES),
  dansMinutes: fc.option(fc.integer({ min: -600, max: 3000 })),
  delaiHeures: fc.constantFrom(2, 24, 48),
  filieres: fc.subarray([...FILIERES]),
});

it('la base garde les premiers de l’ordre que le domaine explique', async () => {
  const scene = fc.tuple(desCreneaux, desCreneaux, desCreneaux);
  await fc.assert(
    fc.asyncProperty(scene, desDemandes, async (creneaux, brute) => {
      await planter(creneaux);
      const demande = demandeDe(brute);
      const chercher = (nombre: number, deFiliere: number) =>
        banc.lire(cpts, (tx) =>
          candidats(tx, cpts.id, { ...recherche(demande), nombre, deFiliere }),
        );
      const tous = await chercher(1000, 0);
      const ids = (liste: readonly { readonly creneauId: string }[]) =>
        liste.map(({ creneauId }) => creneauId);
      expect(tous.moyenne).toBe(moyenneDesRecus(tous.liste));
      const ordre = classer(tous, demande, LUNDI_9H12);
      expect(ids(classer(await chercher(8, 0), demande, LUNDI_9H12))).toEqual(
        ids(ordre.slice(0, 8)),
      );
      const gardes = ordre.filter(({ filieres }) => filieres.length > 0);
      const attendus = ordre.filter((p) => p.rang <= 3 || gardes.slice(0, 2).includes(p));
      expect(ids(classer(await chercher(3, 2), demande, LUNDI_9H12))).toEqual(ids(attendus));
    }),
    { numRuns: 40 },
  );
});

type Pose = {
  readonly ecart: number;
  readonly genre: string;
  readonly commune: string;
  readonly public: string;
  readonly filieres: readonly string[];
};

async function planter(creneaux: readonly (readonly Pose[])[]) {
  await banc.regarder("delete from snp.creneaux where cpts_id = $1 and etat = 'libre'", [cpts.id]);
  const poses = creneaux.flatMap((suite, n) => {
    let debut = Date.parse('2026-11-23T11:00:00Z');
    return suite.map((creneau) => {
      debut += 20 * 60_000 + creneau.ecart * 1000;
      return { ...creneau, professionnel: professionnels[n], debut: new Date(debut) };
    });
  });
  await banc.regarder(
    `insert into snp.creneaux (cpts_id, id, professionnel_id, debut, fin, genre, commune, public, filieres, reservable_par, cree_le)
     select $1, gen_random_uuid(), p.professionnel, p.debut, p.debut + interval '20 minutes', p.genre, p.commune, p.public,
       array(select jsonb_array_elements_text(p.filieres)), '{regulation}', now()
     from jsonb_to_recordset($2) p (professionnel uuid, debut timestamptz, genre text, commune text, public text, filieres jsonb)`,
    [cpts.id, JSON.stringify(poses)],
  );
}

type Brute = typeof desDemandes extends fc.Arbitrary<infer T> ? T : never;

function demandeDe({ recueIlYa, lequel, dansMinutes, ...autres }: Brute): Demande {
  return {
    id: '00000000-0000-7000-8000-00000000000d',
    numero: 1,
    origine: 'ligne',
    recueLe: new Date(LUNDI_9H12.getTime() - recueIlYa * 3_600_000),
    recuePar: null,
    age: 34,
    commune: GIAT,
    medecinTraitantId: autres.medecinTraitant === 'nomme' ? (professionnels[lequel] ?? null) : null,
    disponibleDes:
      dansMinutes === null ? null : new Date(LUNDI_9H12.getTime() + dansMinutes * 60_000),
    disponibleJusqua: null,
    signes: 'aucun',
    etat: 'ouverte',
    repondueLe: null,
    patientId: null,
    nature: 'soins-non-programmes',
    ...autres,
  };
}

function recherche(demande: Demande) {
  return {
    demande,
    canal: 'regulation',
    professions: motifDe(demande.motif)?.professions ?? [],
    maintenant: LUNDI_9H12,
    des: LUNDI_9H12,
    avant: new Date('2027-01-31T00:00:00Z'),
    debutDuMois: new Date('2026-11-01T00:00:00Z'),
    exclus: [],
  } as const;
}
