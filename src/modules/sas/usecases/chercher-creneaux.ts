import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { libelleDuMotif } from '#modules/soins-non-programmes';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { creneauxDuSas } from '../data/creneaux.query.ts';
import { exercants } from '../data/exercants.query.ts';
import { raccordementDe } from '../data/reglages.query.ts';
import { type CreneauDuSas, type Exercant, type Lieu, situer } from '../domain/exercant.ts';
import { NON_RACCORDEE, type Raccordement } from '../domain/raccordement.ts';

/** A slot with whom it is, and where. */
export type CreneauSitue = {
  readonly creneau: CreneauDuSas;
  readonly exercant: Exercant;
  readonly lieu: Lieu;
};

export type Trouves = {
  readonly raccordement: Raccordement;
  readonly creneaux: readonly CreneauSitue[];
};

/**
 * Free slots that the SAS may book, of the professionals asked for, beginning between two instants (both included, none
 * before now). Nothing where the CPTS is not connected; a slot whose place is unknown is left out.
 */
export const chercherCreneaux = defineUseCase({
  nom: 'sas.chercher-creneaux',
  saisie: z.strictObject({
    /** RPPS numbers, 11 digits. */
    rpps: z.array(z.string()).max(500),
    du: z.date(),
    au: z.date(),
  }),
  droit: 'sas.creneau.lire',
  executer: async (ctx, { rpps, du, au }) => {
    const { tx, cpts, maintenant } = ctx;
    const [raccordement, creneaux, connus] = await Promise.all([
      raccordementDe(tx, cpts),
      creneauxDuSas(tx, cpts, { professionnels: rpps.map(idDuRpps), du, au, maintenant }),
      exercants(tx, { rpps }),
    ]);
    const trouves = raccordement.actif ? situes(creneaux, connus) : [];
    return reussi(
      effets<Trouves>(
        { raccordement: raccordement.actif ? raccordement : NON_RACCORDEE, creneaux: trouves },
        {
          trace: {
            action: 'sas.creneaux-lus',
            detail: { professionnels: rpps.length, creneaux: trouves.length },
          },
        },
      ),
    );
  },
});

function situes(
  creneaux: readonly CreneauDuSas[],
  connus: readonly Exercant[],
): readonly CreneauSitue[] {
  const parId = new Map(connus.map((exercant) => [exercant.id, exercant]));
  return creneaux.flatMap((creneau) => {
    const exercant = parId.get(creneau.professionnelId);
    const lieu = situer(creneau, exercant);
    if (!exercant || typeof lieu === 'string') return [];
    const motifs = creneau.motifs.map(libelleDuMotif);
    return [{ creneau: { ...creneau, motifs }, exercant, lieu }];
  });
}
