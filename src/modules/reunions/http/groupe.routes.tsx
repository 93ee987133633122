import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { courriersDuGroupe } from '../data/courriers.query.ts';
import { groupeNomme, membresDuGroupe } from '../data/groupes.query.ts';
import { professionnelsDuTerritoire } from '../data/personnes.query.ts';
import { reunionsListees } from '../data/reunions.query.ts';
import { sondagesOuverts } from '../data/sondages.query.ts';
import { GroupePage } from '../ui/groupe.page.tsx';
import { peutAnimer } from '../usecases/animer.ts';
import { nommerMetiers } from '../usecases/nommer-metiers.ts';
import { archiverGroupe, modifierGroupe, rouvrirGroupe } from '../usecases/tenir-groupe.ts';
import { ajouterMembres, nommerReferent, retirerMembre } from '../usecases/tenir-membres.ts';
import { contexteDe, corpsDe, erreursDe, retour, valeursDe } from './contexte.form.ts';

const zId = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/reunions/groupes';
const lire = 'reunions.reunion.lire';
const animer = 'reunions.reunion.animer';
const tenir = 'reunions.groupe.tenir';

/** One group: its meetings, its members, what it is about. */
export const groupeRoutes = [
  get(`${CHEMIN}/:id`, {
    droit: lire,
    saisie: zId,
    traiter: async (requete) => await pageDuGroupe(requete, {}),
  }),
  post(`${CHEMIN}/:id`, {
    droit: animer,
    saisie: zId,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await modifierGroupe(requete.appel, { ...corpsDe(requete), groupe: id });
      if (!fait.ok) return await pageDuGroupe(requete, { groupe: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: `/groupes/${id}`, dire: () => 'C’est enregistré.' });
    },
  }),
  post(`${CHEMIN}/:id/membres`, {
    droit: animer,
    saisie: zId,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await ajouterMembres(requete.appel, { ...corpsDe(requete), groupe: id });
      if (!fait.ok) return await pageDuGroupe(requete, { membres: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `/groupes/${id}`,
        dire: ({ ajoutes }) => `${pluriel(ajoutes, 'personne')} dans le groupe.`,
      });
    },
  }),
  ...(['archiver', 'rouvrir'] as const).map((geste) =>
    post(`${CHEMIN}/:id/${geste}`, {
      droit: tenir,
      saisie: zId,
      traiter: async (requete) => {
        const { id } = requete.saisie;
        const faire = geste === 'archiver' ? archiverGroupe : rouvrirGroupe;
        return retour(requete, await faire(requete.appel, { groupe: id }), {
          vers: `/groupes/${id}`,
          dire: () => (geste === 'archiver' ? 'Le groupe est archivé.' : 'Le groupe est rouvert.'),
        });
      },
    }),
  ),
  ...(['retirer', 'referent'] as const).map((geste) =>
    post(`${CHEMIN}/:id/membres/:personne/${geste}`, {
      droit: geste === 'retirer' ? animer : tenir,
      saisie: zId.extend({ personne: z.uuid() }),
      traiter: async (requete) => {
        const { id, personne } = requete.saisie;
        const faire = geste === 'retirer' ? retirerMembre : nommerReferent;
        return retour(requete, await faire(requete.appel, { groupe: id, personne }), {
          vers: `/groupes/${id}`,
          dire: () =>
            geste === 'retirer'
              ? 'Cette personne n’est plus du groupe.'
              : 'Cette personne mène le groupe.',
        });
      },
    }),
  ),
];

type Erreurs = Readonly<Record<string, string>>;
type Etat = { readonly groupe?: Erreurs; readonly membres?: Erreurs };

/** One group; with what is wrong in one of its forms, if anything. */
async function pageDuGroupe(
  requete: Requete<{ readonly id: string }>,
  erreurs: Etat,
): Promise<Response> {
  const contexte = contexteDe(requete);
  const { cpts } = contexte;
  const { id } = requete.saisie;
  const groupe = await requete.lire((tx) => groupeNomme(tx, cpts, id));
  if (!groupe) return requete.introuvable();
  const animer =
    contexte.peut('reunions.reunion.animer') &&
    peutAnimer(requete.appel.acteur, groupe.referent?.professionnelId ?? null);
  const membres = await requete.lire((tx) => membresDuGroupe(tx, cpts, id));
  const deja = new Set(membres.map(({ professionnelId }) => professionnelId));
  const territoire = animer ? await requete.lire((tx) => professionnelsDuTerritoire(tx, cpts)) : [];
  const { nom, objet, missions } = groupe;
  const refuse = erreurs.groupe ?? erreurs.membres;
  return requete.page(
    <GroupePage
      {...contexte}
      animer={animer}
      documents={
        contexte.peut('documents.document.lire')
          ? `${contexte.racine}/documents?groupe=${id}`
          : null
      }
      groupe={groupe}
      courriers={animer ? await requete.lire((tx) => courriersDuGroupe(tx, cpts, id)) : []}
      membres={membres}
      reunions={await requete.lire((tx) => reunionsListees(tx, cpts, { groupe: id }))}
      sondages={await requete.lire((tx) => sondagesOuverts(tx, cpts, { groupe: id }))}
      choisissables={nommerMetiers(territoire.filter((p) => !deja.has(p.id)))}
      membresSaisis={{
        valeurs: erreurs.membres ? valeursDe(requete) : {},
        erreurs: erreurs.membres ?? {},
      }}
      groupeSaisi={{
        valeurs: erreurs.groupe ? valeursDe(requete) : { nom, objet: objet ?? '', missions },
        erreurs: erreurs.groupe ?? {},
      }}
    />,
    { titre: nom, lieu: 'reunions', ...(refuse ? { statut: 422 } : {}) },
  );
}
