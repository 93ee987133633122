import type { Regles, Voix } from './regles.ts';
import type { Rang } from './seance.ts';
import { cleDuSiege } from './siege.ts';

/** Somebody convened, as proxies look at them. */
export type Membre = {
  readonly id: string;
  readonly collegeId: string | null;
  readonly voix: Voix | null;
  readonly rang: Rang;
  readonly siege: string | null;
};

export type RefusDePouvoir =
  | 'pouvoirs-a-saisir'
  | 'pouvoirs-exclus'
  | 'voix-a-saisir'
  | 'sans-voix'
  | 'invite-sans-voix'
  | 'siege-perdu'
  | 'suppleant-sans-pouvoir'
  | 'mandataire-soi-meme'
  | 'mandataire-du-meme-siege'
  | 'mandataire-sans-voix'
  | 'mandataire-d-un-autre-college'
  | 'mandataire-represente'
  | 'porteur-de-pouvoirs'
  | 'pouvoirs-au-complet';

type Etat = {
  /** Proxies that the holder has already, this one aside. */
  readonly portes: number;
  /** The holder gave their own voice away. */
  readonly mandataireRepresente: boolean;
  /** The giver holds the voice of somebody. */
  readonly mandantPorte: boolean;
};

/** Why a voice may not be given to this member; null when it may. */
export function refusDePouvoir(
  { mandant, mandataire }: { readonly mandant: Membre; readonly mandataire: Membre },
  { pouvoirsMax, pouvoirsPortee }: Pick<Regles, 'pouvoirsMax' | 'pouvoirsPortee'>,
  { portes, mandataireRepresente, mandantPorte }: Etat,
): RefusDePouvoir | null {
  if (mandant.id === mandataire.id) return 'mandataire-soi-meme';
  if (mandant.rang === 'invite') return 'invite-sans-voix';
  if (mandant.rang === 'remplace') return 'siege-perdu';
  // A seat has one voice: only its titulaire gives it away.
  if (mandant.rang === 'suppleant') return 'suppleant-sans-pouvoir';
  if (cleDuSiege(mandant) === cleDuSiege(mandataire)) return 'mandataire-du-meme-siege';
  if (mandant.voix === 'consultative') return 'sans-voix';
  if (mandant.voix === null) return 'voix-a-saisir';
  if (pouvoirsMax === 0) return 'pouvoirs-exclus';
  if (pouvoirsMax === null || pouvoirsPortee === null) return 'pouvoirs-a-saisir';
  if (mandataire.voix !== 'deliberative') return 'mandataire-sans-voix';
  if (pouvoirsPortee === 'college' && mandant.collegeId !== mandataire.collegeId)
    return 'mandataire-d-un-autre-college';
  if (mandataireRepresente) return 'mandataire-represente';
  if (mandantPorte) return 'porteur-de-pouvoirs';
  return portes >= pouvoirsMax ? 'pouvoirs-au-complet' : null;
}

/** To whom a member may give their voice, as the rules and what was given already leave it. */
export function mandatairesPossibles<M extends Membre>(
  mandant: Membre,
  membres: readonly M[],
  {
    regles,
    pouvoirs,
  }: {
    readonly regles: Pick<Regles, 'pouvoirsMax' | 'pouvoirsPortee'>;
    readonly pouvoirs: ReadonlyMap<string, string>;
  },
): readonly M[] {
  const mandataires = [...pouvoirs].filter(([qui]) => qui !== mandant.id).map(([, a]) => a);
  return membres.filter((mandataire) => {
    const etat = {
      portes: mandataires.filter((id) => id === mandataire.id).length,
      mandataireRepresente: pouvoirs.has(mandataire.id),
      mandantPorte: mandataires.includes(mandant.id),
    };
    return refusDePouvoir({ mandant, mandataire }, regles, etat) === null;
  });
}
