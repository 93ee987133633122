import type { Appel } from '#platform/call.ts';
import type { Config } from '#platform/config.ts';
import type { Coffre } from '#platform/crypto/vault.ts';
import { type Database, openDatabase } from '#platform/db/database.ts';
import { acteurSysteme } from '../acteurs.ts';
import { type Base, ouvrirBase } from '../base.ts';
import { type CptsConnues, ouvrirCptsConnues } from '../cpts-connues.ts';
import { appelDe } from '../programme.ts';
import { coffreDe } from '../secrets.ts';
import { assembleSocle } from '../socle.ts';
import { Usage } from './usage.ts';

export type Atelier = {
  readonly base: Base;
  readonly db: Database;
  readonly coffre: Coffre;
  readonly cpts: CptsConnues;
  /** A call by the host, in a CPTS or in none; refuses a slug that names none. */
  readonly appel: (slug: string | null) => Promise<Appel>;
};

/** Opens the database for one command, beside a running server if there is one, and closes it afterwards. */
export async function dansLAtelier(
  config: Config,
  commande: string,
  travail: (atelier: Atelier) => Promise<void>,
): Promise<void> {
  const base = await ouvrirBase(config, {
    commande,
    rejoindre: true,
    dire: (ligne) => console.error(ligne),
  });
  const db = openDatabase(base.urls.app, { connections: 10 });
  try {
    const cpts = await ouvrirCptsConnues(db);
    const coffre = coffreDe(config);
    const socle = assembleSocle(db, coffre);
    await travail({
      base,
      db,
      coffre,
      cpts,
      appel: async (slug) => {
        const connue = slug ? await cpts.parSlug(slug) : null;
        if (slug && !connue) throw new Usage(`Aucune CPTS ne s’appelle « ${slug} ».`);
        return appelDe(socle, {
          maintenant: new Date(),
          cpts: connue,
          acteur: acteurSysteme(`maillage ${commande}`),
        });
      },
    });
  } finally {
    await db.close();
    await base.fermer();
  }
}
