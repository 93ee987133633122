import { ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx } from '#platform/use-case.ts';
import { type Beneficiaire, beneficiairesDe } from '../data/beneficiaires.query.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { baremesConfirmes, reglagesDeLaCpts, reglesDeLaCpts } from '../data/regles.query.ts';
import {
  approuvees,
  dejaComptes,
  lignesGelees,
  type UniteComptee,
  unitesComptees,
} from '../data/releves.query.ts';
import {
  type AlerteDeSmic,
  alertesDeSmic,
  type DejaCompte,
  type Obstacle,
  obstacles,
} from '../domain/approbation.ts';
import type { FaitIndemnisable } from '../domain/fait.ts';
import { bloque } from '../domain/ligne.ts';
import { estAttendue, type PeriodeTenue } from '../domain/periode-tenue.ts';
import { type Regle, type Siege, viseLeSiege } from '../domain/regle.ts';
import { compterReleve, type Releve } from '../domain/releve.ts';
import { type Connue, nommerPersonnes, siegesDesPersonnes } from './connaitre-personnes.ts';
import { lireJournal } from './lire-journal.ts';

/** A relevé that is not approved, with all that its approval needs. */
export type RelevePrepare = Releve &
  Omit<Connue, 'id'> & {
    readonly obstacles: readonly Obstacle[];
    readonly alertes: readonly AlerteDeSmic[];
    readonly beneficiaire: Beneficiaire | null;
  };

export type Preparation = {
  readonly releves: readonly RelevePrepare[];
  readonly sansFiche: number;
};

/** Corrections written later than that are not looked for. */
const MOIS_EN_ARRIERE = 24;

/** Counts the relevés of a period that nobody approved yet: everybody's, or one person's. */
export async function preparerReleves(
  ctx: Ctx,
  {
    periode,
    personne = null,
  }: { readonly periode: PeriodeTenue; readonly personne?: string | null },
): Promise<Preparation> {
  const { tx, cpts, maintenant, fuseau } = ctx;
  const aujourdhui = dateCivileDe(maintenant, fuseau);
  const { comptes, fonds, sansFiche } = await compterReleves(ctx, { periode, personne });
  const qui = comptes.map((releve) => releve.personne);
  const noms = await nommerPersonnes({ tx, cpts }, qui);
  const beneficiaires = await beneficiairesDe(tx, ctx, qui);
  const deja = grouper(await dejaComptes(tx, cpts, { aujourdhui }), (d) => d.personne);
  const { compteDuPlafond: compte } = await reglagesDeLaCpts(tx, ctx);
  const releves = comptes.map((releve): RelevePrepare => {
    const { personne: id } = releve;
    const recus: readonly DejaCompte[] = deja.get(id) ?? [];
    return {
      ...releve,
      nom: noms.get(id)?.nom ?? '',
      profession: noms.get(id)?.profession ?? null,
      obstacles: obstacles({ releve, deja: recus, compte, aujourdhui }),
      alertes: alertesDeSmic(releve, { deja: recus, sieges: fonds.sieges.get(id) ?? [] }),
      beneficiaire: beneficiaires.get(id) ?? null,
    };
  });
  const utiles = releves.filter(({ lignes, personne: id }) => lignes.length > 0 || id === personne);
  return {
    releves: utiles.toSorted(
      (a, b) => a.nom.localeCompare(b.nom, 'fr') || (a.personne < b.personne ? -1 : 1),
    ),
    sansFiche,
  };
}

type Compteur = Pick<Ctx, 'tx' | 'cpts' | 'maintenant' | 'fuseau'>;
type Voulu = { readonly periode: PeriodeTenue; readonly personne: string | null };

/** What the ledger and the rules give, before anything is asked of who they are and where they are paid. */
async function compterReleves(ctx: Compteur, { periode, personne }: Voulu) {
  const aujourdhui = dateCivileDe(ctx.maintenant, ctx.fuseau);
  const fonds = await chargerFonds(ctx, periode);
  const { faits, sansFiche } = await lireJournal(ctx, {
    periode: { du: fonds.depuis, au: periode.au },
    ...{ regles: fonds.regles, personne },
  });
  const parPersonne = attendus(faits, fonds, periode);
  const comptes = quiCompter({ parPersonne, fonds, periode, personne }).map((id) =>
    compterReleve(aCompter(id, parPersonne.get(id) ?? [], { fonds, periode, aujourdhui })),
  );
  return { comptes, fonds, sansFiche };
}

/** How many relevés of a period wait for somebody: those that owe something, or of which a line is to be decided. */
export async function nombreAApprouver(ctx: Compteur, periode: PeriodeTenue): Promise<number> {
  const { comptes } = await compterReleves(ctx, { periode, personne: null });
  return comptes.filter(({ lignes }) => lignes.some((l) => l.centimes !== 0 || bloque(l))).length;
}

