import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import { XLSX } from '#platform/documents/xlsx.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { receiveUpload, type UploadRefusal } from '#platform/http/upload.ts';
import type { FauteDeLigne } from '../domain/tableau-de-budget.ts';
import { PrevisionnelPage } from '../ui/previsionnel.page.tsx';
import { lireClasseur } from '../usecases/lire-classeur.ts';
import { exporterBudget, lirePrevisionnel } from '../usecases/lire-previsionnel.ts';
import {
  changerMontant,
  ecrireLigne,
  importerBudget,
  modifierBudget,
  retirerLigne,
  voterBudget,
} from '../usecases/tenir-budget.ts';
import { classeurDuBudget } from './budget.export.ts';
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

const ICI = `${BASE}/previsionnel`;
const zLigne = zIci.extend({ ligne: z.uuid() });
type Ici = Requete<{ readonly annee?: string | undefined; readonly ligne?: string | undefined }>;

const LIMITES = { bytes: 5 * 1024 ** 2, files: 1 };
const ENVOIS_REFUSES: Readonly<Record<UploadRefusal, string>> = {
  interrompu: 'L’envoi s’est interrompu. Rien n’est écrit. Recommencez.',
  'trop-de-fichiers': 'Envoyez un seul fichier à la fois. Rien n’est écrit.',
  'trop-lourd': 'Ce fichier dépasse 5\u00A0Mo. Rien n’est écrit.',
};

/** The budget of a year, line by line. */
export const previsionnelRoutes = [
  get(ICI, {
    droit: LIRE,
    saisie: zIci.extend({ ligne: z.uuid().optional() }),
    traiter: async (requete) => await page(requete, {}),
  }),
  get(`${ICI}/budget.xlsx`, {
    droit: LIRE,
    saisie: zIci,
    traiter: async (requete) => {
      const annee = anneeDe(requete);
      const lu = await exporterBudget(requete.appel, { annee });
      if (!lu.ok) return requete.introuvable();
      const { versions, plan } = lu.valeur;
      const classeur = await classeurDuBudget(annee, versions[0]?.lignes ?? [], plan);
      return requete.fichier(classeur, { nom: `budget-${annee}.xlsx`, type: XLSX });
    },
  }),
  post(ICI, {
    droit: TENIR,
    saisie: zIci,
    traiter: async (requete) => {
      const annee = anneeDe(requete);
      const fait = await ecrireLigne(requete.appel, { ...requete.champs, annee });
      if (!fait.ok) return await page(requete, { erreurs: erreursDe(fait.refus) });
      return revenir(requete, 'La ligne est ajoutée.');
    },
  }),
  post(`${ICI}/montant`, {
    droit: TENIR,
    saisie: zLigne,
    traiter: async (requete) => {
      const { ligne } = requete.saisie;
      const dit = { ...requete.champs, ligne, annee: anneeDe(requete) };
      const fait = await changerMontant(requete.appel, dit);
      if (!fait.ok) return await page(requete, { erreurs: erreursDe(fait.refus) });
      return revenir(requete, 'Le montant est changé.');
    },
  }),
  post(`${ICI}/retirer`, {
    droit: TENIR,
    saisie: zLigne,
    traiter: async (requete) => {
      const { ligne } = requete.saisie;
      const fait = await retirerLigne(requete.appel, { ligne, annee: anneeDe(requete) });
      return retour(requete, fait, {
        vers: `/previsionnel?annee=${anneeDe(requete)}`,
        dire: () => 'La ligne est retirée.',
      });
    },
  }),
  post(`${ICI}/vote`, {
    droit: TENIR,
    saisie: zIci,
    traiter: async (requete) => {
      const fait = await voterBudget(requete.appel, { ...requete.champs, annee: anneeDe(requete) });
      if (!fait.ok) return await page(requete, { erreurs: auVote(erreursDe(fait.refus)) });
      return revenir(requete, 'Le vote est noté.');
    },
  }),
  post(`${ICI}/modification`, {
    droit: TENIR,
    saisie: zIci,
    traiter: async (requete) => {
      const dit = { ...requete.champs, annee: anneeDe(requete) };
      const fait = await modifierBudget(requete.appel, dit);
      if (!fait.ok) return await page(requete, { erreurs: erreursDe(fait.refus) });
      return revenir(
        requete,
        'La modification est ouverte\u00A0: changez ses lignes, puis notez son vote.',
      );
    },
  }),
  post(`${ICI}/import`, {
    droit: TENIR,
    saisie: zIci.extend({ _csrf: z.string().optional() }),
    corps: 'flux',
    traiter: async (requete) => await importer(requete),
  }),
];

const auVote = ({ le, ...autres }: Erreurs): Erreurs => (le ? { ...autres, voteLe: le } : autres);

const revenir = (requete: Ici, phrase: string) =>
  retour(
    requete,
    { ok: true, valeur: null },
    { vers: `/previsionnel?annee=${anneeDe(requete)}`, dire: () => phrase },
  );

async function importer(requete: Ici): Promise<Response> {
  const recu = await receiveUpload(requete.brut, LIMITES);
  if (!recu.ok) return await page(requete, { erreurs: { fichier: ENVOIS_REFUSES[recu.refus] } });
  const { files, remove } = recu.valeur;
  try {
    const [fichier] = files;
    if (!fichier) return await page(requete, { erreurs: { fichier: 'Choisissez un fichier.' } });
    const rows = await lireClasseur(fichier.chemin);
    if (rows === null) {
      const phrase =
        'Ce fichier n’est ni un classeur Excel ni un CSV qui se lit. Rien n’est écrit.';
      return await page(requete, { erreurs: { fichier: phrase } });
    }
    const fait = await importerBudget(requete.appel, { annee: anneeDe(requete), rows });
    if (fait.ok)
      return revenir(
        requete,
        `${pluriel(fait.valeur.lignes, 'ligne importée', 'lignes importées')}.`,
      );
    const fautes = fait.refus.motif === 'fichier-a-corriger' ? fait.refus.fautes : [];
    const phrases = Object.values(erreursDe(fait.refus));
    return await page(requete, { erreurs: { fichier: phrases[0] ?? '' }, fautes });
  } finally {
    await remove();
  }
}

type Etat = { readonly erreurs?: Erreurs; readonly fautes?: readonly FauteDeLigne[] };

async function page(requete: Ici, { erreurs, fautes = [] }: Etat): Promise<Response> {
  const cadre = cadreDe(requete);
  const lu = await lirePrevisionnel(requete.appel, { annee: cadre.annee });
  if (!lu.ok) return requete.introuvable();
  const { versions, plan } = lu.valeur;
  return requete.page(
    <PrevisionnelPage
      {...cadre}
      versions={versions}
      plan={plan}
      choisie={requete.saisie.ligne ?? null}
      saisie={saisieDe(requete, erreurs ?? null, { part: 'fixe' })}
      fautes={fautes}
    />,
    {
      titre: `Budget prévisionnel ${cadre.annee}`,
      lieu: 'financement',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
