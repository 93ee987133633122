import { z } from 'zod';
import type { Plage } from './plage.ts';
import { minutesPresentes, type Passage, PRESENCES, type Presence } from './presence.ts';

const zLigne = z.object({
  personne: z.string(),
  nom: z.string(),
  qualite: z.string().nullable(),
  arrivee: z.iso.datetime(),
  depart: z.iso.datetime().nullable(),
  minutes: z.int(),
  presence: z.enum(PRESENCES),
  source: z.enum(['mesure', 'declare']),
  professionnel: z.string().nullable(),
  profession: z.string().nullable(),
  commune: z.string().nullable(),
  secteur: z.string().nullable(),
  /** Entry of the ledger that counts this presence. */
  fait: z.string(),
});

const zFeuille = z.object({
  reunion: z.string(),
  genre: z.string(),
  titre: z.string(),
  mission: z.string(),
  debut: z.iso.datetime(),
  fin: z.iso.datetime(),
  numero: z.int(),
  /** Hash of the sheet that this one reverses. */
  precedente: z.string().nullable(),
  motif: z.string().nullable(),
  lignes: z.array(zLigne),
});

/** One person of a frozen sheet. */
export type LigneDeFeuille = Readonly<z.infer<typeof zLigne>>;
/** What a frozen sheet says, complete by itself. */
export type Feuille = Readonly<z.infer<typeof zFeuille>>;

/** The text that is hashed and kept: the same sheet is the same text. */
export function ecrireFeuille(feuille: Feuille): string {
  return JSON.stringify(zFeuille.parse(feuille));
}

/** A frozen sheet as it was kept. */
export function lireFeuille(contenu: string): Feuille {
  return zFeuille.parse(JSON.parse(contenu));
}

type Present = Passage & {
  readonly personneId: string;
  readonly nom: string;
  readonly qualite: string | null;
  readonly moyen: 'code' | 'papier';
  readonly presence: Presence;
  readonly professionnelId: string | null;
  readonly profession: string | null;
  readonly commune: string | null;
  readonly secteur: string | null;
};

/** One person's line: their time within the meeting, measured by the code or declared on paper. */
export function ligneDe(p: Present, reunion: Plage, fait: string): LigneDeFeuille {
  return {
    personne: p.personneId,
    nom: p.nom,
    qualite: p.qualite,
    arrivee: p.arrivee.toISOString(),
    depart: p.depart?.toISOString() ?? null,
    minutes: minutesPresentes(p, reunion),
    presence: p.presence,
    source: p.moyen === 'code' ? 'mesure' : 'declare',
    professionnel: p.professionnelId,
    profession: p.profession,
    commune: p.commune,
    secteur: p.secteur,
    fait,
  };
}

/** By name, then by id: the order of the sheet. */
export function ranger(lignes: readonly LigneDeFeuille[]): LigneDeFeuille[] {
  return lignes.toSorted(
    (a, b) => a.nom.localeCompare(b.nom, 'fr') || a.personne.localeCompare(b.personne),
  );
}

/** Entry of the ledger for a line; `signe` -1 takes back one that was written. */
export function faitDePresence(
  { reunion, mission, debut }: Pick<Feuille, 'reunion' | 'mission' | 'debut'>,
  ligne: LigneDeFeuille,
  signe: 1 | -1,
) {
  return {
    genre: 'reunions.presence',
    mission,
    instant: new Date(debut),
    professionnel: ligne.professionnel,
    professions: ligne.profession ? [ligne.profession] : [],
    commune: ligne.commune,
    secteur: ligne.secteur,
    // The same minutes: the quantity takes them back, as totals are kept by minutes.
    minutes: ligne.minutes,
    quantite: signe,
    detail: ligne.presence,
    lien: `reunions/${reunion}`,
    source: ligne.source,
    ...(signe === 1 ? { id: ligne.fait } : { corrige: ligne.fait }),
  } as const;
}
