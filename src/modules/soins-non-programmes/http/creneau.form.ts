import { parseDateSaisie } from '#kernel/date-civile.ts';
import { dateCivileDe, instantDe } from '#kernel/fuseau.ts';
import { parseHeureCivile } from '#kernel/heure-civile.ts';
import type { Appel } from '#platform/http/request.ts';
import type { CommuneReconnue } from '../usecases/chercher-communes.ts';
import { lireCommune } from './commune.form.ts';

type Corps = Readonly<Record<string, unknown>>;
type Champs = Readonly<Record<string, string>>;

export type CreneauLu = {
  readonly saisie: Readonly<Record<string, unknown>>;
  readonly commune: CommuneReconnue;
  readonly erreurs: Readonly<Record<string, string>>;
  /** The clock change made the hour mean two instants: the first was taken. */
  readonly heureDouble: boolean;
};

const ACCUEIL = ['professionnel', 'genre', 'lieu', 'public', 'ageMin', 'ageMax'] as const;

/** Reads the form of one slot: a civil day, an hour, a duration in the zone of the CPTS, or instants from a one-touch button. */
export async function lireCreneau(
  appel: Appel,
  { corps, champs }: { readonly corps: Corps; readonly champs: Champs },
): Promise<CreneauLu> {
  const commune = await lireCommune(appel, {
    code: champs['commune'] ?? '',
    texte: champs['communeTexte'] ?? '',
  });
  const accueil = { ...accueilDe(corps, champs), commune: commune.code };
  const erreurDeCommune = commune.erreur ? { commune: commune.erreur } : {};
  const { heure, erreurs, lecture } = lireHoraire(appel, champs);
  return {
    saisie: { ...accueil, ...heure },
    commune,
    erreurs: { ...erreurDeCommune, ...erreurs },
    heureDouble: lecture === 'double',
  };
}

/** Reads the form of a weekly pattern; days left out are written one by line. */
export async function lireSerie(
  appel: Appel,
  { corps, champs }: { readonly corps: Corps; readonly champs: Champs },
): Promise<Omit<CreneauLu, 'heureDouble'>> {
  const commune = await lireCommune(appel, {
    code: champs['commune'] ?? '',
    texte: champs['communeTexte'] ?? '',
  });
  const exceptions = lireJours(champs['exceptions'] ?? '');
  const copies = [
    'heureDebut',
    'heureFin',
    'dureeMinutes',
    'du',
    'au',
    'zoneVacances',
    'heureLiberation',
  ];
  return {
    saisie: {
      ...accueilDe(corps, champs),
      ...Object.fromEntries(copies.flatMap((nom) => (champs[nom] ? [[nom, champs[nom]]] : []))),
      jours: corps['jours'] ?? [],
      exceptions: exceptions.jours,
      commune: commune.code,
    },
    commune,
    erreurs: {
      ...(commune.erreur ? { commune: commune.erreur } : {}),
      ...(exceptions.illisible
        ? {
            exceptions: `Écrivez «\u00A0${exceptions.illisible}\u00A0» comme 25/12/2026, un jour par ligne.`,
          }
        : {}),
    },
  };
}

function accueilDe(corps: Corps, champs: Champs) {
  return {
    ...Object.fromEntries(ACCUEIL.flatMap((nom) => (champs[nom] ? [[nom, champs[nom]]] : []))),
    ...(corps['motifs'] ? { motifs: corps['motifs'] } : {}),
    ...(corps['filieres'] ? { filieres: corps['filieres'] } : {}),
    ...(corps['reservablePar'] ? { reservablePar: corps['reservablePar'] } : {}),
  };
}

function lireHoraire(appel: Appel, champs: Champs) {
  if (champs['debut'] && champs['fin'])
    return {
      heure: { debut: champs['debut'], fin: champs['fin'] },
      erreurs: {},
      lecture: 'unique',
    };
  const fuseau = appel.cpts?.fuseau ?? 'Europe/Paris';
  const jour = parseDateSaisie(champs['jour'] || dateCivileDe(appel.maintenant, fuseau));
  const de = parseHeureCivile(champs['heureDebut'] ?? '');
  const minutes = Number(champs['dureeMinutes'] || '20');
  const erreurs = {
    ...(jour.ok ? {} : { jour: 'Choisissez le jour.' }),
    ...(de.ok ? {} : { heureDebut: 'Donnez l’heure, comme 14:20.' }),
    ...(Number.isInteger(minutes) && minutes > 0
      ? {}
      : { dureeMinutes: 'Donnez la durée en minutes, comme 20.' }),
  };
  if (!jour.ok || !de.ok || 'dureeMinutes' in erreurs)
    return { heure: {}, erreurs, lecture: 'unique' };
  const { instant, lecture } = instantDe(jour.valeur, de.valeur, fuseau);
  if (lecture === 'inexistante')
    return { heure: {}, erreurs: { heureDebut: HEURE_SAUTEE }, lecture };
  const liberation = parseHeureCivile(champs['heureLiberation'] ?? '');
  return {
    heure: horaire(
      instant,
      minutes,
      liberation.ok ? instantDe(jour.valeur, liberation.valeur, fuseau).instant : null,
    ),
    erreurs,
    lecture,
  };
}

const HEURE_SAUTEE =
  'Cette heure n’existe pas ce jour-là\u00A0: les horloges avancent. Choisissez-en une autre.';

function horaire(debut: Date, minutes: number, libereLe: Date | null) {
  return {
    debut: debut.toISOString(),
    fin: new Date(debut.getTime() + minutes * 60_000).toISOString(),
    ...(libereLe ? { libereLe: libereLe.toISOString() } : {}),
  };
}

function lireJours(texte: string) {
  const jours: string[] = [];
  for (const ligne of texte
    .split(/[\n,;]+/)
    .map((mot) => mot.trim())
    .filter(Boolean)) {
    const [, j = '', m = '', a = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(ligne) ?? [];
    const lu = parseDateSaisie(
      a === '' ? ligne : `${a}-${m.padStart(2, '0')}-${j.padStart(2, '0')}`,
    );
    if (!lu.ok) return { jours, illisible: ligne };
    jours.push(lu.valeur);
  }
  return { jours, illisible: null };
}
