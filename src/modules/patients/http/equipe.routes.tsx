import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { AjouterMembrePage } from '../ui/ajouter-membre.page.tsx';
import { direNom } from '../ui/dire-patient.ts';
import { direRefus } from '../ui/refus.ts';
import { trouverMembres } from '../usecases/chercher-professionnels.ts';
import { ajouterMembre, retirerMembre } from '../usecases/composer-equipe.ts';
import { consulterPatient } from '../usecases/consulter-patient.ts';
import { contexteDe, sansCle } from './contexte.form.ts';
import { enChoix } from './patient.form.ts';

const droit = 'patients.equipe.composer';
const zDossier = z.object({ slug: z.string(), id: z.uuid() });
const zRecherche = zDossier.extend({ q: z.string().max(80).default('') });
type Ici = Requete<z.output<typeof zRecherche>>;

/** Who joins and leaves a care team. */
export const equipeRoutes = [
  get('/app/:slug/patients/:id/equipe/ajouter', {
    droit,
    saisie: zRecherche,
    traiter: async (requete) => await formulaire(requete, null),
  }),
  post('/app/:slug/patients/:id/equipe', {
    droit,
    saisie: zRecherche,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const { membre, fonction, cadre, du, au } = requete.champs;
      const saisie = { patient: id, membre, fonction, cadre, du, au };
      const fait = await ajouterMembre(requete.appel, saisie);
      if (fait.ok)
        return requete.rediriger(`${contexteDe(requete).base}/${id}`, {
          ton: 'ok',
          texte: 'Cette personne est dans l’équipe de soins.',
        });
      const { refus } = fait;
      if (refus.motif === 'patient-inconnu') return requete.introuvable();
      return await formulaire(
        requete,
        refus.motif === 'saisie-invalide'
          ? { ...refus.champs, ...(membre ? {} : { membre: 'Choisissez quelqu’un.' }) }
          : { [refus.motif === 'fin-avant-debut' ? 'au' : '']: direRefus(refus) },
      );
    },
  }),
  post('/app/:slug/patients/:id/equipe/:place/retirer', {
    droit,
    saisie: zDossier.extend({ place: z.uuid() }),
    traiter: async (requete) => {
      const { id, place } = requete.saisie;
      const fait = await retirerMembre(requete.appel, { patient: id, place });
      if (!fait.ok && fait.refus.motif === 'patient-inconnu') return requete.introuvable();
      return requete.rediriger(
        `${contexteDe(requete).base}/${id}`,
        fait.ok
          ? { ton: 'ok', texte: 'Cette personne ne voit plus le dossier.' }
          : { ton: 'warn', texte: direRefus(fait.refus) },
      );
    },
  }),
];

async function formulaire(
  requete: Ici,
  erreurs: Readonly<Record<string, string>> | null,
): Promise<Response> {
  const { base, jetons } = contexteDe(requete);
  const { id, q } = requete.saisie;
  const lu = await consulterPatient(sansCle(requete), { patient: id });
  if (!lu.ok || lu.valeur.acces === 'bris-de-glace') return requete.introuvable();
  const choix = q === '' ? null : await requete.lire((tx) => trouverMembres(tx, requete.appel, q));
  return requete.page(
    <AjouterMembrePage
      base={base}
      patient={id}
      nom={direNom(lu.valeur.dossier)}
      jetons={jetons}
      recherche={{ q, choix: choix && enChoix(choix) }}
      saisie={{ valeurs: erreurs ? requete.champs : { cadre: 'equipe' }, erreurs: erreurs ?? {} }}
    />,
    { titre: 'Équipe de soins', lieu: 'patients', ...(erreurs ? { statut: 422 } : {}) },
  );
}
