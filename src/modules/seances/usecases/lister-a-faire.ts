import type { AFaire } from '#kernel/a-faire.ts';
import { ajouterJours } from '#kernel/date-civile.ts';
import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Regard } from '#platform/use-case.ts';
import { reglesDeLaCpts } from '../data/regles.query.ts';
import { seancesDeLaCpts } from '../data/seances.query.ts';
import { lireEcheances } from './lire-calendrier.ts';

const COMMUN = { droit: 'seances.seance.tenir', poste: null, euros: null, gestes: 1 } as const;
const BASE = '/vie-associative/seances';

/** What the association owes by law or statutes, sessions to convene, minutes to have approved. */
export async function listerAFaire(regard: Regard): Promise<readonly AFaire[]> {
  const echeances = await lireEcheances(regard);
  const obligations = echeances
    .filter(({ etat }) => etat === 'a-faire' || etat === 'en-retard')
    .map(({ cle, titre, avant: echeance }) => ({
      ...{ ...COMMUN, echeance, chemin: `${BASE}/calendrier` },
      ...{ code: `seances.obligation ${cle}`, phrase: titre, verbe: 'Voir' },
    }));
  return [...obligations, ...(await seancesAConvoquer(regard))];
}

async function seancesAConvoquer({ tx, cpts, fuseau, maintenant }: Regard) {
  const regles = await reglesDeLaCpts(tx, cpts);
  return (await seancesDeLaCpts(tx, cpts))
    .filter(({ etat, debut }) => etat === 'preparee' && debut > maintenant)
    .map((s): AFaire => {
      const jour = dateCivileDe(s.debut, fuseau);
      const dites = regles.get(s.instanceId);
      const preavis = s.rang === 1 ? dites?.preavisJours : dites?.secondePreavisJours;
      return {
        ...COMMUN,
        ...{ code: `seances.convoquer ${s.id}`, verbe: 'Convoquer', chemin: `${BASE}/${s.id}` },
        phrase: `Convoquer «\u00A0${s.titre}\u00A0» du ${dateLongue(jour)}`,
        // The statutes say how long before; until somebody wrote it, the day of the session itself.
        echeance: preavis ? ajouterJours(jour, -preavis) : jour,
      };
    });
}
