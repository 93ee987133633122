import { z } from 'zod';
import { PDF } from '#platform/documents/pdf.ts';
import { pageContext } from '#platform/http/module-pages.ts';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { classer } from '../domain/classement.ts';
import { BordPage, SansContratPage } from '../ui/bord.page.tsx';
import { exporterBord, lireBord } from '../usecases/lire-bord.ts';
import { ecrireBord } from './bord.export.ts';

const CHEMIN = '/app/:slug/pilotage/tableau-de-bord';
const droit = 'pilotage.tableau.lire';
const saisie = z.object({
  slug: z.string(),
  annee: z.coerce.number().int().min(1).max(10).optional().catch(undefined),
});
type Ici = Requete<z.output<typeof saisie>>;

/** The board of the coordination and the bureau, on screen and on two pages to send. */
export const bordRoutes = [
  get(CHEMIN, { droit, saisie, traiter: async (requete) => await page(requete) }),
  get(`${CHEMIN}.pdf`, { droit, saisie, traiter: async (requete) => await pdf(requete) }),
];

async function lire({ appel, saisie: { annee } }: Ici, usecase = lireBord) {
  const lu = await usecase(appel, annee === undefined ? {} : { annee });
  return lu.ok ? lu.valeur : null;
}

async function page(requete: Ici): Promise<Response> {
  const { racine, peut } = pageContext(requete, 'pilotage');
  const onglets = requete.onglets('pilotage-bord');
  const options = { titre: 'Tableau de bord', lieu: 'pilotage' };
  const bord = await lire(requete);
  if (!bord)
    return requete.saisie.annee === undefined
      ? requete.page(<SansContratPage racine={racine} onglets={onglets} />, options)
      : requete.introuvable();
  return requete.page(
    <BordPage
      {...{ ...bord, racine, onglets, peut }}
      ici={`${racine}/pilotage/tableau-de-bord`}
      aFaire={classer(await requete.aFaire())}
    />,
    options,
  );
}

async function pdf(requete: Ici): Promise<Response> {
  const bord = await lire(requete, exporterBord);
  if (!bord) return requete.introuvable();
  const { appel, fichier } = requete;
  const contenu = await ecrireBord(bord, {
    aFaire: classer(await requete.aFaire()),
    cpts: appel.cpts?.nom ?? '',
    creeLe: appel.maintenant,
  });
  return fichier(contenu, {
    ...{ nom: `tableau-de-bord-${bord.jour}.pdf`, type: PDF },
  });
}
