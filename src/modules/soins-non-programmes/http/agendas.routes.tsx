import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { agendasSuivis, rendezVousOccupes } from '../data/agendas.query.ts';
import { lieuxOfferts, publicationsSuivies, secteursCouverts } from '../data/publications.query.ts';
import { AgendasPage } from '../ui/agendas.page.tsx';
import { direEchec } from '../ui/dire-agenda.ts';
import { direRefus } from '../ui/refus.ts';
import { ajouterAgenda, retirerAgenda } from '../usecases/ajouter-agenda.ts';
import { lireAgenda } from '../usecases/lire-agenda.ts';
import { listerProfessionnels } from '../usecases/lister-professionnels.ts';
import { peutAgirPour } from '../usecases/trouver-offrant.ts';
import { contexteDe } from './contexte.form.ts';

const droit = 'snp.creneau.ouvrir';
const zSlug = z.object({ slug: z.string() });
const zAgenda = zSlug.extend({ id: z.uuid() });
type Message = NonNullable<Requete<unknown>['message']>;

/** The agendas that are read: added, read at once, taken out. */
export const agendasRoutes = [
  get('/app/:slug/soins/agendas', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await pageDesAgendas(requete, {}),
  }),
  post('/app/:slug/soins/agendas', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const ajoute = await ajouterAgenda(requete.appel, requete.champs);
      if (!ajoute.ok) return await pageDesAgendas(requete, { erreurs: erreursDe(ajoute.refus) });
      return retour(requete, await lue(requete, ajoute.valeur.id));
    },
  }),
  post('/app/:slug/soins/agendas/:id/lire', {
    droit,
    saisie: zAgenda,
    traiter: async (requete) => retour(requete, await lue(requete, requete.saisie.id)),
  }),
  post('/app/:slug/soins/agendas/:id/retirer', {
    droit,
    saisie: zAgenda,
    traiter: async (requete) => {
      const retire = await retirerAgenda(requete.appel, { agenda: requete.saisie.id });
      return retour(
        requete,
        retire.ok
          ? {
              ton: 'ok',
              texte: 'L’agenda n’est plus lu. Les créneaux qu’il fermait sont rouverts.',
            }
          : { ton: 'warn', texte: direRefus(retire.refus) },
      );
    },
  }),
];

async function lue(requete: Requete<unknown>, agenda: string): Promise<Message> {
  const faite = await lireAgenda(requete.appel, agenda);
  if (!faite.ok) {
    const { motif } = faite.refus;
    return {
      ton: 'warn',
      texte: direRefus({ motif: motif === 'refusee' ? 'saisie-invalide' : motif }),
    };
  }
  const { echec } = faite.valeur;
  if (echec) return { ton: 'warn', texte: direEchec(echec) };
  return { ton: 'ok', texte: 'L’agenda est lu. Les créneaux suivent.' };
}

function retour(requete: Requete<unknown>, message: Message): Response {
  return requete.rediriger(`${contexteDe(requete).base}/agendas`, message);
}

type Refusee = { readonly motif: string; readonly champs?: Readonly<Record<string, string>> };

function erreursDe(refus: Parameters<typeof direRefus>[0] & Refusee) {
  if (refus.motif === 'saisie-invalide' && refus.champs) return refus.champs;
  return { [refus.motif === 'adresse-d-agenda' ? 'adresse' : '']: direRefus(refus) };
}

type Etat = {
  readonly erreurs?: Readonly<Record<string, string>>;
  /** The address just drawn, shown this once. */
  readonly adresse?: string;
};

/** The page, with what was just typed or drawn. */
export async function pageDesAgendas(
  requete: Requete<unknown>,
  { erreurs, adresse }: Etat,
): Promise<Response> {
  const contexte = contexteDe(requete);
  const { base, cpts, moment, jetons, peut } = contexte;
  const { acteur, socle } = requete.appel;
  const professionnels = peut('snp.creneau.pour-autrui') ? null : siens(requete);
  const choix = { professionnels, maintenant: moment.maintenant };
  const { coffre } = socle;
  const personnes = await listerProfessionnels(requete.appel, {});
  const choisies = personnes.ok ? personnes.valeur : [];
  const seul = choisies.flatMap((groupe) => groupe.professionnels).length <= 1;
  const pourTous = peut('snp.mission.regler');
  return requete.page(
    <AgendasPage
      base={base}
      moment={moment}
      jetons={jetons}
      onglets={requete.onglets('agendas')}
      agendas={await requete.lire((tx) => agendasSuivis({ tx, cpts, coffre }, choix))}
      occupes={await requete.lire((tx) => rendezVousOccupes(tx, cpts, choix))}
      publications={
        await requete.lire((tx) =>
          publicationsSuivies(tx, cpts, pourTous ? null : (professionnels ?? siens(requete))),
        )
      }
      personnes={seul && acteur.professionnel ? [] : choisies}
      secteurs={pourTous ? await requete.lire((tx) => secteursCouverts(tx, cpts)) : []}
      lieux={pourTous ? await lieux(requete, cpts) : []}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      adresse={adresse ?? null}
      peut={{ lire: socle.agendas !== null, pourTous }}
    />,
    { titre: 'Agendas', lieu: 'soins', ...(erreurs ? { statut: 422 } : {}) },
  );
}

/** Whose agendas this person keeps, when it is not everybody's. */
function siens({ appel }: Requete<unknown>): readonly string[] {
  const { acteur } = appel;
  const connus = [acteur.professionnel, ...acteur.delegations.map((d) => d.professionnel)];
  return connus.filter((qui) => qui !== null).filter((qui) => peutAgirPour(appel, qui, 'creneaux'));
}

async function lieux(requete: Requete<unknown>, cpts: string) {
  const offerts = await requete.lire((tx) => lieuxOfferts(tx, cpts));
  return offerts.map(({ commune, communeNom, lieu }) => ({
    valeur: `${commune}/${lieu ?? ''}`,
    libelle: lieu ? `${communeNom}, ${lieu}` : communeNom,
  }));
}
