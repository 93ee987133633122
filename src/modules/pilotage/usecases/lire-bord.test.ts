import { beforeAll, describe, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import type { Role } from '#kernel/role.ts';
import type { CptsCourante } from '#platform/call.ts';
import { aFaireDe } from '../../../app/testing/a-faire.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterContrat, poserIndicateur } from '../../financement/testing/planter.ts';
import { totalDe } from '../domain/bord.ts';
import { classer } from '../domain/classement.ts';
import { lireBord } from './lire-bord.ts';

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('bord');
});
const ici = (role: Role = 'coordinateur', ou = cpts) => banc.appel(ou, { role });
const dites = async (role: Role, ou = cpts) =>
  classer(await banc.lire(ou, (tx) => aFaireDe(ici(role, ou), tx)));

describe('Le tableau de bord', () => {
  it('n’a rien à montrer sans contrat, ni à qui n’est ni de la coordination ni du bureau', async () => {
    expect(exiger(await lireBord(ici(), {}))).toBeNull();
    for (const role of ['professionnel', 'regulateur', 'ars', 'cpam', 'hopital'] as const)
      expect(await lireBord(ici(role), {})).toMatchObject({ refus: { motif: 'droit-manquant' } });
  });

  it('dit l’argent de chaque mission, et ce que chacun peut faire d’abord', async () => {
    await planterContrat(ici(), 'prevention');
    await poserIndicateur(ici(), 'prevention', 'Réunions de prévention');
    const bord = exiger(await lireBord(ici(), {}));
    // The second year, from 1 March 2026: running costs and the fixed part of prevention are owed.
    expect(bord?.annee.rang).toBe(2);
    const prevention = bord?.postes.find(({ poste }) => poste === 'prevention');
    expect(prevention).toMatchObject({
      ...{ etat: 'en-cours', indicateurs: 1, connus: 1 },
      argent: { acquis: 1_750_000, enJeu: 500_000, inconnu: 1_250_000, perdu: 0, aSaisir: 0 },
      // Nothing is written in the accounts: what was spent is not known.
      moyens: { minutes: 0, reunions: 0, professionnels: 0, depense: null },
    });
    const somme = bord?.postes.reduce((total, { argent }) => total + totalDe(argent), 0);
    expect(bord && totalDe(bord.total)).toBe(somme);

    const codes = (await dites('tresorier')).map(({ code }) => code.split(' ')[0]);
    // Payments of the first year are late; a step of an indicator is within reach; missions wait to be begun.
    expect(codes[0]).toBe('financement.versement');
    expect(codes).toContain('financement.pas');
    expect(codes).toContain('financement.demarrage');
    expect(exiger(await lireBord(ici(), { annee: '9' }))).toBeNull();
  });

  it('ne dit à chacun que ce que ses droits ouvrent, et rien d’une autre CPTS', async () => {
    expect(await dites('professionnel')).toEqual([]);
    const voisine = await banc.creerCpts('bord-voisin');
    const chezElle = await dites('tresorier', voisine);
    expect(chezElle.filter(({ code }) => code.startsWith('financement'))).toEqual([]);
  });
});
