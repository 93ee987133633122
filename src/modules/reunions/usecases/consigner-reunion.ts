import { professionnelsParIds } from '#modules/annuaire';
import type { Ctx, FaitAConsigner } from '#platform/use-case.ts';
import { type Inscrite, saveInvites, saveProfessionnels } from '../data/personnes.repository.ts';
import { presentsAFiger } from '../data/signatures.query.ts';
import { saveFeuille } from '../data/signatures.repository.ts';
import type { Moyen, Passage, Presence } from '../domain/presence.ts';
import type { Rendez } from '../domain/reunion.ts';
import { figer } from './figer-feuille.ts';
import { copieDe } from './inscrire-personnes.ts';
import { ouvrirReunion } from './ouvrir-reunion.ts';

/** Somebody who was convened; `passage` is null for who did not come. */
export type Convoque = {
  readonly professionnel: string | null;
  readonly nom: string;
  readonly qualite: string | null;
  readonly courriel: string | null;
  /** In which capacity they sat, in words; left out: none is told from another. */
  readonly enQualite?: string | null;
  /** Heard as a guest: counted as one. */
  readonly invite?: boolean;
  /** A suppléant whose seat somebody else held all the time they were there. */
  readonly ecoute?: boolean;
  readonly passage: (Passage & { readonly presence: Presence; readonly moyen: Moyen }) | null;
};

export type ReunionConsignee = Rendez & {
  /** What held it: a body of the association. */
  readonly genre: string;
  readonly titre: string;
  readonly mission: string;
  readonly adresseVisio: string | null;
  readonly convoques: readonly Convoque[];
};

/**
 * A meeting that another module held and whose attendance it kept: written here with its sheet frozen at once, so that its
 * hours are counted once, printed and reversed as those of any other. Null when nobody came.
 */
export async function consignerReunion(
  ctx: Ctx,
  { convoques, ...r }: ReunionConsignee,
): Promise<{ readonly reunion: string; readonly faits: readonly FaitAConsigner[] } | null> {
  const { tx, cpts, maintenant: le } = ctx;
  if (!convoques.some(({ passage }) => passage !== null)) return null;
  const ids = await inscrire(ctx, convoques);
  const personnes = [...new Set(ids)].map((personne) => ({ personne, reponse: null }));
  const reunion = await ouvrirReunion(ctx, { ...r, groupe: null, convoques: personnes });
  // Somebody who sits twice, for themselves and for a structure, was there once.
  const signatures = new Map(
    convoques.flatMap(({ passage }, rang) => {
      const personneId = ids[rang];
      return passage && personneId ? [[personneId, { ...passage, personneId }] as const] : [];
    }),
  );
  await saveFeuille(tx, cpts, {
    reunion,
    signatures: [...signatures.values()],
    retirees: [],
    le,
  });
  const places = new Map(ids.map((personne, rang) => [personne, convoques[rang]]));
  const assis = new Set(
    ids.filter((_, rang) => convoques[rang]?.passage && !convoques[rang]?.ecoute),
  );
  const presents = (await presentsAFiger(tx, cpts, reunion)).map((p) => {
    const { enQualite, invite } = places.get(p.personneId) ?? {};
    const ecoute = !assis.has(p.personneId);
    const qualite = [p.qualite, enQualite].filter(Boolean).join(', ') || null;
    return { ...p, qualite, ...(invite ? { invite } : {}), ...(ecoute ? { ecoute } : {}) };
  });
  const { faits } = await figer(ctx, { ...r, id: reunion }, presents);
  return { reunion, faits };
}

/** The id here of each, in the order given. */
async function inscrire(ctx: Ctx, convoques: readonly Convoque[]): Promise<readonly string[]> {
  const { tx, cpts, ids, maintenant: le } = ctx;
  const voulus = convoques.flatMap(({ professionnel }) => professionnel ?? []);
  const fiches = await professionnelsParIds(tx, [...new Set(voulus)]);
  const connus = await saveProfessionnels(tx, cpts, {
    personnes: fiches.map((fiche) => ({ id: ids(), ...copieDe(fiche) })),
    le,
  });
  const parPro = new Map(connus.map(({ id, professionnelId }) => [professionnelId, id]));
  const invites = new Map(
    convoques
      .filter(({ professionnel }) => !parPro.has(professionnel))
      .map(({ nom, qualite, courriel }) => [
        cle({ nom, qualite, courriel }),
        { nom, qualite, courriel },
      ]),
  );
  const sans = { professionnelId: null, profession: null, commune: null };
  const nouveaux = await saveInvites(tx, cpts, {
    personnes: [...invites.values()].map((invite) => ({ ...sans, ...invite, id: ids() })),
    le,
  });
  const parCle = new Map(nouveaux.map((n) => [cle(n), n.id]));
  return convoques.map((c) => parPro.get(c.professionnel) ?? parCle.get(cle(c)) ?? '');
}

const cle = ({ nom, qualite, courriel }: Pick<Inscrite, 'nom' | 'qualite' | 'courriel'>) =>
  `${nom.toLowerCase()}\n${courriel}\n${qualite}`;
