import { suiteUuidV7 } from '#kernel/uuid-v7.ts';
import type { Socle } from '#platform/call.ts';
import { randomPool } from '#platform/crypto/random-pool.ts';
import type { Coffre } from '#platform/crypto/vault.ts';
import type { Database } from '#platform/db/database.ts';
import type { DonneesPersonnelles } from '#platform/personal-data.ts';
import { consigner } from '../modules/journal/module.ts';
import { tracer } from '../modules/tracabilite/module.ts';
import { CONSERVATIONS_DU_SOCLE } from './conservations.ts';
import { SANS_SERVEUR } from './installation.ts';
import { MODULES } from './modules.ts';

/** What every module, and the platform, say they hold about people. */
const DONNEES: DonneesPersonnelles = {
  personnes: MODULES.flatMap(({ donnees }) => donnees?.personnes ?? []),
  conservations: [
    ...MODULES.flatMap(({ donnees }) => donnees?.conservations ?? []),
    ...CONSERVATIONS_DU_SOCLE,
  ],
  traitements: MODULES.flatMap(({ donnees }) => donnees?.traitements ?? []),
  fusions: MODULES.flatMap(({ donnees }) => donnees?.fusions ?? []),
};

/** Every action an audit entry may tell. */
const ACTIONS: Socle['actions'] = Object.assign({}, ...MODULES.map(({ traces }) => traces ?? {}));

type Reglages = Pick<Socle, 'agendas' | 'demonstration' | 'installation' | 'psc' | 'reveiller'>;

/** What every call carries: database, ids, ledger, audit, vault. */
export function assembleSocle(
  db: Database,
  coffre: Coffre,
  { reveiller = () => {}, ...reglages }: Partial<Reglages> = {},
): Socle {
  const ids = suiteUuidV7(randomPool());
  const autres = {
    agendas: null,
    demonstration: false,
    installation: SANS_SERVEUR,
    psc: null,
    ...reglages,
  };
  return {
    db,
    ids,
    consigner,
    tracer,
    coffre,
    actions: ACTIONS,
    donnees: DONNEES,
    reveiller,
    ...autres,
  };
}
