import { POSTES, type Poste } from '#kernel/poste-du-contrat.ts';

/**
 * What a piece is attached to: a record of the ledger by its path (every entry of it then finds the piece), an entry that
 * has none, an expense of the budget, a mission or an indicator in a year of the contract. Written `reunions/…`,
 * `fait/2026-11-23/…`, `depenses/…`, `mission/prevention/2`, `indicateur/…/2`.
 */
export type Cible =
  | { readonly genre: 'dossier'; readonly lien: string }
  | { readonly genre: 'fait'; readonly jour: string; readonly id: string }
  | { readonly genre: 'depense'; readonly id: string }
  | { readonly genre: 'mission'; readonly poste: Poste; readonly annee: number }
  | { readonly genre: 'indicateur'; readonly id: string; readonly annee: number };

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const FAIT = new RegExp(`^fait/(\\d{4}-\\d\\d-\\d\\d)/(${UUID})$`);
const INDICATEUR = new RegExp(`^indicateur/(${UUID})/(\\d{1,2})$`);
const DEPENSE = new RegExp(`^depenses/(${UUID})$`);
const MISSION = /^mission\/([a-z-]+)\/(\d{1,2})$/;
const DOSSIER = new RegExp(`^[a-z-]+(/[a-z-]+)*/${UUID}$`);

/** Reads what is written in an address; null when it names nothing a piece may be attached to. */
export function lireCible(texte: string): Cible | null {
  const fait = FAIT.exec(texte);
  if (fait?.[1] && fait[2]) return { genre: 'fait', jour: fait[1], id: fait[2] };
  const depense = DEPENSE.exec(texte);
  if (depense?.[1]) return { genre: 'depense', id: depense[1] };
  const indicateur = INDICATEUR.exec(texte);
  if (indicateur?.[1])
    return { genre: 'indicateur', id: indicateur[1], annee: Number(indicateur[2]) };
  const mission = MISSION.exec(texte);
  if (mission) {
    const poste = POSTES.find((une) => une === mission[1]);
    return poste ? { genre: 'mission', poste, annee: Number(mission[2]) } : null;
  }
  return DOSSIER.test(texte) ? { genre: 'dossier', lien: texte } : null;
}

export function ecrireCible(cible: Cible): string {
  if (cible.genre === 'dossier') return cible.lien;
  if (cible.genre === 'fait') return `fait/${cible.jour}/${cible.id}`;
  if (cible.genre === 'depense') return `depenses/${cible.id}`;
  if (cible.genre === 'mission') return `mission/${cible.poste}/${cible.annee}`;
  return `indicateur/${cible.id}/${cible.annee}`;
}

/** What an entry of the ledger is evidenced by: the record it came from, or itself. */
export function cibleDuFait({
  id,
  jour,
  lien,
}: {
  readonly id: string;
  readonly jour: string;
  readonly lien: string | null;
}): string {
  return lien !== null && lireCible(lien)?.genre === 'dossier'
    ? lien
    : ecrireCible({ genre: 'fait', jour, id });
}

/** The meeting that a record is, if it is one. */
export function reunionDe(cible: string): string | null {
  return cible.startsWith('reunions/') ? cible.slice('reunions/'.length) : null;
}

/** Kinds whose records concern one patient: no file goes there, it would hold what the record protects. */
const DE_PATIENTS = /^(snp|mt|patients|sas)\./;

export function meneAUnPatient(genre: string): boolean {
  return DE_PATIENTS.test(genre);
}
