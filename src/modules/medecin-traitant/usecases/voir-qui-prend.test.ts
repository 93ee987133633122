import { beforeAll, expect, it } from 'vitest';
import { exiger } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { planterScene, poserVerifiee } from '../testing/builders.ts';
import { direOffre } from './dire-offre.ts';
import { prendreDemande } from './prendre-demande.ts';
import { rendreDemande } from './rendre-demande.ts';
import { voirQuiPrend } from './voir-qui-prend.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

it('la page publique montre qui l’a dit, tant que son nombre du mois n’est pas atteint', async () => {
  const { cpts, medecins } = await planterScene(banc, 'offres');
  const [ouvert, limite, cache, aucun] = [...medecins, medecins[0] ?? ''];
  const coordination = banc.appel(cpts);
  const dire = async (professionnel: string | undefined, saisie: Record<string, unknown>) =>
    exiger(await direOffre(coordination, { professionnel, ...saisie }));
  const montres = async (le = coordination.maintenant) => {
    const appel = banc.appel(cpts, { role: 'public', maintenant: le });
    return exiger(await voirQuiPrend(appel, {})).map(({ id }) => id);
  };
  await dire(limite, { parMois: 1, publique: true });
  await dire(cache, { parMois: 5 });
  await dire(aucun, { parMois: 0, publique: true });
  expect(await montres()).toEqual([limite]);
  await dire(ouvert, { publique: true });
  expect(await montres()).toEqual(expect.arrayContaining([ouvert, limite]));
  const demande = await poserVerifiee(banc, cpts);
  exiger(await prendreDemande(coordination, { demande, professionnel: limite ?? '' }));
  expect(await montres()).toEqual([ouvert]);
  expect(await montres(new Date('2026-12-01T08:00:00Z'))).toContain(limite);
  exiger(await rendreDemande(coordination, { demande, motif: 'complet' }));
  expect(await montres()).toContain(limite);
});
