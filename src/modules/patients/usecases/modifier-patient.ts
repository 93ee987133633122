import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zInstant } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadPatient, prochainHomonyme, replacePatient } from '../data/patients.repository.ts';
import type { Ligne } from '../data/patients.rows.ts';
import { clesDe } from '../domain/cles-de-recherche.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { PatientInconnu, RefusDeTraits } from '../domain/refus.ts';
import { ouvrirDossier } from './ouvrir-dossier.ts';
import { type Prepare, preparerDossier } from './preparer-dossier.ts';
import { zIns, zPatient, zTraits } from './saisies.ts';
import { chercherSous, desceller, indexer, lireDossier, sceller } from './sceller.ts';

type Refus =
  | PatientInconnu
  | RefusDeTraits
  | { readonly motif: 'identite-illisible' }
  /** `actuel`: what the record says now, to be shown beside what was typed. */
  | { readonly motif: 'dossier-modifie-ailleurs'; readonly actuel: Dossier };

/**
 * Corrects a record. All its fields are sent, with `modifieLe` as it was read: what somebody else wrote meanwhile is
 * not lost under this. A matricule left empty stays as it was: it is not always shown.
 */
export const modifierPatient = defineUseCase({
  nom: 'patients.modifier-patient',
  saisie: z.strictObject({
    patient: zPatient,
    modifieLe: zInstant,
    ...zTraits,
    ...zIns,
    oublierMatricule: z.boolean().default(false),
  }),
  droit: 'patients.dossier.modifier',
  executer: async (
    ctx,
    { patient: id, modifieLe, oublierMatricule, ...saisie },
  ): Promise<Result<Effets<{ readonly id: string }>, Refus>> => {
    const ouvert = await ouvrirDossier(ctx, id, 'ecrire');
    if (!ouvert) return refuse({ motif: 'patient-inconnu' });
    const { ligne } = ouvert;
    if (ligne.modifie_le.getTime() !== modifieLe.getTime())
      return refuse({ motif: 'dossier-modifie-ailleurs', actuel: lireDossier(ctx, ligne) });
    const avant = desceller(ctx, ligne);
    // Written under a key that is not there, it would be lost under what is typed.
    if (avant.nom_de_naissance === null) return refuse({ motif: 'identite-illisible' });
    const garde = oublierMatricule ? null : avant.matricule;
    const matricule = saisie.matricule ?? garde;
    const nature = saisie.nature ?? (matricule === garde ? ligne.nature_du_matricule : null);
    const prepare = await preparerDossier(ctx, { ...saisie, matricule, nature });
    if (!prepare.ok) return prepare;
    if (!(await remplacer(ctx, ligne, { modifieLe, ...prepare.valeur }))) {
      const gagnante = (await loadPatient(ctx.tx, ctx.cpts, id)) ?? ligne;
      return refuse({ motif: 'dossier-modifie-ailleurs', actuel: lireDossier(ctx, gagnante) });
    }
    const trace = { action: 'patients.dossier-modifie', objet: id, personne: id };
    const evenement = { genre: 'patients.dossier-corrige', donnees: { patient: id } };
    return reussi(effets({ id }, { trace, evenements: [evenement] }));
  },
});

async function remplacer(
  ctx: Ctx,
  ligne: Ligne,
  { modifieLe, textes, clair }: Prepare & { readonly modifieLe: Date },
): Promise<boolean> {
  const { id } = ligne;
  const avant = clesDe(desceller(ctx, ligne)).index_identite;
  const apres = clesDe(textes).index_identite;
  const memeVerification =
    ligne.statut_de_l_identite === clair.statut_de_l_identite &&
    ligne.verification === clair.verification;
  const homonyme =
    apres === null || apres === avant
      ? {}
      : {
          homonyme: await prochainHomonyme(
            ctx.tx,
            ctx.cpts,
            chercherSous(ctx, 'index_identite', apres),
          ),
        };
  return await replacePatient(ctx.tx, ctx.cpts, {
    id,
    modifieLe,
    maintenant: ctx.maintenant,
    nouveau: {
      ...clair,
      ...(memeVerification
        ? { verifiee_le: ligne.verifiee_le, verifiee_par_nom: ligne.verifiee_par_nom }
        : {}),
      ...sceller(ctx, id, textes),
      ...indexer(ctx, textes),
      ...homonyme,
    },
  });
}
