import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { messagesEcrits } from '../../../app/testing/clair.ts';
import { annoncerProposition } from '../usecases/annoncer-proposition.ts';
import { annoncerSuivi } from '../usecases/annoncer-suivi.ts';
import { proposerDemande } from '../usecases/proposer-demande.ts';
import { recevoirDemande } from '../usecases/recevoir-demande.ts';
import { PERSONNE } from './builders.ts';

const ADRESSE = 'http://localhost';

/** One live address by route that a signed link of this module opens. */
export async function liensDuMedecinTraitant(
  banc: Banc,
  cpts: CptsCourante,
  medecin: string,
): Promise<readonly (readonly [string, string])[]> {
  const coordination = banc.appel(cpts);
  const systeme = banc.appel(cpts, { role: 'systeme' });
  const saisie = { ...PERSONNE, origine: 'patient' };
  const { id: demande } = exiger(await recevoirDemande(coordination, saisie));
  exiger(await annoncerSuivi(systeme, { demande, adresse: ADRESSE }));
  await banc.regarder(
    `insert into annuaire.fiches (cpts_id, professionnel_id, courriel, modifie_le, modifie_par)
     values ($1, $2, 'medecin@exemple.invalid', now(), 'essai') on conflict do nothing`,
    [cpts.id, medecin],
  );
  const proposee = await proposerDemande(coordination, { demande, professionnel: medecin });
  const proposition = exiger(proposee).id;
  exiger(await annoncerProposition(systeme, { proposition, adresse: ADRESSE }));
  const base = '/c/:slug/medecin-traitant';
  const corps = (await messagesEcrits(banc)).map((message) => message.corps).join('\n');
  const lien = (quoi: string) =>
    new RegExp(`/c/${cpts.slug}/medecin-traitant/${quoi}/[\\w-]{43}`).exec(corps)?.[0] ?? '';
  return [
    [`${base}/suivi/:jeton`, lien('suivi')],
    [`${base}/suivi/:jeton/arreter`, `${lien('suivi')}/arreter?raison=a-deja`],
    [`${base}/proposition/:jeton`, lien('proposition')],
  ];
}
