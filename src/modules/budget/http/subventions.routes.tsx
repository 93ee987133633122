import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { SubventionsPage } from '../ui/subventions.page.tsx';
import { lireSubventions } from '../usecases/lire-depenses.ts';
import {
  encaisserSubvention,
  noterSubvention,
  remettreCompteRendu,
} from '../usecases/tenir-subventions.ts';
import {
  anneeDe,
  BASE,
  cadreDe,
  type Erreurs,
  erreursDe,
  LIRE,
  retour,
  saisieDe,
  TENIR,
  zIci,
  zUn,
} from './contexte.form.ts';

const ICI = `${BASE}/subventions`;
type Ici = Requete<{ readonly annee?: string | undefined; readonly choisie?: string | undefined }>;

/** Grants: noted, received, reported. */
export const subventionsRoutes = [
  get(ICI, {
    droit: LIRE,
    saisie: zIci.extend({ choisie: z.uuid().optional() }),
    traiter: async (requete) => await page(requete, null),
  }),
  post(ICI, {
    droit: TENIR,
    saisie: zIci,
    traiter: async (requete) => {
      const fait = await noterSubvention(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, alAccord(erreursDe(fait.refus)));
      return revenir(requete, fait, 'La subvention est notée.');
    },
  }),
  post(`${ICI}/:id/encaissement`, {
    droit: TENIR,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: subvention } = requete.saisie;
      const fait = await encaisserSubvention(requete.appel, { ...requete.champs, subvention });
      if (!fait.ok) return await page(requete, erreursDe(fait.refus), subvention);
      return revenir(requete, fait, 'Le versement est noté.');
    },
  }),
  post(`${ICI}/:id/compte-rendu`, {
    droit: TENIR,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: subvention } = requete.saisie;
      const { aujourdhui: le } = cadreDe(requete);
      const fait = await remettreCompteRendu(requete.appel, { subvention, le });
      return revenir(requete, fait, 'Le compte rendu est noté comme remis aujourd’hui.');
    },
  }),
];

const alAccord = ({ le, ...autres }: Erreurs): Erreurs =>
  le ? { ...autres, accordeeLe: le } : autres;

function revenir(requete: Ici, fait: Parameters<typeof retour>[1], phrase: string): Response {
  return retour(requete, fait, {
    vers: `/subventions?annee=${anneeDe(requete)}`,
    dire: () => phrase,
  });
}

async function page(
  requete: Ici,
  erreurs: Erreurs | null,
  choisie: string | undefined = requete.saisie.choisie,
): Promise<Response> {
  const cadre = cadreDe(requete);
  const lu = await lireSubventions(requete.appel, {});
  if (!lu.ok) return requete.introuvable();
  const { subventions, encaissements } = lu.valeur;
  const une = subventions.find((s) => s.id === choisie) ?? null;
  return requete.page(
    <SubventionsPage
      {...cadre}
      subventions={subventions}
      encaissements={encaissements}
      choisie={une}
      saisie={saisieDe(requete, erreurs, une ? { le: cadre.aujourdhui } : {})}
    />,
    { titre: 'Subventions', lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}
