import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import { type Contact, contactsDesProfessionnels } from '../data/contacts.query.ts';

type Connu = Contact & {
  readonly genre: 'individuel' | 'structure';
  readonly professionnelId: string | null;
};

/** Members with where to write to them and call them: what they gave, otherwise what is known of them as professionals. */
export async function joindreLesContacts<A extends Connu>(
  { tx, cpts, fuseau, maintenant }: Pick<Ctx, 'tx' | 'cpts' | 'fuseau' | 'maintenant'>,
  adherents: readonly A[],
): Promise<readonly A[]> {
  const professionnels = adherents.flatMap(({ professionnelId }) => professionnelId ?? []);
  const jour = dateCivileDe(maintenant, fuseau);
  const connus = await contactsDesProfessionnels(tx, cpts, { professionnels, jour });
  return adherents.map((a) => {
    const connu = a.professionnelId ? connus.get(a.professionnelId) : undefined;
    return {
      ...a,
      courriel: a.courriel ?? connu?.courriel ?? null,
      telephone: a.telephone ?? connu?.telephone ?? null,
    };
  });
}
