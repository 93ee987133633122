import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  factureParId,
  facturesDeLaCpts,
  papierDe,
  type SurFacture,
  surFactureDeLaCpts,
} from '../data/factures.query.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { reglesDeLaCpts } from '../data/regles.query.ts';
import { relevesAVirer, relevesParIds } from '../data/releves.query.ts';
import type { Facturation, Facture } from '../domain/facture.ts';
import { direPeriode } from '../domain/periode-tenue.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import { type Connue, membresPayables, nommerPersonnes } from './connaitre-personnes.ts';
import { facturationDes } from './lire-facturation.ts';

const droit = 'indemnisations.releve.lire';

/** A relevé and what was invoiced of it. */
export type ReleveFacture = ReleveApprouve & {
  readonly dePeriode: string;
  readonly facturation: Facturation;
};

export type FacturesLues = {
  readonly factures: readonly (Facture & { readonly du: ReleveFacture })[];
  /** Relevés that wait for an invoice, or for somebody to read it. */
  readonly enAttente: readonly ReleveFacture[];
  readonly surFacture: readonly (SurFacture & { readonly nom: string })[];
  readonly choisissables: {
    readonly personnes: readonly Connue[];
    readonly regles: readonly { readonly id: string; readonly libelle: string }[];
  };
};

/** Every invoice, what waits, and who is paid on invoice. */
export const lireFactures = defineUseCase({
  nom: 'indemnisations.lire-factures',
  saisie: z.strictObject({}),
  droit,
  executer: async (ctx): Promise<Result<Effets<FacturesLues>, never>> => {
    const { tx, cpts } = ctx;
    const factures = await facturesDeLaCpts(tx, cpts);
    const facturees = [...new Set(factures.map(({ releve }) => releve))];
    const deFactures = await relevesParIds(tx, cpts, facturees);
    const aVirer = await relevesAVirer(tx, cpts);
    const lus = await avecFacturation(ctx, [...deFactures, ...aVirer]);
    const reglages = await surFactureDeLaCpts(tx, cpts);
    const noms = await nommerPersonnes(
      ctx,
      reglages.flatMap(({ personne }) => personne ?? []),
    );
    return reussi(
      effets({
        factures: factures.toReversed().flatMap((f) => {
          const du = lus.get(f.releve);
          return du ? [{ ...f, du }] : [];
        }),
        enAttente: aVirer
          .flatMap(({ id }) => lus.get(id) ?? [])
          .filter(({ facturation: { etat } }) => etat !== 'hors' && etat !== 'prete'),
        surFacture: reglages.map((s) => ({
          ...s,
          nom: s.personne ? (noms.get(s.personne)?.nom ?? '') : (s.regleLibelle ?? ''),
        })),
        choisissables: {
          personnes: await membresPayables(ctx),
          regles: (await reglesDeLaCpts(tx, cpts)).filter(({ nature }) => nature !== null),
        },
      }),
    );
  },
});

async function avecFacturation(
  ctx: Pick<Ctx, 'tx' | 'cpts'>,
  releves: readonly ReleveApprouve[],
): Promise<ReadonlyMap<string, ReleveFacture>> {
  const facturation = await facturationDes(ctx, releves);
  const periodes = new Map(
    (await periodesDeLaCpts(ctx.tx, ctx.cpts)).map((p) => [p.id, direPeriode(p)]),
  );
  return new Map(
    releves.map((r) => [
      r.id,
      { ...r, dePeriode: periodes.get(r.periode) ?? '', facturation: facturation(r.id) },
    ]),
  );
}

export type FactureLue = { readonly facture: Facture; readonly releve: ReleveFacture };

/** One invoice, beside the relevé it is settled against. */
export const lireFacture = defineUseCase({
  nom: 'indemnisations.lire-facture',
  saisie: z.strictObject({ facture: zIdentifiant<'FactureId'>() }),
  droit,
  executer: async (
    ctx,
    { facture: id },
  ): Promise<Result<Effets<FactureLue>, RefusDIndemnisation>> => {
    const facture = await factureParId(ctx.tx, ctx.cpts, id);
    if (!facture) return refuse({ motif: 'facture-inconnue' });
    const releves = await relevesParIds(ctx.tx, ctx.cpts, [facture.releve]);
    const releve = (await avecFacturation(ctx, releves)).get(facture.releve);
    return releve ? reussi(effets({ facture, releve })) : refuse({ motif: 'facture-inconnue' });
  },
});

/** The paper of an invoice, as it was handed over. */
export const lirePapier = defineUseCase({
  nom: 'indemnisations.lire-papier',
  saisie: z.strictObject({ facture: zIdentifiant<'FactureId'>() }),
  droit,
  executer: async (
    ctx,
    { facture: id },
  ): Promise<
    Result<
      Effets<{
        readonly nom: string;
        readonly type: string;
        readonly contenu: Uint8Array<ArrayBuffer>;
      }>,
      RefusDIndemnisation
    >
  > => {
    const papier = await papierDe(ctx.tx, ctx.cpts, id);
    if (!papier) return refuse({ motif: 'facture-inconnue' });
    const trace = { action: 'indemnisations.facture-telechargee', objet: id };
    return reussi(effets({ ...papier, contenu: Uint8Array.from(papier.contenu) }, { trace }));
  },
});
