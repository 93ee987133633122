import { centimes } from '#kernel/centimes.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { heureCivileDe } from '#kernel/fuseau.ts';
import { parseUuid } from '#kernel/identifiants.ts';
import type { Periode } from '#kernel/periode.ts';
import { type Fait, lireFaits } from '#modules/journal';
import { titresDeReunions } from '#modules/reunions';
import { instancesDeLaCpts } from '#modules/vie-associative';
import type { Ctx } from '#platform/use-case.ts';
import { DIRE_GENRE, type FaitIndemnisable, GENRES, GENRES_LUS, REUNION } from '../domain/fait.ts';
import type { Regle } from '../domain/regle.ts';

/** Far above what a CPTS writes in two years; beyond, nothing is counted rather than a part. */
const LIMITE = 200_000;

type Ou = Pick<Ctx, 'tx' | 'cpts' | 'fuseau'>;

type Voulu = {
  readonly periode: Periode;
  readonly regles: readonly Regle[];
  readonly personne: string | null;
};

export type Lus = {
  readonly faits: readonly FaitIndemnisable[];
  /** Presences of people whom the directory does not know: nobody can be paid for them. */
  readonly sansFiche: number;
};

/** Entries of the ledger that may be paid, each with the meeting it belongs to. */
export async function lireJournal(ctx: Ou, { periode, regles, personne }: Voulu): Promise<Lus> {
  const { tx, cpts, fuseau } = ctx;
  const genres = [...new Set([...GENRES_LUS, ...regles.flatMap(({ genre }) => genre ?? [])])];
  const lus = await lireFaits(tx, cpts, {
    ...periode,
    genres: genres.filter((genre) => genre !== REUNION),
    limite: LIMITE,
    ...(personne ? { professionnel: personne } : {}),
  });
  if (lus.length >= LIMITE) throw new Error('Too many ledger entries to count relevés.');
  const cadres = await cadresDesReunions(ctx, periode);
  const titres = await titresDeReunions(tx, cpts, reunionsDe(lus));
  const deLaReunion = ({ lien, genre }: Fait) =>
    titres.get(lien?.split('/')[1] ?? '') ?? direGenre(genre);
  const faits = lus.flatMap((fait): readonly FaitIndemnisable[] => {
    const { id, genre, professionnelId, mission, minutes, quantite, detail, lien, corrige } = fait;
    if (professionnelId === null) return [];
    return [
      {
        ...{ id, genre, mission, minutes, quantite, detail, lien, corrige },
        personne: professionnelId,
        jour: dateCivile(fait.jour),
        heure: heureCivileDe(fait.instant, fuseau),
        profession: fait.professions[0] ?? null,
        centimes: fait.centimes === null ? null : centimes(Number(fait.centimes)),
        cadre: cadres.get(lien ?? '') ?? null,
        objet: deLaReunion(fait),
      },
    ];
  });
  return { faits, sansFiche: lus.filter(estSansFiche).length };
}

const estSansFiche = ({ professionnelId, corrige }: Fait) =>
  professionnelId === null && corrige === null;

function direGenre(genre: string): string {
  const connu = GENRES.find((un) => un === genre);
  return connu ? DIRE_GENRE[connu] : genre;
}

function reunionsDe(faits: readonly Fait[]): readonly string[] {
  const ids = faits.flatMap(({ lien, genre }) =>
    genre === 'reunions.presence' && lien ? [lien.slice('reunions/'.length)] : [],
  );
  return [...new Set(ids)].filter((id) => parseUuid(id).ok);
}

/** What held each meeting, by the path of its record: a group, or the kind of a body of the association. */
async function cadresDesReunions(
  { tx, cpts }: Ou,
  periode: Periode,
): Promise<ReadonlyMap<string, string>> {
  const reunions = await lireFaits(tx, cpts, { ...periode, genres: [REUNION], limite: LIMITE });
  if (reunions.every(({ detail }) => detail === 'groupe')) return new Map();
  const genres = new Map((await instancesDeLaCpts(tx, cpts)).map(({ id, genre }) => [id, genre]));
  return new Map(
    reunions.map(({ lien, detail }) => [lien ?? '', genres.get(detail ?? '') ?? detail ?? '']),
  );
}
