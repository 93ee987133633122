import { dateHeure, nombre } from '#kernel/formats.ts';
import type { NatureDeRupture } from '../domain/chaine.ts';
import { direRupture } from '../domain/dire-rupture.ts';

export type Verification = {
  readonly faiteLe: Date;
  readonly rang: number;
  readonly rupture: { readonly rang: number; readonly nature: NatureDeRupture } | null;
  readonly completeLe: Date | null;
};

type Props = { readonly verification: Verification | null; readonly fuseau: string };

/** Whether nobody changed the trail behind the program's back, and since when it is known. */
export const EtatDeLaChaine = ({ verification, fuseau }: Props) => {
  if (!verification) return <>La chaîne sera vérifiée cette nuit pour la première fois.</>;
  const { rang, rupture, faiteLe, completeLe } = verification;
  const quand = dateHeure(faiteLe, fuseau);
  if (rupture)
    return (
      <>
        <strong>La chaîne est rompue.</strong>
        {` ${direRupture(rupture, fuseau)} Vérifié ${quand}.`}
      </>
    );
  return (
    <>
      <strong>{`La chaîne est entière\u00A0: ${nombre(rang)} traces`}</strong>
      {`, vérifiée ${quand}`}
      {completeLe ? `, depuis la première ${dateHeure(completeLe, fuseau)}.` : '.'}
    </>
  );
};
