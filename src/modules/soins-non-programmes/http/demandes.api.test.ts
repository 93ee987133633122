import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { dresserServeur, type ServeurDeTest } from '../../../app/testing/serveur.ts';
import {
  CORLIRET,
  GIAT,
  HERMENT,
  PONTAUMUR,
  planterScene,
  type Scene,
  TRESSAGUES,
} from '../testing/builders.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let scene: Scene;
let cle: { readonly authorization: string };
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
  serveur = await dresserServeur(banc);
  cle = await serveur.cle(scene.cpts, 'regulateur');
});

const HEURE = 3_600_000;
const dans = (ms: number) => new Date(Math.ceil((Date.now() + ms) / 60_000) * 60_000).toISOString();

const zCorps = z.looseObject({
  id: z.string().optional(),
  refus: z.string().optional(),
  creneaux: z.array(z.looseObject({ id: z.string() })).optional(),
  propositions: z
    .array(z.looseObject({ creneauId: z.string(), raisons: z.array(z.string()) }))
    .optional(),
});

async function appeler(chemin: string, corps?: unknown, entetes: Record<string, string> = {}) {
  const reponse = await serveur.appeler(`/api/v1/demo-combrailles/snp${chemin}`, {
    method: corps === undefined ? 'GET' : 'POST',
    headers: { ...cle, 'content-type': 'application/json', ...entetes },
    ...(corps === undefined ? {} : { body: JSON.stringify(corps) }),
  });
  return { statut: reponse.status, corps: zCorps.parse(await reponse.json()) };
}

const creneau = (debut: string, autres: Record<string, unknown> = {}) => ({
  professionnel: CORLIRET,
  debut,
  fin: new Date(new Date(debut).getTime() + 20 * 60_000).toISOString(),
  commune: PONTAUMUR,
  public: 'tous',
  ...autres,
});

const DEMANDE = {
  motif: 'autre',
  description: 'Fièvre depuis hier',
  commune: GIAT,
  age: 34,
  telephone: '+33639980001',
};

describe('Interface REST des soins non programmés', () => {
  it('ouvre, liste, demande, propose et réserve', async () => {
    const debut = dans(2 * HEURE);
    const ouvert = await appeler('/creneaux', creneau(debut));
    expect(ouvert).toEqual({ statut: 201, corps: { id: expect.any(String) } });
    const id = ouvert.corps.id;
    const jour = dateCivileDe(new Date(debut), 'Europe/Paris');
    const liste = await appeler(`/creneaux?du=${jour}&au=${jour}&etat=libre`);
    expect(liste.corps.creneaux).toContainEqual(
      expect.objectContaining({ id, professionnel: CORLIRET, debut, etat: 'libre' }),
    );
    const recue = await appeler('/demandes', DEMANDE);
    expect(recue.statut).toBe(201);
    const demande = recue.corps.id;
    const { corps } = await appeler(`/demandes/${demande}/propositions`);
    expect(corps.propositions?.[0]).toMatchObject({
      creneauId: id,
      debut,
      professionnel: CORLIRET,
      trajetMinutes: expect.any(Number),
    });
    expect(corps.propositions?.[0]?.raisons[0]).toMatch(/^Dans /);
    const prise = await appeler(
      `/demandes/${demande}/reservation`,
      { creneauId: id },
      { 'idempotency-key': 'une-seule-fois' },
    );
    expect(prise).toEqual({ statut: 201, corps: { id: expect.any(String) } });
    const encore = await appeler(
      `/demandes/${demande}/reservation`,
      { creneauId: id },
      { 'idempotency-key': 'une-seule-fois' },
    );
    expect(encore).toEqual(prise);
    const reserves = await appeler(`/creneaux?du=${jour}&au=${jour}&etat=reserve`);
    expect(reserves.corps.creneaux?.map((c) => c.id)).toEqual([id]);
  });

  it('répond un 201 et quatre-vingt-dix-neuf 409 avec la suite, à cent réservations du même créneau', async () => {
    await appeler(
      '/creneaux',
      creneau(dans(30 * HEURE), { professionnel: TRESSAGUES, commune: HERMENT }),
    );
    const demandes: (string | undefined)[] = [];
    for (let n = 0; n < 100; n++) demandes.push((await appeler('/demandes', DEMANDE)).corps.id);
    for (let tour = 0; tour < 3; tour++) {
      const ouvert = await appeler('/creneaux', creneau(dans((4 + tour) * HEURE)));
      const reponses = await Promise.all(
        demandes.map((demande) =>
          appeler(
            `/demandes/${demande}/reservation`,
            { creneauId: ouvert.corps.id },
            { 'idempotency-key': `tour-${tour}-${demande}` },
          ),
        ),
      );
      const gagnante = reponses.findIndex(({ statut }) => statut === 201);
      expect(reponses.filter(({ statut }) => statut === 201)).toHaveLength(1);
      for (const { statut, corps } of reponses.filter(({ statut }) => statut !== 201)) {
        expect(statut).toBe(409);
        expect(corps.refus).toBe('creneau-deja-pris');
        expect(corps.propositions?.length).toBeGreaterThan(0);
      }
      demandes[gagnante] = (await appeler('/demandes', DEMANDE)).corps.id;
    }
  });

  it('dit en français ce qui ne va pas, sans rien écrire', async () => {
    const [avant] = await banc.regarder('select count(*) from snp.creneaux');
    expect(
      await appeler('/creneaux', creneau(dans(HEURE), { professionnel: '99990009999' })),
    ).toMatchObject({
      statut: 422,
      corps: { refus: 'professionnel-inconnu', message: expect.stringContaining('RPPS') },
    });
    expect(await appeler('/creneaux', creneau(dans(-HEURE)))).toMatchObject({
      statut: 422,
      corps: { refus: 'creneau-dans-le-passe' },
    });
    expect(await appeler('/creneaux', creneau(dans(HEURE), { commune: '63999' }))).toMatchObject({
      statut: 422,
      corps: { refus: 'commune-inconnue' },
    });
    expect(await appeler('/creneaux', creneau(dans(HEURE), { inconnu: 1 }))).toMatchObject({
      statut: 422,
      corps: { refus: 'saisie-invalide', champs: { inconnu: expect.any(String) } },
    });
    expect(await appeler('/creneaux?du=hier')).toMatchObject({ statut: 422 });
    expect((await banc.regarder('select count(*) from snp.creneaux'))[0]).toEqual(avant);
  });

  it('répond de même aux identifiants inconnus et à ceux d’une autre CPTS', async () => {
    const autre = await planterScene(banc, 'une-autre');
    const ailleurs = await serveur.cle(autre.cpts, 'regulateur');
    const { corps } = await appeler('/demandes', DEMANDE);
    const lire = (id: string) =>
      serveur.appeler(`/api/v1/une-autre/snp/demandes/${id}/propositions`, { headers: ailleurs });
    const [etrangere, inconnue, illisible] = await Promise.all([
      lire(corps.id ?? ''),
      lire(crypto.randomUUID()),
      lire('pas-un-identifiant'),
    ]);
    expect([etrangere.status, inconnue.status, illisible.status]).toEqual([404, 404, 404]);
    const texte = await etrangere.text();
    expect(texte).toBe(await inconnue.text());
    expect(texte).toBe(await illisible.text());
  });
});
