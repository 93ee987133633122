import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import { CSV } from '#platform/documents/csv.ts';
import { PDF } from '#platform/documents/pdf.ts';
import { writeStatement } from '#platform/documents/pdf-statement.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { finDe } from '../domain/cloture.ts';
import { octetsDuFec } from '../domain/fec.ts';
import { EcrituresPage } from '../ui/ecritures.page.tsx';
import {
  exporterComptes,
  exporterEcritures,
  exporterFec,
  lireEcritures,
} from '../usecases/lire-ecritures.ts';
import {
  cloreExercice,
  contrePasserEcriture,
  passerFaits,
  saisirEcriture,
} from '../usecases/tenir-ecritures.ts';
import { csvDesEcritures } from './budget.export.ts';
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

const ICI = `${BASE}/ecritures`;
type Ici = Requete<{
  readonly annee?: string | undefined;
  readonly page?: number | undefined;
  readonly choisie?: string | undefined;
}>;

/** The accounts: entries, what only the treasurer writes, the files made from them. */
export const ecrituresRoutes = [
  get(ICI, {
    droit: LIRE,
    saisie: zIci.extend({
      page: z.coerce.number().int().min(1).max(10_000).catch(1).optional(),
      choisie: z.uuid().optional(),
    }),
    traiter: async (requete) => await page(requete, null),
  }),
  get(`${ICI}/fec`, {
    droit: LIRE,
    saisie: zIci,
    traiter: async (requete) => {
      const fait = await exporterFec(requete.appel, { annee: anneeDe(requete) });
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      const { nom, fec } = fait.valeur;
      return requete.fichier(octetsDuFec(fec), { nom, type: 'text/plain; charset=iso-8859-15' });
    },
  }),
  get(`${ICI}/ecritures.csv`, {
    droit: LIRE,
    saisie: zIci,
    traiter: async (requete) => {
      const annee = anneeDe(requete);
      const lu = await exporterEcritures(requete.appel, { annee });
      if (!lu.ok) return requete.introuvable();
      const csv = csvDesEcritures(lu.valeur.ecritures, lu.valeur.plan);
      return requete.fichier(csv, { nom: `ecritures-${annee}.csv`, type: CSV });
    },
  }),
  get(`${ICI}/comptes.pdf`, {
    droit: LIRE,
    saisie: zIci,
    traiter: async (requete) => {
      const annee = anneeDe(requete);
      const lu = await exporterComptes(requete.appel, { annee });
      if (!lu.ok) return await page(requete, erreursDe(lu.refus));
      const pdf = await writeStatement(lu.valeur.document);
      return requete.fichier(pdf, { nom: `comptes-${annee}.pdf`, type: PDF });
    },
  }),
  post(ICI, {
    droit: TENIR,
    saisie: zIci,
    traiter: async (requete) => {
      const fait = await saisirEcriture(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      // Back to the year it is dated in: there it is seen.
      const annee = /^\d{4}/.exec(requete.champs['le'] ?? '')?.[0] ?? anneeDe(requete);
      const vers = `/ecritures?annee=${annee}`;
      return retour(requete, fait, { vers, dire: () => 'L’écriture est enregistrée.' });
    },
  }),
  post(`${ICI}/passer`, {
    droit: TENIR,
    saisie: zIci,
    traiter: async (requete) =>
      revenir(requete, await passerFaits(requete.appel, {}), ({ passes }) =>
        passes === 0
          ? 'Tout est déjà en écritures.'
          : `${pluriel(passes, 'mouvement passé', 'mouvements passés')} en écritures.`,
      ),
  }),
  post(`${ICI}/clore`, {
    droit: TENIR,
    saisie: zIci,
    traiter: async (requete) => {
      const annee = anneeDe(requete);
      const fait = await cloreExercice(requete.appel, { annee });
      return revenir(requete, fait, () => `L’exercice ${annee} est clos.`);
    },
  }),
  post(`${ICI}/:id/contre-passer`, {
    droit: TENIR,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: ecriture } = requete.saisie;
      const fait = await contrePasserEcriture(requete.appel, { ...requete.champs, ecriture });
      if (!fait.ok) return await page(requete, erreursDe(fait.refus), ecriture);
      return revenir(requete, fait, () => 'L’écriture est contre-passée.');
    },
  }),
];

function revenir<T>(
  requete: Ici,
  fait: Parameters<typeof retour<T>>[1],
  dire: (valeur: T) => string,
): Response {
  return retour(requete, fait, { vers: `/ecritures?annee=${anneeDe(requete)}`, dire });
}

const PAR_PAGE = 25;

async function page(
  requete: Ici,
  erreurs: Erreurs | null,
  ecriture: string | undefined = requete.saisie.choisie,
): Promise<Response> {
  const cadre = cadreDe(requete);
  const lu = await lireEcritures(requete.appel, { annee: cadre.annee });
  if (!lu.ok) return requete.introuvable();
  const { ecritures, plan, exercices, siren } = lu.valeur;
  const rang = requete.saisie.page ?? 1;
  const total = Math.max(1, Math.ceil(ecritures.length / PAR_PAGE));
  return requete.page(
    <EcrituresPage
      {...cadre}
      ecritures={ecritures.toReversed().slice((rang - 1) * PAR_PAGE, rang * PAR_PAGE)}
      page={{ rang, total, nombre: ecritures.length }}
      plan={plan}
      siren={siren}
      clos={exercices.some((e) => e.annee === cadre.annee && e.clos)}
      finie={finDe(cadre.annee) < cadre.aujourdhui}
      choisie={ecritures.find((e) => e.id === ecriture) ?? null}
      saisie={saisieDe(requete, erreurs, { le: cadre.aujourdhui })}
    />,
    { titre: 'Écritures', lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}
