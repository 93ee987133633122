import type { AFaire } from '#kernel/a-faire.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { type Convention, etatDe, type Rendezvous, rendezvousDe } from './convention.ts';

const DECIDER: Readonly<Record<Rendezvous['genre'], (dite: string) => string>> = {
  denoncer: (dite) => `Dénoncer ${dite}, ou la laisser se reconduire`,
  renouveler: (dite) => `Renouveler ${dite}, ou la laisser finir`,
  terme: (dite) => `Préparer la fin de ${dite}`,
};

/** What a convention asks of those who keep it on a day; null: nothing. Its reminders say from when. */
export function aFaireDe(c: Convention, jour: DateCivile): AFaire | null {
  const attendu = attenduDe(c, jour);
  return (
    attendu && {
      ...attendu,
      ...{ code: `documents.convention ${c.id}`, verbe: 'Ouvrir' },
      ...{ chemin: `/documents/conventions/${c.id}`, droit: 'documents.convention.tenir' },
      ...{ poste: null, euros: null, gestes: 1 },
    }
  );
}

function attenduDe(c: Convention, jour: DateCivile): Pick<AFaire, 'phrase' | 'echeance'> | null {
  const dite = `la convention «\u00A0${c.objet}\u00A0»`;
  const etat = etatDe(c, jour);
  if (etat === 'echue')
    return { phrase: `Renouveler ${dite}, ou noter qu’elle est finie`, echeance: c.au };
  if (etat === 'terme-inconnu')
    return { phrase: `Écrire de combien de mois se reconduit ${dite}`, echeance: null };
  const prochain = etat === 'a-renouveler' ? rendezvousDe(c, jour) : null;
  return prochain && { phrase: DECIDER[prochain.genre](dite), echeance: prochain.date };
}
