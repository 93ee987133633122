import {
  type Delai,
  masquer,
  masquerDelai,
  masquerRepartition,
  type Nombre,
  type Part,
  type Repartition,
  repartir,
} from '#kernel/masque.ts';
import { mediane } from '#kernel/mediane.ts';
import {
  dresserParCritere,
  type ParCritere,
  type ParCritereVu,
  parCritereDuDehors,
} from './par-critere.ts';

/** One cell of the ledger's roll-up. */
type Lu = { readonly genre: string; readonly detail: string; readonly quantite: number };

/** How often entries of a kind measured exactly this delay. */
type DelaiLu = { readonly genre: string; readonly minutes: number; readonly quantite: number };

/** What a period is added up from. */
type Matiere = {
  readonly cumuls: readonly Lu[];
  readonly delais: readonly DelaiLu[];
  readonly communes: readonly ParCommune[];
  readonly croises: readonly Croise[];
};

/** The figures of a period, each a sum of ledger entries. Null is unknown, never zero. Delays in minutes from the request. */
export type Chiffres = {
  readonly recues: number;
  readonly verifiees: number;
  readonly prises: number;
  readonly rendues: number;
  readonly declarees: number;
  readonly delaiVerification: number | null;
  readonly delaiPrise: number | null;
  readonly delaiDeclaration: number | null;
  readonly parCritere: ParCritere;
  readonly parCommune: readonly Part[];
  readonly declareesParCommune: readonly Part[];
  readonly parOrigine: readonly Part[];
  readonly closes: readonly Part[];
};

type ParCommune = {
  readonly genre: string;
  readonly commune: string | null;
  readonly quantite: number;
};

type Croise = { readonly genre: string; readonly detail: string; readonly quantite: number };

/** Adds up a period: from the roll-up; by commune from the entries, that say it; by criterion from both. */
export function dresserChiffres({ cumuls, delais, communes, croises }: Matiere): Chiffres {
  const de = (genre: string) => cumuls.filter((c) => c.genre === genre);
  const total = (genre: string) => somme(de(genre));
  const delai = (genre: string) => mediane(delais.filter((d) => d.genre === genre));
  const ici = (genre: string) =>
    parts(
      communes
        .filter((c) => c.genre === genre)
        .map(({ commune, quantite }) => ({ cle: commune ?? '', quantite })),
    );
  const parDetail = (genre: string) =>
    parts(de(genre).map(({ detail, quantite }) => ({ cle: detail, quantite })));
  return {
    recues: total('mt.demande.recue'),
    verifiees: total('mt.demande.justifiee'),
    prises: total('mt.prise-en-charge'),
    rendues: total('mt.restitution'),
    declarees: total('mt.declaration'),
    delaiVerification: delai('mt.demande.justifiee'),
    delaiPrise: delai('mt.prise-en-charge'),
    delaiDeclaration: delai('mt.declaration'),
    parCritere: dresserParCritere(cumuls, croises),
    parCommune: ici('mt.demande.recue'),
    declareesParCommune: ici('mt.declaration'),
    parOrigine: parDetail('mt.demande.recue'),
    closes: parDetail('mt.demande.close'),
  };
}

const somme = (lus: readonly { readonly quantite: number }[]) =>
  lus.reduce((n, { quantite }) => n + quantite, 0);

/** Largest first, then by name, so that the same figures always come in the same order. */
function parts(
  lus: readonly { readonly cle: string; readonly quantite: number }[],
): readonly Part[] {
  const totaux = new Map<string, number>();
  for (const { cle, quantite } of lus) totaux.set(cle, (totaux.get(cle) ?? 0) + quantite);
  return [...totaux]
    .map(([cle, nombre]) => ({ cle, nombre }))
    .filter(({ nombre }) => nombre !== 0)
    .sort((a, b) => b.nombre - a.nombre || (a.cle < b.cle ? -1 : 1));
}

type Partage = 'parCommune' | 'declareesParCommune' | 'parOrigine' | 'closes';
type Mesure = 'delaiVerification' | 'delaiPrise' | 'delaiDeclaration';

/** The same as their reader may know them. */
export type ChiffresVus = Readonly<
  Record<'recues' | 'verifiees' | 'prises' | 'rendues' | 'declarees', Nombre>
> &
  Readonly<Record<Mesure, Delai>> &
  Readonly<Record<Partage, Repartition>> & { readonly parCritere: ParCritereVu };

/** From within the CPTS: everything. */
export function toutVoir(c: Chiffres): ChiffresVus {
  return {
    ...c,
    parCommune: repartir(c.parCommune),
    declareesParCommune: repartir(c.declareesParCommune),
    parOrigine: repartir(c.parOrigine),
    closes: repartir(c.closes),
  };
}

/** From outside: no count under 5, alone or with the other figures of the same quarter (docs/adr/0027). */
export function voirDuDehors(c: Chiffres): ChiffresVus {
  const totaux = {
    recues: masquer(c.recues),
    verifiees: masquer(c.verifiees),
    prises: masquer(c.prises),
    declarees: masquer(c.declarees),
  };
  return {
    ...totaux,
    rendues: masquer(c.rendues),
    delaiVerification: masquerDelai(c.delaiVerification, c.verifiees),
    delaiPrise: masquerDelai(c.delaiPrise, c.prises),
    delaiDeclaration: masquerDelai(c.delaiDeclaration, c.declarees),
    parCritere: parCritereDuDehors(c.parCritere, totaux),
    parCommune: masquerRepartition(c.parCommune),
    declareesParCommune: masquerRepartition(c.declareesParCommune),
    parOrigine: masquerRepartition(c.parOrigine),
    closes: masquerRepartition(c.closes),
  };
}