type Fonds = {
  readonly regles: readonly Regle[];
  readonly sieges: ReadonlyMap<string, readonly Siege[]>;
  readonly anneesDeBareme: ReadonlySet<number>;
  readonly periodes: readonly PeriodeTenue[];
  readonly depuis: DateCivile;
  readonly gelees: Awaited<ReturnType<typeof lignesGelees>>;
  readonly unites: ReadonlyMap<string, readonly UniteComptee[]>;
  readonly approuvees: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What does not depend on the person: rules, seats, what approved relevés already hold. */
async function chargerFonds({ tx, cpts }: Compteur, periode: PeriodeTenue): Promise<Fonds> {
  const periodes = await periodesDeLaCpts(tx, cpts);
  const premiere = periodes.at(-1)?.du ?? periode.du;
  const loin = ajouterMois(periode.du, -MOIS_EN_ARRIERE);
  const depuis = premiere > loin ? premiere : loin;
  const deja = grouper(await approuvees(tx, cpts), ({ personne }) => personne);
  return {
    regles: await reglesDeLaCpts(tx, cpts),
    sieges: await siegesDesPersonnes({ tx, cpts }),
    anneesDeBareme: new Set((await baremesConfirmes(tx, cpts)).map(({ annee }) => annee)),
    periodes,
    depuis,
    gelees: await lignesGelees(tx, cpts, { depuis, au: periode.au }),
    unites: grouper(await unitesComptees(tx, cpts, depuis), ({ personne }) => personne),
    approuvees: new Map(
      [...deja].map(([id, les]) => [id, new Set(les.map(({ periode: p }) => p))]),
    ),
  };
}

/** Entries that this period's relevé is to hold, person by person. */
function attendus(
  faits: readonly FaitIndemnisable[],
  { periodes, approuvees: deja }: Fonds,
  periode: PeriodeTenue,
) {
  const rien = new Set<string>();
  return grouper(
    faits.filter(({ jour, personne }) =>
      estAttendue(jour, { periode, periodes, approuvees: deja.get(personne) ?? rien }),
    ),
    ({ personne }) => personne,
  );
}

type ACompterQui = {
  readonly parPersonne: ReadonlyMap<string, unknown>;
  readonly fonds: Fonds;
  readonly periode: PeriodeTenue;
  readonly personne: string | null;
};

function quiCompter({ parPersonne, fonds, periode, personne }: ACompterQui): readonly string[] {
  if (personne !== null) return fonds.approuvees.get(personne)?.has(periode.id) ? [] : [personne];
  const annuelles = fonds.regles.filter(({ mode }) => mode === 'annuel');
  const assis = [...fonds.sieges].flatMap(([id, sieges]) =>
    sieges.some((siege) => annuelles.some((regle) => viseLeSiege(regle, siege))) ? [id] : [],
  );
  return [...new Set([...parPersonne.keys(), ...assis])].filter(
    (id) => !fonds.approuvees.get(id)?.has(periode.id),
  );
}

type Ou = {
  readonly fonds: Fonds;
  readonly periode: PeriodeTenue;
  readonly aujourdhui: DateCivile;
};

function aCompter(
  personne: string,
  faits: readonly FaitIndemnisable[],
  { fonds, periode, aujourdhui }: Ou,
) {
  const { regles, sieges, anneesDeBareme, gelees, depuis } = fonds;
  const unites = fonds.unites.get(personne) ?? [];
  return {
    ...{
      personne,
      faits,
      periode,
      depuis: moisAttendus(personne, { fonds, periode, depuis }),
      aujourdhui,
      gelees,
    },
    cadre: { regles, sieges: sieges.get(personne) ?? [], anneesDeBareme },
    unites: new Map(unites.map(({ unite, fois }) => [unite, fois])),
    kilometres: new Map(unites.map(({ unite, quantite }) => [unite, quantite])),
  };
}

/** Yearly rules are looked at from the first day of the periods that nobody may approve any more for this person. */
function moisAttendus(
  personne: string,
  { fonds, periode, depuis }: Pick<Ou, 'fonds' | 'periode'> & { readonly depuis: DateCivile },
): DateCivile {
  const deja = fonds.approuvees.get(personne) ?? new Set<string>();
  const ouverte = fonds.periodes.find(
    (p) => p.du < periode.du && p.closeLe === null && !deja.has(p.id),
  );
  return ouverte ? periode.du : depuis;
}

function grouper<T, K>(lignes: readonly T[], cle: (ligne: T) => K): ReadonlyMap<K, readonly T[]> {
  return Map.groupBy(lignes, cle);
}
