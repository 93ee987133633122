import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { direNom } from '../ui/dire-patient.ts';
import { PoserOppositionPage } from '../ui/poser-opposition.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { trouverProfessionnels } from '../usecases/chercher-professionnels.ts';
import { consulterPatient } from '../usecases/consulter-patient.ts';
import { leverOpposition, poserOpposition } from '../usecases/poser-opposition.ts';
import { contexteDe, sansCle } from './contexte.form.ts';
import { enChoix } from './patient.form.ts';

const droit = 'patients.opposition.tenir';
const zDossier = z.object({ slug: z.string(), id: z.uuid() });
const zRecherche = zDossier.extend({ q: z.string().max(80).default('') });
type Ici = Requete<z.output<typeof zRecherche>>;

/** Professionals that a patient blocks, as they said it to the coordination. */
export const oppositionsRoutes = [
  get('/app/:slug/patients/:id/oppositions/poser', {
    droit,
    saisie: zRecherche,
    traiter: async (requete) => await formulaire(requete, null),
  }),
  post('/app/:slug/patients/:id/oppositions', {
    droit,
    saisie: zRecherche,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const { professionnel, voie } = requete.champs;
      const fait = await poserOpposition(requete.appel, { patient: id, professionnel, voie });
      if (fait.ok)
        return requete.rediriger(`${contexteDe(requete).base}/${id}#oppositions`, {
          ton: 'ok',
          texte: 'Ce professionnel est bloqué, dès maintenant.',
        });
      const { refus } = fait;
      if (refus.motif === 'patient-inconnu') return requete.introuvable();
      return await formulaire(
        requete,
        refus.motif === 'saisie-invalide'
          ? {
              ...refus.champs,
              ...(professionnel ? {} : { professionnel: 'Choisissez quelqu’un.' }),
            }
          : { '': direRefus(refus) },
      );
    },
  }),
  post('/app/:slug/patients/:id/oppositions/:opposition/lever', {
    droit,
    saisie: zDossier.extend({ opposition: z.uuid() }),
    traiter: async (requete) => {
      const { id, opposition } = requete.saisie;
      const fait = await leverOpposition(requete.appel, { patient: id, opposition });
      return requete.rediriger(
        `${contexteDe(requete).base}/${id}#oppositions`,
        fait.ok
          ? { ton: 'ok', texte: 'L’opposition est levée.' }
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
  if (!lu.ok) return requete.introuvable();
  const choix =
    q === '' ? null : await requete.lire((tx) => trouverProfessionnels(tx, requete.appel, q));
  return requete.page(
    <PoserOppositionPage
      base={base}
      patient={id}
      nom={direNom(lu.valeur.dossier)}
      jetons={jetons}
      recherche={{ q, choix: choix && enChoix(choix) }}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
    />,
    { titre: 'Bloquer un professionnel', lieu: 'patients', ...(erreurs ? { statut: 422 } : {}) },
  );
}
