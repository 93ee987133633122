import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zTexte, zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { versionsDuReleve } from '../data/populations.query.ts';
import { archiveReleve, insertReleve } from '../data/populations.repository.ts';
import type { VersionDeReleve } from '../data/populations.rows.ts';
import { MISSION } from '../domain/fait.ts';
import { emetteurDe } from '../domain/liste.ts';
import type { RefusDeReleve } from '../domain/refus.ts';
import { coherent, type SaisieDeReleve, zReleve } from './saisies-de-releve.ts';

export const TENIR_POPULATION = 'mt.population.tenir';
type Ecrit = { readonly releve: string };
type Issue = Result<Effets<Ecrit>, RefusDeReleve>;

/** Writes what the CPAM or the MSA counts of the covered population, with who handed it over and the document. */
export const noterReleve = defineUseCase({
  nom: 'mt.noter-releve',
  saisie: z.strictObject(zReleve).superRefine(coherent),
  droit: TENIR_POPULATION,
  executer: async (ctx, saisie): Promise<Issue> => {
    const releve = ctx.ids();
    return await ecrire(ctx, saisie, { releve, version: 1, motif: null, compte: true });
  },
});

const zVersion = {
  releve: zUuid,
  /** The version that was corrected, as its reader saw it. */
  version: zEntier({ min: 1, max: 10_000 }),
  motif: zTexte(300, 'Dites pourquoi.'),
};

/** A correction is a new version; the former stays. Of two people who correct at once, one is told. */
export const corrigerReleve = defineUseCase({
  nom: 'mt.corriger-releve',
  saisie: z.strictObject({ ...zReleve, ...zVersion }).superRefine(coherent),
  droit: TENIR_POPULATION,
  executer: async (ctx, { releve, version, motif, ...saisie }): Promise<Issue> => {
    const courante = await remplacer(ctx, { releve, version });
    if (!courante.ok) return courante;
    const compte = courante.valeur.retiree;
    return await ecrire(ctx, saisie, { releve, version: version + 1, motif, compte });
  },
});

/** A count that should not be there: it leaves the figures, its versions stay; correcting it puts it back. */
export const retirerReleve = defineUseCase({
  nom: 'mt.retirer-releve',
  saisie: z.strictObject(zVersion),
  droit: TENIR_POPULATION,
  executer: async (ctx, { releve, version, motif }): Promise<Issue> => {
    const courante = await remplacer(ctx, { releve, version });
    if (!courante.ok) return courante;
    if (courante.valeur.retiree) return refuse({ motif: 'releve-retire' });
    const retrait = { ...courante.valeur, version: version + 1, motif, retiree: true };
    await insertReleve(ctx.tx, ctx.cpts, { ...retrait, ...signature(ctx) });
    const trace = { action: 'mt.releve-retire', objet: releve };
    return reussi(effets({ releve }, { faits: [faitDe(retrait, -1)], trace }));
  },
});

type Version = { readonly releve: string; readonly version: number };

async function remplacer(
  { tx, cpts }: Ctx,
  { releve, version }: Version,
): Promise<Result<VersionDeReleve, RefusDeReleve>> {
  const [courante] = await versionsDuReleve(tx, cpts, releve);
  if (!courante) return refuse({ motif: 'releve-inconnu' });
  if (!(await archiveReleve(tx, cpts, { releve, version })))
    return refuse({ motif: 'releve-deja-corrige' });
  return reussi(courante);
}

async function ecrire(
  ctx: Ctx,
  { organisme, lieu, ...saisie }: SaisieDeReleve,
  { compte, ...version }: Version & { readonly motif: string | null; readonly compte: boolean },
): Promise<Issue> {
  const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
  if (saisie.au > jour || saisie.remisLe > jour) return refuse({ motif: 'releve-a-venir' });
  if (organisme === 'autre' && lieu === null) return refuse({ motif: 'emetteur-a-preciser' });
  const emetteur = emetteurDe(organisme, lieu ?? '');
  const ecrit = { ...saisie, ...emetteur, ...version, comptes: comptesDe(saisie), retiree: false };
  if (!(await insertReleve(ctx.tx, ctx.cpts, { ...ecrit, ...signature(ctx) })))
    return refuse({ motif: 'releve-deja-la' });
  const action = version.version === 1 ? 'mt.releve-note' : 'mt.releve-corrige';
  const faits = compte ? [faitDe(ecrit, 1)] : [];
  const trace = { action, objet: version.releve };
  return reussi(effets({ releve: version.releve }, { faits, trace }));
}

const signature = ({ ids, maintenant, acteur }: Ctx) => ({
  id: ids(),
  saisieLe: maintenant,
  saisieParNom: acteur.nom,
});

/** Stocks are not added up by the ledger: it says that a document came, the document says how many. */
function faitDe(
  { releve, emetteur }: Pick<VersionDeReleve, 'releve' | 'emetteur'>,
  quantite: number,
) {
  const source = 'transmis' as const;
  const lien = `medecin-traitant/populations/${releve}`;
  return {
    genre: 'mt.population.releve',
    mission: MISSION,
    detail: emetteur,
    quantite,
    lien,
    source,
  };
}

function comptesDe(saisie: Omit<SaisieDeReleve, 'organisme' | 'lieu'>) {
  const { couverte, avec, sans, ald, aldSans, age, ageSans, c2s, c2sSans, c2sAld, c2sAldSans } =
    saisie;
  return { couverte, avec, sans, ald, aldSans, age, ageSans, c2s, c2sSans, c2sAld, c2sAldSans };
}
