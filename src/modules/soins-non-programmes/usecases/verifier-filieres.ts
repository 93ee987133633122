import type { Filiere } from '#kernel/filiere.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { questionnairesEnVigueur } from '#modules/questionnaires';
import type { Acteur, Ctx, Tx } from '#platform/use-case.ts';
import { KINESITHERAPEUTE } from '../domain/profession.ts';
import type { RefusDeFiliere } from '../domain/refus.ts';
import { POUR_AUTRUI } from './trouver-offrant.ts';

/** What is wrong with the urgent paths that a slot would be kept for, or null: of physiotherapists, with their questions in force. */
export async function verifierFilieres(
  { tx, cpts }: Ctx,
  filieres: readonly Filiere[],
  profession: string,
): Promise<RefusDeFiliere | null> {
  if (filieres.length === 0) return null;
  if (profession !== KINESITHERAPEUTE) return { motif: 'filiere-d-un-autre-metier' };
  const enVigueur = (await questionnairesEnVigueur(tx, cpts)).map(({ filiere }) => filiere);
  return filieres.every((filiere) => enVigueur.includes(filiere))
    ? null
    : { motif: 'filiere-fermee' };
}

/** Urgent paths that this person may keep slots for: for themselves when it is their trade, or for somebody else. */
export async function filieresOuvertes(
  tx: Tx,
  cpts: string,
  { droits, professionnel, delegations }: Acteur,
): Promise<readonly Filiere[]> {
  const enVigueur = (await questionnairesEnVigueur(tx, cpts)).map(({ filiere }) => filiere);
  if (enVigueur.length === 0 || droits.has(POUR_AUTRUI)) return enVigueur;
  const pour = [professionnel, ...delegations.map((d) => d.professionnel)].filter(
    (qui) => qui !== null,
  );
  const fiches = await professionnelsParIds(tx, pour);
  return fiches.some(({ profession }) => profession === KINESITHERAPEUTE) ? enVigueur : [];
}
