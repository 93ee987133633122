import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { tirerLettres } from '../jobs/tirer-lettres.job.ts';
import { preparerLettres } from '../usecases/preparer-lettres.ts';
import { recevoirDemande } from '../usecases/recevoir-demande.ts';
import { direCampagne } from '../usecases/tenir-campagne.ts';
import { PERSONNE } from './builders.ts';

/** A campaign to everybody of the register; its id. */
export async function poserCampagne(banc: Banc, cpts: CptsCourante): Promise<string> {
  const dite = { nom: 'Lettre d’hiver', but: 'Savoir qui cherche encore un médecin' };
  return exiger(await direCampagne(banc.appel(cpts), dite)).id;
}

/** Sets the letters of a campaign in pages. */
export async function tirerCampagne(banc: Banc, cpts: CptsCourante, campagne: string) {
  const { tirage } = exiger(await preparerLettres(banc.appel(cpts), { campagne }));
  const programme = banc.appel(cpts, { role: 'systeme' });
  await tirerLettres(programme, { tirage, adresse: 'https://exemple.fr' });
}

/** A campaign of this id, its letters ready: one, to somebody of Giat. */
export async function poserLettres(banc: Banc, cpts: CptsCourante, id: string): Promise<void> {
  exiger(await recevoirDemande(banc.appel(cpts), { ...PERSONNE, adresse: '12 rue Haute, 63620' }));
  const autre = await poserCampagne(banc, cpts);
  await banc.regarder('update mt.campagnes set id = $1 where id = $2', [id, autre]);
  await tirerCampagne(banc, cpts, id);
}
