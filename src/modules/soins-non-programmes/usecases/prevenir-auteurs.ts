import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { professionnelsOpposes } from '#modules/patients';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { type DeplacementADire, takeDeplacementsADire } from '../data/a-dire.repository.ts';
import { texteAuxAuteurs } from '../domain/annonce.ts';

/**
 * Tells, once, those who had booked appointments that another has moved since: one message for each of them, with the
 * hours and a link. Who it is, and why, is behind the link.
 */
export const prevenirAuteurs = defineUseCase({
  nom: 'snp.prevenir-auteurs',
  saisie: z.strictObject({ adresse: z.string() }),
  droit: 'snp.reservation.confirmer',
  executer: async (ctx, { adresse }) => {
    const { tx, cpts, maintenant: le, fuseau, appel } = ctx;
    const jour = dateCivileDe(le, fuseau);
    const dits = await permis(ctx, await takeDeplacementsADire(tx, cpts, { jour, le }));
    const demandes = `${adresse}/app/${appel.cpts?.slug ?? ''}/soins/demandes`;
    const messages = [...Map.groupBy(dits, ({ courriel }) => courriel)].map(
      ([destinataire, siens]) => ({
        ...texteAuxAuteurs({
          cpts: appel.cpts?.nom ?? '',
          fuseau,
          deplacements: siens.map((d) => ({ ...d, lien: `${demandes}/${d.demandeId}` })),
        }),
        canal: 'courriel' as const,
        destinataire,
      }),
    );
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

/** No word of a patient goes to a professional whom they block. */
async function permis(ctx: Ctx, dits: readonly DeplacementADire[]) {
  const patients = [...new Set(dits.flatMap(({ patientId }) => patientId ?? []))];
  const opposes = new Map(
    await Promise.all(
      patients.map(async (id) => [id, await professionnelsOpposes(ctx, id)] as const),
    ),
  );
  return dits.filter(
    ({ patientId, professionnels }) =>
      !opposes.get(patientId ?? '')?.some((oppose) => professionnels.includes(oppose)),
  );
}
