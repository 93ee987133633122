import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { agitPour, type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { nombreADeplacer, rendezVousADeplacer } from '../data/deplacements.query.ts';
import { canalSelon } from '../domain/canal.ts';
import { type ADeplacer, partager } from '../domain/deplacement.ts';
import { opposesA, type PropositionDite, proposer } from './chercher-propositions.ts';
import { TOUTES } from './reconnaitre-traitant.ts';

export type ADeplacerPropose = ADeplacer & { readonly proposition: PropositionDite | null };

/** As many slots are read for each as others may take before them, and a few more. */
const AU_DELA = 4;

/**
 * Appointments that nobody will honour, each with the next best slot for the same need, none proposed twice; and those
 * moved whose person is still to be called. `autres`: how many come after these. A professional and their secretary see their own.
 */
export const listerADeplacer = defineUseCase({
  nom: 'snp.lister-a-deplacer',
  saisie: z.strictObject({}),
  droit: 'snp.demande.traiter',
  executer: async (ctx) => {
    const qui = { professionnels: vusPar(ctx) };
    const lus = await rendezVousADeplacer(ctx, qui);
    const listes: (readonly PropositionDite[])[] = [];
    for (const [rang, rdv] of lus.entries()) listes.push(await pour(ctx, rdv, rang + AU_DELA));
    const choisies = partager(listes);
    const rendezVous = lus.map(
      (rdv, rang): ADeplacerPropose => ({ ...rdv, proposition: choisies[rang] ?? null }),
    );
    if (lus.length === 0) return reussi(effets({ rendezVous, autres: 0 }));
    const autres = Math.max(0, (await nombreADeplacer(ctx.tx, ctx.cpts, qui)) - lus.length);
    const personnes = lus.map(({ patientId, demandeId }) => patientId ?? demandeId);
    const detail = { lignes: lus.length };
    return reussi(
      effets(
        { rendezVous, autres },
        { trace: { action: 'snp.a-deplacer-lus', personnes, detail } },
      ),
    );
  },
});

/** How many wait, for the home of whoever moves them: no name is read. */
export const compterADeplacer = defineUseCase({
  nom: 'snp.compter-a-deplacer',
  saisie: z.strictObject({}),
  droit: 'snp.demande.traiter',
  executer: async (ctx) => {
    const qui = { professionnels: vusPar(ctx) };
    return reussi(effets({ nombre: await nombreADeplacer(ctx.tx, ctx.cpts, qui) }));
  },
});

async function pour(ctx: Ctx, rdv: ADeplacer, nombre: number): Promise<readonly PropositionDite[]> {
  const demande = rdv.aDeplacer ? await loadDemande(ctx.tx, ctx.cpts, rdv.demandeId) : null;
  if (!demande) return [];
  const { acteur } = ctx;
  const par = { canal: canalSelon(acteur.roles), professionnel: acteur.professionnel };
  return await proposer(ctx, demande, { par, exclus: await opposesA(ctx, demande), nombre });
}

/** Null: all of them. */
function vusPar({ acteur }: Ctx): readonly string[] | null {
  if (acteur.droits.has(TOUTES)) return null;
  const connus = [acteur.professionnel, ...acteur.delegations.map((d) => d.professionnel)];
  return [...new Set(connus.filter((qui) => qui !== null))].filter((qui) =>
    agitPour(acteur, qui, 'demandes'),
  );
}
