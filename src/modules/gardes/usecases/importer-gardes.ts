import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { closeEchangesDesGardes } from '../data/echanges.repository.ts';
import { gardesDeLaPeriode } from '../data/gardes.query.ts';
import { lockTableau, writeImport } from '../data/import.repository.ts';
import { saveParticipants } from '../data/participants.repository.ts';
import { personnesDuTableau } from '../data/personnes-du-tableau.query.ts';
import { tableauNomme } from '../data/tableaux.query.ts';
import { toursDuTableau } from '../data/tours.query.ts';
import { CHAMPS } from '../domain/colonnes-de-fichier.ts';
import type { PersonneConnue } from '../domain/personne-de-fichier.ts';
import type { LignePlanifiee } from '../domain/plan-d-import.ts';
import { ANNEES_A_VENIR, planifierImport } from '../domain/planifier-import.ts';
import type { RefusDImporter } from '../domain/refus.ts';
import { zTableau } from './saisies.ts';
import { copieDe } from './tenir-participants.ts';

const zLigne = z.strictObject({
  numero: z.number().int(),
  cellules: z.partialRecord(z.enum(CHAMPS), z.string().max(300)),
  probleme: z.literal('guillemet-non-ferme').optional(),
});
const zDemande = {
  tableau: zTableau,
  lignes: z.array(zLigne).max(2500),
  choix: z.record(z.string().max(700), z.string().max(40)),
};

export type ApercuDImport = {
  readonly plan: readonly LignePlanifiee[];
  readonly personnes: readonly PersonneConnue[];
  /** What the rota was when it was held against the file. */
  readonly etat: string;
};

type Demande = {
  readonly tableau: string;
  readonly lignes: readonly z.output<typeof zLigne>[];
  readonly choix: Readonly<Record<string, string>>;
};

const montrer = defineUseCase({
  nom: 'gardes.apercevoir-import',
  saisie: z.strictObject(zDemande),
  droit: 'gardes.tableau.tenir',
  executer: async (ctx, demande): Promise<Result<Effets<ApercuDImport>, RefusDImporter>> => {
    const apercu = await apercevoir(ctx, demande);
    return apercu ? reussi(effets(apercu)) : refuse({ motif: 'tableau-inconnu' });
  },
});

/** What a file would change in a rota, line by line; writes nothing, not even under a key against double sending. */
export function apercevoirImport({ idempotence: _cle, ...appel }: Appel, brut: unknown) {
  return montrer(appel, brut);
}

export type ImportFait = {
  /** `2026-11`, of the first duty written. */
  readonly mois: string;
  readonly creees: number;
  readonly confiees: number;
  readonly inscrites: number;
};

/** Writes what was shown, if the rota is still what it was then. Sent again, it changes nothing. */
export const importerGardes = defineUseCase({
  nom: 'gardes.importer-gardes',
  saisie: z.strictObject({ ...zDemande, etat: z.string().max(60) }),
  droit: 'gardes.tableau.tenir',
  executer: async (
    ctx,
    { etat, ...demande },
  ): Promise<Result<Effets<ImportFait>, RefusDImporter>> => {
    const { tableau } = demande;
    if (!(await lockTableau(ctx.tx, ctx.cpts, tableau)))
      return refuse({ motif: 'tableau-inconnu' });
    const apercu = await apercevoir(ctx, demande);
    if (!apercu) return refuse({ motif: 'tableau-inconnu' });
    if (apercu.etat !== etat) return refuse({ motif: 'tableau-change' });
    const { plan } = apercu;
    if (plan.some(({ issue }) => issue.genre === 'a-choisir'))
      return refuse({ motif: 'choix-manquant' });
    const fait = await ecrire(ctx, tableau, apercu);
    if (!fait) return refuse({ motif: 'tableau-change' });
    if (fait.creees + fait.confiees === 0) return refuse({ motif: 'rien-a-importer' });
    const detail = { lignes: fait.creees + fait.confiees };
    const trace = { action: 'gardes.gardes-importees', objet: tableau, detail };
    return reussi(effets(fait, { trace }));
  },
});

async function apercevoir(
  { tx, cpts, fuseau, maintenant }: Ctx,
  { tableau: id, lignes, choix }: Demande,
): Promise<ApercuDImport | null> {
  const tableau = await tableauNomme(tx, cpts, id);
  if (!tableau) return null;
  const fin = new Date(maintenant.getTime() + (ANNEES_A_VENIR * 366 + 32) * 86_400_000);
  const existantes = await gardesDeLaPeriode(tx, cpts, { tableau: id, debut: maintenant, fin });
  const { profession } = tableau;
  const personnes = await personnesDuTableau(tx, cpts, { tableau: id, profession });
  const tours = await toursDuTableau(tx, cpts, id);
  const contexte = { existantes, personnes, tours, tableau, fuseau, maintenant };
  const dernier = Math.max(0, ...existantes.map(({ changeLe }) => changeLe.getTime()));
  return {
    plan: planifierImport({ lignes, choix, ...contexte }),
    personnes,
    etat: `${existantes.length}-${dernier}`,
  };
}

async function ecrire(ctx: Ctx, tableau: string, { plan, personnes }: ApercuDImport) {
  const { tx, cpts, maintenant: le, fuseau, ids } = ctx;
  const confiees = plan.flatMap(({ issue }) =>
    issue.genre === 'confiee' ? [{ id: issue.gardeId, de: issue.de, a: issue.a }] : [],
  );
  const creees = plan.flatMap(({ issue, horaire }) =>
    issue.genre === 'creee' && horaire
      ? [{ ...horaire, id: ids(), tourId: issue.tourId, professionnelId: issue.a }]
      : [],
  );
  const tenus = [...confiees.map(({ a }) => a), ...creees.map((garde) => garde.professionnelId)];
  const nouveaux = personnes.filter(({ id, inscrite }) => !inscrite && tenus.includes(id));
  const fiches = await professionnelsParIds(
    tx,
    nouveaux.map(({ id }) => id),
  );
  const participants = fiches.map(copieDe);
  if (participants.length > 0) await saveParticipants(tx, cpts, { tableau, participants, le });
  if (!(await writeImport(tx, cpts, { tableau, confiees, creees, le }))) return null;
  await closeEchangesDesGardes(tx, cpts, { gardes: confiees.map(({ id }) => id), le });
  const inscrites = participants.length;
  const premier = plan.find(({ issue }) => issue.genre === 'confiee' || issue.genre === 'creee');
  const mois = dateCivileDe(premier?.horaire?.debut ?? le, fuseau).slice(0, 7);
  return { mois, creees: creees.length, confiees: confiees.length, inscrites };
}
