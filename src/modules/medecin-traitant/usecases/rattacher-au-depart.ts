import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lockDemande } from '../data/demandes.repository.ts';
import { departDeLaDemande } from '../data/demandes-du-depart.query.ts';
import { attachDemande } from '../data/demandes-du-depart.repository.ts';
import { departParId } from '../data/departs.query.ts';
import { priseEnCours } from '../data/prises.repository.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import { communs } from '../domain/faits-de-demande.ts';
import { faitsDuRattachement } from '../domain/faits-de-depart.ts';
import type { DemandeInconnue, RefusDeDepart } from '../domain/refus.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';
import { ouNull, zDemandeId } from './saisies.ts';

type Rattachee = { readonly id: string };
type Refus = DemandeInconnue | RefusDeDepart | { readonly motif: 'demande-fusionnee' };

/** The person of a request loses this doctor; null: none, it was a mistake. */
export const rattacherAuDepart = defineUseCase({
  nom: 'mt.rattacher-au-depart',
  saisie: z.strictObject({ demande: zDemandeId, depart: ouNull(zUuid) }),
  droit: INSTRUIRE,
  executer: async (ctx, { demande: id, depart }): Promise<Result<Effets<Rattachee>, Refus>> => {
    const demande = await lockDemande(ctx.tx, ctx.cpts, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    if (demande.fusionneeDans) return refuse({ motif: 'demande-fusionnee' });
    const vise = depart === null ? null : await departParId(ctx.tx, ctx.cpts, depart);
    if (depart !== null && !vise) return refuse({ motif: 'depart-inconnu' });
    if (vise?.closLe) return refuse({ motif: 'depart-clos' });
    const faits = await deplacer(ctx, demande, depart);
    if (faits === null) return reussi(effets({ id }));
    const action = 'mt.demande-rattachee-au-depart';
    const trace = { action, objet: id, personne: personneDe(demande) };
    return reussi(effets({ id }, { faits, trace }));
  },
});

/** Moves a request from its departure to another one, or to none; null when it is there already. */
export async function deplacer(ctx: Ctx, demande: Demande, depart: string | null) {
  const { tx, cpts, maintenant: le } = ctx;
  const avant = await departDeLaDemande(tx, cpts, demande.id);
  if (avant === depart) return null;
  await attachDemande(tx, cpts, { demande: demande.id, depart, le });
  const prise = demande.etat === 'declaree' ? await priseEnCours(tx, cpts, demande.id) : null;
  const declareeLe = prise?.declareeLe ?? null;
  const perte = { ...communs(demande), genre: 'mt.demande.critere', detail: 'perte' };
  return [
    ...(avant ? faitsDuRattachement(demande, { depart: avant, declareeLe, quantite: -1 }) : []),
    ...(depart ? faitsDuRattachement(demande, { depart, declareeLe, quantite: 1 }) : []),
    ...(depart && !demande.criteres.includes('perte') ? [perte] : []),
  ];
}
