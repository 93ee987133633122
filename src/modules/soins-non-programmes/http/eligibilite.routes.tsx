import { z } from 'zod';
import { FILIERES, type Filiere, LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { EligibilitePage } from '../ui/eligibilite.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { consulterDemande } from '../usecases/consulter-demande.ts';
import { lireQuestions, repondreEligibilite } from '../usecases/repondre-eligibilite.ts';
import { contexteDe } from './contexte.form.ts';
import { statutDuRefus } from './refus.api.ts';

const droit = 'snp.demande.traiter';
const zDemande = z.object({ slug: z.string(), id: z.uuid() });
const zFiliere = z.enum(FILIERES);
type Ici = Requete<{ readonly id: string }>;
type Erreurs = Readonly<Record<string, string>>;

/** The questions of a protocol, for one request: before a slot of that path may be booked. */
export const eligibiliteRoutes = [
  get('/app/:slug/soins/demandes/:id/eligibilite', {
    droit,
    saisie: zDemande.extend({ filiere: zFiliere }),
    traiter: async (requete) => await questions(requete, requete.saisie.filiere),
  }),
  post('/app/:slug/soins/demandes/:id/eligibilite', {
    droit,
    saisie: zDemande,
    traiter: async (requete) => {
      const { filiere, questionnaire, ...reponses } = requete.champs;
      const { id: demande } = requete.saisie;
      const repondue = await repondreEligibilite(requete.appel, {
        ...{ demande, filiere, questionnaire },
        reponses: Object.fromEntries(Object.entries(reponses).filter(([, mot]) => mot !== '')),
      });
      if (repondue.ok) {
        const { issue, sinon } = repondue.valeur;
        return requete.rediriger(adresse(requete), {
          ton: issue === 'eligible' ? 'ok' : 'warn',
          texte:
            issue === 'eligible'
              ? 'Éligible\u00A0: les créneaux de cette filière sont proposés.'
              : `Écartée par le protocole\u00A0: orientez autrement. ${sinon ?? ''}`.trim(),
        });
      }
      const { refus } = repondue;
      const lue = zFiliere.safeParse(filiere);
      if (refus.motif === 'reponses-incompletes' && lue.success)
        return await questions(
          requete,
          lue.data,
          Object.fromEntries(
            refus.manquent.map((id) => [id, 'Répondez, au besoin par «\u00A0ne sait pas\u00A0».']),
          ),
        );
      if (refus.motif === 'questionnaire-change' && lue.success)
        return await questions(requete, lue.data, { '': direRefus(refus) });
      return requete.rediriger(adresse(requete), { ton: 'warn', texte: direRefus(refus) });
    },
  }),
];

const adresse = (requete: Ici) => `${contexteDe(requete).base}/demandes/${requete.saisie.id}`;

/** The page of the questions, filled again after a refusal. */
async function questions(requete: Ici, filiere: Filiere, erreurs?: Erreurs): Promise<Response> {
  const { id: demande } = requete.saisie;
  const lues = await lireQuestions(requete.appel, { demande, filiere });
  if (!lues.ok)
    return lues.refus.motif === 'filiere-fermee'
      ? requete.rediriger(adresse(requete), { ton: 'warn', texte: direRefus(lues.refus) })
      : requete.introuvable();
  const consultee = await consulterDemande(requete.appel, { demande });
  if (!consultee.ok) return requete.introuvable();
  return requete.page(
    <EligibilitePage
      base={adresse(requete)}
      jetons={requete.jetons}
      numero={consultee.valeur.numero}
      filiere={filiere}
      questionnaire={lues.valeur.questionnaire}
      saisie={{ valeurs: requete.champs, erreurs: erreurs ?? {} }}
    />,
    {
      titre: LIBELLES_DES_FILIERES[filiere],
      lieu: 'soins',
      ...(erreurs ? { statut: statutDuRefus({ motif: 'saisie-invalide', champs: erreurs }) } : {}),
    },
  );
}
