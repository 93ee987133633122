import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import type { Appel } from '#platform/call.ts';
import { deleguer } from '../../src/modules/comptes/usecases/deleguer.ts';
import { demanderUnCompte } from '../../src/modules/comptes/usecases/demander-un-compte.ts';
import { inviter } from '../../src/modules/comptes/usecases/inviter.ts';
import type { Comptes } from './comptes.ts';
import type { Habitant } from './peupler.ts';
import type { Plantee } from './planter.ts';

type Depart = {
  readonly comptes: Comptes;
  readonly aujourdhui: DateCivile;
  readonly adresse: string;
  readonly present: Date;
};

type Moyens = {
  readonly appel: Appel;
  readonly comptes: Comptes;
  readonly habitants: readonly Habitant[];
  readonly aujourdhui: DateCivile;
  readonly adresse: string;
};

/** What waits at the door of the rural CPTS: an invitation, two requests for an account, a secretary who acts for a doctor. */
export async function ouvrirLaPorte(
  { appel, habitants }: Plantee,
  { comptes, aujourdhui, adresse, present }: Depart,
): Promise<void> {
  const moyens = { appel: appel(present), habitants, comptes, aujourdhui, adresse };
  await inviterUneAssistante(moyens);
  await recevoirDesDemandes(moyens);
  await nommerUneSecretaire(moyens);
}

async function inviterUneAssistante({ appel, comptes, aujourdhui: du, adresse }: Moyens) {
  const id = comptes.get('coordination') ?? null;
  const coordination = { ...appel.acteur, nom: 'Capucine Aubreval', id };
  exiger(
    await inviter(
      { ...appel, acteur: coordination },
      {
        courriel: 'philippine.ternoval@exemple.invalid',
        prenom: 'Philippine',
        nom: 'Ternoval',
        role: 'assistant',
        du,
        au: ajouterJours(du, 365),
        adresse,
      },
    ),
  );
}

async function recevoirDesDemandes({ appel, habitants }: Moyens) {
  const publique = { ...appel, acteur: { ...appel.acteur, nom: 'Public', id: null } };
  const connue = habitants.find(
    ({ cle, metier, civilite }) => cle === null && metier === 'infirmier' && civilite === 'MME',
  );
  if (connue)
    exiger(
      await demanderUnCompte(publique, {
        prenom: connue.prenom,
        nom: connue.nom,
        courriel: 'nouvelle.venue@exemple.invalid',
        profession: 'Infirmière libérale',
        rpps: connue.rpps,
        message: 'Je viens de m’installer, et j’aimerais proposer des créneaux.',
      }),
    );
  exiger(
    await demanderUnCompte(publique, {
      prenom: 'Aurèle',
      nom: 'Pontmarin',
      courriel: 'aurele.pontmarin@exemple.invalid',
      profession: 'Diététicien',
    }),
  );
}

async function nommerUneSecretaire({ appel, comptes, habitants, aujourdhui: du, adresse }: Moyens) {
  const medecin = habitants.find(({ cle }) => cle === 'corliret');
  const professionnel = medecin ? idDuRpps(medecin.rpps) : null;
  const id = comptes.get('medecin') ?? null;
  const acteur = { ...appel.acteur, nom: 'Garance Corliret', id, professionnel };
  exiger(
    await deleguer(
      { ...appel, acteur },
      {
        courriel: 'secretariat@demo.maillage.fr',
        portees: ['creneaux', 'demandes', 'recensement'],
        du,
        adresse,
      },
    ),
  );
}
