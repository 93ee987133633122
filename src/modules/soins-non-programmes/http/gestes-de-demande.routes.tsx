import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import type { DemandeDetaillee } from '../domain/demande-detaillee.ts';
import { GENRES_DE_REPONSE } from '../domain/reponse.ts';
import { direReponse } from '../ui/dire-rendez-vous.ts';
import { AutreReponsePage, TentativePage } from '../ui/gestes-de-demande.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { consulterDemande } from '../usecases/consulter-demande.ts';
import { mettreEnAttente } from '../usecases/mettre-en-attente.ts';
import { noterTentative } from '../usecases/noter-tentative.ts';
import { repondreAutrement } from '../usecases/repondre-autrement.ts';
import { retirerReponse } from '../usecases/retirer-reponse.ts';
import { contexteDe } from './contexte.form.ts';
import { statutDuRefus } from './refus.api.ts';

const droit = 'snp.demande.traiter';
const zDemande = z.object({ slug: z.string(), id: z.uuid() });
type Ici = { readonly id: string };

/** What is done of a request but booking: another answer, the call to the médecin traitant, putting aside. */
export const gestesDeDemandeRoutes = [
  get('/app/:slug/soins/demandes/:id/reponse', {
    droit,
    saisie: zDemande.extend({ reponse: z.enum(GENRES_DE_REPONSE) }),
    traiter: async (requete) => await pageDeReponse(requete, requete.saisie.reponse),
  }),
  post('/app/:slug/soins/demandes/:id/reponse', {
    droit,
    saisie: zDemande,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const donnee = await repondreAutrement(requete.appel, { ...requete.champs, demande: id });
      if (!donnee.ok) {
        const reponse = z.enum(GENRES_DE_REPONSE).safeParse(requete.champs['reponse']);
        return reponse.success && donnee.refus.motif === 'saisie-invalide'
          ? await pageDeReponse(requete, reponse.data, donnee.refus.champs)
          : retour(requete, direRefus(donnee.refus));
      }
      const genre = z.enum(GENRES_DE_REPONSE).parse(requete.champs['reponse']);
      return requete.rediriger(contexteDe(requete).base, {
        ton: 'ok',
        texte: `Réponse donnée\u00A0: ${direReponse({ genre, raison: requete.champs['raison'] ?? null })}.`,
        annuler: {
          action: `${contexteDe(requete).base}/reponses/${donnee.valeur.id}/retirer`,
          libelle: 'Annuler',
        },
      });
    },
  }),
  post('/app/:slug/soins/reponses/:id/retirer', {
    droit,
    saisie: zDemande,
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      const retiree = await retirerReponse(requete.appel, { reponse: requete.saisie.id });
      return retiree.ok
        ? requete.rediriger(`${base}/demandes/${retiree.valeur.demande}`, {
            ton: 'ok',
            texte: 'La réponse est annulée\u00A0: la demande attend de nouveau.',
          })
        : requete.rediriger(base, { ton: 'warn', texte: direRefus(retiree.refus) });
    },
  }),
  get('/app/:slug/soins/demandes/:id/medecin-traitant', {
    droit,
    saisie: zDemande,
    traiter: async (requete) => await pageDeTentative(requete),
  }),
  post('/app/:slug/soins/demandes/:id/medecin-traitant', {
    droit,
    saisie: zDemande,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const notee = await noterTentative(requete.appel, { ...requete.champs, demande: id });
      if (notee.ok)
        return requete.rediriger(adresse(requete), {
          ton: 'ok',
          texte: 'La réponse du médecin traitant est notée.',
        });
      return notee.refus.motif === 'saisie-invalide'
        ? await pageDeTentative(requete, notee.refus.champs)
        : retour(requete, direRefus(notee.refus));
    },
  }),
  post('/app/:slug/soins/demandes/:id/attente', {
    droit,
    saisie: zDemande,
    traiter: async (requete) => await basculer(requete, requete.champs['attente'] ?? 'oui'),
  }),
  post('/app/:slug/soins/demandes/:id/reprendre', {
    droit,
    saisie: zDemande,
    traiter: async (requete) => await basculer(requete, 'non'),
  }),
];

function adresse(requete: Requete<Ici>): string {
  return `${contexteDe(requete).base}/demandes/${requete.saisie.id}`;
}

function retour(requete: Requete<Ici>, texte: string): Response {
  return requete.rediriger(adresse(requete), { ton: 'warn', texte });
}

async function basculer(requete: Requete<Ici>, attente: string): Promise<Response> {
  const faite = await mettreEnAttente(requete.appel, { demande: requete.saisie.id, attente });
  if (!faite.ok) return retour(requete, direRefus(faite.refus));
  if (attente === 'non')
    return requete.rediriger(adresse(requete), { ton: 'ok', texte: 'La demande est reprise.' });
  return requete.rediriger(contexteDe(requete).base, {
    ton: 'ok',
    texte: 'La demande est mise en attente.',
    annuler: { action: `${adresse(requete)}/reprendre`, libelle: 'Annuler' },
  });
}

type Erreurs = Readonly<Record<string, string>>;

async function pageDeReponse(
  requete: Requete<Ici>,
  genre: (typeof GENRES_DE_REPONSE)[number],
  erreurs?: Erreurs,
): Promise<Response> {
  return await geste(requete, erreurs, (commun) => ({
    titre: 'Une autre réponse',
    contenu: <AutreReponsePage {...commun} genre={genre} />,
  }));
}

async function pageDeTentative(requete: Requete<Ici>, erreurs?: Erreurs): Promise<Response> {
  return await geste(requete, erreurs, (commun) => ({
    titre: 'Médecin traitant',
    contenu: <TentativePage {...commun} />,
  }));
}

type Commun = {
  readonly base: string;
  readonly demande: DemandeDetaillee;
  readonly jetons: Requete<unknown>['jetons'];
  readonly saisie: { readonly valeurs: Erreurs; readonly erreurs: Erreurs };
};

/** A page about one request, filled again after a refusal. */
async function geste(
  requete: Requete<Ici>,
  erreurs: Erreurs | undefined,
  dessiner: (commun: Commun) => { readonly titre: string; readonly contenu: Contenu },
): Promise<Response> {
  const lue = await consulterDemande(requete.appel, { demande: requete.saisie.id });
  if (!lue.ok) return requete.introuvable();
  const { titre, contenu } = dessiner({
    base: adresse(requete),
    demande: lue.valeur,
    jetons: requete.jetons,
    saisie: { valeurs: requete.champs, erreurs: erreurs ?? {} },
  });
  const statut = erreurs ? statutDuRefus({ motif: 'saisie-invalide', champs: erreurs }) : 200;
  return requete.page(contenu, { titre, lieu: 'soins', statut });
}

type Contenu = Parameters<Requete<unknown>['page']>[0];
