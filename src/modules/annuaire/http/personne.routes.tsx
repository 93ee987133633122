import { z } from 'zod';
import { estUuid } from '#kernel/identifiants.ts';
import { nomPropre } from '#kernel/texte.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { departDe, fichePersonne } from '../data/fiche.query.ts';
import { lignesDeLAnnuaire } from '../data/lignes.query.ts';
import { personnesDeLaStructure, structureParId } from '../data/structure.query.ts';
import { nomComplet } from '../ui/dire-personne.ts';
import { PersonnePage } from '../ui/personne.page.tsx';
import { StructurePage } from '../ui/structure.page.tsx';
import { noterDepart } from '../usecases/noter-depart.ts';

const zPersonne = z.object({ slug: z.string(), id: z.string().max(36) });
type RequeteDePersonne = Requete<z.output<typeof zPersonne>>;
const BASE = '/app/:slug/territoire/annuaire';

/** The page of a person, that of a structure. */
export const personneRoutes = [
  get(`${BASE}/structures/:id`, {
    droit: 'annuaire.lire',
    saisie: zPersonne,
    traiter: async (requete) => {
      const { slug, id } = requete.saisie;
      const cpts = requete.appel.cpts?.id ?? '';
      if (!estUuid(id)) return requete.introuvable();
      const vue = await requete.lire(async (tx) => {
        const structure = await structureParId(tx, id);
        if (!structure) return null;
        const communes = structure.commune === null ? [] : [structure.commune];
        const ids = await personnesDeLaStructure(tx, id);
        return { structure, personnes: await lignesDeLAnnuaire(tx, cpts, { ids, communes }) };
      });
      if (!vue) return requete.introuvable();
      return requete.page(<StructurePage {...vue} slug={slug} />, {
        titre: nomPropre(vue.structure.enseigne ?? vue.structure.nom),
        lieu: 'territoire',
      });
    },
  }),
  get(`${BASE}/:id`, {
    droit: 'annuaire.lire',
    saisie: zPersonne,
    traiter: async (requete) => pageDePersonne(requete),
  }),
  post(`${BASE}/:id/depart`, {
    droit: 'annuaire.depart.noter',
    saisie: zPersonne,
    traiter: async (requete) => {
      const { slug, id } = requete.saisie;
      const prevuLe = requete.champs['prevuLe'] ?? '';
      const fait = await noterDepart(requete.appel, { professionnel: id, prevuLe });
      if (fait.ok)
        return requete.rediriger(`/app/${slug}/territoire/annuaire/${id}`, {
          ton: 'ok',
          texte: prevuLe === '' ? 'Aucun départ n’est plus noté.' : 'Le départ prévu est noté.',
        });
      if (fait.refus.motif !== 'saisie-invalide') return requete.introuvable();
      return pageDePersonne(requete, { prevuLe, erreur: fait.refus.champs['prevuLe'] });
    },
  }),
];

type Refuse = { readonly prevuLe: string; readonly erreur: string | undefined };

async function pageDePersonne(requete: RequeteDePersonne, refuse?: Refuse): Promise<Response> {
  const { slug, id } = requete.saisie;
  const { acteur, cpts } = requete.appel;
  if (!estUuid(id) || !cpts) return requete.introuvable();
  const voitLeDepart = acteur.droits.has('annuaire.depart.lire') || acteur.professionnel === id;
  const lue = await requete.lire(async (tx) => {
    const fiche = await fichePersonne(tx, cpts.id, id);
    if (!fiche) return null;
    return { ...fiche, prevuLe: voitLeDepart ? await departDe(tx, cpts.id, id) : null };
  });
  if (!lue) return requete.introuvable();
  const { prevuLe, ...vue } = lue;
  if (vue.fiche?.fusionneVers)
    return requete.rediriger(`/app/${slug}/territoire/annuaire/${vue.fiche.fusionneVers}`);
  return requete.page(
    <PersonnePage
      {...vue}
      slug={slug}
      fuseau={cpts.fuseau}
      peutModifier={acteur.droits.has('annuaire.modifier')}
      depart={voitLeDepart ? (refuse ?? { prevuLe }) : null}
      jetons={requete.jetons}
    />,
    {
      titre: nomComplet(vue.personne),
      lieu: 'territoire',
      statut: refuse ? 422 : 200,
    },
  );
}
