import { ajouterAnnees, ajouterJours, ajouterMois } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import {
  declarerDirigeants,
  lireADeclarer,
} from '../../../src/modules/vie-associative/usecases/declarer-dirigeants.ts';
import { reglerInstance } from '../../../src/modules/vie-associative/usecases/tenir-instances.ts';
import { donnerMandat } from '../../../src/modules/vie-associative/usecases/tenir-mandats.ts';
import type { Scene } from './scene.ts';

/** A member whom a vote may seat. */
export type Elu = { readonly adhesion: string };

const BUREAU = ['Présidence', 'Trésorerie', 'Secrétariat'] as const;

/** The bodies, by what they are. */
export type Instances = { readonly ag: string; readonly ca: string; readonly bureau: string };

/** Assembly, board and bureau; one mandate ends soon. Gives them, and the mandate of a member of the board who will resign. */
export async function elireLesInstances(
  { aujourdhui }: Scene,
  appel: Appel,
  elus: readonly Elu[],
): Promise<{ readonly instances: Instances; readonly mandat: string | undefined }> {
  const instances = await creer(appel);
  const { ca, bureau } = instances;
  const ilYADeuxAns = ajouterAnnees(aujourdhui, -2);
  const donnes: string[] = [];
  for (const [rang, { adhesion }] of elus.entries()) {
    const mandat = {
      instance: ca,
      adhesion,
      fonction: 'Membre',
      decision: 'Assemblée générale, à l’unanimité des présents',
      du: rang === 3 ? ajouterMois(aujourdhui, -35) : ilYADeuxAns,
    };
    donnes.push(exiger(await donnerMandat(appel, mandat)).mandat);
  }
  for (const [rang, fonction] of BUREAU.entries()) {
    const adhesion = elus[rang]?.adhesion;
    const decision = 'Conseil d’administration';
    const mandat = { instance: bureau, adhesion, fonction, decision, du: ilYADeuxAns };
    if (adhesion) exiger(await donnerMandat(appel, mandat));
  }
  const { etat } = exiger(await lireADeclarer(appel, {}));
  const declareeLe = ajouterJours(ilYADeuxAns, 40);
  exiger(await declarerDirigeants(appel, { declareeLe, reference: 'Récépissé W 8 412', etat }));
  return { instances, mandat: donnes[5] };
}

async function creer(appel: Appel): Promise<Instances> {
  const instance = async (dits: object) => exiger(await reglerInstance(appel, dits)).id;
  const ag = await instance({
    nom: 'Assemblée générale',
    genre: 'assemblee-generale',
    composition: 'Tous les adhérents',
  });
  const dirigeante = { dirigeante: 'oui', dureeMois: '36' };
  const ca = await instance({
    ...dirigeante,
    nom: 'Conseil d’administration',
    genre: 'conseil-d-administration',
    composition: 'Huit professionnels libéraux et trois structures, élus par l’assemblée générale',
    sieges: '11',
  });
  const bureau = await instance({ ...dirigeante, nom: 'Bureau', genre: 'bureau', sieges: '4' });
  return { ag, ca, bureau };
}
