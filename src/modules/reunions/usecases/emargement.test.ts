import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { signaturesTardives } from '../data/signatures.query.ts';
import { convoques, planterScene, poserReunion, type Scene } from '../testing/builders.ts';
import { montrerCode } from './montrer-code.ts';
import { lireConvocationParLien, repondreConvocation } from './repondre-convocation.ts';
import { partirParLien, signerParCompte, signerParLien } from './signer.ts';
import { annulerReunion, convoquerPersonnes, modifierReunion } from './tenir-reunion.ts';

let banc: Banc;
let scene: Scene;
beforeAll(async () => {
  banc = await dresserBanc();
  scene = await planterScene(banc);
});

/** Of Monday 23 November 2026, in Paris. */
const a = (heure: string) => new Date(`2026-11-23T${heure}+01:00`);
const SOIR = a('20:05:00');
const coordination = (maintenant = SOIR) => banc.appel(scene.cpts, { maintenant });
const public_ = (maintenant = SOIR) => banc.appel(scene.cpts, { role: 'public', maintenant });
const code = async (reunion: string, maintenant = SOIR) =>
  exiger(await montrerCode(coordination(maintenant), { reunion })).code;
const signatures = async (reunion: string) =>
  await banc.regarder(
    'select personne_id, moyen, arrivee, depart from reunions.signatures where reunion_id = $1',
    [reunion],
  );
async function poser() {
  const reunion = await poserReunion(banc, scene);
  return { reunion, tous: await convoques(banc, scene.cpts, reunion) };
}

