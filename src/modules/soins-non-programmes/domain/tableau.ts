import type { DateCivile } from '#kernel/date-civile.ts';
import type { Part } from '#kernel/masque.ts';
import { mediane } from '#kernel/mediane.ts';

/** One cell of the ledger's roll-up. */
export type CumulLu = {
  readonly genre: string;
  readonly profession: string;
  readonly detail: string;
  readonly quantite: number;
};

/** How often entries of a kind measured exactly this delay. */
export type DelaiLu = {
  readonly genre: string;
  readonly minutes: number;
  readonly quantite: number;
};

/** The board of a period. Null is unknown, never zero. Delays in whole minutes. */
export type Tableau = {
  readonly recues: number;
  readonly repondues: number;
  readonly repondues24h: number;
  readonly delaiReponse: number | null;
  readonly delaiRendezVous: number | null;
  readonly horsTerritoire: number;
  readonly sansMedecinTraitant: number;
  readonly alertes: number;
  readonly parOrigine: readonly Part[];
  readonly parProfession: readonly Part[];
  readonly sansSolution: readonly Part[];
  readonly offerts: number;
  readonly pourvus: number;
  readonly rendus: number;
  readonly venus: number;
  readonly pasVenus: number;
  readonly rediriges: number;
  readonly annules: number;
  readonly recenses: number;
};

/** With the professionals who offered at least one slot of the period. */
export type TableauLu = Tableau & { readonly participants: number };

/** Appointments given whose outcome nobody noted. */
export function issuesInconnues(t: Tableau): number {
  return Math.max(0, t.pourvus - t.venus - t.pasVenus - t.rediriges);
}

export const JOUR_MINUTES = 1440;

/** Adds up the roll-up of a period; every figure is a sum of ledger entries that can be listed. */
export function dresserTableau(cumuls: readonly CumulLu[], delais: readonly DelaiLu[]): Tableau {
  const de = (genre: string) => cumuls.filter((c) => c.genre === genre);
  const total = (genre: string) => somme(de(genre));
  const delaisDe = (genre: string) => delais.filter((d) => d.genre === genre);
  const reponses = delaisDe('snp.demande.repondue');
  return {
    recues: total('snp.demande.recue'),
    repondues: total('snp.demande.repondue'),
    repondues24h: somme(reponses.filter(({ minutes }) => minutes <= JOUR_MINUTES)),
    delaiReponse: mediane(reponses),
    delaiRendezVous: mediane(delaisDe('snp.rendez-vous')),
    horsTerritoire: total('snp.demande.hors-territoire'),
    sansMedecinTraitant: total('snp.demande.sans-medecin-traitant'),
    alertes: total('snp.signe-alerte'),
    parOrigine: parts(de('snp.demande.recue'), ({ detail }) => detail),
    parProfession: parts(de('snp.demande.orientee'), ({ profession }) => profession),
    sansSolution: parts(de('snp.demande.sans-solution'), ({ detail }) => detail),
    offerts: total('snp.creneau.offert'),
    pourvus: total('snp.creneau.pourvu'),
    rendus: total('snp.creneau.libere'),
    venus: total('snp.venu'),
    pasVenus: total('snp.pas-venu'),
    rediriges: total('snp.redirige'),
    annules: total('snp.annule'),
    recenses: total('snp.recensement'),
  };
}

function somme(cumuls: readonly { readonly quantite: number }[]): number {
  return cumuls.reduce((n, { quantite }) => n + quantite, 0);
}

/** Largest first, then by name, so that the same figures always come in the same order. */
function parts(cumuls: readonly CumulLu[], cle: (cumul: CumulLu) => string): readonly Part[] {
  const totaux = new Map<string, number>();
  for (const cumul of cumuls)
    totaux.set(cle(cumul), (totaux.get(cle(cumul)) ?? 0) + cumul.quantite);
  return [...totaux]
    .map(([nom, nombre]) => ({ cle: nom, nombre }))
    .filter(({ nombre }) => nombre !== 0)
    .sort((a, b) => b.nombre - a.nombre || (a.cle < b.cle ? -1 : 1));
}

/** A ledger entry as the board opens on it. */
export type FaitDuTableau = {
  readonly id: string;
  readonly genre: string;
  readonly instant: Date;
  readonly jour: DateCivile | string;
  readonly acteurNom: string | null;
  readonly professions: readonly string[];
  readonly commune: string | null;
  readonly quantite: number;
  readonly minutes: number | null;
  readonly detail: string | null;
  readonly lien: string | null;
  readonly source: string;
  readonly corrige: string | null;
};
