import type { AFaire } from '#kernel/a-faire.ts';
import { additionner, montant } from '#kernel/centimes.ts';
import { pluriel } from '#kernel/formats.ts';
import type { Regard } from '#platform/use-case.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { relevesAVirer } from '../data/releves.query.ts';
import { direPeriode } from '../domain/periode-tenue.ts';
import { nombreAApprouver } from './preparer-releves.ts';

const BASE = '/financement/indemnisations';
const COMMUN = { poste: null, euros: null } as const;

/** Periods that are over and still open, and relevés that were approved and are in no file of transfers. */
export async function listerAFaire(regard: Regard): Promise<readonly AFaire[]> {
  const { tx, cpts, jour } = regard;
  const periodes = await periodesDeLaCpts(tx, cpts);
  const finies = [];
  for (const periode of periodes.filter(({ closeLe, au }) => closeLe === null && au < jour))
    finies.push({ periode, nombre: await nombreAApprouver(regard, periode) });
  const aVirer = await relevesAVirer(tx, cpts);
  return [
    ...finies.map(({ periode, nombre }) => ({
      ...COMMUN,
      code: `indemnisations.periode ${periode.id}`,
      verbe: nombre > 0 ? 'Approuver' : 'Clore',
      phrase: `${nombre > 0 ? `Approuver ${pluriel(nombre, 'relevé')}, puis clore` : 'Clore'}\u00A0: ${direPeriode(periode)}`,
      ...{ chemin: `${BASE}?periode=${periode.id}`, droit: 'indemnisations.releve.approuver' },
      ...{ echeance: null, gestes: Math.max(nombre, 1) },
    })),
    ...(aVirer.length > 0
      ? [
          {
            ...COMMUN,
            ...{ code: 'indemnisations.virements', verbe: 'Virer' },
            phrase: `Virer ${pluriel(aVirer.length, 'relevé approuvé', 'relevés approuvés')}\u00A0: ${montant(additionner(...aVirer.map((r) => r.centimes)))}`,
            ...{ chemin: `${BASE}/virements`, droit: 'indemnisations.virement.tenir' },
            ...{ echeance: null, gestes: 1 },
          },
        ]
      : []),
  ];
}
