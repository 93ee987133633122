import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, LUNDI_9H12 } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from '../../annuaire/testing/builders.ts';
import { chargerDesCommunes } from '../../territoire/testing/communes.ts';
import { ouvrirCreneau } from '../usecases/ouvrir-creneau.ts';
import { recevoirDemande } from '../usecases/recevoir-demande.ts';

export const GIAT = '63165';
export const PONTAUMUR = '63283';
export const HERMENT = '63175';
export const BOURG_LASTIC = '63048';
export const PONTGIBAUD = '63285';

/** Two fictional doctors and a physiotherapist, by RPPS. */
export const CORLIRET = '99990000111';
export const TRESSAGUES = '99990000222';
export const BELVAL = '99990000333';

export type Scene = {
  readonly cpts: CptsCourante;
  readonly corliret: string;
  readonly tressagues: string;
  readonly belval: string;
};

/** A CPTS around Giat, whose sector A holds Giat and Pontaumur, and three professionals. */
export async function planterScene(banc: Banc, slug = 'demo-combrailles'): Promise<Scene> {
  await chargerDesCommunes(banc.db);
  const cpts = await banc.creerCpts(slug);
  const secteur = crypto.randomUUID();
  await banc.regarder(
    "insert into territoire.secteurs (cpts_id, id, nom, lettre) values ($1, $2, 'Ouest', 'A')",
    [cpts.id, secteur],
  );
  await banc.regarder(
    `insert into territoire.couvertures (cpts_id, commune, secteur_id)
     select $1, c, case when c in ('63165', '63283') then $2::uuid end
     from unnest(array['63165', '63283', '63175', '63048']) c`,
    [cpts.id, secteur],
  );
  return { cpts, ...(await poserProfessionnels(banc)) };
}

async function poserProfessionnels(banc: Banc) {
  const [deja] = await banc.regarder('select id from annuaire.professionnels where rpps = $1', [
    CORLIRET,
  ]);
  if (deja) return await ids(banc);
  await insererProfessionnel(banc, {
    rpps: CORLIRET,
    nom: 'CORLIRET',
    prenom: 'GARANCE',
    commune: PONTAUMUR,
  });
  await insererProfessionnel(banc, {
    rpps: TRESSAGUES,
    nom: 'TRESSAGUES',
    prenom: 'LUBIN',
    commune: HERMENT,
  });
  await insererProfessionnel(banc, {
    rpps: BELVAL,
    nom: 'BELVAL',
    prenom: 'OCTAVE',
    profession: '70',
    commune: GIAT,
  });
  return await ids(banc);
}

async function ids(banc: Banc) {
  const lignes = await banc.regarder('select id::text, rpps from annuaire.professionnels');
  const de = (rpps: string) => String(lignes.find((ligne) => ligne['rpps'] === rpps)?.['id'] ?? '');
  return { corliret: de(CORLIRET), tressagues: de(TRESSAGUES), belval: de(BELVAL) };
}

type Creneau = Readonly<Record<string, unknown>>;

/** Opens a slot of 20 minutes, by the coordinator unless told; `a` is its UTC time on 23 November 2026 ('10:40'). */
export async function poserCreneau(
  banc: Banc,
  cpts: CptsCourante,
  a: string,
  autres: Creneau = {},
): Promise<string> {
  const debut = new Date(a.length > 5 ? a : `2026-11-23T${a}:00Z`);
  const ouvert = await ouvrirCreneau(banc.appel(cpts), {
    professionnel: CORLIRET,
    debut: debut.toISOString(),
    fin: new Date(debut.getTime() + 20 * 60_000).toISOString(),
    commune: PONTAUMUR,
    ...autres,
  });
  return exiger(ouvert).id;
}

/** A request by the regulator for somebody of Giat. */
export async function poserDemande(
  banc: Banc,
  cpts: CptsCourante,
  autres: Creneau = {},
): Promise<string> {
  const recue = await recevoirDemande(banc.appel(cpts), {
    motif: 'autre',
    description: 'Fièvre depuis hier',
    commune: GIAT,
    age: 34,
    telephone: '+33639980001',
    ...autres,
  });
  return exiger(recue).id;
}

type Opposition = { readonly patient: string; readonly professionnel: string };

/** A patient blocks a professional, as the coordination recorded it. */
export async function poserOpposition(
  banc: Banc,
  cpts: CptsCourante,
  { patient, professionnel }: Opposition,
): Promise<void> {
  await banc.regarder(
    `insert into patients.oppositions (cpts_id, id, patient_id, professionnel_id, professionnel_nom, voie, posee_le, posee_par_nom)
     values ($1, $2, $3, $4, 'Garance Corliret', 'oral', $5, 'Capucine Aubreval')`,
    [cpts.id, crypto.randomUUID(), patient, professionnel, LUNDI_9H12],
  );
}
