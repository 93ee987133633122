import type { Centimes } from '#kernel/centimes.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { ReglagesPage } from '../ui/reglages.page.tsx';
import { financerLesIndemnites } from '../usecases/financer-indemnites.ts';
import { lireReglages } from '../usecases/lire-ecritures.ts';
import { ajouterSousCompte, reglerBudget } from '../usecases/regler-budget.ts';
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
} from './contexte.form.ts';

const ICI = `${BASE}/reglages`;
type Ici = Requete<{ readonly annee?: string | undefined }>;

/** What the CPTS decided of its money, and its sub-accounts. */
export const reglagesRoutes = [
  get(ICI, {
    droit: LIRE,
    saisie: zIci,
    traiter: async (requete) => await page(requete, {}),
  }),
  post(ICI, {
    droit: TENIR,
    saisie: zIci,
    traiter: async (requete) => {
      const fait = await reglerBudget(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, { regles: auxIndemnites(erreursDe(fait.refus)) });
      return revenir(requete, 'Les réglages sont enregistrés.');
    },
  }),
  post(`${ICI}/indemnites`, {
    droit: TENIR,
    saisie: zIci,
    traiter: async (requete) => {
      const annee = anneeDe(requete);
      const fait = await financerLesIndemnites(requete.appel, { ...requete.champs, annee });
      if (!fait.ok) return await page(requete, { financement: erreursDe(fait.refus) });
      return revenir(requete, 'C’est enregistré\u00A0: le suivi de l’année en tient compte.');
    },
  }),
  post(`${ICI}/sous-comptes`, {
    droit: TENIR,
    saisie: zIci,
    traiter: async (requete) => {
      const fait = await ajouterSousCompte(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, { sousCompte: erreursDe(fait.refus) });
      return revenir(requete, 'Le sous-compte est ajouté.');
    },
  }),
];

const auxIndemnites = ({ compte, ...autres }: Erreurs): Erreurs =>
  compte ? { ...autres, compteIndemnites: compte } : autres;

const revenir = (requete: Ici, phrase: string) =>
  retour(
    requete,
    { ok: true, valeur: null },
    { vers: `/reglages?annee=${anneeDe(requete)}`, dire: () => phrase },
  );

const euros = (c: Centimes | null): string =>
  c === null
    ? ''
    : `${Math.trunc(c / 100)}${c % 100 === 0 ? '' : `,${String(c % 100).padStart(2, '0')}`}`;

type Etat = {
  readonly regles?: Erreurs;
  readonly sousCompte?: Erreurs;
  readonly financement?: Erreurs;
};

async function page(requete: Ici, { regles, sousCompte, financement }: Etat): Promise<Response> {
  const cadre = cadreDe(requete);
  const lu = await lireReglages(requete.appel, { annee: cadre.annee });
  if (!lu.ok) return requete.introuvable();
  const { reglages: r, ...lus } = lu.valeur;
  const connus = {
    siren: r.siren ?? '',
    tenusDepuis: r.tenusDepuis ?? '',
    seuil: euros(r.seuil),
    organe: r.organe ?? '',
    tauxBenevole: euros(r.tauxBenevole),
    tauxDecidePar: r.tauxDecidePar ?? '',
    compteIndemnites: r.compteIndemnites ?? '',
    compteRemunerations: r.compteRemunerations ?? '',
  };
  return requete.page(
    <ReglagesPage
      {...cadre}
      {...lus}
      saisie={saisieDe(requete, regles ?? null, connus)}
      sousCompte={saisieDe(requete, sousCompte ?? null)}
      financement={saisieDe(requete, financement ?? null)}
    />,
    {
      titre: 'Réglages du budget',
      lieu: 'financement',
      ...(regles || sousCompte || financement ? { statut: 422 } : {}),
    },
  );
}
