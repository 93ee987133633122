import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zHeureCivile, zListe, zTexteFacultatif } from '#kernel/zod.ts';
import { sha256 } from '#platform/crypto/digest.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { convoques } from '../data/reunions.query.ts';
import { signatures } from '../data/signatures.query.ts';
import { type Correction, insertCorrections, saveFeuille } from '../data/signatures.repository.ts';
import { direPassage, estLaMeme, instantDansLaReunion } from '../domain/entree.ts';
import type { Plage } from '../domain/plage.ts';
import { PRESENCES, type Signature } from '../domain/presence.ts';
import type { RefusDeFeuille } from '../domain/refus.ts';
import { zPersonne, zReunion } from './saisies.ts';
import { reunionAnimee } from './tenir-reunion.ts';

export const zLigne = z.strictObject(
  {
    personne: zPersonne,
    arrivee: zHeureCivile,
    depart: zFacultatif(zHeureCivile),
    presence: z.enum(PRESENCES, { error: 'Dites si la personne est sur place ou à distance.' }),
  },
  { error: 'Donnez une personne et son heure d’arrivée.' },
);
type Ligne = z.output<typeof zLigne>;

/** What a sheet said when it was shown: whoever enters it would otherwise undo what was signed meanwhile. */
export function etatDeLaFeuille(dites: readonly Signature[]): string {
  const lignes = dites.map(({ personneId, presence, arrivee, depart }) =>
    [personneId, presence, arrivee.getTime(), depart?.getTime() ?? ''].join(' '),
  );
  return sha256(lignes.toSorted().join('\n'));
}

/**
 * Enters the paper sheet in one go: these people were there, so; whoever is not named was not. What changes is kept.
 * `etat`, when it is given, must be that of the sheet: refused when somebody signed since it was shown.
 */
export const saisirFeuille = defineUseCase({
  nom: 'reunions.saisir-feuille',
  saisie: z.strictObject({
    reunion: zReunion,
    lignes: zListe(zLigne, 1000),
    etat: zTexteFacultatif(64).optional(),
  }),
  droit: 'reunions.reunion.animer',
  executer: async (
    ctx,
    { reunion: id, lignes, etat },
  ): Promise<Result<Effets<{ readonly corrections: number }>, RefusDeFeuille>> => {
    const { tx, cpts, acteur, maintenant: le } = ctx;
    const reunion = await reunionAnimee(ctx, id);
    if (!reunion.ok) return reunion;
    const connues = new Set((await convoques(tx, cpts, id)).map((c) => c.id));
    if (lignes.some(({ personne }) => !connues.has(personne)))
      return refuse({ motif: 'personne-inconnue' });
    const avant = await signatures(tx, cpts, id);
    if (etat && etat !== etatDeLaFeuille(avant)) return refuse({ motif: 'feuille-changee' });
    const apres = entendre(lignes, { avant, reunion: reunion.valeur, fuseau: ctx.fuseau });
    if (apres.some(({ arrivee, depart }) => depart !== null && depart < arrivee))
      return refuse({ motif: 'depart-avant-arrivee' });
    const corrections = comparer(ctx, avant, apres);
    const retirees = avant
      .map(({ personneId }) => personneId)
      .filter((qui) => !apres.some(({ personneId }) => personneId === qui));
    await saveFeuille(tx, cpts, { reunion: id, signatures: apres, retirees, le });
    await insertCorrections(tx, cpts, { reunion: id, corrections, parNom: acteur.nom, le });
    const detail = { lignes: apres.length };
    const trace = { action: 'reunions.feuille-saisie', objet: id, detail };
    return reussi(effets({ corrections: corrections.length }, { trace }));
  },
});

type Cadre = {
  readonly avant: readonly Signature[];
  readonly reunion: Plage;
  readonly fuseau: string;
};

/** Lines as signatures; one that says what the code said stays as it was, to the second. */
function entendre(
  lignes: readonly Ligne[],
  { avant, reunion, fuseau }: Cadre,
): readonly Signature[] {
  const parPersonne = new Map(lignes.map((ligne) => [ligne.personne, ligne]));
  return [...parPersonne.values()].map(({ personne, arrivee, depart, presence }) => {
    const connue = avant.find(({ personneId }) => personneId === personne);
    const dite = {
      personneId: personne,
      moyen: 'papier',
      presence,
      arrivee: instantDansLaReunion(arrivee, reunion, fuseau),
      depart: depart ? instantDansLaReunion(depart, reunion, fuseau) : null,
    } as const;
    return connue && estLaMeme(connue, dite) ? connue : dite;
  });
}

/** Of signatures that stood already, what this changes. */
function comparer(
  { ids, fuseau }: Ctx,
  avant: readonly Signature[],
  apres: readonly Signature[],
): readonly Correction[] {
  return avant.flatMap((signature) => {
    const suite = apres.find(({ personneId }) => personneId === signature.personneId);
    if (suite && estLaMeme(signature, suite)) return [];
    return {
      id: ids(),
      personne: signature.personneId,
      avant: direPassage(signature, fuseau),
      apres: suite ? direPassage(suite, fuseau) : null,
    };
  });
}
