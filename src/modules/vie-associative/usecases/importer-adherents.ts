import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { nomPropre, normaliser } from '#kernel/texte.ts';
import { idDuRpps, noterMembres, PROFESSIONS, professionnelsParIds } from '#modules/annuaire';
import { communesDeLaCpts } from '#modules/territoire';
import { readTableApart, type TableRefusal } from '#platform/files/read-table-apart.ts';
import { type Appel, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { adhesionsDeLaCpts } from '../data/adhesions.query.ts';
import { structuresParFiness } from '../data/annuaire.query.ts';
import { collegesDeLaCpts } from '../data/colleges.query.ts';
import {
  insertImportees,
  insertMouvements,
  lockAdhesions,
  updateImportees,
} from '../data/import.repository.ts';
import {
  estChamp,
  type LigneDAdherent,
  reconnaitreAdherents,
} from '../domain/colonnes-d-adherents.ts';
import type { Connu, LignePlanifiee } from '../domain/plan-d-import.ts';
import { planifierAdherents } from '../domain/planifier-adherents.ts';
import type { RefusDImporter } from '../domain/refus.ts';

const droit = 'asso.adherent.tenir';
const zLigne = z.strictObject({
  numero: z.number().int(),
  cellules: z
    .record(z.string(), z.string().max(300))
    .transform((dites) =>
      Object.fromEntries(Object.entries(dites).filter(([champ]) => estChamp(champ))),
    ),
});
const zLignes = z.array(zLigne).min(1).max(2500);

export type RefusDeFichier = { readonly motif: TableRefusal | 'entetes-inconnus' };

/** What a file sent says of members, in its own words; nothing of it is kept. */
export async function lireFichierDAdherents(
  { cpts }: Appel,
  chemin: string,
): Promise<Result<readonly LigneDAdherent[], RefusDeFichier>> {
  const lu = await readTableApart(chemin, {
    zone: cpts?.fuseau ?? 'Europe/Paris',
    // No recurrence is followed: a calendar is no list of members.
    window: { start: 0, end: 0 },
  });
  if (!lu.ok) return refuse({ motif: lu.refus });
  const lignes = reconnaitreAdherents(lu.valeur.rows);
  if (!lignes) return refuse({ motif: 'entetes-inconnus' });
  return lignes.length === 0 ? refuse({ motif: 'vide' }) : reussi(lignes);
}

export type ApercuDAdherents = {
  readonly plan: readonly LignePlanifiee[];
  /** What the list was when it was held against the file. */
  readonly etat: string;
};

const montrer = defineUseCase({
  nom: 'asso.apercevoir-import',
  saisie: z.strictObject({ lignes: zLignes }),
  droit,
  executer: async (ctx, { lignes }): Promise<Result<Effets<ApercuDAdherents>, RefusDImporter>> =>
    reussi(effets(await apercevoir(ctx, lignes))),
});

/** What a file would change, line by line; writes nothing, not even under a key against double sending. */
export function apercevoirImport({ idempotence: _cle, ...appel }: Appel, brut: unknown) {
  return montrer(appel, brut);
}

type Importes = { readonly crees: number; readonly changes: number };

/** Writes what was shown, if the list is still what it was then. Sent again, it changes nothing. */
export const importerAdherents = defineUseCase({
  nom: 'asso.importer-adherents',
  saisie: z.strictObject({ lignes: zLignes, etat: z.string().max(60) }),
  droit,
  executer: async (ctx, { lignes, etat }): Promise<Result<Effets<Importes>, RefusDImporter>> => {
    const apercu = await apercevoir(ctx, lignes);
    if (apercu.etat !== etat) return refuse({ motif: 'liste-changee' });
    const fait = await ecrire(ctx, apercu.plan);
    if (!fait) return refuse({ motif: 'liste-changee' });
    if (fait.crees + fait.changes === 0) return refuse({ motif: 'rien-a-importer' });
    const trace = { action: 'asso.adherents-importes', detail: { ...fait } };
    return reussi(effets(fait, { trace }));
  },
});

async function apercevoir(ctx: Ctx, lignes: readonly LigneDAdherent[]): Promise<ApercuDAdherents> {
  const etat = await lockAdhesions(ctx.tx, ctx.cpts);
  return { plan: planifierAdherents(lignes, await connu(ctx, lignes)), etat };
}

async function connu(
  { tx, cpts, maintenant, fuseau }: Ctx,
  lignes: readonly LigneDAdherent[],
): Promise<Connu> {
  const dits = (champ: 'rpps' | 'finess') =>
    lignes.flatMap(({ cellules }) => cellules[champ]?.replaceAll(/\s/g, '') ?? []);
  const rpps = dits('rpps').filter((numero) => /^\d{11}$/.test(numero));
  const fiches = await professionnelsParIds(tx, [...new Set(rpps.map(idDuRpps))]);
  const structures = await structuresParFiness(tx, dits('finess'));
  const communes = await communesDeLaCpts(tx, cpts);
  return {
    existantes: await adhesionsDeLaCpts(tx, cpts),
    metiers: new Map(PROFESSIONS.map(({ code, libelle }) => [normaliser(libelle), code])),
    communes: communes.map(({ code, nom, secteur }) => ({
      code,
      nom,
      secteur: secteur?.id ?? null,
    })),
    colleges: await collegesDeLaCpts(tx, cpts),
    professionnels: new Map(fiches.map((f) => [f.rpps ?? '', entreeDe(f)])),
    structures: new Map(structures.map(({ finess, ...s }) => [finess ?? '', s])),
    jour: dateCivileDe(maintenant, fuseau),
  };
}

type Fiche = Awaited<ReturnType<typeof professionnelsParIds>>[number];

function entreeDe({ id, civilite, titre, prenom, nom, profession, commune }: Fiche) {
  return {
    id,
    titre: nomDeProfessionnel({ civilite, titre, nom: '', prenom: '' }) || null,
    prenom: nomPropre(prenom),
    nom: nomPropre(nom),
    profession: profession || null,
    commune,
  };
}

async function ecrire(ctx: Ctx, plan: readonly LignePlanifiee[]): Promise<Importes | null> {
  const { tx, cpts, maintenant: le, fuseau, acteur, ids } = ctx;
  const issues = plan.map(({ issue }) => issue);
  const creees = issues
    .filter((issue) => issue.genre === 'creee')
    .map((issue) => ({ ...issue, id: ids() }));
  const changees = issues.filter((issue) => issue.genre === 'changee');
  if ((await insertImportees(tx, cpts, { creees, le })) !== creees.length) return null;
  await updateImportees(tx, cpts, { changees, le });
  await insertMouvements(tx, cpts, {
    lignes: [
      ...creees.map(({ id: adhesion }) => ({
        id: ids(),
        adhesion,
        genre: 'fichier' as const,
        note: null,
      })),
      ...changees.map(({ id: adhesion, champs }) => ({
        id: ids(),
        adhesion,
        genre: 'changement' as const,
        note: `${champs.join(', ')}, par un fichier`,
      })),
    ],
    jour: dateCivileDe(le, fuseau),
    parNom: acteur.nom,
    le,
  });
  const membres = creees.flatMap(({ fiche: { professionnelId: professionnel }, etat, du }) =>
    professionnel && etat !== 'partie' ? [{ professionnel, membre: true, depuis: du }] : [],
  );
  await noterMembres(ctx, membres);
  return { crees: creees.length, changes: changees.length };
}
