import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import type { Dossier } from '../domain/dossier.ts';
import { PatientsPage } from '../ui/patients.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { chercherPatients } from '../usecases/chercher-patients.ts';
import { nomsDesCommunes } from '../usecases/lire-communes.ts';
import { listerPatients } from '../usecases/lister-patients.ts';
import { contexteDe, sansCle } from './contexte.form.ts';

const droit = 'patients.dossier.lire';
const zSlug = z.object({ slug: z.string() });

/** The place « Patients »: exact search, and those one cares for. What is looked for stays out of the address. */
export const patientsRoutes = [
  get('/app/:slug/patients', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await page(requete, {}),
  }),
  post('/app/:slug/patients/chercher', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { nom, dateDeNaissance, telephone } = requete.champs;
      const trouve = await chercherPatients(sansCle(requete), { nom, dateDeNaissance, telephone });
      if (trouve.ok) return await page(requete, { trouves: trouve.valeur });
      const { refus } = trouve;
      const erreurs = refus.motif === 'saisie-invalide' ? refus.champs : { '': direRefus(refus) };
      return await page(requete, { erreurs });
    },
  }),
];

type Etat = {
  readonly trouves?: { readonly dossiers: readonly Dossier[]; readonly caches: number };
  readonly erreurs?: Readonly<Record<string, string>>;
};

async function page(requete: Requete<unknown>, { trouves, erreurs }: Etat): Promise<Response> {
  const { base, moment, jetons, peut } = contexteDe(requete);
  const lue = await listerPatients(sansCle(requete), {});
  if (!lue.ok) return requete.introuvable();
  const montres = [...lue.valeur.dossiers, ...lue.valeur.doublons, ...(trouves?.dossiers ?? [])];
  const codes = montres.map(({ commune }) => commune);
  return requete.page(
    <PatientsPage
      base={base}
      moment={moment}
      jetons={jetons}
      saisie={{ valeurs: trouves || erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      communes={await requete.lire((tx) => nomsDesCommunes(tx, codes))}
      liste={lue.valeur}
      trouves={trouves ?? null}
      peut={{
        creer: peut('patients.dossier.creer'),
        briser: peut('patients.bris-de-glace.ouvrir'),
        revoir: peut('patients.bris-de-glace.revoir'),
      }}
    />,
    { titre: 'Patients', lieu: 'patients', ...(erreurs ? { statut: 422 } : {}) },
  );
}
