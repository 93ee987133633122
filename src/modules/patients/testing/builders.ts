import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from '../../annuaire/testing/builders.ts';
import { chargerDesCommunes } from '../../territoire/testing/communes.ts';
import { creerPatient } from '../usecases/creer-patient.ts';
import { poserOpposition } from '../usecases/poser-opposition.ts';
import { recueillirAccord } from '../usecases/recueillir-accord.ts';

export const GIAT = '63165';

export type Scene = {
  readonly cpts: CptsCourante;
  /** Two doctors and a nurse of the directory. */
  readonly corliret: string;
  readonly tressagues: string;
  readonly belval: string;
};

/** A CPTS around Giat with three professionals of the directory. */
export async function planterScene(banc: Banc, slug = 'combrailles'): Promise<Scene> {
  await chargerDesCommunes(banc.db);
  const cpts = await banc.creerCpts(slug);
  await banc.regarder('insert into territoire.couvertures (cpts_id, commune) values ($1, $2)', [
    cpts.id,
    GIAT,
  ]);
  return { cpts, ...(await professionnels(banc)) };
}

async function professionnels(banc: Banc) {
  const lignes = await banc.regarder('select id::text, nom from annuaire.professionnels');
  const deja = (nom: string) => lignes.find((ligne) => ligne['nom'] === nom)?.['id'];
  const poser = async (rpps: string, nom: string, prenom: string, profession: string) =>
    String(
      deja(nom) ??
        (await insererProfessionnel(banc, { rpps, nom, prenom, profession, commune: GIAT })),
    );
  return {
    corliret: await poser('99990000111', 'CORLIRET', 'GARANCE', '10'),
    tressagues: await poser('99990000222', 'TRESSAGUES', 'LUBIN', '10'),
    belval: await poser('99990000333', 'BELVAL', 'OCTAVE', '60'),
  };
}

export const ODILE = {
  nomDeNaissance: 'Varennes',
  prenoms: 'Odile, Rose',
  nomUtilise: 'Le Goff-Bréval',
  dateDeNaissance: '1948-03-02',
  sexe: 'f',
  telephone: '06 39 98 00 41',
  commune: GIAT,
} as const;

type Saisie = Readonly<Record<string, unknown>>;
type Par = Parameters<Banc['appel']>[1];

/** A patient opened by the coordination unless told; other traits than those of Odile Varennes are given. */
export async function poserPatient(
  banc: Banc,
  cpts: CptsCourante,
  autres: Saisie = {},
  par: Par = {},
): Promise<string> {
  return exiger(await creerPatient(banc.appel(cpts, par), { ...ODILE, ...autres })).id;
}

type Lien = { readonly patient: string; readonly professionnel: string };

/** The person blocks this professional from now on. */
export async function bloquer(banc: Banc, cpts: CptsCourante, lien: Lien): Promise<void> {
  exiger(await poserOpposition(banc.appel(cpts), { ...lien, voie: 'oral' }));
}

/** The person agrees to the exchange within their care team. */
export async function accepterLEchange(
  banc: Banc,
  cpts: CptsCourante,
  patient: string,
): Promise<void> {
  const oui = { patient, objet: 'echange', reponse: 'oui', voie: 'oral' };
  exiger(await recueillirAccord(banc.appel(cpts), oui));
}
