import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { AVIS, type Avis } from '../domain/meilleure-date.ts';
import { direPlage } from '../ui/dire-quand.ts';
import { direRefus } from '../ui/dire-refus.ts';
import { SondageParLienPage } from '../ui/sondage-par-lien.page.tsx';
import {
  lireSondageParLien,
  repondreSondage,
  type SondageLu,
} from '../usecases/repondre-sondage.ts';
import { contexteDe } from './contexte.form.ts';
import { lienMort } from './suites.routes.tsx';

const saisie = z.object({ slug: z.string(), jeton: z.string().max(60) });
const CHEMIN = '/c/:slug/reunions/sondage/:jeton';
type Ici = Requete<{ readonly jeton: string }>;

/** A poll, for who holds its link. */
export const sondageParLienRoutes = [
  get(CHEMIN, {
    droit: 'public',
    saisie,
    traiter: async (requete) => await page(requete, {}),
  }),
  post(CHEMIN, {
    droit: 'public',
    saisie,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const reponses = Object.entries(avisDe(requete)).map(([creneau, avis]) => ({
        creneau,
        avis,
      }));
      const fait = await repondreSondage(requete.appel, { jeton, reponses });
      if (fait.ok)
        return requete.rediriger(`${contexteDe(requete).publique}/sondage/${jeton}`, {
          ton: 'ok',
          texte: 'Merci, votre réponse est notée.',
        });
      if (fait.refus.motif === 'lien-inconnu') return lienMort(requete);
      const { refus } = fait;
      const complet = refus.motif === 'creneau-complet' ? refus.debut : null;
      return await page(requete, { refus: direRefus(refus), complet });
    },
  }),
];

/** What was ticked, by slot. */
export function avisDe({ champs }: Pick<Ici, 'champs'>): Readonly<Record<string, Avis>> {
  const dits = Object.entries(champs).flatMap(([nom, valeur]) => {
    const avis = AVIS.find((connu) => connu === valeur);
    return nom.startsWith('avis-') && avis ? [[nom.slice(5), avis] as const] : [];
  });
  return Object.fromEntries(dits);
}

type Etat = { readonly refus?: string; readonly complet?: Date | null };

async function page(requete: Ici, { refus, complet }: Etat): Promise<Response> {
  const { publique, jetons, moment } = contexteDe(requete);
  const { jeton } = requete.saisie;
  const lu = await lireSondageParLien(requete.appel, { jeton });
  if (!lu.ok) return lienMort(requete);
  const { sondage, creneaux, invitation, reunion } = lu.valeur;
  const quel = complet ? nommer(lu.valeur, complet, moment.fuseau) : '';
  return requete.page(
    <SondageParLienPage
      ici={`${publique}/sondage/${jeton}`}
      jetons={jetons}
      moment={moment}
      sondage={sondage}
      creneaux={creneaux}
      nom={invitation.nom}
      avis={refus ? avisDe(requete) : invitation.avis}
      aRepondu={invitation.reponduLe !== null}
      reunion={reunion}
      erreurs={refus ? { '': `${quel}${refus}` } : {}}
    />,
    { titre: sondage.titre, ...(refus ? { statut: 409 } : {}) },
  );
}

function nommer({ creneaux }: SondageLu, debut: Date, fuseau: string): string {
  const creneau = creneaux.find((c) => c.debut.getTime() === debut.getTime());
  return creneau ? `${direPlage(creneau, fuseau)}\u00A0: ` : '';
}
