import { randomBytes } from 'node:crypto';
import { suiteUuidV7 } from '#kernel/uuid-v7.ts';
import type { Socle } from '#platform/call.ts';
import type { Coffre } from '#platform/crypto/vault.ts';
import type { Database } from '#platform/db/database.ts';
import type { DonneesPersonnelles, Installation } from '#platform/personal-data.ts';
import { tracer } from '../modules/comptes/module.ts';
import { consigner } from '../modules/journal/module.ts';
import { MODULES } from './modules.ts';
import { VERSION } from './version.ts';

/** What every module says it holds about people. */
const DONNEES: DonneesPersonnelles = {
  personnes: MODULES.flatMap(({ donnees }) => donnees?.personnes ?? []),
  conservations: MODULES.flatMap(({ donnees }) => donnees?.conservations ?? []),
  traitements: MODULES.flatMap(({ donnees }) => donnees?.traitements ?? []),
};

type Parts = Pick<Socle, 'installation' | 'reveiller'>;

/** A program that serves nobody: commands, tests. */
const A_NU: Installation = {
  version: VERSION,
  base: 'embarquee',
  serveurDeCourriel: null,
  proSanteConnect: false,
  cles: 'fichier',
  adresseChiffree: false,
};

/** What every call carries: database, ids, ledger, audit, vault. */
export function assembleSocle(
  db: Database,
  coffre: Coffre,
  { installation = A_NU, reveiller = () => {} }: Partial<Parts> = {},
): Socle {
  const ids = suiteUuidV7((n) => randomBytes(n));
  return { db, ids, consigner, tracer, coffre, donnees: DONNEES, installation, reveiller };
}
