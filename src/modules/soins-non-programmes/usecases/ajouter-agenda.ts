import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zIdentifiant, zTexte } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { nombreDAgendas } from '../data/agendas.query.ts';
import { deleteAgenda, insertAgenda, lockAgenda } from '../data/agendas.repository.ts';
import type { RefusDAjouterAgenda, RefusSurAgenda } from '../domain/refus.ts';
import { accorderAuxAgendas } from './accorder-aux-agendas.ts';
import { zRppsConnu } from './saisies.ts';
import { peutAgirPour, trouverOffrant } from './trouver-offrant.ts';

/** Enough for every tool somebody uses; each costs a call every five minutes. */
const AGENDAS_MAX = 6;

type Fait = { readonly id: string };

/** Has a feed read for oneself, or for the professional named by their RPPS number. */
export const ajouterAgenda = defineUseCase({
  nom: 'snp.ajouter-agenda',
  saisie: z.strictObject({
    professionnel: zFacultatif(zRppsConnu),
    nom: zTexte(60),
    adresse: zTexte(2000),
  }),
  droit: 'snp.creneau.ouvrir',
  executer: async (
    ctx,
    { professionnel, nom, adresse },
  ): Promise<Result<Effets<Fait>, RefusDAjouterAgenda>> => {
    const { agendas } = ctx.appel.socle;
    if (!agendas) return refuse({ motif: 'agendas-non-permis' });
    const echec = agendas.verifier(adresse);
    if (echec) return refuse({ motif: 'adresse-d-agenda', echec });
    const offrant = await trouverOffrant(ctx, professionnel, 'creneaux');
    if (!offrant.ok) return offrant;
    const { professionnelId } = offrant.valeur;
    if ((await nombreDAgendas(ctx.tx, ctx.cpts, professionnelId)) >= AGENDAS_MAX)
      return refuse({ motif: 'trop-d-agendas', maximum: AGENDAS_MAX });
    const id = ctx.ids();
    const par = { le: ctx.maintenant, parNom: ctx.acteur.nom };
    await insertAgenda(ctx, { id, professionnelId, nom, adresse, ...par });
    return reussi(effets({ id }, { trace: { action: 'snp.agenda-ajoute', objet: id } }));
  },
});

/** Stops reading a feed and forgets what it said: the slots it closed open again. */
export const retirerAgenda = defineUseCase({
  nom: 'snp.retirer-agenda',
  saisie: z.strictObject({ agenda: zIdentifiant<'AgendaId'>() }),
  droit: 'snp.creneau.ouvrir',
  executer: async (ctx, { agenda: id }): Promise<Result<Effets<Fait>, RefusSurAgenda>> => {
    const agenda = await lockAgenda(ctx, id);
    if (!agenda || !peutAgirPour(ctx, agenda.professionnelId, 'creneaux'))
      return refuse({ motif: 'agenda-inconnu' });
    await deleteAgenda(ctx.tx, ctx.cpts, id);
    const faits = await accorderAuxAgendas(ctx, [agenda.professionnelId]);
    return reussi(effets({ id }, { faits, trace: { action: 'snp.agenda-retire', objet: id } }));
  },
});
