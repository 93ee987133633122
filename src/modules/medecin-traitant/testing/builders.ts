import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from '../../annuaire/testing/builders.ts';
import { chargerDesCommunes } from '../../territoire/testing/communes.ts';
import { justifierDemande } from '../usecases/instruire-demande.ts';
import { recevoirDemande } from '../usecases/recevoir-demande.ts';

export const GIAT = '63165';
export const HERMENT = '63175';

/** A CPTS of two communes, and fictional doctors by their order of writing. */
export type Scene = { readonly cpts: CptsCourante; readonly medecins: readonly string[] };

const NOMS = ['VALMORIN', 'TERSANNE', 'ROUVIGNAC'] as const;

/** Plants a CPTS whose sector A holds Giat, and three doctors. */
export async function planterScene(banc: Banc, slug: string): Promise<Scene> {
  await chargerDesCommunes(banc.db);
  const cpts = await banc.creerCpts(slug);
  const secteur = crypto.randomUUID();
  await banc.regarder(
    "insert into territoire.secteurs (cpts_id, id, nom, lettre) values ($1, $2, 'Ouest', 'A')",
    [cpts.id, secteur],
  );
  await banc.regarder(
    `insert into territoire.couvertures (cpts_id, commune, secteur_id)
     values ($1, $2, $4), ($1, $3, null)`,
    [cpts.id, GIAT, HERMENT, secteur],
  );
  return { cpts, medecins: await poserMedecins(banc) };
}

async function poserMedecins(banc: Banc): Promise<readonly string[]> {
  const deja = await banc.regarder(
    "select id from annuaire.professionnels where rpps like '9999000070%' order by rpps",
  );
  if (deja.length > 0) return deja.map(({ id }) => String(id));
  const ids: string[] = [];
  for (const [rang, nom] of NOMS.entries())
    ids.push(
      await insererProfessionnel(banc, {
        rpps: `9999000070${rang}`,
        nom,
        prenom: 'SOLENE',
        profession: '10',
        commune: GIAT,
      }),
    );
  return ids;
}

/** What is asked of a fictional person of Giat, 78, ALD, unless told. */
export const PERSONNE = {
  nom: 'Valcourbe',
  prenom: 'Honorine',
  dateDeNaissance: '1948-03-02',
  commune: GIAT,
  telephone: '06 39 98 00 41',
  criteres: ['ald'],
};

/** A request, received by the coordination. */
export async function poserDemande(
  banc: Banc,
  cpts: CptsCourante,
  autres: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return exiger(await recevoirDemande(banc.appel(cpts), { ...PERSONNE, ...autres })).id;
}

/** The same, checked: doctors see it. */
export async function poserVerifiee(
  banc: Banc,
  cpts: CptsCourante,
  autres: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const demande = await poserDemande(banc, cpts, autres);
  exiger(await justifierDemande(banc.appel(cpts), { demande }));
  return demande;
}
