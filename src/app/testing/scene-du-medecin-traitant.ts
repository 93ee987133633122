import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { poserCampagne, tirerCampagne } from '../../modules/medecin-traitant/testing/campagnes.ts';
import { noterTentative } from '../../modules/medecin-traitant/usecases/noter-tentative.ts';
import { preparerListe } from '../../modules/medecin-traitant/usecases/preparer-liste.ts';
import { recevoirDemande } from '../../modules/medecin-traitant/usecases/recevoir-demande.ts';
import type { Banc } from './banc.ts';

/**
 * Zorglubine looks for a médecin traitant: asked for, called, written to by a campaign, and on a list that waits,
 * national number included.
 */
export async function chercherUnMedecin(banc: Banc, cpts: CptsCourante): Promise<void> {
  const { id: demande } = exiger(
    await recevoirDemande(banc.appel(cpts), {
      nom: 'Vlaminquet',
      prenom: 'Xylotine',
      dateDeNaissance: '1931-07-19',
      commune: '63165',
      telephone: '0639987451',
      courriel: 'zorglubine@exemple.invalid',
      adresse: 'Chez Wolfraimond',
      demandeur: 'Klaxonneur de passage',
      precisions: 'Grelottance',
    }),
  );
  const note = 'Pyjamaïte depuis hier';
  exiger(
    await noterTentative(banc.appel(cpts), { demande, canal: 'appel', resultat: 'joint', note }),
  );
  const rangees = [
    ['NIR', 'Nom', 'Prénom', 'Né(e) le', 'Commune', 'Tél'],
    ['231079935100133', 'Zorglubine', 'Quetschette', '1931-07-19', 'Giat', '0639987452'],
  ].map((values, i) => ({ line: i + 1, values }));
  const liste = { organisme: 'cpam', dateListe: '2026-11-03', fichier: 'liste.csv', rangees };
  exiger(await preparerListe(banc.appel(cpts), liste));
  await tirerCampagne(banc, cpts, await poserCampagne(banc, cpts));
}
