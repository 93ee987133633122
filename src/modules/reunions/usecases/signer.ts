import { z } from 'zod';
import { instantDeTelephone } from '#kernel/instant-de-telephone.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif } from '#kernel/zod.ts';
import { zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type Convocation, convocationNommee } from '../data/reunions.query.ts';
import { loadReunion } from '../data/reunions.repository.ts';
import { insertSignature, setDepart } from '../data/signatures.repository.ts';
import { estCroyable, PRESENCES, type Presence, peutSigner } from '../domain/presence.ts';
import type { RefusDeSigner } from '../domain/refus.ts';
import { estAdmis, estProuve, secretDe } from './codes.ts';
import {
  type ConvocationLue,
  convocationParLien,
  lireConvocation,
} from './repondre-convocation.ts';
import { zReunion } from './saisies.ts';

/** Milliseconds since 1970 on the clock of a phone. */
const zHorloge = zFacultatif(
  z
    .string()
    .regex(/^\d{1,16}$/, { error: 'Rouvrez la page, puis signez de nouveau.' })
    .transform(Number),
).transform((ms) => ms ?? null);
const preuves = {
  code: zFacultatif(
    z.string().max(40, { error: 'Recopiez le code affiché, huit lettres ou chiffres.' }),
  ),
  preuve: zFacultatif(z.string().max(100, { error: 'Rouvrez la page depuis le code affiché.' })),
  presence: z.enum(PRESENCES, { error: 'Dites si vous êtes sur place ou à distance.' }),
  /** The phone's clock when the button was pressed, and when it was sent: they differ without network. */
  signeLe: zHorloge,
  envoyeLe: zHorloge,
};
type Signe = Promise<Result<Effets<{ readonly deja: boolean }>, RefusDeSigner>>;

/** Signs one's arrival, by one's own link and the code that is shown in the room. */
export const signerParLien = defineUseCase({
  nom: 'reunions.signer-par-lien',
  saisie: z.strictObject({ jeton: zJeton, ...preuves }),
  droit: 'public',
  executer: async (ctx, { jeton, ...saisie }): Signe => {
    const convocation = await convocationParLien(ctx, jeton);
    return convocation ? await signer(ctx, convocation, saisie) : refuse({ motif: 'lien-inconnu' });
  },
});

/** Signs one's arrival, by one's account and the code that is shown in the room. */
export const signerParCompte = defineUseCase({
  nom: 'reunions.signer-par-compte',
  saisie: z.strictObject({ reunion: zReunion, ...preuves }),
  droit: 'reunions.reunion.lire',
  executer: async (ctx, { reunion, ...saisie }): Signe => {
    const convocation = await sienne(ctx, reunion);
    return convocation ? await signer(ctx, convocation, saisie) : refuse({ motif: 'pas-convoque' });
  },
});

/** What somebody who is signed in sees of a meeting they are convened to. */
export const lireConvocationParCompte = defineUseCase({
  nom: 'reunions.lire-convocation-par-compte',
  saisie: z.strictObject({ reunion: zReunion, code: z.string().max(40).optional() }),
  droit: 'reunions.reunion.lire',
  executer: async (
    ctx,
    { reunion, code },
  ): Promise<Result<Effets<ConvocationLue>, { readonly motif: 'pas-convoque' }>> => {
    const convocation = await sienne(ctx, reunion);
    const lue = convocation && (await lireConvocation(ctx, convocation, code));
    return lue ? reussi(effets(lue)) : refuse({ motif: 'pas-convoque' });
  },
});

const zMoment = z.enum(['maintenant', 'aucun'], { error: 'Dites si vous partez.' });

/** Notes that one leaves now, or that one is still there. */
export const partirParLien = defineUseCase({
  nom: 'reunions.partir-par-lien',
  saisie: z.strictObject({ jeton: zJeton, depart: zMoment }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, depart },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeSigner>> => {
    const { tx, cpts, maintenant: le } = ctx;
    const convocation = await convocationParLien(ctx, jeton);
    if (!convocation) return refuse({ motif: 'lien-inconnu' });
    const { reunionId: reunion, id: personne } = convocation;
    const ouverte = await feuilleOuverte(ctx, reunion, le);
    if (!ouverte.ok) return ouverte;
    const quand = depart === 'maintenant' ? le : null;
    if (!(await setDepart(tx, cpts, { reunion, personne, depart: quand })))
      return refuse({ motif: 'pas-signe' });
    const trace = { action: 'reunions.depart-note', objet: reunion };
    return reussi(effets({ id: reunion }, { trace }));
  },
});

async function sienne({ tx, cpts, acteur }: Ctx, reunion: string): Promise<Convocation | null> {
  const { professionnel } = acteur;
  return professionnel === null
    ? null
    : await convocationNommee(tx, cpts, { reunion, professionnel });
}

type Saisie = {
  readonly code?: string | undefined;
  readonly preuve?: string | undefined;
  readonly presence: Presence;
  readonly signeLe: number | null;
  readonly envoyeLe: number | null;
};

async function signer(ctx: Ctx, convocation: Convocation, saisie: Saisie): Signe {
  const { tx, cpts, maintenant: le } = ctx;
  const { reunionId: reunion, convocationId, id: personne } = convocation;
  const arrivee = instantDeTelephone(saisie.signeLe, { envoyeLe: saisie.envoyeLe, recuLe: le });
  if (!estCroyable(arrivee, le)) return refuse({ motif: 'signature-trop-ancienne' });
  const ouverte = await feuilleOuverte(ctx, reunion, arrivee);
  if (!ouverte.ok) return ouverte;
  const secret = await secretDe(ctx, reunion);
  const { code = '', preuve = '', presence } = saisie;
  const present =
    secret !== null &&
    (estAdmis(secret, code, arrivee) ||
      estProuve(secret, { preuve, convocation: convocationId }, arrivee));
  if (!present) return refuse({ motif: 'code-perime' });
  const passage = { arrivee, depart: null };
  const signature = { reunion, personne, moyen: 'code', presence, ...passage, le } as const;
  const nouvelle = await insertSignature(tx, cpts, signature);
  const trace = { action: 'reunions.presence-signee', objet: reunion };
  return reussi(effets({ deja: !nouvelle }, nouvelle ? { trace } : {}));
}

/** People sign together; the freezing of the sheet waits for them, and they for it. */
async function feuilleOuverte(
  { tx, cpts }: Ctx,
  id: string,
  quand: Date,
): Promise<Result<true, RefusDeSigner>> {
  const reunion = await loadReunion(tx, cpts, { id, verrou: 'partage' });
  if (!reunion) return refuse({ motif: 'reunion-inconnue' });
  if (reunion.etat === 'annulee') return refuse({ motif: 'reunion-annulee' });
  if (reunion.etat === 'figee') return refuse({ motif: 'reunion-figee' });
  const hors = peutSigner(reunion, quand);
  return hors ? refuse({ motif: hors }) : reussi(true);
}
