import type { AFaire } from '#kernel/a-faire.ts';
import { additionner, centimes, montant } from '#kernel/centimes.ts';
import { pluriel } from '#kernel/formats.ts';
import type { Regard } from '#platform/use-case.ts';
import { relevesAvecAvoir } from '../data/factures.query.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { relevesAVirer, relevesParIds } from '../data/releves.query.ts';
import { aRecuperer, type Facturation, peutPartir } from '../domain/facture.ts';
import { direPeriode } from '../domain/periode-tenue.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import { facturationDes } from './lire-facturation.ts';
import { nombreAApprouver } from './preparer-releves.ts';

const BASE = '/financement/indemnisations';
const COMMUN = { poste: null, euros: null } as const;

/** Periods that are over and still open, invoices to read, and approved relevés that may enter a file of transfers. */
export async function listerAFaire(regard: Regard): Promise<readonly AFaire[]> {
  const { tx, cpts, jour } = regard;
  const periodes = await periodesDeLaCpts(tx, cpts);
  const finies = [];
  for (const periode of periodes.filter(({ closeLe, au }) => closeLe === null && au < jour))
    finies.push({ periode, nombre: await nombreAApprouver(regard, periode) });
  const approuves = await relevesAVirer(tx, cpts);
  const facturation = await facturationDes({ tx, cpts }, approuves);
  const aVirer = approuves.filter(({ id }) => peutPartir(facturation(id)));
  const aLire = approuves.filter(({ id }) => aLireDuBureau(facturation(id)));
  return [
    ...finies.map(({ periode, nombre }) => ({
      ...COMMUN,
      code: `indemnisations.periode ${periode.id}`,
      verbe: nombre > 0 ? 'Approuver' : 'Clore',
      phrase: `${nombre > 0 ? `Approuver ${pluriel(nombre, 'relevé')}, puis clore` : 'Clore'}\u00A0: ${direPeriode(periode)}`,
      ...{ chemin: `${BASE}?periode=${periode.id}`, droit: 'indemnisations.releve.approuver' },
      ...{ echeance: null, gestes: Math.max(nombre, 1) },
    })),
    ...(await avoirsARegler(regard)),
    ...(aLire.length > 0 ? [lireLesNotes(aLire)] : []),
    ...(aVirer.length > 0 ? [virer(aVirer)] : []),
  ];
}

type Approuves = readonly ReleveApprouve[];
const somme = (releves: Approuves) => montant(additionner(...releves.map((r) => r.centimes)));

/** Papers that nobody read, or of which nobody explained the difference: the officers' turn. */
const aLireDuBureau = ({ etat }: Facturation) => etat === 'a-verifier' || etat === 'ecart';

const lireLesNotes = (releves: Approuves): AFaire => ({
  ...COMMUN,
  ...{ code: 'indemnisations.honoraires', verbe: 'Vérifier' },
  phrase: `Vérifier les notes d’honoraires de ${pluriel(releves.length, 'relevé retenu', 'relevés retenus')}\u00A0: ${somme(releves)}`,
  ...{ chemin: `${BASE}/honoraires`, droit: 'indemnisations.releve.approuver' },
  ...{ echeance: null, gestes: releves.length },
});

const virer = (releves: Approuves): AFaire => ({
  ...COMMUN,
  ...{ code: 'indemnisations.virements', verbe: 'Virer' },
  phrase: `Virer ${pluriel(releves.length, 'relevé approuvé', 'relevés approuvés')}\u00A0: ${somme(releves)}`,
  ...{ chemin: `${BASE}/virements`, droit: 'indemnisations.virement.tenir' },
  ...{ echeance: null, gestes: 1 },
});

/** Credit notes that came once the transfer had left. */
async function avoirsARegler({ tx, cpts }: Regard): Promise<readonly AFaire[]> {
  const releves = await relevesParIds(tx, cpts, await relevesAvecAvoir(tx, cpts));
  const facturation = await facturationDes({ tx, cpts }, releves);
  const dus = releves.map((r) => aRecuperer({ ...r, facturation: facturation(r.id) }));
  const avoirs = dus.flatMap((du) => du.avoirs);
  if (avoirs.length === 0) return [];
  const total = montant(additionner(centimes(0), ...dus.map((du) => du.centimes)));
  return [
    {
      ...COMMUN,
      ...{ code: 'indemnisations.avoirs', verbe: 'Régler' },
      phrase: `Régler ${pluriel(avoirs.length, 'avoir arrivé', 'avoirs arrivés')} après le virement\u00A0: ${total} à récupérer`,
      ...{ chemin: `${BASE}/honoraires`, droit: 'indemnisations.releve.approuver' },
      ...{ echeance: null, gestes: avoirs.length },
    },
  ];
}
