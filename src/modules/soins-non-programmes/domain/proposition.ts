import type { Filiere } from '#kernel/filiere.ts';
import type { GenreDeCreneau } from './creneau.ts';
import type { Demande } from './demande.ts';
import { motifDe } from './motif.ts';
import type { Raison } from './raison.ts';

/** A bookable slot, with what ranking needs to know of it. Minutes of road are null when nobody knows them. */
export type Candidat = {
  readonly creneauId: string;
  readonly professionnelId: string;
  readonly professionnel: string;
  readonly rpps: string;
  readonly profession: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly genre: GenreDeCreneau;
  readonly commune: string;
  readonly communeNom: string | null;
  readonly lieu: string | null;
  readonly secteur: string | null;
  readonly trajetMinutes: number | null;
  /** Patients sent to this professional since the first of the month. */
  readonly recusCeMois: number;
  readonly pourSansMedecinTraitant: boolean;
  /** Name and address of the site where it is held, when it is one. */
  readonly site: string | null;
  /** Urgent paths it is kept for. */
  readonly filieres: readonly Filiere[];
};

/** Slots to rank, with the mean number of patients received this month by all the professionals who could be proposed. */
export type Candidats = { readonly liste: readonly Candidat[]; readonly moyenne: number };

export type Proposition = Candidat & {
  readonly rang: number;
  /** 1 answers all that was asked; 2 is too far; 3 does not fit the mobility, or nobody would get there in time; 4 is too late. */
  readonly classe: 0 | 1 | 2 | 3 | 4;
  readonly raisons: readonly Raison[];
};

/**
 * What one thing weighs against another, in minutes of waiting. The whole of the ranking is here: change it
 * and the reasons shown change with it.
 */
export const POIDS = {
  /** One minute of road counts as two minutes of waiting. */
  trajet: 2,
  /** Nobody knows the road: ranked as an ordinary drive. */
  trajetInconnu: 30,
  /** Their own médecin traitant is worth five hours of waiting, when a colleague may also do. */
  medecinTraitant: 300,
  /** Each patient above the mean of the month, or below it. */
  equite: 6,
  /** The sector of the patient. */
  secteur: 10,
  /** The profession that fits the reason best. */
  profession: 15,
  /** Slots kept for people without médecin traitant, for them first. */
  publicReserve: 20,
} as const;

type Regard = { readonly demande: Demande; readonly maintenant: Date; readonly moyenne: number };

/**
 * Best first: what answers everything asked, then what is too far, then what does not fit, then what is too
 * late; within each, the least waiting once road, sector, fair share and fitness are counted. Their own
 * médecin traitant comes before all, unless a colleague was agreed on. A total order: the same slots always
 * come in the same order. `nombre`: how many of them are wanted.
 */
export function classer(
  { liste, moyenne }: Candidats,
  demande: Demande,
  maintenant: Date,
  nombre = liste.length,
): readonly Proposition[] {
  const regard = { demande, maintenant, moyenne };
  return liste
    .map((candidat) => ({
      candidat,
      classe: classeDe(candidat, regard),
      cout: coutDe(candidat, regard),
    }))
    .sort(
      (a, b) =>
        a.classe - b.classe ||
        a.cout - b.cout ||
        a.candidat.debut.getTime() - b.candidat.debut.getTime() ||
        (a.candidat.creneauId < b.candidat.creneauId ? -1 : 1),
    )
    .slice(0, nombre)
    .map(({ candidat, classe }, rang) => ({
      ...candidat,
      rang: rang + 1,
      classe,
      raisons: raisonsDe(candidat, regard),
    }));
}

/** Minutes from when the person can come to the slot. */
export function attenteMinutes(debut: Date, { demande, maintenant }: Regard): number {
  return Math.round((debut.getTime() - attendreDes(demande, maintenant).getTime()) / 60_000);
}

/** When waiting begins: now, or once the person can come. */
export function attendreDes({ disponibleDes }: Demande, maintenant: Date): Date {
  return disponibleDes && disponibleDes > maintenant ? disponibleDes : maintenant;
}

