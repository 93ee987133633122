import { z } from 'zod';
import { montant } from '#kernel/centimes.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { lireFaits } from '#modules/journal';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { faitsDuReleve } from '../data/factures.query.ts';
import { courrielDe } from '../data/personnes.query.ts';
import { releveParId } from '../data/releves.query.ts';
import { versementsDuReleve } from '../data/retours.query.ts';
import { lockReleve, returnReleve } from '../data/retours.repository.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import { faitsDeRetour } from '../domain/retour.ts';
import { auteurDe } from './saisies.ts';

/**
 * Notes that the bank sent back the transfer of one person: the ledger takes back what it said, the receipt is worth
 * nothing, the relevé waits for another file, and the person is told.
 */
export const noterRetour = defineUseCase({
  nom: 'indemnisations.noter-retour',
  saisie: z.strictObject({
    lot: zIdentifiant<'LotId'>(),
    releve: zTexte(40, 'Choisissez le virement qui est revenu.').pipe(zIdentifiant<'ReleveId'>()),
    le: zTexte(20, 'Donnez le jour où la banque l’a renvoyé.').pipe(zDateCivile),
    motif: zTexte(200, 'Recopiez le motif que donne la banque.'),
  }),
  droit: 'indemnisations.virement.tenir',
  executer: async (
    ctx,
    { lot, releve: id, le, motif },
  ): Promise<Result<Effets<{ readonly prevenue: boolean }>, RefusDIndemnisation>> => {
    const { tx, cpts, fuseau, maintenant } = ctx;
    await lockReleve(tx, cpts, id);
    const releve = await releveParId(tx, cpts, id);
    if (!releve || releve.lot !== lot || releve.payeLe === null)
      return refuse({ motif: 'virement-deja-revenu' });
    if (le > dateCivileDe(maintenant, fuseau)) return refuse({ motif: 'jour-a-venir' });
    if (le < releve.payeLe) return refuse({ motif: 'revenu-avant-le-paiement' });
    const versements = await versementsDuReleve(tx, cpts, id);
    const siens = await faitsDuReleve(tx, cpts, id);
    const ecrits = await lireFaits(tx, cpts, {
      ...{ du: releve.payeLe, au: releve.payeLe, genres: ['indemnisations.versement'] },
      ...{
        professionnel: releve.personne,
        lien: `financement/indemnisations/virements#lot-${lot}`,
      },
    });
    await returnReleve(tx, cpts, {
      ...{ id: ctx.ids(), releve: id, le, motif },
      auteur: auteurDe(ctx),
    });
    // Two relevés of one person may pay the same amounts in one file: its own entries, when they are known.
    const connus = ecrits.filter((fait) => siens.has(fait.id));
    const repris = connus.length > 0 ? connus : ecrits;
    const faits = faitsDeRetour(versements, { ecrits: repris, le, fuseau });
    const messages = await prevenir(ctx, { releve, motif });
    const trace = { action: 'indemnisations.virement-revenu', objet: id };
    return reussi(effets({ prevenue: messages.length > 0 }, { faits, messages, trace }));
  },
});

async function prevenir(
  ctx: Ctx,
  { releve, motif }: { readonly releve: ReleveApprouve; readonly motif: string },
) {
  const destinataire = await courrielDe(ctx.tx, ctx.cpts, releve.personne);
  const nom = ctx.appel.cpts?.nom ?? '';
  const corps = `La banque a renvoyé le virement de ${montant(releve.centimes)} qui vous était destiné\u00A0: «\u00A0${motif}\u00A0». Vérifiez votre IBAN sur votre page, ou auprès de la coordination de ${nom}\u00A0: il sera versé de nouveau ensuite.`;
  return destinataire
    ? [
        {
          canal: 'courriel',
          destinataire,
          sujet: `${nom}\u00A0: un virement est revenu`,
          corps,
        } as const,
      ]
    : [];
}
