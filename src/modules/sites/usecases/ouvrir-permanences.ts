import { z } from 'zod';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe, instantDe } from '#kernel/fuseau.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zFacultatif, zHeureCivile } from '#kernel/zod.ts';
import { DUREE_MAX, DUREE_MIN } from '#modules/soins-non-programmes';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { equipeDuSite } from '../data/equipiers.query.ts';
import { insertPermanences } from '../data/permanences.repository.ts';
import { loadSite } from '../data/sites.repository.ts';
import { estDeLEquipe } from '../domain/equipier.ts';
import type { RefusDOuvrirPermanence } from '../domain/refus.ts';
import { joursDuRythme, RANGS, type Rythme, verifierRythme } from '../domain/rythme.ts';
import type { Site } from '../domain/site.ts';
import { peutOrganiser } from './agir-pour.ts';
import { donnerPermanence } from './donner-permanence.ts';
import { zListe, zProfessionnel, zSite } from './saisies.ts';

/** Longest hours in a row, in minutes: a day of twelve hours. */
const MINUTES_MAX = 720;
const JOURS_D_AVANCE_MAX = 366;

type Ouvertes = { readonly ouvertes: number; readonly creneaux: number };
type Refus =
  | RefusDOuvrirPermanence
  /** Somebody holds something else that day: nothing was opened. */
  | { readonly motif: 'deja-pris-ce-jour'; readonly jour: DateCivile };

/** Opens hours of a site, once or on a rhythm: for somebody of the team, whose slots open at once, or for who takes them. */
export const ouvrirPermanences = defineUseCase({
  nom: 'sites.ouvrir-permanences',
  saisie: z.strictObject({
    site: zSite,
    professionnel: zFacultatif(zProfessionnel),
    jour: zDateCivile,
    heureDebut: zHeureCivile,
    heureFin: zHeureCivile,
    dureeMinutes: zEntier({ min: DUREE_MIN, max: DUREE_MAX }),
    rythme: z.enum(['une-fois', 'chaque-semaine', 'une-semaine-sur-deux', 'mois']),
    rangs: zListe(zEntier({ min: 1, max: RANGS.length })),
    au: zFacultatif(zDateCivile),
  }),
  droit: 'sites.permanence.ouvrir',
  executer: async (
    ctx,
    { site: id, professionnel = null, ...saisie },
  ): Promise<Result<Effets<Ouvertes>, Refus>> => {
    const site = await loadSite(ctx.tx, ctx.cpts, id);
    if (!site) return refuse({ motif: 'site-inconnu' });
    if (!peutOrganiser(ctx.acteur, site)) return refuse({ motif: 'pas-responsable' });
    if (site.fermeLe) return refuse({ motif: 'site-ferme' });
    const placees = placer(ctx, saisie);
    if (!placees.ok) return placees;
    const heures = placees.valeur;
    await insertPermanences(ctx.tx, ctx.cpts, {
      ...{ site: id, dureeMinutes: saisie.dureeMinutes, heures },
      ...{ le: ctx.maintenant, parNom: ctx.acteur.nom },
    });
    const trace = { action: 'sites.permanences-ouvertes', objet: id };
    const valeur = { ouvertes: heures.length, creneaux: 0 };
    if (!professionnel) {
      const evenements = [{ genre: 'sites.permanences-a-pourvoir', donnees: { site: id } }];
      return reussi(effets(valeur, { evenements, trace }));
    }
    const donnees = await donnerToutes(ctx, site, { heures, professionnel, ...saisie });
    if (!donnees.ok) return donnees;
    return reussi({ ...donnees.valeur, trace });
  },
});

type Heures = {
  readonly id: string;
  readonly jour: DateCivile;
  readonly debut: Date;
  readonly fin: Date;
};

