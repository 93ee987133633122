import type { AFaire } from '#kernel/a-faire.ts';
import { pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Regard } from '#platform/use-case.ts';
import { actionsEnRetard, feuillesAFiger } from '../data/a-faire.query.ts';
import { invitationsARepondre } from '../data/inter-recues.query.ts';

const COMMUN = { poste: null, euros: null } as const;

/** Sheets to freeze, without which nothing of a meeting counts, and actions that are late. */
export async function listerAFaire({
  tx,
  cpts,
  jour,
  fuseau,
  maintenant,
}: Regard): Promise<readonly AFaire[]> {
  const feuilles = await feuillesAFiger(tx, cpts, maintenant);
  const retard = await actionsEnRetard(tx, cpts, jour);
  const invitations = await invitationsARepondre(tx, cpts, maintenant);
  return [
    ...invitations.map(({ id, titre, organisatriceNom, debut }) => ({
      ...COMMUN,
      ...{ code: `reunions.invitation ${id}`, verbe: 'Répondre', droit: 'reunions.groupe.tenir' },
      phrase: `Répondre à ${organisatriceNom}, qui vous invite à «\u00A0${titre}\u00A0»`,
      ...{ chemin: `/reunions/inter/${id}`, echeance: dateCivileDe(debut, fuseau), gestes: 1 },
    })),
    ...feuilles.map(({ id, titre, fin }) => ({
      ...COMMUN,
      ...{ code: `reunions.feuille ${id}`, verbe: 'Figer', droit: 'reunions.reunion.animer' },
      phrase: `Figer la feuille d’émargement de «\u00A0${titre}\u00A0»`,
      ...{ chemin: `/reunions/${id}`, echeance: dateCivileDe(fin, fuseau), gestes: 1 },
    })),
    ...(retard
      ? [
          {
            ...COMMUN,
            ...{ code: 'reunions.suites', verbe: 'Voir', droit: 'reunions.reunion.animer' },
            phrase: `Suivre ${pluriel(retard.nombre, 'action décidée en réunion', 'actions décidées en réunion')}`,
            ...{ chemin: '/reunions/actions', echeance: retard.depuis, gestes: retard.nombre },
          },
        ]
      : []),
  ];
}
