import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { telephoneDeLaCpts } from '../data/cpts.query.ts';
import { RAISONS_D_ARRET } from '../domain/suivi.ts';
import { direRefus } from '../ui/refus.ts';
import { ArreterPage, LienMortPage, SuiviPage } from '../ui/suivi.page.tsx';
import { arreterParLien, suivreParLien } from '../usecases/suivre-par-lien.ts';
import { commeLePublic, contexteDe } from './contexte.form.ts';
import { statutDuRefus } from './refus.api.ts';

const zLien = z.object({ slug: z.string(), jeton: z.string().max(80) });
type Ici = Requete<z.output<typeof zLien>>;
const droit = 'public';

/** What the holder of a signed link sees and does. Reading changes nothing: scanners of mail follow the link. */
export const suiviRoutes = [
  get('/c/:slug/medecin-traitant/suivi/:jeton', {
    droit,
    saisie: zLien,
    traiter: async (requete) => await suivi(requete),
  }),
  get('/c/:slug/medecin-traitant/suivi/:jeton/arreter', {
    droit,
    saisie: zLien.extend({ raison: z.enum(RAISONS_D_ARRET).default('retiree') }),
    traiter: async (requete) => {
      const { jeton, raison } = requete.saisie;
      const lu = await suivreParLien(commeLePublic(requete), { jeton });
      if (!lu.ok) return await mort(requete);
      return requete.page(
        <ArreterPage ici={iciDe(requete)} jetons={requete.jetons} raison={raison} />,
        { titre: 'Arrêter ma demande' },
      );
    },
  }),
  post('/c/:slug/medecin-traitant/suivi/:jeton/arreter', {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const fait = await arreterParLien(commeLePublic(requete), {
        jeton: requete.saisie.jeton,
        raison: requete.champs['raison'],
      });
      if (fait.ok) return requete.rediriger(iciDe(requete));
      const { refus } = fait;
      return await suivi(requete, { texte: direRefus(refus), statut: statutDuRefus(refus) });
    },
  }),
];

type Refusee = { readonly texte: string; readonly statut: number };

async function suivi(requete: Ici, refusee?: Refusee): Promise<Response> {
  const { cpts, moment } = contexteDe(requete);
  const lu = await suivreParLien(commeLePublic(requete), { jeton: requete.saisie.jeton });
  if (!lu.ok) return await mort(requete);
  return requete.page(
    <SuiviPage
      ici={iciDe(requete)}
      moment={moment}
      suivi={lu.valeur}
      telephone={await requete.lire((tx) => telephoneDeLaCpts(tx, cpts))}
      alerte={refusee?.texte}
    />,
    { titre: 'Votre demande', ...(refusee ? { statut: refusee.statut } : {}) },
  );
}

async function mort(requete: Ici): Promise<Response> {
  const { cpts } = contexteDe(requete);
  return requete.page(
    <LienMortPage
      base={`/c/${requete.saisie.slug}/medecin-traitant`}
      telephone={await requete.lire((tx) => telephoneDeLaCpts(tx, cpts))}
    />,
    { titre: 'Lien expiré', statut: 404 },
  );
}

function iciDe({ saisie }: Ici): string {
  return `/c/${saisie.slug}/medecin-traitant/suivi/${saisie.jeton}`;
}
