import { dateCivileDe } from '#kernel/fuseau.ts';
import { emettreLien } from '#modules/liens';
import type { Ctx, MessageAEnvoyer } from '#platform/use-case.ts';
import { courrielsDe, courrielsDeLOrganisateur } from '../data/personnes.query.ts';
import type { Texte } from '../domain/annonce.ts';

export type Destinataire = {
  readonly personneId: string;
  readonly nom: string;
  /** What their link opens. */
  readonly objet: string;
};

type Lettre<D> = {
  readonly genre: string;
  /** Page the link opens, after `/c/:slug/reunions/`. */
  readonly page: string;
  readonly adresse: string;
  readonly jusqua: Date;
  readonly texte: (destinataire: D, lien: string) => Texte;
};

/** A message to each, with a link of their own; those whose address is unknown get none. */
export async function ecrireAChacun<D extends Destinataire>(
  ctx: Ctx,
  destinataires: readonly D[],
  { genre, page, adresse, jusqua, texte }: Lettre<D>,
): Promise<readonly MessageAEnvoyer[]> {
  const { tx, cpts, fuseau, maintenant } = ctx;
  const personnes = destinataires.map(({ personneId }) => personneId);
  const jour = dateCivileDe(maintenant, fuseau);
  const courriels = await courrielsDe(tx, cpts, { personnes, jour });
  const heures = Math.max(1, (jusqua.getTime() - maintenant.getTime()) / 3_600_000);
  const messages: MessageAEnvoyer[] = [];
  for (const d of destinataires) {
    const destinataire = courriels.get(d.personneId);
    if (!destinataire) continue;
    const { objet, nom: porteur } = d;
    const lien = { genre, objet, porteur, compte: null, usageUnique: false, heures };
    const { jeton } = await emettreLien(ctx, lien);
    const vers = `${adresse}/c/${ctx.appel.cpts?.slug ?? ''}/reunions/${page}/${jeton}`;
    messages.push({ canal: 'courriel', destinataire, ...texte(d, vers) });
  }
  return messages;
}

type Note = { readonly compte: string | null; readonly texte: Texte };

/** A message to whoever organises. */
export async function ecrireALOrganisateur(
  { tx, cpts, fuseau, maintenant }: Ctx,
  { compte, texte }: Note,
): Promise<readonly MessageAEnvoyer[]> {
  const jour = dateCivileDe(maintenant, fuseau);
  const courriels = await courrielsDeLOrganisateur(tx, cpts, { compte, jour });
  return courriels.map((destinataire) => ({ canal: 'courriel', destinataire, ...texte }));
}

/** So long after something, its link still opens. */
export function apres(instant: Date, jours: number): Date {
  return new Date(instant.getTime() + jours * 86_400_000);
}
