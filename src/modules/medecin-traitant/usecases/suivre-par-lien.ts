import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lockDemande, moveDemande } from '../data/demandes.repository.ts';
import { priseEnCours, returnPrise } from '../data/prises.repository.ts';
import { closePropositions } from '../data/propositions.repository.ts';
import { detacherRedite } from '../data/redite.repository.ts';
import { etapeDe } from '../data/suivi.query.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import { communs } from '../domain/faits-de-demande.ts';
import type { RefusDArreter } from '../domain/refus.ts';
import { RAISONS_D_ARRET, type RaisonDArret, type Suivi } from '../domain/suivi.ts';
import { ouvrirSuivi } from './ouvrir-suivi.ts';

/** Where their request stands, for who holds the link. Nothing changes: mail scanners open every link. */
export const suivreParLien = defineUseCase({
  nom: 'mt.suivre-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<Suivi>, RefusDArreter>> => {
    const ouverte = await ouvrirSuivi(ctx, jeton);
    const etape = ouverte && (await etapeDe(ctx.tx, ctx.cpts, ouverte.demande.id));
    if (!etape) return refuse({ motif: 'lien-inconnu' });
    const enAttente = ouverte.redite && etape.motif === 'doublon';
    const suivi: Suivi = {
      ...(enAttente ? { etat: 'recue', motif: null, medecin: null } : etape),
      recueLe: etape.recueLe.toISOString(),
    };
    const { demande } = ouverte;
    const trace = { action: 'mt.suivi-lu', objet: demande.id, personne: personneDe(demande) };
    return reussi(effets(suivi, { trace }));
  },
});

/** The person ends their request: they found a doctor, or look for none any more. A doctor who had it has it no more. */
export const arreterParLien = defineUseCase({
  nom: 'mt.arreter-par-lien',
  saisie: z.strictObject({
    jeton: zJeton,
    raison: z.enum(RAISONS_D_ARRET, { error: 'Dites pourquoi votre demande s’arrête.' }),
  }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, raison },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDArreter>> => {
    const ouverte = await ouvrirSuivi(ctx, jeton);
    if (!ouverte) return refuse({ motif: 'lien-inconnu' });
    const { id } = ouverte.demande;
    if (ouverte.redite && (await detacherRedite(ctx.tx, ctx.cpts, { id, raison }))) {
      const trace = {
        action: 'mt.demande-close',
        objet: id,
        personne: personneDe(ouverte.demande),
      };
      return reussi(effets({ id }, { trace }));
    }
    const demande = await lockDemande(ctx.tx, ctx.cpts, id);
    if (!demande) return refuse({ motif: 'lien-inconnu' });
    if (demande.etat === 'close') return refuse({ motif: 'demande-arretee' });
    if (demande.etat === 'declaree') return refuse({ motif: 'demande-declaree' });
    return reussi(effets({ id }, await arreter(ctx, demande, raison)));
  },
});

async function arreter(ctx: Ctx, demande: Demande, motif: RaisonDArret) {
  const { tx, cpts, maintenant: le } = ctx;
  const { id, etat } = demande;
  const prise = etat === 'prise' ? await priseEnCours(tx, cpts, id) : null;
  const retour = motif === 'a-deja' ? 'ailleurs' : 'autre';
  if (prise) await returnPrise(tx, cpts, { id: prise.id, le, motif: retour });
  await moveDemande(tx, cpts, { id, de: [etat], vers: 'close', le, motif });
  await closePropositions(tx, cpts, { demande: id, le });
  const commun = communs(demande);
  return {
    faits: [
      { ...commun, genre: 'mt.demande.close', detail: motif },
      ...(prise
        ? [
            {
              ...commun,
              genre: 'mt.restitution',
              detail: retour,
              professionnel: prise.professionnelId,
            },
          ]
        : []),
    ],
    evenements: prise
      ? [{ genre: 'mt.demande-retiree', donnees: { demande: id, prise: prise.id } }]
      : [],
    trace: { action: 'mt.demande-close', objet: id, personne: personneDe(demande) },
  };
}
