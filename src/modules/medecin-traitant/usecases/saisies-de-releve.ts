import { z } from 'zod';
import { zDateCivile, zEntier, zTexte } from '#kernel/zod.ts';
import { ORGANISMES } from '../domain/liste.ts';
import { type CompteDeReleve, contradictions, neDitRien, TOUT_DE } from '../domain/releve.ts';
import { ouNull, zTexteOuNull } from './saisies.ts';

/** `23 480` as people write it. */
const sansEspaces = (valeur: unknown) =>
  typeof valeur === 'string' ? valeur.replaceAll(/\s/g, '') : valeur;

const zCompte = z.preprocess(sansEspaces, ouNull(zEntier({ min: 0, max: 100_000_000 })));
const zAge = ouNull(zEntier({ min: 0, max: 120 }));

const zComptes = {
  couverte: zCompte,
  avec: zCompte,
  sans: zCompte,
  ald: zCompte,
  aldSans: zCompte,
  age: zCompte,
  ageSans: zCompte,
  c2s: zCompte,
  c2sSans: zCompte,
  c2sAld: zCompte,
  c2sAldSans: zCompte,
} satisfies Record<CompteDeReleve, unknown>;

/** What a count says, typed from its document. */
export const zReleve = {
  organisme: z.enum(ORGANISMES, { error: 'Choisissez qui compte.' }),
  lieu: zTexteOuNull(80),
  du: ouNull(zDateCivile),
  au: zDateCivile,
  remisPar: zTexte(160, 'Dites qui vous l’a remis.'),
  remisLe: zDateCivile,
  document: zTexte(200, 'Dites de quel document viennent ces nombres.'),
  ageMinimal: zAge,
  ageAuDela: zAge,
  ...zComptes,
};

export type SaisieDeReleve = z.output<z.ZodObject<typeof zReleve>>;

/** Adds to a form of these fields what one field cannot say alone. */
export function coherent(saisie: SaisieDeReleve, ctx: z.RefinementCtx): void {
  const dire = (champ: string, message: string) =>
    ctx.addIssue({ code: 'custom', path: [champ], message });
  if (saisie.du !== null && saisie.du > saisie.au)
    dire('du', 'La période finit avant de commencer : vérifiez les deux dates.');
  if (neDitRien(saisie)) dire('couverte', 'Donnez au moins un des nombres du document.');
  if ((saisie.age !== null || saisie.ageSans !== null) && saisie.ageAuDela === null)
    dire('ageAuDela', 'Dites au-delà de quel âge ces personnes sont comptées.');
  for (const compte of contradictions(saisie)) {
    const tout = TOUT_DE[compte];
    const seul = tout !== undefined && Number(saisie[compte]) > Number(saisie[tout]);
    dire(
      compte,
      seul
        ? 'C’est plus que le nombre dont il fait partie : vérifiez les deux dans le document.'
        : 'Avec et sans médecin traitant font plus que la population couverte : vérifiez, ou laissez vide le nombre qui vient d’un autre document.',
    );
  }
}