describe('L’émargement par code', () => {
  it('prend le code affiché, une fois par personne, et compte qui arrive et qui part', async () => {
    const { reunion, tous } = await poser();
    const jeton = tous[1]?.jeton;
    const presence = 'sur-place';
    const affiche = await code(reunion);
    expect(
      exiger(await signerParLien(public_(), { jeton, presence, code: affiche.toLowerCase() })),
    ).toEqual({ deja: false });
    expect(exiger(await signerParLien(public_(), { jeton, presence, code: affiche }))).toEqual({
      deja: true,
    });
    exiger(await partirParLien(public_(a('21:10:00')), { jeton, depart: 'maintenant' }));
    expect(await signatures(reunion)).toEqual([
      expect.objectContaining({ moyen: 'code', arrivee: SOIR, depart: a('21:10:00') }),
    ]);
    exiger(await partirParLien(public_(a('21:12:00')), { jeton, depart: 'aucun' }));
    expect(await signatures(reunion)).toMatchObject([{ depart: null }]);
    const autre = tous[2]?.jeton;
    expect(await partirParLien(public_(), { jeton: autre, depart: 'maintenant' })).toMatchObject({
      refus: { motif: 'pas-signe' },
    });
  });

  it('ne prend plus une photo du code trente secondes après, mais laisse à qui était là le temps d’appuyer', async () => {
    const { reunion, tous } = await poser();
    const apparu = a('20:00:00');
    const photo = await code(reunion, apparu);
    const [un, deux, trois] = tous;
    const presence = 'distance';
    const tard = public_(a('20:00:30'));
    expect(await signerParLien(tard, { jeton: un?.jeton, presence, code: photo })).toMatchObject({
      refus: { motif: 'code-perime' },
    });
    const ouverte = exiger(
      await lireConvocationParLien(public_(a('20:00:29')), { jeton: deux?.jeton, code: photo }),
    );
    expect(ouverte.preuve).not.toBeNull();
    const preuve = ouverte.preuve ?? '';
    const plusTard = public_(a('20:04:00'));
    // The proof is that of one person.
    expect(await signerParLien(plusTard, { jeton: trois?.jeton, presence, preuve })).toMatchObject({
      refus: { motif: 'code-perime' },
    });
    exiger(await signerParLien(plusTard, { jeton: deux?.jeton, presence, preuve }));
    expect(
      exiger(await lireConvocationParLien(tard, { jeton: trois?.jeton, code: photo })).preuve,
    ).toBeNull();
    const bientot = public_(a('20:10:30'));
    expect(await signerParLien(bientot, { jeton: trois?.jeton, presence, preuve })).toMatchObject({
      refus: { motif: 'code-perime' },
    });
    expect(await signatures(reunion)).toHaveLength(1);
  });

  it('gardé sans réseau, vaut à l’heure du téléphone, si le code était alors le bon, et une fois', async () => {
    const { reunion, tous } = await poser();
    const affiche = await code(reunion);
    const signer = (recu: Date, jeton: string | undefined, ilYA: number, horloge = recu) => {
      const envoyeLe = horloge.getTime();
      const quand = { signeLe: String(envoyeLe - ilYA), envoyeLe: String(envoyeLe) };
      return signerParLien(public_(recu), {
        ...{ jeton, presence: 'sur-place', code: affiche, ...quand },
      });
    };
    const [un, deux, trois] = tous.map(({ jeton }) => jeton);
    const recu = a('23:40:00');
    const attente = recu.getTime() - SOIR.getTime();
    // The clock of the phone is a year late: what counts is how long it waited.
    const autreAnnee = new Date('2025-11-23T12:00:00Z');
    for (const deja of [false, true])
      expect(exiger(await signer(recu, un, attente, autreAnnee))).toEqual({ deja });
    expect(await signer(recu, deux, attente - 60_000)).toMatchObject({
      refus: { motif: 'code-perime' },
    });
    // An instant to come is its arrival: by then, nobody signs.
    expect(await signer(recu, deux, -attente)).toMatchObject({ refus: { motif: 'trop-tard' } });
    const lendemain = new Date(SOIR.getTime() + 12 * 3_600_000 + 1000);
    expect(await signer(lendemain, trois, lendemain.getTime() - SOIR.getTime())).toMatchObject({
      refus: { motif: 'signature-trop-ancienne' },
    });
    expect(await signatures(reunion)).toEqual([
      expect.objectContaining({ personne_id: tous[0]?.personne, arrivee: SOIR }),
    ]);
    const { id } = scene.cpts;
    expect(await banc.lire(scene.cpts, (tx) => signaturesTardives(tx, id, reunion))).toEqual([
      { nom: tous[0]?.nom, arrivee: SOIR, recueLe: recu },
    ]);
  });

  it('n’est pas celui d’une autre réunion, ni trop tôt, ni trop tard', async () => {
    const { reunion, tous } = await poser();
    const autre = await code(await poserReunion(banc, scene));
    const signer = (maintenant: Date, donne: string) =>
      signerParLien(public_(maintenant), {
        jeton: tous[0]?.jeton,
        presence: 'sur-place',
        code: donne,
      });
    expect(await signer(SOIR, autre)).toMatchObject({ refus: { motif: 'code-perime' } });
    expect(await signer(SOIR, '')).toMatchObject({ refus: { motif: 'code-perime' } });
    expect(await signer(a('18:30:00'), autre)).toMatchObject({ refus: { motif: 'trop-tot' } });
    expect(await signer(a('23:30:00'), autre)).toMatchObject({ refus: { motif: 'trop-tard' } });
    expect(await montrerCode(coordination(a('18:30:00')), { reunion })).toMatchObject({
      refus: { motif: 'trop-tot' },
    });
    exiger(await annulerReunion(coordination(), { reunion }));
    expect(await signer(SOIR, autre)).toMatchObject({ refus: { motif: 'reunion-annulee' } });
    expect(await signatures(reunion)).toEqual([]);
  });

  it('se fait aussi par un compte, quand on est sur la liste', async () => {
    const { reunion } = await poser();
    const par = (professionnel: string | null) =>
      banc.appel(scene.cpts, { role: 'professionnel', professionnel, maintenant: SOIR });
    const saisie = { reunion, presence: 'sur-place', code: await code(reunion) };
    exiger(await signerParCompte(par(scene.professionnels[0] ?? null), saisie));
    expect(await signerParCompte(par(crypto.randomUUID()), saisie)).toMatchObject({
      refus: { motif: 'pas-convoque' },
    });
    expect(await signerParCompte(par(null), saisie)).toMatchObject({
      refus: { motif: 'pas-convoque' },
    });
  });

  it('tient deux cents personnes à la fois, une signature chacune', {
    timeout: 60_000,
  }, async () => {
    const reunion = await poserReunion(banc, scene);
    const invites = Array.from({ length: 195 }, (_, i) => `Personne ${i}, membre`).join('\n');
    exiger(await convoquerPersonnes(coordination(), { reunion, invites }));
    const tous = await convoques(banc, scene.cpts, reunion);
    expect(tous).toHaveLength(200);
    const affiche = await code(reunion);
    const faites = await Promise.all(
      tous.map(({ jeton }) =>
        signerParLien(public_(), { jeton, presence: 'sur-place', code: affiche }),
      ),
    );
    expect(faites.filter((fait) => fait.ok && !fait.valeur.deja)).toHaveLength(200);
    expect(await signatures(reunion)).toHaveLength(200);
  });

  it('fait une signature de cent que la même personne envoie', { timeout: 60_000 }, async () => {
    const { reunion, tous } = await poser();
    const affiche = await code(reunion);
    const faites = await Promise.all(
      Array.from({ length: 100 }, () =>
        signerParLien(public_(), {
          jeton: tous[0]?.jeton,
          presence: 'sur-place',
          code: affiche,
        }),
      ),
    );
    expect(faites.every(({ ok }) => ok)).toBe(true);
    expect(faites.filter((fait) => fait.ok && !fait.valeur.deja)).toHaveLength(1);
    expect(await signatures(reunion)).toHaveLength(1);
  });
});

describe('Une convocation', () => {
  it('se répond par son lien, et redemande à chacun quand la réunion bouge', async () => {
    const { reunion, tous } = await poser();
    const jeton = tous[0]?.jeton;
    const avant = a('12:00:00');
    exiger(await repondreConvocation(public_(avant), { jeton, reponse: 'absent' }));
    const lire = async () =>
      exiger(await lireConvocationParLien(public_(avant), { jeton })).convocation.reponse;
    expect(await lire()).toBe('absent');
    const saisie = {
      titre: 'Plaies',
      jour: '2026-11-23',
      debut: '20:00',
      fin: '22:00',
      modalite: 'mixte',
      lieu: 'Salle du conseil',
    };
    exiger(await modifierReunion(coordination(avant), { ...saisie, reunion }));
    expect(await lire()).toBe('absent');
    exiger(await modifierReunion(coordination(avant), { ...saisie, reunion, debut: '20:30' }));
    expect(await lire()).toBeNull();
    expect(
      await modifierReunion(coordination(avant), { ...saisie, reunion, lieu: '' }),
    ).toMatchObject({ refus: { motif: 'lieu-a-dire' } });
    expect(
      await repondreConvocation(public_(a('22:30:00')), { jeton, reponse: 'vient' }),
    ).toMatchObject({ refus: { motif: 'reunion-passee' } });
  });
});
