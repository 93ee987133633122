import { type Result, refuse, reussi } from '#kernel/result.ts';

/** Somebody who may be on the list of voters. */
export type Membre = {
  /** Of their membership, or of the mandate of a person who is no member. */
  readonly id: string;
  readonly adhesionId: string | null;
  readonly nom: string;
  readonly courriel: string | null;
  readonly college: { readonly id: string; readonly nom: string; readonly voix: string } | null;
  readonly suspendu: boolean;
};

export type Pouvoir = { readonly mandant: string; readonly mandataire: string };

/** Somebody of the frozen list; each voice is a ballot. */
export type Electeur = {
  /** Who they are for whoever gave the list. */
  readonly reference?: string;
  readonly adhesionId: string | null;
  readonly nom: string;
  readonly courriel: string | null;
  readonly college: string | null;
  readonly representePar: string | null;
  /** Null: their own; otherwise who gave it. */
  readonly voix: readonly (string | null)[];
};

export type Ecarte = { readonly nom: string; readonly raison: 'voix-consultative' | 'suspendu' };

/** Those of a list who vote, and those who do not with the reason. */
export function partager(membres: readonly Membre[]): {
  readonly votants: readonly Membre[];
  readonly ecartes: readonly Ecarte[];
} {
  const raisonDe = (m: Membre) =>
    m.suspendu ? 'suspendu' : m.college?.voix === 'consultative' ? 'voix-consultative' : null;
  return {
    votants: membres.filter((m) => raisonDe(m) === null),
    ecartes: membres.flatMap((m) => {
      const raison = raisonDe(m);
      return raison === null ? [] : [{ nom: m.nom, raison } as const];
    }),
  };
}

export type RefusDePouvoir = {
  readonly motif:
    | 'mandant-inconnu'
    | 'mandataire-inconnu'
    | 'pouvoir-a-soi'
    | 'mandataire-represente'
    | 'mandant-porte-des-pouvoirs'
    | 'pouvoir-deja-donne'
    | 'trop-de-pouvoirs';
};

type Liste = {
  readonly votants: readonly Membre[];
  readonly pouvoirs: readonly Pouvoir[];
  readonly max: number | null;
};

/** Whether somebody of the list may vote for another of it. Who is represented votes for nobody. */
export function donnerPouvoir(
  { votants, pouvoirs, max }: Liste,
  { mandant, mandataire }: Pouvoir,
): Result<Pouvoir, RefusDePouvoir> {
  const estVotant = (id: string) => votants.some((v) => v.id === id);
  if (!estVotant(mandant)) return refuse({ motif: 'mandant-inconnu' });
  if (!estVotant(mandataire)) return refuse({ motif: 'mandataire-inconnu' });
  if (mandant === mandataire) return refuse({ motif: 'pouvoir-a-soi' });
  if (pouvoirs.some((p) => p.mandant === mandant)) return refuse({ motif: 'pouvoir-deja-donne' });
  if (pouvoirs.some((p) => p.mandant === mandataire))
    return refuse({ motif: 'mandataire-represente' });
  if (pouvoirs.some((p) => p.mandataire === mandant))
    return refuse({ motif: 'mandant-porte-des-pouvoirs' });
  const portes = pouvoirs.filter((p) => p.mandataire === mandataire).length;
  if (max !== null && portes >= max) return refuse({ motif: 'trop-de-pouvoirs' });
  return reussi({ mandant, mandataire });
}

/** The list as it is frozen: proxies whose giver or bearer votes no more are left out, and their giver votes. */
export function figer({ votants, pouvoirs }: Omit<Liste, 'max'>): readonly Electeur[] {
  const parId = new Map(votants.map((v) => [v.id, v]));
  const valables = pouvoirs.filter((p) => parId.has(p.mandant) && parId.has(p.mandataire));
  return votants.map((v) => {
    const donne = valables.find((p) => p.mandant === v.id);
    const portes = valables.filter((p) => p.mandataire === v.id);
    const noms = portes.map((p) => parId.get(p.mandant)?.nom ?? '').sort();
    return {
      adhesionId: v.adhesionId,
      nom: v.nom,
      courriel: v.courriel,
      college: v.college?.nom ?? null,
      representePar: donne ? (parId.get(donne.mandataire)?.nom ?? null) : null,
      voix: donne ? [] : [null, ...noms],
    };
  });
}
