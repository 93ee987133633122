import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant, zTexte } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { declarationParId } from '../data/declarations.query.ts';
import { decideDeclaration } from '../data/declarations.repository.ts';
import { estLeSien } from '../domain/approbation.ts';
import { type Declaration, faitDeDeclaration } from '../domain/declaration.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import { nommerPersonnes } from './connaitre-personnes.ts';
import { auteurDe } from './saisies.ts';

const droit = 'indemnisations.temps.valider';
const zDeclaration = zIdentifiant<'DeclarationId'>();
const zMotif = zTexte(300, 'Dites pourquoi.');
type Fait = Promise<Result<Effets<object>, RefusDIndemnisation>>;

/** Accepts what somebody declared: it enters the ledger, once, and may be paid. Never one's own. */
export const validerTemps = defineUseCase({
  nom: 'indemnisations.valider-temps',
  saisie: z.strictObject({ declaration: zDeclaration }),
  droit,
  executer: async (ctx, { declaration: id }): Fait => {
    const attendue = await enAttente(ctx, id);
    if (!attendue.ok) return attendue;
    await decideDeclaration(ctx.tx, ctx.cpts, {
      id,
      etat: 'validee',
      motif: null,
      auteur: auteurDe(ctx),
    });
    const faits = [faitDeDeclaration(attendue.valeur, ctx.fuseau, 1)];
    const trace = { action: 'indemnisations.temps-decide', objet: id, detail: { etat: 'validee' } };
    return reussi(effets({}, { faits, trace }));
  },
});

/** Refuses it, and says why: the member reads it. */
export const refuserTemps = defineUseCase({
  nom: 'indemnisations.refuser-temps',
  saisie: z.strictObject({ declaration: zDeclaration, motif: zMotif }),
  droit,
  executer: async (ctx, { declaration: id, motif }): Fait => {
    const attendue = await enAttente(ctx, id);
    if (!attendue.ok) return attendue;
    await decideDeclaration(ctx.tx, ctx.cpts, {
      id,
      etat: 'refusee',
      motif,
      auteur: auteurDe(ctx),
    });
    const trace = { action: 'indemnisations.temps-decide', objet: id, detail: { etat: 'refusee' } };
    return reussi(effets({}, { trace }));
  },
});

/** Takes back what was accepted: the ledger is corrected; what was paid comes back in the next relevé. */
export const reprendreTemps = defineUseCase({
  nom: 'indemnisations.reprendre-temps',
  saisie: z.strictObject({ declaration: zDeclaration, motif: zMotif }),
  droit,
  executer: async (ctx, { declaration: id, motif }): Fait => {
    const connue = await declarationParId(ctx.tx, ctx.cpts, id);
    if (!connue) return refuse({ motif: 'declaration-inconnue' });
    if (connue.etat !== 'validee') return refuse({ motif: 'declaration-decidee' });
    await decideDeclaration(ctx.tx, ctx.cpts, {
      id,
      etat: 'reprise',
      motif,
      auteur: auteurDe(ctx),
    });
    const faits = [faitDeDeclaration(connue, ctx.fuseau, -1)];
    const trace = { action: 'indemnisations.temps-decide', objet: id, detail: { etat: 'reprise' } };
    return reussi(effets({}, { faits, trace }));
  },
});

async function enAttente(ctx: Ctx, id: string): Promise<Result<Declaration, RefusDIndemnisation>> {
  const connue = await declarationParId(ctx.tx, ctx.cpts, id);
  if (!connue) return refuse({ motif: 'declaration-inconnue' });
  if (connue.etat !== 'a-valider') return refuse({ motif: 'declaration-decidee' });
  const qui = (await nommerPersonnes(ctx, [connue.personne])).get(connue.personne);
  if (estLeSien(ctx.acteur, { personne: connue.personne, nom: qui?.nom ?? '' }))
    return refuse({ motif: 'propre-declaration' });
  return reussi(connue);
}
