import { beforeAll, describe, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { dresserServeur, type ServeurDeTest } from '../../../app/testing/serveur.ts';
import { planterAnnuaire } from '../testing/scene.ts';

let banc: Banc;
let serveur: ServeurDeTest;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await planterAnnuaire(banc, 'val-fictif');
  serveur = await dresserServeur(banc);
});

async function demander(recherche: string, role: 'sas' | 'regulateur' | 'hopital' = 'sas') {
  const reponse = await serveur.appeler(`/api/v1/val-fictif/annuaire/professionnels${recherche}`, {
    headers: await serveur.cle(cpts, role),
  });
  return { statut: reponse.status, corps: await reponse.json() };
}

describe('Interface REST de l’annuaire', () => {
  it('rend les professionnels du territoire par nom, profession et commune', async () => {
    expect(await demander('?q=moroloi&profession=60&commune=63283')).toEqual({
      statut: 200,
      corps: {
        professionnels: [
          {
            id: expect.any(String),
            rpps: '99990000103',
            nom: 'MORROLOIS',
            prenom: 'ÉLIANE',
            profession: '60',
            commune: '63283',
          },
        ],
      },
    });
    expect(await demander('?commune=63178')).toEqual({
      statut: 200,
      corps: { professionnels: [] },
    });
  });

  it('s’ouvre à chaque rôle de la CPTS, et à personne d’autre', async () => {
    for (const role of ['regulateur', 'hopital'] as const)
      expect((await demander('', role)).statut, role).toBe(200);
    const autre = await banc.creerCpts('ailleurs');
    const chemin = '/api/v1/val-fictif/annuaire/professionnels';
    expect((await serveur.appeler(chemin)).status).toBe(401);
    const dAilleurs = { headers: await serveur.cle(autre, 'coordinateur') };
    expect((await serveur.appeler(chemin, dAilleurs)).status).toBeGreaterThanOrEqual(403);
  });
});
