import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexteFacultatif } from '#kernel/zod.ts';
import { sha256 } from '#platform/crypto/digest.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { constatsDe } from '../data/constats.query.ts';
import { decisionsDe } from '../data/decisions.query.ts';
import { participantsDe } from '../data/participants.query.ts';
import { procesVerbalDe } from '../data/proces-verbaux.query.ts';
import { approveProcesVerbal, saveProcesVerbal } from '../data/proces-verbaux.repository.ts';
import { pointsDe, seanceParId } from '../data/seances.query.ts';
import { lockSeance, setNotes } from '../data/seances.repository.ts';
import { votesDe } from '../data/votes.query.ts';
import {
  type ProcesVerbal,
  redigerProcesVerbal,
  type TexteDeProcesVerbal,
} from '../domain/proces-verbal.ts';
import type { RefusDeProcesVerbal } from '../domain/refus.ts';
import type { Point, Seance } from '../domain/seance.ts';
import { zSeance, zTexteOuRien } from './saisies.ts';

const TENUES: readonly Seance['etat'][] = ['ouverte', 'close', 'carence'];

/** Writes what is written by hand in the minutes; refused to whoever did not see the last writing. */
export const ecrireProcesVerbal = defineUseCase({
  nom: 'seances.ecrire-proces-verbal',
  saisie: z.strictObject({
    seance: zSeance,
    ouverture: zTexteOuRien(8000),
    cloture: zTexteOuRien(8000),
    notes: z.record(z.uuid(), zTexteFacultatif(8000)).default({}),
    /** When the minutes that were shown had been written: '' for never. */
    vu: z.string().max(40).optional(),
  }),
  droit: 'seances.seance.tenir',
  executer: async (
    ctx,
    { seance: id, ouverture, cloture, notes, vu },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeProcesVerbal>> => {
    const { tx, cpts, acteur, maintenant: le } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (!TENUES.includes(seance.etat)) return refuse({ motif: 'seance-pas-tenue' });
    const avant = await procesVerbalDe(tx, cpts, id);
    if (avant?.approuveLe) return refuse({ motif: 'proces-verbal-approuve' });
    if (vu !== undefined && vu !== (avant?.changeLe.toISOString() ?? ''))
      return refuse({ motif: 'proces-verbal-change' });
    const connus = new Set((await pointsDe(tx, cpts, id)).map((p) => p.id));
    if (!Object.keys(notes).every((point) => connus.has(point)))
      return refuse({ motif: 'point-inconnu' });
    await setNotes(tx, cpts, { seance: id, notes });
    await saveProcesVerbal(tx, cpts, { seance: id, ouverture, cloture, parNom: acteur.nom, le });
    const trace = { action: 'seances.proces-verbal-ecrit', objet: id };
    return reussi(effets({ id }, { trace }));
  },
});

export type ProcesVerbalLu = {
  readonly seance: Seance;
  readonly points: readonly Point[];
  readonly ecrit: ProcesVerbal | null;
  readonly texte: TexteDeProcesVerbal;
};

/** The minutes of a session: as they were approved, otherwise drafted from all that it left. */
export const lireProcesVerbal = defineUseCase({
  nom: 'seances.lire-proces-verbal',
  saisie: z.strictObject({ seance: zSeance, fichier: z.boolean().optional() }),
  droit: 'seances.seance.lire',
  executer: async (
    ctx,
    { seance: id, fichier },
  ): Promise<Result<Effets<ProcesVerbalLu>, RefusDeProcesVerbal>> => {
    const seance = await seanceParId(ctx.tx, ctx.cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (!TENUES.includes(seance.etat)) return refuse({ motif: 'seance-pas-tenue' });
    const lu = await rediger(ctx, seance);
    const trace = { action: 'seances.proces-verbal-telecharge', objet: id };
    return reussi(effets(lu, fichier ? { trace } : {}));
  },
});

async function rediger(ctx: Ctx, seance: Seance): Promise<ProcesVerbalLu> {
  const { tx, cpts, fuseau, appel } = ctx;
  const ecrit = await procesVerbalDe(tx, cpts, seance.id);
  const points = await pointsDe(tx, cpts, seance.id);
  const { ouverture = '', cloture = '' } = ecrit ?? {};
  if (ecrit?.contenu) return { seance, points, ecrit, texte: lireTexte(ecrit.contenu) };
  const texte = redigerProcesVerbal({
    ...{ cpts: appel.cpts?.nom ?? '', fuseau, seance, points },
    participants: await participantsDe(tx, cpts, seance.id),
    constats: await constatsDe(tx, cpts, seance.id),
    votes: await votesDe(tx, cpts, seance.id),
    decisions: await decisionsDe(tx, cpts, seance.id),
    textes: { ouverture, cloture },
  });
  return { seance, points, ecrit, texte };
}

const zTexteGarde = z.strictObject({
  titre: z.string(),
  sousTitre: z.string(),
  sections: z.array(z.strictObject({ titre: z.string(), paragraphes: z.array(z.string()) })),
});

function lireTexte(contenu: string): TexteDeProcesVerbal {
  return zTexteGarde.parse(JSON.parse(contenu));
}

type AApprouver = { readonly seance: string; readonly vote: string };

/** Keeps the minutes of a session whole, as the vote of the next one approves them. */
export async function approuverProcesVerbal(ctx: Ctx, a: AApprouver): Promise<void> {
  const { tx, cpts, acteur, maintenant: le } = ctx;
  const seance = await lockSeance(tx, cpts, a.seance);
  if (!seance) return;
  const { texte } = await rediger(ctx, seance);
  const contenu = JSON.stringify(texte);
  const empreinte = sha256(contenu);
  await approveProcesVerbal(tx, cpts, { ...a, contenu, empreinte, parNom: acteur.nom, le });
}
