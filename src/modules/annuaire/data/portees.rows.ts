import { sql } from 'kysely';
import type { Entite } from '../domain/rapport.ts';
import type { Portee } from './fusion.repository.ts';

const TOUT = sql`true`;
/** What no file brought (a demonstration, a test) no file takes away. */
const IMPORTE = sql`t.empreinte <> 0`;

/** What an import of the register of professionals may touch; `communes` when it is restricted. */
export function porteesRpps(communes: readonly string[] | null): Readonly<Record<Entite, Portee>> {
  const dedans = communes ? sql`t.commune = any (${sql.val([...communes])}::text[])` : TOUT;
  // Restricted to a few communes, a person goes when their last activity went.
  const parti = sql`not exists (select from annuaire.activites a where a.professionnel_id = t.id and a.ferme_le is null)
    and exists (select from annuaire.activites a where a.professionnel_id = t.id)`;
  const lus = sql`t.professionnel_id in (select p.id from annuaire.tampon_professionnels p)`;
  return {
    professionnels: { modifier: TOUT, fermer: sql`${IMPORTE} and ${communes ? parti : TOUT}` },
    activites: { modifier: TOUT, fermer: sql`${IMPORTE} and ${dedans}` },
    // FINESS knows a place better: what it said stays.
    structures: {
      modifier: sql`t.source = 'rpps'`,
      fermer: sql`t.source = 'rpps' and ${IMPORTE} and ${dedans}`,
    },
    savoir_faires: { modifier: TOUT, fermer: sql`${IMPORTE} and ${communes ? lus : TOUT}` },
    diplomes: { modifier: TOUT, fermer: sql`${IMPORTE} and ${communes ? lus : TOUT}` },
  };
}

/** An import of FINESS says all there is to say of the places it names, and closes only its own. */
export function porteeFiness(communes: readonly string[] | null): Portee {
  const dedans = communes ? sql`t.commune = any (${sql.val([...communes])}::text[])` : TOUT;
  return { modifier: TOUT, fermer: sql`t.source = 'finess' and ${IMPORTE} and ${dedans}` };
}