type Saisie = {
  readonly jour: DateCivile;
  readonly heureDebut: HeureCivile;
  readonly heureFin: HeureCivile;
  readonly dureeMinutes: number;
  readonly rythme: 'une-fois' | 'chaque-semaine' | 'une-semaine-sur-deux' | 'mois';
  readonly rangs: readonly number[];
  readonly au?: DateCivile | undefined;
};

/** The hours to open: civil times of each day of the rhythm, in the zone of the CPTS. */
function placer(
  { fuseau, maintenant, ids }: Ctx,
  saisie: Saisie,
): Result<readonly Heures[], RefusDOuvrirPermanence> {
  const { jour: du, heureDebut, heureFin, dureeMinutes } = saisie;
  const rythme = rythmeDe(saisie);
  if (!rythme) return refuse({ motif: 'rythme-vide' });
  const faute = verifierRythme(du, rythme);
  if (faute) return refuse({ motif: faute });
  if (du > ajouterJours(dateCivileDe(maintenant, fuseau), JOURS_D_AVANCE_MAX))
    return refuse({ motif: 'permanence-lointaine' });
  if (heureFin <= heureDebut) return refuse({ motif: 'heures-inversees' });
  const heures = joursDuRythme(du, rythme)
    .map((jour) => ({
      id: ids(),
      jour,
      debut: instantDe(jour, heureDebut, fuseau).instant,
      fin: instantDe(jour, heureFin, fuseau).instant,
    }))
    .filter(({ debut, fin }) => debut > maintenant && fin > debut);
  const [premiere] = heures;
  if (!premiere) return refuse({ motif: 'permanence-passee' });
  const minutes = (premiere.fin.getTime() - premiere.debut.getTime()) / 60_000;
  if (minutes > MINUTES_MAX) return refuse({ motif: 'permanence-trop-longue' });
  if (minutes < dureeMinutes) return refuse({ motif: 'permanence-sans-creneau' });
  return reussi(heures);
}

/** Null when days of the month are asked and none is chosen, or when a rhythm has no end. */
function rythmeDe({ rythme, rangs, au }: Saisie): Rythme | null {
  if (rythme === 'une-fois') return { genre: 'une-fois' };
  if (!au) return null;
  if (rythme !== 'mois') return { genre: 'semaines', pas: rythme === 'chaque-semaine' ? 1 : 2, au };
  const choisis = RANGS.filter((rang) => rangs.includes(rang));
  return choisis.length > 0 ? { genre: 'mois', rangs: choisis, au } : null;
}

type ADonner = {
  readonly heures: readonly Heures[];
  readonly professionnel: string;
  readonly dureeMinutes: number;
};

/** All the hours or none: what overlaps says its day. */
async function donnerToutes(
  ctx: Ctx,
  site: Site,
  { heures, professionnel, dureeMinutes }: ADonner,
): Promise<Result<Effets<Ouvertes>, Refus>> {
  const premier = heures[0]?.jour;
  const equipe = premier
    ? await equipeDuSite(ctx.tx, ctx.cpts, { site: site.id, jour: premier })
    : [];
  const faites = [];
  for (const { jour, ...horaire } of heures) {
    const equipier = equipe.find(
      (e) => e.professionnelId === professionnel && estDeLEquipe(e, jour),
    );
    if (!equipier) return refuse({ motif: 'pas-de-l-equipe' });
    const permanence = { ...horaire, dureeMinutes };
    const donnee = await donnerPermanence(ctx, { site, permanence, equipier });
    if (!donnee.ok) {
      const { motif } = donnee.refus;
      if (motif === 'deja-pris-a-cette-heure' || motif === 'permanence-prise')
        return refuse({ motif: 'deja-pris-ce-jour', jour });
      return refuse({ motif });
    }
    faites.push(donnee.valeur);
  }
  const creneaux = faites.reduce((total, faite) => total + faite.creneaux, 0);
  return reussi({
    valeur: { ouvertes: heures.length, creneaux },
    faits: faites.flatMap(({ faits }) => faits),
    evenements: faites.flatMap(({ evenements }) => evenements),
  });
}
