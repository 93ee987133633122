/** What the results of a campaign are read from: entries of the ledger. */
export type FaitDeCampagne = {
  readonly genre: string;
  readonly instant: Date;
  readonly quantite: number;
  readonly detail: string | null;
  readonly lien: string | null;
};

export const GENRES_DE_CAMPAGNE = [
  'mt.campagne.lettre',
  'mt.campagne.retour',
  'mt.campagne.reponse',
] as const;
export const GENRES_DE_SUITE = [
  'mt.demande.justifiee',
  'mt.prise-en-charge',
  'mt.declaration',
] as const;

export const ETAPES = [
  'envoyees',
  'revenues',
  'recues',
  'verifiees',
  'prises',
  'declarees',
] as const;
export type Etape = (typeof ETAPES)[number];

/** Paths of the requests that came to each step, each once. */
export type Resultats = Readonly<Record<Etape, ReadonlySet<string>>>;

/**
 * Where the requests of a campaign came to: those written to and those received through it, then what happened to either
 * after that, whoever it is due to.
 */
export function dresserResultats(code: string, faits: readonly FaitDeCampagne[]): Resultats {
  const siens = faits.filter((fait) => fait.detail === code);
  const de = (genre: string) => presents(siens.filter((fait) => fait.genre === genre));
  const envoyees = de('mt.campagne.lettre');
  const recues = de('mt.campagne.reponse');
  const depuis = premiersInstants([...envoyees, ...recues]);
  const suite = (genre: string) =>
    new Set(
      faits.flatMap(({ genre: le, lien, instant, quantite }) => {
        const debut = lien === null ? undefined : depuis.get(lien);
        const suivi = le === genre && quantite > 0 && debut !== undefined && instant >= debut;
        return suivi && lien !== null ? [lien] : [];
      }),
    );
  return {
    envoyees: new Set(envoyees.keys()),
    revenues: new Set(de('mt.campagne.retour').keys()),
    recues: new Set(recues.keys()),
    verifiees: suite('mt.demande.justifiee'),
    prises: suite('mt.prise-en-charge'),
    declarees: suite('mt.declaration'),
  };
}

/** By path, the instant of its first entry; an entry that was corrected is there no more. */
function presents(faits: readonly FaitDeCampagne[]): ReadonlyMap<string, Date> {
  const sommes = new Map<string, { n: number; instant: Date }>();
  for (const { lien, quantite, instant } of faits) {
    if (lien === null) continue;
    const vu = sommes.get(lien);
    sommes.set(lien, { n: (vu?.n ?? 0) + quantite, instant: vu?.instant ?? instant });
  }
  return new Map([...sommes].flatMap(([lien, { n, instant }]) => (n > 0 ? [[lien, instant]] : [])));
}

function premiersInstants(
  entrees: readonly (readonly [string, Date])[],
): ReadonlyMap<string, Date> {
  const premiers = new Map<string, Date>();
  for (const [lien, instant] of entrees) {
    const vu = premiers.get(lien);
    if (!vu || instant < vu) premiers.set(lien, instant);
  }
  return premiers;
}

/** Counts of a campaign. Null is unknown, never zero: nobody noted any. */
export type Comptes = Readonly<Record<Etape, number | null>>;

/** What is known: letters and what comes back once they left, the rest once it is under way. */
export function compterResultats(
  resultats: Resultats,
  { lancee, envoyee }: { readonly lancee: boolean; readonly envoyee: boolean },
): Comptes {
  const n = (etape: Etape) => resultats[etape].size;
  const si = (connu: boolean, etape: Etape) => (connu ? n(etape) : null);
  return {
    envoyees: si(envoyee, 'envoyees'),
    revenues: n('revenues') > 0 ? n('revenues') : null,
    recues: si(lancee || n('recues') > 0, 'recues'),
    verifiees: si(lancee, 'verifiees'),
    prises: si(lancee, 'prises'),
    declarees: si(lancee, 'declarees'),
  };
}