/** Last instant that meets the delay asked, counted from when the request came in. */
export function echeanceDe({ recueLe, delaiHeures }: Demande): Date {
  return new Date(recueLe.getTime() + delaiHeures * 3_600_000);
}

function classeDe(candidat: Candidat, regard: Regard): Proposition['classe'] {
  const { demande } = regard;
  if (candidat.debut > echeanceDe(demande)) return 4;
  if (demande.mobilite === 'ne-se-deplace-pas' && candidat.genre === 'cabinet') return 3;
  if (estTropTot(candidat, regard)) return 3;
  if (estTropLoin(candidat, demande)) return 2;
  return estSonMedecin(candidat, demande) && demande.tentative !== 'confrere' ? 0 : 1;
}

function coutDe(candidat: Candidat, regard: Regard): number {
  const { demande, moyenne } = regard;
  const trajet = candidat.genre === 'visite' ? 0 : (candidat.trajetMinutes ?? POIDS.trajetInconnu);
  return (
    attenteMinutes(candidat.debut, regard) +
    POIDS.trajet * trajet +
    POIDS.equite * (candidat.recusCeMois - moyenne) -
    (estSonMedecin(candidat, demande) ? POIDS.medecinTraitant : 0) -
    (estDeSonSecteur(candidat, demande) ? POIDS.secteur : 0) -
    (convientLeMieux(candidat, demande) ? POIDS.profession : 0) -
    (candidat.pourSansMedecinTraitant ? POIDS.publicReserve : 0)
  );
}

function raisonsDe(candidat: Candidat, regard: Regard): readonly Raison[] {
  const { demande, moyenne } = regard;
  const raisons: Raison[] = [];
  if (estSonMedecin(candidat, demande)) raisons.push({ genre: 'medecin-traitant' });
  raisons.push({
    genre: 'delai',
    minutes: attenteMinutes(candidat.debut, regard),
    tenu: candidat.debut <= echeanceDe(demande),
  });
  if (candidat.genre === 'visite') raisons.push({ genre: 'visite' });
  else
    raisons.push({
      genre: 'trajet',
      minutes: candidat.trajetMinutes,
      tropLoin: estTropLoin(candidat, demande),
    });
  if (demande.mobilite === 'ne-se-deplace-pas' && candidat.genre === 'cabinet')
    raisons.push({ genre: 'mobilite' });
  if (estTropTot(candidat, regard)) raisons.push({ genre: 'trop-tot' });
  if (estDeSonSecteur(candidat, demande)) raisons.push({ genre: 'secteur' });
  raisons.push({ genre: 'equite', recus: candidat.recusCeMois, moyenne });
  if (convientLeMieux(candidat, demande))
    raisons.push({ genre: 'profession', profession: candidat.profession });
  if (candidat.pourSansMedecinTraitant) raisons.push({ genre: 'public' });
  const [filiere] = candidat.filieres;
  if (filiere) raisons.push({ genre: 'filiere', filiere });
  if (candidat.site) raisons.push({ genre: 'site', lieu: candidat.site });
  return raisons;
}

function estSonMedecin(candidat: Candidat, demande: Demande): boolean {
  return demande.medecinTraitantId === candidat.professionnelId;
}

function estDeSonSecteur(candidat: Candidat, demande: Demande): boolean {
  return demande.secteur !== null && candidat.secteur === demande.secteur;
}

function estTropLoin({ genre, trajetMinutes }: Candidat, { trajetMax }: Demande): boolean {
  return (
    genre !== 'visite' && trajetMax !== null && trajetMinutes !== null && trajetMinutes > trajetMax
  );
}

/** Nobody gets there in time: the road takes longer than there is left. */
function estTropTot(candidat: Candidat, regard: Regard): boolean {
  const { genre, trajetMinutes, debut } = candidat;
  return (
    genre === 'cabinet' && trajetMinutes !== null && attenteMinutes(debut, regard) < trajetMinutes
  );
}

/** First profession of the reason, when it names several. */
function convientLeMieux({ profession }: Candidat, { motif }: Demande): boolean {
  const professions = motifDe(motif)?.professions ?? [];
  return professions.length > 1 && professions[0] === profession;
}
