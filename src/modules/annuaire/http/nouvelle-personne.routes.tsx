import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { lignesDeLAnnuaire } from '../data/lignes.query.ts';
import { NouvellePersonnePage } from '../ui/nouvelle-personne.page.tsx';
import { ajouterPersonne } from '../usecases/ajouter-personne.ts';
import { listerCommunes } from '../usecases/lister-communes.ts';

const zSlug = z.object({ slug: z.string() });
type RequeteDAjout = Requete<z.output<typeof zSlug>>;
const CHEMIN = '/app/:slug/territoire/annuaire/nouvelle-personne';

/** Form to add somebody whom no national file knows. */
export const nouvellePersonneRoutes = [
  get(CHEMIN, {
    droit: 'annuaire.modifier',
    saisie: zSlug,
    traiter: async (requete) => page(requete, null),
  }),
  post(CHEMIN, {
    droit: 'annuaire.modifier',
    saisie: zSlug,
    traiter: async (requete) => {
      const { malgreTout, ...champs } = requete.champs;
      const fait = await ajouterPersonne(requete.appel, {
        ...champs,
        malgreTout: malgreTout === 'oui',
      });
      if (!fait.ok) return page(requete, fait.refus);
      return requete.rediriger(
        `/app/${requete.saisie.slug}/territoire/annuaire/${fait.valeur.professionnel}`,
        { ton: 'ok', texte: 'Cette personne est dans l’annuaire.' },
      );
    },
  }),
];

type Refus = Extract<Awaited<ReturnType<typeof ajouterPersonne>>, { readonly ok: false }>['refus'];

async function page(requete: RequeteDAjout, refus: Refus | null): Promise<Response> {
  const cpts = requete.appel.cpts?.id ?? '';
  const ids = refus?.motif === 'deja-dans-l-annuaire' ? refus.ids : [];
  const vue = await requete.lire(async (tx) => {
    const communes = await listerCommunes(tx, cpts);
    const codes = communes.map((c) => c.code);
    return { communes, homonymes: await lignesDeLAnnuaire(tx, cpts, { ids, communes: codes }) };
  });
  return requete.page(
    <NouvellePersonnePage
      {...vue}
      slug={requete.saisie.slug}
      saisie={{
        valeurs: refus ? requete.champs : { membre: 'oui', dansLAnnuairePublic: 'non' },
        erreurs: erreursDe(refus),
      }}
      jetons={requete.jetons}
    />,
    { titre: 'Ajouter une personne', lieu: 'territoire', statut: refus ? 422 : 200 },
  );
}

function erreursDe(refus: Refus | null): Readonly<Record<string, string>> {
  switch (refus?.motif) {
    case undefined:
    case 'deja-dans-l-annuaire':
      return {};
    case 'saisie-invalide':
      return refus.champs;
    case 'metier-manquant':
      return { qualite: 'Choisissez une profession, ou dites à quel titre cette personne est là.' };
    case 'profession-inconnue':
      return { profession: 'Choisissez une profession dans la liste.' };
    case 'commune-inconnue':
      return { commune: 'Choisissez une commune dans la liste.' };
    default:
      return { '': 'Cette personne n’a pas été ajoutée.' };
  }
}
