import type { Tx } from '#platform/db/database.ts';

export type CompteDeLaCpts = {
  readonly compte: string;
  readonly nom: string;
  readonly role: string;
  readonly professionnel: string | null;
  readonly courriel: string;
};

/** Accounts that hold one of these roles in the CPTS on that day, each once by role. */
export async function comptesDeLaCpts(
  tx: Tx,
  cpts: string,
  { roles, jour }: { readonly roles: readonly string[]; readonly jour: string },
): Promise<readonly CompteDeLaCpts[]> {
  const rows = await tx
    .selectFrom('comptes.public_mandats')
    .select([
      'compte_id as compte',
      'nom',
      'prenom',
      'role',
      'professionnel_id as professionnel',
      'courriel',
    ])
    .distinct()
    .where('cpts_id', '=', cpts)
    .where('role', 'in', roles)
    .where('du', '<=', jour)
    .where((eb) => eb.or([eb('au', 'is', null), eb('au', '>=', jour)]))
    .orderBy('nom')
    .orderBy('prenom')
    .$narrowType<{ compte: string; nom: string; prenom: string; role: string; courriel: string }>()
    .execute();
  return rows.map(({ prenom, nom, ...row }) => ({ ...row, nom: `${prenom} ${nom}` }));
}

/** The account of a professional in the CPTS, or null. */
export async function comptesDuProfessionnel(
  tx: Tx,
  cpts: string,
  { professionnel, jour }: { readonly professionnel: string; readonly jour: string },
): Promise<readonly { readonly courriel: string }[]> {
  return await tx
    .selectFrom('comptes.public_mandats')
    .select('courriel')
    .distinct()
    .where('cpts_id', '=', cpts)
    .where('professionnel_id', '=', professionnel)
    .where('du', '<=', jour)
    .where((eb) => eb.or([eb('au', 'is', null), eb('au', '>=', jour)]))
    .$narrowType<{ courriel: string }>()
    .execute();
}
