import type { Proposition } from '../domain/seance.ts';

const DIRE = {
  recue: 'reçue, pas encore traitée',
  retenue: 'à l’ordre du jour',
  ecartee: 'écartée',
} as const;

/** What became of what somebody asked. */
export const SuitesDePropositions = (p: { readonly propositions: readonly Proposition[] }) => (
  <ul class="rows tight">
    {p.propositions.map(({ titre, etat, raison }) => (
      <li>
        <b>{titre}</b>
        {`\u00A0: ${DIRE[etat]}${raison ? `, ${raison}` : ''}.`}
      </li>
    ))}
  </ul>
);
