import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import {
  CORLIRET,
  PONTAUMUR,
  planterScene,
  type Scene,
  TRESSAGUES,
} from '../../soins-non-programmes/testing/builders.ts';

/** A place of practice, in fictional ranges of numbers. */
export const CABINET = {
  id: '53545243-0000-8000-8000-000000000001',
  siret: '99990000100011',
  adresse: '4 RUE DU LAVOIR',
  ville: 'PONTAUMUR',
  codePostal: '63380',
  commune: PONTAUMUR,
  telephone: '+33473995501',
} as const;

/** A health centre in another town. */
export const CENTRE = {
  id: '53545243-0000-8000-8000-000000000002',
  finess: '639990001',
  adresse: '1 PLACE DE LA HALLE',
  ville: 'HERMENT',
  codePostal: '63470',
  commune: '63175',
  telephone: null,
} as const;

export const FINESS_DE_LA_CPTS = '639990100';

/** The scene of unscheduled care, its CPTS connected to the SAS and its two doctors at a known address. */
export async function planterSceneDuSas(banc: Banc, slug?: string): Promise<Scene> {
  const scene = await planterScene(banc, slug);
  await poserStructure(banc, CABINET);
  await poserStructure(banc, CENTRE);
  await exercerA(banc, CORLIRET, CABINET);
  await exercerA(banc, TRESSAGUES, CENTRE);
  await raccorder(banc, scene.cpts);
  return scene;
}

/** Answers the SAS from now on. */
export async function raccorder(banc: Banc, cpts: CptsCourante, finess = FINESS_DE_LA_CPTS) {
  await banc.regarder(
    `insert into sas.reglages (cpts_id, actif, finess, telephone, modifie_le, modifie_par_nom)
     values ($1, true, $2, '+33473995500', now(), 'Capucine Aubreval')`,
    [cpts.id, finess],
  );
}

type Structure = {
  readonly id: string;
  readonly siret?: string;
  readonly finess?: string;
  readonly adresse: string;
  readonly ville: string;
  readonly codePostal: string;
  readonly commune: string;
  readonly telephone: string | null;
};

async function poserStructure(banc: Banc, structure: Structure): Promise<void> {
  const { id, siret, finess, adresse, ville, codePostal, commune, telephone } = structure;
  await banc.regarder(
    `insert into annuaire.structures (id, source, finess, siret, nom, adresse, ville, code_postal, commune, telephone)
     values ($1, 'rpps', $2, $3, 'CABINET MÉDICAL', $4, $5, $6, $7, $8) on conflict do nothing`,
    [id, finess ?? null, siret ?? null, adresse, ville, codePostal, commune, telephone],
  );
}

/** One more place where somebody practises general medicine. */
export async function exercerA(
  banc: Banc,
  rpps: string,
  { id, commune }: Pick<Structure, 'id' | 'commune'>,
): Promise<void> {
  await banc.regarder(
    `insert into annuaire.activites (professionnel_id, cle, profession, savoir_faire, mode_exercice, structure_id, commune)
     select p.id, coalesce(max(a.cle), 0) + 1, '10', 'SM54', 'L', $2, $3
     from annuaire.professionnels p left join annuaire.activites a on a.professionnel_id = p.id
     where p.rpps = $1 and not exists (select from annuaire.activites b where b.professionnel_id = p.id and b.structure_id = $2)
     group by p.id`,
    [rpps, id, commune],
  );
}
