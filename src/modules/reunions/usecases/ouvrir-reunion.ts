import { drawToken } from '#platform/crypto/secret-token.ts';
import type { Ctx } from '#platform/use-case.ts';
import { type Convoque, insertConvocations, insertReunion } from '../data/reunions.repository.ts';
import type { Rendez } from '../domain/reunion.ts';

export const CHAMP_DU_SECRET = 'reunions.secret';

export type ReunionAOuvrir = Rendez & {
  /** Who holds it: `groupe`, or a body of the association. */
  readonly genre: string;
  readonly groupe: string | null;
  readonly titre: string;
  readonly mission: string;
  readonly adresseVisio: string | null;
  readonly convoques: readonly Omit<Convoque, 'id'>[];
  /** What its codes are derived from, when they are those of a meeting elsewhere. */
  readonly secret?: string;
};

/** Writes a meeting and who is convened, in the transaction at hand; gives its id. The caller tells that it is convened. */
export async function ouvrirReunion(
  ctx: Ctx,
  { convoques, ...r }: ReunionAOuvrir,
): Promise<string> {
  const { tx, cpts, ids, acteur, maintenant: le, coffre } = ctx;
  const id = ids();
  const secret = coffre.chiffrer(r.secret ?? drawToken(), {
    cpts,
    champ: CHAMP_DU_SECRET,
    objet: id,
  });
  await insertReunion(tx, cpts, {
    ...r,
    id,
    secret,
    organisateur: acteur.id,
    organisateurNom: acteur.nom,
    le,
  });
  const lignes = convoques.map((convoque) => ({ ...convoque, id: ids() }));
  await insertConvocations(tx, cpts, { reunion: id, convoques: lignes, le });
  return id;
}

/** What tells that a meeting is convened. */
export const convoquee = (reunion: string) =>
  ({ genre: 'reunions.reunion-convoquee', donnees: { reunion } }) as const;
