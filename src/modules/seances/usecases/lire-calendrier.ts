import { type DateCivile, partsDe } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { normaliser } from '#kernel/texte.ts';
import {
  changementsADeclarer,
  instancesDeLaCpts,
  type Mandat,
  mandatsDesDirigeants,
  siege,
} from '#modules/vie-associative';
import type { Tx } from '#platform/use-case.ts';
import { obligationsDe } from '../data/obligations.query.ts';
import { seancesDeLaCpts } from '../data/seances.query.ts';
import {
  type Dirigeant,
  type Echeance,
  echeanceDAssemblee,
  echeanceDElection,
  echeanceDeDeclaration,
  echeanceDObjet,
  echeanceDOuverture,
  OBJETS,
} from '../domain/calendrier.ts';

type Ou = {
  readonly tx: Tx;
  readonly cpts: string;
  readonly fuseau: string;
  readonly jour: DateCivile;
};

/** What the association owes in the year of a day, and what is known of it. */
export async function lireEcheances({ tx, cpts, fuseau, jour }: Ou): Promise<readonly Echeance[]> {
  const { annee } = partsDe(jour);
  const lu = {
    instances: await instancesDeLaCpts(tx, cpts),
    seances: await seancesDeLaCpts(tx, cpts),
    mandats: await mandatsDesDirigeants(tx, cpts),
    obligations: await obligationsDe(tx, cpts, annee),
  };
  const assemblees = lu.instances.filter(({ genre }) => genre === 'assemblee-generale');
  const ids = new Set(assemblees.map(({ id }) => id));
  const leurs = lu.seances.filter(({ instanceId }) => ids.has(instanceId));
  const jours = (etats: readonly string[]) =>
    leurs.flatMap(({ etat, debut }) => (etats.includes(etat) ? [dateCivileDe(debut, fuseau)] : []));
  const calees = { tenues: jours(['close']), prevues: jours(['preparee', 'convoquee', 'ouverte']) };
  return [
    echeanceDAssemblee(assemblees.length > 0, calees, jour),
    echeanceDElection(dirigeantsDe(lu.mandats, jour)),
    ...OBJETS.map((objet) =>
      echeanceDObjet(
        objet,
        lu.obligations.find((o) => o.objet === objet),
      ),
    ),
    echeanceDeDeclaration(
      changementsADeclarer(lu.mandats, jour).map(({ avant }) => avant),
      jour,
    ),
    echeanceDOuverture(),
  ];
}

/** Those who direct today, each with the decisions that gave their seats. */
function dirigeantsDe(mandats: readonly Mandat[], jour: DateCivile): readonly Dirigeant[] {
  const decisions = new Map<string, (string | null)[]>();
  for (const m of mandats) {
    if (!siege(m, jour)) continue;
    const qui = m.adhesionId ?? normaliser(m.nom);
    decisions.set(qui, [...(decisions.get(qui) ?? []), m.decision]);
  }
  return [...decisions].map(([qui, dites]) => ({ qui, decisions: dites }));
}
