import { exiger } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import { direRegles } from '../../../src/modules/seances/usecases/dire-regles.ts';
import type { Instances } from './instances.ts';

const SANS = { assiette: '', sens: '', seuil: '' };
const AUCUN = { ...SANS, assiette: 'aucun' };
const SIMPLE = { regle: 'simple', assiette: '', seuil: '' };
const DEUX_TIERS = { regle: 'deux-tiers', assiette: 'presents', seuil: '' };

const COMMUNES = {
  ...{ secondePreavisJours: '8', secondeDelaiJours: '15', representes: 'oui' },
  ...{ pouvoirsPortee: 'instance', sansCollege: 'deliberative' },
  ...{ abstentions: 'non-exprimees', blancs: 'non-exprimees' },
} as const;

const AG = {
  ...COMMUNES,
  convocateurs: 'La présidence, ou un quart des adhérents',
  preavisJours: '15',
  quorum: { assiette: 'voix', sens: 'au-moins', seuil: '1/3' },
  secondeQuorum: AUCUN,
  pouvoirsMax: '2',
  majorites: {
    ordinaire: SIMPLE,
    'comptes-et-budget': SIMPLE,
    'reglement-interieur': SIMPLE,
    'adhesion-ou-exclusion': SIMPLE,
    statuts: DEUX_TIERS,
  },
} as const;

const CA = {
  ...COMMUNES,
  convocateurs: 'La présidence, ou trois administrateurs',
  preavisJours: '8',
  quorum: { assiette: 'voix', sens: 'plus-de', seuil: '1/2' },
  secondeQuorum: { assiette: 'voix', sens: 'au-moins', seuil: '1/3' },
  pouvoirsMax: '1',
  majorites: { ordinaire: SIMPLE, 'comptes-et-budget': SIMPLE, 'reglement-interieur': DEUX_TIERS },
} as const;

const BUREAU = {
  ...COMMUNES,
  convocateurs: 'La présidence',
  preavisJours: '0',
  secondePreavisJours: '0',
  secondeDelaiJours: '0',
  quorum: { assiette: 'voix', sens: 'plus-de', seuil: '1/2' },
  secondeQuorum: AUCUN,
  pouvoirsMax: '1',
  majorites: { ordinaire: SIMPLE },
} as const;

/** What fictional statutes say of three bodies; of the dissolution, nobody has written anything yet. */
export async function ecrireLesReglesDesInstances(
  appel: Appel,
  { ag, ca, bureau }: Instances,
): Promise<void> {
  exiger(await direRegles(appel, { ...AG, instance: ag }));
  exiger(await direRegles(appel, { ...CA, instance: ca }));
  exiger(await direRegles(appel, { ...BUREAU, instance: bureau }));
}
