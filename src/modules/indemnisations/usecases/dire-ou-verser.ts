import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIban, zTexteOuNull } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { beneficiairesDe } from '../data/beneficiaires.query.ts';
import {
  saveBeneficiaire,
  setIbanDEmployeur,
  takeEmployeur,
} from '../data/beneficiaires.repository.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import { nommerPersonnes } from './connaitre-personnes.ts';
import { zPersonne } from './saisies.ts';

/** Says to which account somebody is paid, or which structure is paid in their place. */
export const direOuVerser = defineUseCase({
  nom: 'indemnisations.dire-ou-verser',
  saisie: z.strictObject({
    personne: zPersonne,
    iban: zFacultatif(zIban),
    employeur: zTexteOuNull(70),
  }),
  droit: 'indemnisations.iban.saisir',
  executer: async (
    ctx,
    { personne: id, iban = null, employeur: nom },
  ): Promise<Result<Effets<object>, RefusDIndemnisation>> => {
    const { tx, cpts, maintenant: le } = ctx;
    const connue = (await nommerPersonnes(ctx, [id])).get(id);
    if (!connue || connue.profession === null) return refuse({ motif: 'personne-inconnue' });
    const avant = (await beneficiairesDe(tx, ctx, [id])).get(id);
    const employeur =
      nom === null ? null : await takeEmployeur(tx, cpts, { id: ctx.ids(), nom, le });
    if (employeur && iban) await setIbanDEmployeur(tx, ctx, { id: employeur, iban, le });
    // An account left empty in the form is the one already known.
    const sien = (employeur === null ? iban : null) ?? avant?.iban ?? null;
    await saveBeneficiaire(tx, ctx, { id, iban: sien, employeur, le });
    return reussi(effets({}, { trace: { action: 'indemnisations.iban-saisi', objet: id } }));
  },
});
