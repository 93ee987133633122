import { z } from 'zod';
import { parseDateSaisie } from '#kernel/date-civile.ts';
import { PAS } from '#kernel/periode-de-tableau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, type Route } from '#platform/http/route.ts';
import { adresseDesFaits } from '../ui/adresse-des-faits.ts';
import { ChiffresPage } from '../ui/chiffres.page.tsx';
import { lireChiffres } from '../usecases/lire-chiffres.ts';
import { tableDesChiffres } from './chiffres.export.ts';
import { contexteDe } from './contexte.form.ts';
import { FORMATS, fichierDe } from './tables.export.ts';

const zPeriode = z.object({
  slug: z.string(),
  periode: z.enum(PAS).default('mois'),
  le: z.string().max(10).optional(),
});
type Ici = Requete<z.output<typeof zPeriode>>;
const droit = 'mt.chiffres.lire';
const CHEMIN = '/app/:slug/medecin-traitant/chiffres';

/** Figures of the mission: for the CPTS, its bureau, its institutions. */
export const chiffresRoutes: readonly Route[] = [
  get(CHEMIN, {
    droit,
    saisie: zPeriode,
    traiter: async (requete) => {
      const { base, peut } = contexteDe(requete);
      const lus = await lire(requete, false);
      if (!lus.ok) return requete.introuvable();
      const dedans = peut('mt.demande.lire');
      const { du, au } = lus.valeur.periode;
      return requete.page(
        <ChiffresPage
          ici={`${base}/chiffres`}
          onglets={requete.onglets(dedans ? 'mt-chiffres' : 'pilotage-mt')}
          faits={
            peut('mt.chiffres.detailler')
              ? (filtre) => adresseDesFaits(base, { ...filtre, du, au })
              : null
          }
          {...lus.valeur}
        />,
        {
          titre: 'Chiffres du médecin traitant',
          lieu: dedans ? 'medecin-traitant' : 'pilotage',
        },
      );
    },
  }),
  ...FORMATS.map((format) =>
    get(`${CHEMIN}.${format}`, {
      droit,
      saisie: zPeriode,
      traiter: async (requete) => {
        const lus = await lire(requete, true);
        if (!lus.ok) return requete.introuvable();
        const { chiffres, periode, communes } = lus.valeur;
        return await fichierDe(requete, tableDesChiffres(chiffres, periode, communes), {
          format,
          nom: `medecin-traitant-${periode.du}-${periode.au}`,
          feuille: 'Médecin traitant',
        });
      },
    }),
  ),
];

async function lire(requete: Ici, exporte: boolean) {
  const le = parseDateSaisie(requete.saisie.le ?? '');
  return await lireChiffres(requete.appel, {
    pas: requete.saisie.periode,
    ...(le.ok ? { le: le.valeur } : {}),
    exporte,
  });
}
