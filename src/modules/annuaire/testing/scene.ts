import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from './builders.ts';

const COMMUNES = [
  ['63165', 'Giat', 2.4753, 45.7943, 776],
  ['63283', 'Pontaumur', 2.6739, 45.8686, 640],
  ['63175', 'Herment', 2.5664, 45.7545, 270],
] as const;

/** A CPTS of three communes of the Combraille, with a nurse, two doctors and a pharmacist. */
export async function planterAnnuaire(banc: Banc, slug: string): Promise<CptsCourante> {
  const cpts = await banc.creerCpts(slug);
  for (const [code, nom, lon, lat, population] of COMMUNES) {
    await banc.regarder(
      `insert into territoire.communes (code, nom, recherche, departement, region, longitude, latitude, population)
       values ($1, $2, lower($2), '63', '84', $3, $4, $5)`,
      [code, nom, lon, lat, population],
    );
    await banc.regarder('insert into territoire.couvertures (cpts_id, commune) values ($1, $2)', [
      cpts.id,
      code,
    ]);
  }
  await insererProfessionnel(banc, {
    rpps: '99990000103',
    nom: 'MORROLOIS',
    prenom: 'ÉLIANE',
    profession: '60',
    commune: '63283',
  });
  await insererProfessionnel(banc, {
    rpps: '99990000145',
    nom: 'BRIVIRET-FERBRAC',
    prenom: 'ADÈLE',
    savoirFaire: 'SM54',
    commune: '63165',
  });
  await insererProfessionnel(banc, {
    rpps: '99990000160',
    nom: 'NORNALLON',
    prenom: 'FLORIAN',
    savoirFaire: 'SM04',
    commune: '63283',
  });
  await insererProfessionnel(banc, {
    rpps: '99990000186',
    nom: 'TRESSAGUES',
    prenom: 'LUBIN',
    profession: '21',
    commune: '63175',
  });
  return cpts;
}
