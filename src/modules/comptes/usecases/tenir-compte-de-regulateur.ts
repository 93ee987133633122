import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import {
  type CompteConnu,
  compteDId,
  compteDuCourriel,
  insertCompte,
  lockCompte,
  setPorteur,
} from '../data/comptes.repository.ts';
import { endMandats, insertMandatUnique, loadMandatsDuCompte } from '../data/mandats.repository.ts';

const ROLE = 'regulateur-sas';

export type CompteDeRegulateur = {
  /** Null the first time the platform tells of this person. */
  readonly compte: string | null;
  /** Lower case. */
  readonly courriel: string;
  readonly nom: string;
  readonly prenom: string;
  /** Entry of the national directory, by which Pro Santé Connect will know them. */
  readonly professionnel: string | null;
  /** False: the role ends at once, the account stays. */
  readonly habilite: boolean;
};

/**
 * Keeps the account of a regulator whom the platform SAS tells of, within the transaction of the call: no password is drawn,
 * its owner comes in by Pro Santé Connect or chooses one from a link. An account that somebody
 * has here for something else is left alone. Gives the id; null when the address belongs to such an account, or to one that is
 * closed.
 */
export async function tenirCompteDeRegulateur(
  ctx: Ctx,
  regulateur: CompteDeRegulateur,
): Promise<string | null> {
  const compte = regulateur.compte
    ? await mettreAJour(ctx, regulateur.compte, regulateur)
    : await ouvrir(ctx, regulateur);
  if (!compte) return null;
  await lockCompte(ctx.tx, compte);
  const tenus = (await loadMandatsDuCompte(ctx.tx, ctx.cpts, compte)).filter(
    ({ role }) => role === ROLE,
  );
  if (!regulateur.habilite)
    await endMandats(ctx.tx, ctx.cpts, { ids: tenus.map(({ id }) => id), le: ctx.maintenant });
  else if (tenus.length === 0) await habiliter(ctx, compte, regulateur);
  return compte;
}

async function ouvrir(
  { tx, ids, maintenant }: Ctx,
  { courriel, nom, prenom }: CompteDeRegulateur,
): Promise<string | null> {
  const connu = await compteDuCourriel(tx, courriel);
  // Known here by its own right: the platform gives it nothing, the coordination may.
  if (connu) return neSertQuAuSas(connu) ? connu.id : null;
  const id = ids();
  const porteur = { id, courriel, nom, prenom };
  const ouvert = await insertCompte(tx, {
    ...porteur,
    motDePasse: null,
    demonstration: false,
    creeLe: maintenant,
  });
  return ouvert ? id : null;
}

function neSertQuAuSas({ mandats }: Pick<CompteConnu, 'mandats'>): boolean {
  return mandats.length > 0 && mandats.every(({ role }) => role === ROLE);
}

/** What the platform says of somebody rules an account that serves nothing else. */
async function mettreAJour(
  { tx }: Ctx,
  id: string,
  { courriel, nom, prenom }: CompteDeRegulateur,
): Promise<string | null> {
  const compte = await compteDId(tx, id);
  if (!compte) return null;
  if (!neSertQuAuSas(compte)) return id;
  return (await setPorteur(tx, { id, courriel, nom, prenom })) ? id : null;
}

async function habiliter(
  { tx, cpts, ids, maintenant, fuseau }: Ctx,
  compte: string,
  { professionnel }: CompteDeRegulateur,
): Promise<void> {
  await insertMandatUnique(tx, {
    cpts,
    id: ids(),
    compte,
    role: ROLE,
    professionnel,
    du: dateCivileDe(maintenant, fuseau),
    au: null,
    creeLe: maintenant,
  });
}
