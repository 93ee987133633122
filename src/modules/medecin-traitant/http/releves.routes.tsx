import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post, type Route } from '#platform/http/route.ts';
import { receiveUpload } from '#platform/http/upload.ts';
import { lireReleve } from '../domain/lire-releve.ts';
import { COMPTES_DE_RELEVE, type Releve } from '../domain/releve.ts';
import { direPeriodeDeReleve } from '../ui/dire-populations.ts';
import { RelevePage } from '../ui/releve.page.tsx';
import { ReleveFormulairePage } from '../ui/releve-formulaire.page.tsx';
import { lireFichierDeListe } from '../usecases/lire-fichier-de-liste.ts';
import { consulterReleve } from '../usecases/lire-populations.ts';
import { corrigerReleve, noterReleve, retirerReleve } from '../usecases/tenir-population.ts';
import { contexteDe, erreursDe, retour } from './contexte.form.ts';
import { direEnvoi, direFichier } from './listes.form.ts';

const CHEMIN = '/app/:slug/medecin-traitant/populations';
const droit = 'mt.population.tenir';
const zSlug = z.object({ slug: z.string() });
const zUn = zSlug.extend({ id: z.uuid() });
type Un = Requete<z.output<typeof zUn>>;
type Textes = Readonly<Record<string, string>>;

/** A table of some lines. */
const LIMITES = { bytes: 2 * 1024 ** 2, files: 1 };

/** Writing a count handed over, correcting it, reading where it comes from. */
export const relevesRoutes: readonly Route[] = [
  get(`${CHEMIN}/nouveau`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => formulaire(requete, {}),
  }),
  post(`${CHEMIN}/nouveau`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await noterReleve(requete.appel, champsDe(requete));
      if (!fait.ok)
        return formulaire(requete, { valeurs: requete.champs, erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: '/populations', dire: () => 'Relevé enregistré.' });
    },
  }),
  post(`${CHEMIN}/lecture`, {
    droit,
    saisie: zSlug.extend({ _csrf: z.string().optional() }),
    corps: 'flux',
    traiter: async (requete) => await lireFichier(requete),
  }),
  get(`${CHEMIN}/:id`, {
    droit: 'mt.chiffres.detailler',
    saisie: zUn,
    traiter: async (requete) => await page(requete, {}),
  }),
  get(`${CHEMIN}/:id/corriger`, {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const courante = await couranteDe(requete);
      if (!courante) return requete.introuvable();
      return formulaire(requete, { valeurs: valeursDe(courante), corrige: nommer(courante) });
    },
  }),
  post(`${CHEMIN}/:id/corriger`, {
    droit,
    saisie: zUn,
    traiter: async (requete) => await corriger(requete),
  }),
  post(`${CHEMIN}/:id/retrait`, {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const { version, motif } = requete.champs;
      const { id: releve } = requete.saisie;
      const fait = await retirerReleve(requete.appel, { releve, version, motif });
      if (fait.ok)
        return retour(requete, fait, { vers: `/populations/${releve}`, dire: () => 'Retiré.' });
      if (fait.refus.motif === 'releve-inconnu') return requete.introuvable();
      return await page(requete, erreursDe(fait.refus));
    },
  }),
];

const DITS = [
  'organisme',
  'lieu',
  'du',
  'au',
  'remisPar',
  'remisLe',
  'document',
  'ageMinimal',
  'ageAuDela',
  ...COMPTES_DE_RELEVE,
];

const champsDe = ({ champs }: Requete<unknown>) =>
  Object.fromEntries(DITS.flatMap((nom) => (champs[nom] ? [[nom, champs[nom]]] : [])));

async function corriger(requete: Un): Promise<Response> {
  const { champs, saisie } = requete;
  const { version, motif } = champs;
  const releve = saisie.id;
  const correction = { ...champsDe(requete), releve, version, motif };
  const fait = await corrigerReleve(requete.appel, correction);
  if (fait.ok)
    return retour(requete, fait, {
      vers: `/populations/${releve}`,
      dire: () => 'Correction enregistrée. La version d’avant reste ci-dessous.',
    });
  const courante = await couranteDe(requete);
  if (!courante) return requete.introuvable();
  const erreurs = erreursDe(fait.refus);
  return formulaire(requete, { valeurs: champs, erreurs, corrige: nommer(courante) });
}

