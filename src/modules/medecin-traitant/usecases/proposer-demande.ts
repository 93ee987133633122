import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zFacultatif } from '#kernel/zod.ts';
import { professionnelsOpposes } from '#modules/patients';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { closeExpiredProposition, insertProposition } from '../data/propositions.repository.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import { MEDECIN } from '../domain/medecin.ts';
import { JOURS_POUR_REPONDRE } from '../domain/proposition.ts';
import type { RefusDeProposer } from '../domain/refus.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';
import { zDemandeId } from './saisies.ts';
import { ficheDe, zQui } from './trouver-medecin.ts';

const JOUR_MS = 24 * 3_600_000;

/** The coordination proposes a request to a doctor, who answers by the link of a message. Several may be asked at once. */
export const proposerDemande = defineUseCase({
  nom: 'mt.proposer-demande',
  saisie: z.strictObject({
    demande: zDemandeId,
    professionnel: zQui,
    jours: zFacultatif(zEntier({ min: 1, max: 60 })),
  }),
  droit: INSTRUIRE,
  executer: async (
    ctx,
    { demande: id, professionnel, jours = JOURS_POUR_REPONDRE },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeProposer>> => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const demande = await loadDemande(tx, cpts, id);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    const medecin = await medecinProposable(ctx, demande, professionnel);
    if (!medecin.ok) return medecin;
    await closeExpiredProposition(tx, cpts, { demande: id, professionnel: medecin.valeur, le });
    const proposition = {
      id: ctx.ids(),
      demandeId: id,
      professionnelId: medecin.valeur,
      le,
      parNom: acteur.nom,
      expireLe: new Date(le.getTime() + jours * JOUR_MS),
    };
    if (!(await insertProposition(tx, cpts, proposition)))
      return refuse({ motif: 'deja-proposee' });
    return reussi(
      effets(
        { id: proposition.id },
        {
          evenements: [{ genre: 'mt.demande-proposee', donnees: { proposition: proposition.id } }],
          trace: { action: 'mt.demande-proposee', objet: id, personne: personneDe(demande) },
        },
      ),
    );
  },
});

const FINIES = {
  close: 'demande-close',
  prise: 'demande-prise',
  declaree: 'demande-declaree',
} as const;

/** Whom the person blocks in their record is between them and whoever keeps it: refused as somebody who is no doctor. */
async function medecinProposable(
  ctx: Ctx,
  { etat, refuses, patientId }: Demande,
  qui: string,
): Promise<Result<string, RefusDeProposer>> {
  if (etat === 'close' || etat === 'prise' || etat === 'declaree')
    return refuse({ motif: FINIES[etat] });
  const fiche = await ficheDe(ctx, qui);
  if (fiche?.profession !== MEDECIN) return refuse({ motif: 'pas-medecin' });
  if (refuses.includes(fiche.id)) return refuse({ motif: 'medecin-refuse' });
  const opposes = patientId ? await professionnelsOpposes(ctx, patientId) : [];
  return opposes.includes(fiche.id) ? refuse({ motif: 'pas-medecin' }) : reussi(fiche.id);
}
