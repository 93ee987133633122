import { z } from 'zod';
import { FILIERES, type Filiere, LIBELLES_DES_FILIERES } from '#kernel/filiere.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { versionsDeLaCpts } from '../data/versions.query.ts';
import { QUESTIONS_MAX } from '../domain/questionnaire.ts';
import { direRefus } from '../ui/dire-questionnaire.ts';
import { NouveauQuestionnairePage } from '../ui/nouveau-questionnaire.page.tsx';
import { QuestionnairesPage } from '../ui/questionnaires.page.tsx';
import { publierQuestionnaire, retirerQuestionnaire } from '../usecases/publier-questionnaire.ts';

const droit = 'questionnaires.version.publier';
const zSlug = z.object({ slug: z.string() });
const zFiliere = z.enum(FILIERES);
type Erreurs = Readonly<Record<string, string>>;

/** The questions of each urgent path: in force, new, taken out. */
export const questionnairesRoutes = [
  get('/app/:slug/questionnaires', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const cpts = requete.appel.cpts?.id ?? '';
      return requete.page(
        <QuestionnairesPage
          base={baseDe(requete)}
          reglages={`/app/${requete.appel.cpts?.slug ?? ''}/soins/reglages`}
          fuseau={requete.appel.cpts?.fuseau ?? 'Europe/Paris'}
          jetons={requete.jetons}
          versions={await requete.lire((tx) => versionsDeLaCpts(tx, cpts))}
        />,
        { titre: 'Urgences de kinésithérapie', lieu: 'soins' },
      );
    },
  }),
  get('/app/:slug/questionnaires/nouveau', {
    droit,
    saisie: zSlug.extend({ filiere: zFiliere }),
    traiter: async (requete) => await formulaire(requete, requete.saisie.filiere, null),
  }),
  post('/app/:slug/questionnaires', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const publie = await publierQuestionnaire(requete.appel, saisieDe(requete.champs));
      if (publie.ok)
        return requete.rediriger(baseDe(requete), {
          ton: 'ok',
          texte: `Version ${publie.valeur.numero} en vigueur\u00A0: la filière est proposée.`,
        });
      const filiere = zFiliere.safeParse(requete.champs['filiere']);
      const erreurs = erreursDe(publie.refus);
      return await formulaire(requete, filiere.data ?? FILIERES[0], erreurs);
    },
  }),
  post('/app/:slug/questionnaires/:id/retirer', {
    droit,
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const { id: questionnaire } = requete.saisie;
      const retire = await retirerQuestionnaire(requete.appel, { questionnaire });
      return requete.rediriger(
        baseDe(requete),
        retire.ok
          ? {
              ton: 'ok',
              texte: 'La filière n’est plus proposée. Ce qui est déjà réservé le reste.',
            }
          : { ton: 'warn', texte: direRefus(retire.refus) },
      );
    },
  }),
];

const baseDe = ({ appel }: Requete<unknown>) => `/app/${appel.cpts?.slug ?? ''}/questionnaires`;

/** One field for each question and for its answer, as the form without script sends them. */
function saisieDe(champs: Readonly<Record<string, string>>) {
  const rangs = Array.from({ length: QUESTIONS_MAX }, (_, i) => i + 1);
  return {
    filiere: champs['filiere'],
    reference: champs['reference'] ?? '',
    documentLe: champs['documentLe'] ?? '',
    sinon: champs['sinon'] ?? '',
    questions: rangs.map((rang) => ({
      texte: champs[`question${rang}`] ?? '',
      ecarte: champs[`ecarte${rang}`] ?? '',
    })),
  };
}

type Refus = Parameters<typeof direRefus>[0] & { readonly champs?: Erreurs };

/** The field of a question bears its rank: `questions.2.texte` is `question3`. */
function erreursDe(refus: Refus): Erreurs {
  if (refus.motif !== 'saisie-invalide' || !refus.champs) return { '': direRefus(refus) };
  return Object.fromEntries(
    Object.entries(refus.champs).map(([champ, message]) => {
      const [, rang, quoi] = /^questions[.](\d+)[.](texte|ecarte)$/.exec(champ) ?? [];
      const nom = quoi === 'ecarte' ? 'ecarte' : 'question';
      return [rang === undefined ? champ : `${nom}${Number(rang) + 1}`, message];
    }),
  );
}

function formulaire(
  requete: Requete<unknown>,
  filiere: Filiere,
  erreurs: Erreurs | null,
): Response {
  return requete.page(
    <NouveauQuestionnairePage
      base={baseDe(requete)}
      jetons={requete.jetons}
      filiere={filiere}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
    />,
    {
      titre: `Recopier un protocole, ${LIBELLES_DES_FILIERES[filiere]}`,
      lieu: 'soins',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