async function versionsDe(requete: Un) {
  const lu = await consulterReleve(requete.appel, { releve: requete.saisie.id });
  return lu.ok ? lu.valeur.versions : [];
}

const couranteDe = async (requete: Un) => (await versionsDe(requete))[0] ?? null;

const nommer = (r: Releve) => ({
  releve: r.releve,
  version: r.version,
  nom: `${r.emetteur}, ${direPeriodeDeReleve(r)}`,
});

/** As the form takes them; the place is what stands after the kind of sender. */
function valeursDe(r: Releve): Textes {
  const texte = (n: number | string | null) => (n === null ? '' : String(n));
  const sigle = r.organisme === 'autre' ? '' : r.organisme.toUpperCase();
  return {
    organisme: r.organisme,
    lieu: r.emetteur.slice(sigle.length).trim(),
    du: texte(r.du),
    au: r.au,
    remisPar: r.remisPar,
    remisLe: r.remisLe,
    document: r.document,
    ageMinimal: texte(r.ageMinimal),
    ageAuDela: texte(r.ageAuDela),
    ...Object.fromEntries(COMPTES_DE_RELEVE.map((compte) => [compte, texte(r.comptes[compte])])),
  };
}

/** Fills the form with what a small file says; nothing is written, nothing of the file is kept. */
async function lireFichier(requete: Requete<unknown>): Promise<Response> {
  const recu = await receiveUpload(requete.brut, LIMITES);
  if (!recu.ok) return formulaire(requete, { erreurs: { fichier: direEnvoi(recu.refus) } });
  try {
    const [fichier] = recu.valeur.files;
    if (!fichier) return formulaire(requete, { erreurs: { fichier: 'Choisissez un fichier.' } });
    const lu = await lireFichierDeListe(requete.appel, fichier.chemin);
    if (!lu.ok) return formulaire(requete, { erreurs: { fichier: direFichier(lu.refus) } });
    const { valeurs, ignorees } = lireReleve(lu.valeur.rows);
    const lecture = { phrase: direLecture(Object.keys(valeurs).length, ignorees) };
    const document = { document: fichier.nom };
    return formulaire(requete, { valeurs: { ...document, ...valeurs }, lecture });
  } finally {
    await recu.valeur.remove();
  }
}

function direLecture(lus: number, ignorees: readonly string[]): string {
  const debut =
    lus === 0
      ? 'Rien de ce fichier n’a été reconnu : recopiez ses nombres ci-dessous.'
      : 'Le fichier est lu, rien n’est encore écrit : relisez, complétez, enregistrez.';
  return ignorees.length === 0 ? debut : `${debut} Pas compris : ${ignorees.join(' ; ')}.`;
}

type Etat = {
  readonly valeurs?: Textes;
  readonly erreurs?: Textes;
  readonly corrige?: ReturnType<typeof nommer>;
  readonly lecture?: { readonly phrase: string };
};

function formulaire(requete: Requete<unknown>, etat: Etat): Response {
  const { base, jetons, moment } = contexteDe(requete);
  const { valeurs = {}, erreurs = {}, corrige = null, lecture = null } = etat;
  return requete.page(
    <ReleveFormulairePage
      base={base}
      jour={dateCivileDe(moment.maintenant, moment.fuseau)}
      jetons={jetons}
      saisie={{ valeurs, erreurs }}
      corrige={corrige}
      lecture={lecture}
    />,
    {
      titre: corrige ? 'Corriger un relevé' : 'Écrire un relevé',
      lieu: 'medecin-traitant',
      ...(Object.keys(erreurs).length > 0 ? { statut: 422 } : {}),
    },
  );
}

async function page(requete: Un, erreurs: Textes): Promise<Response> {
  const { base, jetons, moment, peut } = contexteDe(requete);
  const versions = await versionsDe(requete);
  const [courante] = versions;
  if (!courante) return requete.introuvable();
  const faute = Object.keys(erreurs).length > 0;
  return requete.page(
    <RelevePage
      base={base}
      fuseau={moment.fuseau}
      jetons={jetons}
      courante={courante}
      versions={versions}
      peutTenir={peut(droit)}
      saisie={{ valeurs: faute ? requete.champs : {}, erreurs }}
    />,
    {
      titre: 'Relevé de population',
      lieu: peut('mt.demande.lire') ? 'medecin-traitant' : 'pilotage',
      ...(faute ? { statut: 422 } : {}),
    },
  );
}
