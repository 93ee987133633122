import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { contoursDe } from '../data/carte.query.ts';
import {
  communesDeLEtendue,
  cptsDeLEtendue,
  departementsDuPays,
  type Etendue,
} from '../data/region.query.ts';
import { couvrir } from '../domain/couverture-regionale.ts';
import { EtenduePage } from '../ui/etendue.page.tsx';
import { TerritoiresPage } from '../ui/territoires.page.tsx';

/** Outlines of a whole region would weigh more than the page: its communes are drawn as cells. */
const CONTOURS_AU_PLUS = 700;

/** What CPTS cover and what they leave uncovered, for everybody. */
export const territoiresRoutes = [
  get('/territoires', {
    droit: 'public',
    saisie: z.object({
      departement: z.string().max(3).optional(),
      region: z.string().max(3).optional(),
    }),
    traiter: async (requete) => {
      const { departement, region } = requete.saisie;
      if (departement) return etendue(requete, { genre: 'departement', code: departement });
      if (region) return etendue(requete, { genre: 'region', code: region });
      const departements = await requete.lire(departementsDuPays);
      return requete.page(
        <TerritoiresPage departements={departements} peutCreer={peutCreer(requete)} />,
        { titre: 'Territoires', lieu: 'large' },
      );
    },
  }),
];

async function etendue(requete: Requete<unknown>, lieu: Etendue): Promise<Response> {
  const vue = await requete.lire(async (tx) => {
    const communes = await communesDeLEtendue(tx, lieu);
    return {
      communes,
      cpts: await cptsDeLEtendue(tx, lieu),
      departements: await departementsDuPays(tx),
      contours:
        communes.length > CONTOURS_AU_PLUS
          ? new Map()
          : await contoursDe(
              tx,
              communes.map((c) => c.code),
            ),
    };
  });
  const siens = vue.departements.filter((d) =>
    lieu.genre === 'departement' ? d.code === lieu.code : d.region === lieu.code,
  );
  const [premier] = siens;
  if (!premier) return requete.introuvable();
  const nom = lieu.genre === 'departement' ? premier.nom : premier.regionNom;
  return requete.page(
    <EtenduePage
      {...lieu}
      nom={nom}
      communes={vue.communes}
      cpts={vue.cpts}
      contours={vue.contours}
      couverture={couvrir(vue.communes, vue.cpts)}
      departements={siens}
      peutCreer={peutCreer(requete)}
    />,
    { titre: nom, lieu: 'large', description: `CPTS et zones blanches : ${nom}.` },
  );
}

function peutCreer(requete: Requete<unknown>): boolean {
  return requete.appel.acteur.droits.has('territoire.creer-cpts');
}
