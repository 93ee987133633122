import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Banc, dresserBanc } from '#app/testing/banc.ts';
import { exiger, reussi } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { ADRESSE, aLaPorte, ouvrirUnCompte, poserFiche } from '../testing/builders.ts';
import { deleguer, revoquerDelegation } from '../usecases/deleguer.ts';
import { desactiverCompte, reactiverCompte } from '../usecases/fermer-compte.ts';
import { ouvrirSession } from '../usecases/ouvrir-session.ts';
import { finirMandat } from '../usecases/tenir-mandats.ts';
import { identitesDe } from './identites.ts';

let banc: Banc;
let paris: CptsCourante;
let reunion: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  paris = await banc.creerCpts('paris');
  reunion = await banc.creerCpts('reunion', 'Indian/Reunion');
});

const entrer = defineUseCase({
  nom: 'essai.entrer',
  saisie: z.strictObject({ compte: z.uuid() }),
  droit: 'public',
  executer: async (ctx, { compte }) => {
    const session = { compte, source: 'essai', moyen: 'code', agent: '' } as const;
    return reussi(effets(await ouvrirSession(ctx, session)));
  },
});

const identites = () =>
  identitesDe({
    droitsDe: (roles) => new Set(roles),
    demonstration: false,
    appel: (maintenant) => banc.appel(null, { role: 'public', maintenant }),
    fuseauDe: (id) => (id === reunion.id ? reunion.fuseau : paris.fuseau),
  });

/** The session open at an instant, and who it is then and later, without signing in again. */
async function suivre(compte: string, debut: string) {
  const maintenant = new Date(debut);
  const { jeton } = exiger(await entrer(aLaPorte(banc, maintenant), { compte }));
  return async (instant: string, cpts: CptsCourante) => {
    const identite = await identites().parSession(jeton, new Date(instant));
    return { acteur: identite?.acteurPour(cpts) ?? null, cpts: identite?.cpts ?? [] };
  };
}

const CAS = [
  [
    'à Paris, un soir d’hiver',
    'paris',
    '2026-11-23',
    '2026-11-23T22:59:59Z',
    '2026-11-23T23:00:00Z',
  ],
  [
    'à Paris, la nuit où l’on avance',
    'paris',
    '2026-03-28',
    '2026-03-28T22:59:59Z',
    '2026-03-28T23:00:00Z',
  ],
  [
    'à Paris, au soir du jour de 23 heures',
    'paris',
    '2026-03-29',
    '2026-03-29T21:59:59Z',
    '2026-03-29T22:00:00Z',
  ],
  [
    'à Paris, la nuit où l’on recule',
    'paris',
    '2026-10-24',
    '2026-10-24T21:59:59Z',
    '2026-10-24T22:00:00Z',
  ],
  [
    'à Paris, au soir du jour de 25 heures',
    'paris',
    '2026-10-25',
    '2026-10-25T22:59:59Z',
    '2026-10-25T23:00:00Z',
  ],
  ['à La Réunion', 'reunion', '2026-11-23', '2026-11-23T19:59:59Z', '2026-11-23T20:00:00Z'],
] as const;

describe('un rôle', () => {
  it.each(CAS)(
    'finit à minuit de son dernier jour %s, session ouverte ou non',
    async (_nom, ou, au, avant, apres) => {
      const cpts = ou === 'paris' ? paris : reunion;
      const { id } = await ouvrirUnCompte(banc, cpts, 'tresorier', { au });
      const voir = await suivre(id, avant);
      expect((await voir(avant, cpts)).acteur?.roles).toEqual(['tresorier']);
      expect((await voir(avant, cpts)).cpts).toEqual([{ id: cpts.id, role: 'tresorier' }]);
      expect(await voir(apres, cpts)).toEqual({ acteur: null, cpts: [] });
    },
  );

  it('fini dans la journée, n’ouvre plus rien à la requête suivante', async () => {
    const { id } = await ouvrirUnCompte(banc, paris, 'tresorier');
    const voir = await suivre(id, '2026-11-23T08:12:00Z');
    expect((await voir('2026-11-23T08:12:01Z', paris)).acteur).not.toBeNull();
    const [mandat] = await banc.regarder('select id from comptes.mandats where compte_id = $1', [
      id,
    ]);
    exiger(await finirMandat(banc.appel(paris), { mandat: mandat?.['id'] }));
    expect((await voir('2026-11-23T08:12:02Z', paris)).acteur).toBeNull();
  });

  it('d’un compte fermé n’ouvre rien ; rouvert, l’ancienne session reste morte', async () => {
    const { id } = await ouvrirUnCompte(banc, paris, 'tresorier');
    const voir = await suivre(id, '2026-11-23T08:12:00Z');
    const hote = { role: 'administrateur', id: crypto.randomUUID() } as const;
    exiger(await desactiverCompte(banc.appel(paris, hote), { compte: id }));
    expect(await voir('2026-11-23T08:12:01Z', paris)).toEqual({ acteur: null, cpts: [] });
    expect(await desactiverCompte(banc.appel(paris, hote), { compte: id })).toMatchObject({
      refus: { motif: 'compte-inconnu' },
    });
    exiger(await reactiverCompte(banc.appel(paris, hote), { compte: id }));
    expect((await voir('2026-11-23T08:12:02Z', paris)).acteur).toBeNull();
    const encore = await suivre(id, '2026-11-23T08:13:00Z');
    expect((await encore('2026-11-23T08:13:01Z', paris)).acteur?.roles).toEqual(['tresorier']);
    const soi = banc.appel(paris, { role: 'administrateur', id });
    expect(await desactiverCompte(soi, { compte: id })).toMatchObject({
      refus: { motif: 'son-propre-compte' },
    });
    const coordination = await desactiverCompte(banc.appel(paris), { compte: id });
    expect(coordination).toMatchObject({ refus: { motif: 'droit-manquant' } });
    expect((await encore('2026-11-23T08:13:02Z', paris)).acteur).not.toBeNull();
  });
});

describe('une délégation reconnue', () => {
  it('suit ses dates, sa révocation et le rôle de qui l’a donnée', async () => {
    const professionnel = await poserFiche(banc, paris);
    const medecin = await ouvrirUnCompte(banc, paris, 'professionnel', {
      professionnel,
      au: '2026-11-25',
    });
    const secretaire = await ouvrirUnCompte(banc, paris, 'delegue');
    const par = banc.appel(paris, { role: 'professionnel', id: medecin.id, professionnel });
    const saisie = {
      courriel: secretaire.courriel,
      portees: 'creneaux',
      du: '2026-11-24',
      adresse: ADRESSE,
    };
    const { id: delegation } = exiger(await deleguer(par, saisie));
    const voir = async (instant: string) => {
      const suivi = await suivre(secretaire.id, instant);
      return (await suivi(instant, paris)).acteur?.delegations;
    };
    expect(await voir('2026-11-23T22:59:00Z')).toEqual([]);
    expect(await voir('2026-11-24T08:00:00Z')).toEqual([{ professionnel, portees: ['creneaux'] }]);
    expect(await voir('2026-11-25T22:59:00Z')).toHaveLength(1);
    // The professional's own role is over: nobody acts for them any more.
    expect(await voir('2026-11-25T23:00:00Z')).toEqual([]);
    exiger(await revoquerDelegation(par, { delegation }));
    expect(await voir('2026-11-24T08:00:01Z')).toEqual([]);
  });
});
