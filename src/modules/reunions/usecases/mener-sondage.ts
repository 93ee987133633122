import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { creneauxDuSondage, sondageNomme, votantsDuCreneau } from '../data/sondages.query.ts';
import { closeSondage, elargir, lockSondage } from '../data/sondages.repository.ts';
import type { RefusDeChoisir, RefusDeSondage } from '../domain/refus.ts';
import type { Sondage } from '../domain/sondage.ts';
import { peutAnimer } from './animer.ts';
import { convoquee, ouvrirReunion } from './ouvrir-reunion.ts';
import { zCreneau, zSondage } from './saisies.ts';

const droit = 'reunions.reunion.animer';
const saisie = z.strictObject({ sondage: zSondage });
type Fait = Promise<Result<Effets<{ readonly id: string }>, RefusDeSondage>>;

/** Asks those whose turn had not come: everybody who is not of a priority profession. */
export const elargirSondage = defineUseCase({
  nom: 'reunions.elargir-sondage',
  saisie,
  droit,
  executer: async (ctx, { sondage: id }): Fait => {
    const mene = await sondageMene(ctx, id);
    if (!mene.ok) return mene;
    if (!(await elargir(ctx.tx, ctx.cpts, { sondage: id, le: ctx.maintenant })))
      return refuse({ motif: 'deja-elargi' });
    const evenements = [{ genre: 'reunions.sondage-ouvert', donnees: { sondage: id } }];
    const trace = { action: 'reunions.sondage-elargi', objet: id };
    return reussi(effets({ id }, { evenements, trace }));
  },
});

/** Writes again to those who have not answered. */
export const relancerSondage = defineUseCase({
  nom: 'reunions.relancer-sondage',
  saisie,
  droit,
  executer: async (ctx, { sondage: id }): Fait => {
    const mene = await sondageMene(ctx, id);
    if (!mene.ok) return mene;
    const evenements = [{ genre: 'reunions.sondage-relance', donnees: { sondage: id } }];
    const trace = { action: 'reunions.sondage-relance', objet: id };
    return reussi(effets({ id }, { evenements, trace }));
  },
});

/** Gives a poll up: nobody answers it any more. */
export const annulerSondage = defineUseCase({
  nom: 'reunions.annuler-sondage',
  saisie,
  droit,
  executer: async (ctx, { sondage: id }): Fait => {
    const mene = await sondageMene(ctx, id);
    if (!mene.ok) return mene;
    await closeSondage(ctx.tx, ctx.cpts, { sondage: id, reunion: null });
    return reussi(effets({ id }, { trace: { action: 'reunions.sondage-annule', objet: id } }));
  },
});

/** Chooses a date: the meeting is written, and everybody asked is convened; whoever said yes is expected. */
export const cloreSondage = defineUseCase({
  nom: 'reunions.clore-sondage',
  saisie: saisie.extend({ creneau: zCreneau }),
  droit,
  executer: async (
    ctx,
    { sondage: id, creneau },
  ): Promise<Result<Effets<{ readonly reunion: string }>, RefusDeChoisir>> => {
    const { tx, cpts, maintenant } = ctx;
    const mene = await sondageMene(ctx, id);
    if (!mene.ok) return mene;
    const choisi = (await creneauxDuSondage(tx, cpts, id)).find((c) => c.id === creneau);
    if (!choisi) return refuse({ motif: 'creneau-inconnu' });
    if (choisi.debut <= maintenant) return refuse({ motif: 'creneau-passe' });
    const { titre, mission, groupeId } = mene.valeur;
    const votants = await votantsDuCreneau(tx, cpts, { sondage: id, creneau });
    const { debut, fin, modalite, lieu } = choisi;
    const reunion = await ouvrirReunion(ctx, {
      ...{ debut, fin, modalite, lieu, titre, mission },
      genre: 'groupe',
      groupe: groupeId,
      adresseVisio: null,
      convoques: votants.map(({ personneId: personne, avis }) => ({
        personne,
        reponse: avis === 'oui' ? (modalite === 'visio' ? 'distance' : 'vient') : null,
      })),
    });
    await closeSondage(tx, cpts, { sondage: id, reunion });
    const trace = { action: 'reunions.sondage-clos', objet: id };
    return reussi(effets({ reunion }, { evenements: [convoquee(reunion)], trace }));
  },
});

/** The poll, still open, when this person leads it; what others would do of it waits. */
async function sondageMene(ctx: Ctx, id: string): Promise<Result<Sondage, RefusDeSondage>> {
  await lockSondage(ctx.tx, ctx.cpts, id);
  const sondage = await sondageNomme(ctx.tx, ctx.cpts, id);
  if (!sondage) return refuse({ motif: 'sondage-inconnu' });
  if (!peutAnimer(ctx.acteur, sondage.referentProfessionnel))
    return refuse({ motif: 'groupe-d-un-autre' });
  return sondage.etat === 'ouvert' ? reussi(sondage) : refuse({ motif: 'sondage-clos' });
}
