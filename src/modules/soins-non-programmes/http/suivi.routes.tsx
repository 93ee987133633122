import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { telephoneDeLaCpts } from '../data/lieux.query.ts';
import { AnnulerParLienPage, LienInconnuPage } from '../ui/annuler-par-lien.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { SuiviPage } from '../ui/suivi.page.tsx';
import { annulerParLien, reserverParLien } from '../usecases/agir-par-lien.ts';
import { suivreParLien } from '../usecases/suivre-par-lien.ts';
import { contexteDe } from './contexte.form.ts';
import { statutDuRefus } from './refus.api.ts';

const zLien = z.object({ slug: z.string(), jeton: z.string().max(80) });
type Ici = Requete<z.output<typeof zLien>>;

/** What the holder of a signed link sees and does. Reading changes nothing: scanners of mail may follow the link. */
export const suiviRoutes = [
  get('/c/:slug/soins-du-jour/suivi/:jeton', {
    droit: 'public',
    saisie: zLien,
    traiter: async (requete) => await suivi(requete),
  }),
  post('/c/:slug/soins-du-jour/suivi/:jeton/rendez-vous', {
    droit: 'public',
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { creneau } = requete.champs;
      const pris = await reserverParLien(requete.appel, { jeton, creneau });
      if (pris.ok) return requete.rediriger(iciDe(requete));
      return await suivi(requete, {
        texte: direRefus(pris.refus),
        statut: statutDuRefus(pris.refus),
      });
    },
  }),
  get('/c/:slug/soins-du-jour/suivi/:jeton/annuler', {
    droit: 'public',
    saisie: zLien,
    traiter: async (requete) => {
      const lu = await suivreParLien(requete.appel, { jeton: requete.saisie.jeton });
      if (!lu.ok) return await inconnu(requete);
      return requete.page(
        <AnnulerParLienPage
          ici={iciDe(requete)}
          jetons={requete.jetons}
          moment={contexteDe(requete).moment}
          suivi={lu.valeur}
        />,
        { titre: 'Annuler' },
      );
    },
  }),
  post('/c/:slug/soins-du-jour/suivi/:jeton/annuler', {
    droit: 'public',
    saisie: zLien,
    traiter: async (requete) => {
      const fait = await annulerParLien(requete.appel, { jeton: requete.saisie.jeton });
      if (!fait.ok) return await suivi(requete, { texte: direRefus(fait.refus), statut: 409 });
      return requete.rediriger(iciDe(requete));
    },
  }),
];

type Refusee = { readonly texte: string; readonly statut: number };

async function suivi(requete: Ici, refus?: Refusee): Promise<Response> {
  const { cpts, moment, jetons } = contexteDe(requete);
  const lu = await suivreParLien(requete.appel, { jeton: requete.saisie.jeton });
  if (!lu.ok) return await inconnu(requete);
  return requete.page(
    <SuiviPage
      ici={iciDe(requete)}
      adresse={`${requete.url.origin}${iciDe(requete)}`}
      jetons={jetons}
      moment={moment}
      suivi={lu.valeur}
      telephone={await requete.lire((tx) => telephoneDeLaCpts(tx, cpts))}
      alerte={refus?.texte}
    />,
    { titre: 'Votre demande', ...(refus ? { statut: refus.statut } : {}) },
  );
}

async function inconnu(requete: Ici): Promise<Response> {
  const { cpts } = contexteDe(requete);
  const telephone = await requete.lire((tx) => telephoneDeLaCpts(tx, cpts));
  return requete.page(
    <LienInconnuPage base={`/c/${requete.saisie.slug}/soins-du-jour`} telephone={telephone} />,
    { titre: 'Lien expiré', statut: 404 },
  );
}

function iciDe(requete: Ici): string {
  return `/c/${requete.saisie.slug}/soins-du-jour/suivi/${requete.saisie.jeton}`;
}
