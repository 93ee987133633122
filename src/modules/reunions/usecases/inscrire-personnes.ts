import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { libelleDuMetier, type Professionnel, professionnelsParIds } from '#modules/annuaire';
import type { Ctx } from '#platform/use-case.ts';
import { saveInvites, saveProfessionnels } from '../data/personnes.repository.ts';
import { lireInvites } from '../domain/invites.ts';
import type { RefusDePersonnes } from '../domain/refus.ts';

type Qui = { readonly professionnels: readonly string[]; readonly invites: string };

/** Makes people known here, those of the directory and guests; gives their ids. Nobody is not a refusal: see the caller. */
export async function inscrirePersonnes(
  { tx, cpts, ids, maintenant: le }: Ctx,
  { professionnels, invites }: Qui,
): Promise<Result<readonly string[], RefusDePersonnes>> {
  const lus = lireInvites(invites);
  if (!lus.ok) return lus;
  const voulus = [...new Set(professionnels)];
  const fiches = await professionnelsParIds(tx, voulus);
  if (fiches.length < voulus.length) return refuse({ motif: 'personne-inconnue' });
  const connus = await saveProfessionnels(tx, cpts, {
    personnes: fiches.map((fiche) => ({ id: ids(), ...copieDe(fiche) })),
    le,
  });
  const parCle = new Map(
    lus.valeur.map((i) => [`${i.nom.toLowerCase()}\n${i.courriel}\n${i.qualite}`, i]),
  );
  const nouveaux = await saveInvites(tx, cpts, {
    personnes: [...parCle.values()].map((invite) => ({
      ...invite,
      id: ids(),
      professionnelId: null,
      profession: null,
      commune: null,
    })),
    le,
  });
  return reussi([...connus, ...nouveaux].map(({ id }) => id));
}

/** Somebody of the directory, as it knows them today. */
export function copieDe(fiche: Professionnel) {
  const { id, profession, savoirFaire, commune } = fiche;
  return {
    professionnelId: id,
    nom: nomDeProfessionnel(fiche),
    profession,
    qualite: libelleDuMetier(profession, savoirFaire),
    commune,
    courriel: null,
  };
}
