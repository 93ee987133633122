import { z } from 'zod';
import type { JourDeSemaine } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zFacultatif, zHeureCivile } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertSerie } from '../data/series.repository.ts';
import { situationDe } from '../data/situation.query.ts';
import { DUREE_MAX, DUREE_MIN, verifierAges } from '../domain/creneau.ts';
import type { RefusDeSerie } from '../domain/refus.ts';
import { verifierPatron } from '../domain/serie.ts';
import { type Generation, generer, horizon } from './generer-creneaux.ts';
import { zAccueil, zListe, zRppsConnu, zTexteOuNull } from './saisies.ts';
import { trouverOffrant } from './trouver-offrant.ts';
import { verifierFilieres } from './verifier-filieres.ts';

const SANS_FIN = 'Donnez la date de fin : une série sans fin n’est pas possible.';

const zJour = zEntier({ min: 1, max: 7 }).transform((n): JourDeSemaine => JOURS[n - 1] ?? 1);
const JOURS = [1, 2, 3, 4, 5, 6, 7] as const;

export type SerieOuverte = Generation & { readonly id: string };

/** Opens a weekly pattern and makes the slots of the first weeks; the rest follows day after day. */
export const ouvrirSerie = defineUseCase({
  nom: 'snp.ouvrir-serie',
  saisie: z.strictObject({
    professionnel: zFacultatif(zRppsConnu),
    jours: zListe(zJour).refine((jours) => jours.length > 0, {
      error: 'Choisissez au moins un jour.',
    }),
    heureDebut: zHeureCivile,
    heureFin: zHeureCivile,
    dureeMinutes: zEntier({ min: DUREE_MIN, max: DUREE_MAX }),
    du: zDateCivile,
    au: z.preprocess(
      (valeur) => (valeur ? valeur : undefined),
      z.string({ error: SANS_FIN }).pipe(zDateCivile),
    ),
    exceptions: zListe(zDateCivile),
    zoneVacances: zTexteOuNull(20),
    heureLiberation: zFacultatif(zHeureCivile).transform((heure) => heure ?? null),
    ...zAccueil,
  }),
  droit: 'snp.creneau.ouvrir',
  executer: async (
    ctx,
    { professionnel, ...saisie },
  ): Promise<Result<Effets<SerieOuverte>, RefusDeSerie>> => {
    const faute = verifierPatron(saisie, aujourdhuiDe(ctx)) ?? verifierAges(saisie);
    if (faute) return refuse(faute);
    const situation = await situationDe(ctx.tx, ctx.cpts, saisie.commune);
    if (!situation) return refuse({ motif: 'commune-inconnue' });
    const offrant = await trouverOffrant(ctx, professionnel, 'creneaux');
    if (!offrant.ok) return offrant;
    const { professionnelId, profession } = offrant.valeur;
    const filiere = await verifierFilieres(ctx, saisie.filieres, profession);
    if (filiere) return refuse(filiere);
    const serie = { ...saisie, id: ctx.ids(), professionnelId };
    await insertSerie(ctx.tx, ctx.cpts, { ...serie, le: ctx.maintenant });
    const complete = { ...serie, profession, secteur: situation.secteur, genereJusquAu: null };
    const { jusquAu } = await horizon(ctx);
    const { generation, faits } = await generer(ctx, [complete], jusquAu);
    const evenements = [{ genre: 'snp.serie-ouverte', donnees: { serie: serie.id } }];
    return reussi(effets({ id: serie.id, ...generation }, { faits, evenements }));
  },
});

function aujourdhuiDe({ maintenant, fuseau }: Ctx) {
  return dateCivileDe(maintenant, fuseau);
}
