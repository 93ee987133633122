import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import { deleguer } from '../../src/modules/comptes/usecases/deleguer.ts';
import { demanderUnCompte } from '../../src/modules/comptes/usecases/demander-un-compte.ts';
import { inviter } from '../../src/modules/comptes/usecases/inviter.ts';
import type { Comptes } from './comptes.ts';
import type { Habitant } from './peupler.ts';

type Moyens = {
  readonly appel: Appel;
  readonly comptes: Comptes;
  readonly habitants: readonly Habitant[];
  readonly professionnelDe: (rpps: string) => string;
  readonly aujourdhui: DateCivile;
  readonly adresse: string;
};

/** What waits at the door of the rural CPTS: an invitation, two requests for an account, a secretary who acts for a doctor. */
export async function ouvrirLaPorte(m: Moyens): Promise<void> {
  const { appel, comptes, habitants, aujourdhui: du, adresse } = m;
  const acteur = (nom: string, id: string | null) => ({
    ...appel,
    acteur: { ...appel.acteur, nom, id },
  });
  const coordination = acteur('Capucine Aubreval', comptes.get('coordination') ?? null);
  exiger(
    await inviter(coordination, {
      courriel: 'philippine.ternoval@exemple.invalid',
      prenom: 'Philippine',
      nom: 'Ternoval',
      role: 'assistant',
      du,
      au: ajouterJours(du, 365),
      adresse,
    }),
  );
  const connue = habitants.find(({ cle }) => cle === null);
  const public_ = { ...appel, acteur: { ...appel.acteur, nom: 'Public', id: null } };
  if (connue)
    exiger(
      await demanderUnCompte(public_, {
        prenom: connue.prenom,
        nom: connue.nom,
        courriel: 'nouvelle.venue@exemple.invalid',
        profession: 'Professionnelle de santé à Giat',
        rpps: connue.rpps,
        message: 'Je viens de m’installer, et j’aimerais proposer des créneaux.',
      }),
    );
  exiger(
    await demanderUnCompte(public_, {
      prenom: 'Aurèle',
      nom: 'Pontmarin',
      courriel: 'aurele.pontmarin@exemple.invalid',
      profession: 'Diététicien',
    }),
  );
  const medecin = habitants.find(({ cle }) => cle === 'corliret');
  const professionnel = medecin ? m.professionnelDe(medecin.rpps) : null;
  const parLeMedecin = acteur('Garance Corliret', comptes.get('medecin') ?? null);
  exiger(
    await deleguer(
      { ...parLeMedecin, acteur: { ...parLeMedecin.acteur, professionnel } },
      {
        courriel: 'secretariat@demo.maillage.fr',
        portees: ['creneaux', 'demandes', 'recensement'],
        du,
        adresse,
      },
    ),
  );
}
