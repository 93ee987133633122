import { renameSync, writeFileSync } from 'node:fs';
import { nombre } from '#kernel/formats.ts';
import { INSTALLATION } from '#kernel/role.ts';
import type { Config } from '#platform/config.ts';
import { drawKey } from '#platform/crypto/keyring.ts';
import type { Coffre } from '#platform/crypto/vault.ts';
import type { Database } from '#platform/db/database.ts';
import type { Chiffres } from '#platform/db/encrypted-columns.ts';
import { countStale, rewriteKeys } from '#platform/db/rewrite-keys.ts';
import { CHIFFRES_DES_MESSAGES } from '#platform/mail/messages.ts';
import { MODULES } from '../modules.ts';
import { clesDe, FICHIER_DES_CLES } from '../secrets.ts';
import { dansLAtelier } from './atelier.ts';

/** Every column of ciphertext of the program. */
export const CHIFFRES: readonly Chiffres[] = [
  ...MODULES.flatMap(({ chiffres }) => chiffres ?? []),
  CHIFFRES_DES_MESSAGES,
];

/** Draws a new key in front of the others: it writes from the next start on, they still open what they wrote. */
export async function tournerLesCles(config: Config): Promise<void> {
  const nouvelles = [drawKey(), ...clesDe(config)].join(',');
  if (config.MAILLAGE_CLES) {
    console.error('Mettez ces clés dans MAILLAGE_CLES, puis redémarrez tous les serveurs :');
    console.log(nouvelles);
  } else {
    garder(nouvelles);
    console.log(`Une clé neuve est en tête de ${FICHIER_DES_CLES}. Redémarrez tous les serveurs.`);
  }
  console.error('Ensuite : maillage cles reecrire, puis maillage cles oublier.');
}

/** Writes under the current key all that is under another; taken up again where it was cut. */
export async function reecrireLesChamps(config: Config): Promise<void> {
  await dansLAtelier(config, 'cles reecrire', async ({ db, coffre, cpts }) => {
    const lieux = [...(await cpts.toutes()), INSTALLATION];
    const reste = await restants(db, coffre, lieux);
    let faites = 0;
    const illisibles = await reecrireTout(db, coffre, lieux, (n) => {
      faites += n;
      if (n > 0) console.error(`${nombre(faites)} lignes sur ${nombre(reste)}`);
    });
    console.log(
      illisibles === 0
        ? `Tout est écrit sous la clé en cours : ${nombre(faites)} lignes réécrites.`
        : `${nombre(faites)} lignes réécrites ; ${nombre(illisibles)} ne s’ouvrent sous aucune clé présente : remettez la clé qui manque.`,
    );
    if (illisibles > 0) process.exitCode = 1;
  });
}

/** Lets go of the keys that nothing is written under any more; refuses while one row is. */
export async function oublierLesAnciennesCles(config: Config): Promise<void> {
  await dansLAtelier(config, 'cles oublier', async ({ db, coffre, cpts }) => {
    const reste = await restants(db, coffre, [...(await cpts.toutes()), INSTALLATION]);
    if (reste > 0) {
      console.error(
        `${nombre(reste)} lignes sont encore sous une ancienne clé : lancez d’abord maillage cles reecrire. Rien n’est oublié.`,
      );
      process.exitCode = 1;
      return;
    }
    const [enCours = ''] = clesDe(config);
    if (config.MAILLAGE_CLES) {
      console.error('Ne gardez que cette clé dans MAILLAGE_CLES :');
      console.log(enCours);
    } else {
      garder(enCours);
      console.log(`Il ne reste que la clé en cours dans ${FICHIER_DES_CLES}.`);
    }
    console.error('Une sauvegarde d’avant demande encore l’ancienne clé : gardez-la avec elle.');
  });
}

/** Rewrites every table in every place; how many rows no key opens. `avancer` is told rows as they are written. */
export async function reecrireTout(
  db: Database,
  coffre: Coffre,
  lieux: readonly string[],
  avancer: (lignes: number) => void,
): Promise<number> {
  let illisibles = 0;
  for (const { chiffres, cpts } of aParcourir(lieux)) {
    const apres = ({ reecrites }: { readonly reecrites: number }) => avancer(reecrites);
    illisibles += (await rewriteKeys(db, coffre, chiffres, { cpts, apres })).illisibles;
  }
  return illisibles;
}

/** Rows that are under another key than the current one, everywhere. */
export async function restants(
  db: Database,
  coffre: Coffre,
  lieux: readonly string[],
): Promise<number> {
  let reste = 0;
  for (const { chiffres, cpts } of aParcourir(lieux))
    reste += await countStale(db, coffre, chiffres, cpts);
  return reste;
}

/** A table of no CPTS is walked once. */
function aParcourir(lieux: readonly string[]) {
  return CHIFFRES.flatMap((chiffres) =>
    (chiffres.parCpts ? lieux : [INSTALLATION]).map((cpts) => ({ chiffres, cpts })),
  );
}

/** Written beside, then put in place at once: a power cut leaves the old keys or the new ones, never half. */
function garder(cles: string): void {
  const neuf = `${FICHIER_DES_CLES}.neuf`;
  writeFileSync(neuf, cles, { mode: 0o600 });
  renameSync(neuf, FICHIER_DES_CLES);
}
