import type { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { communesParCodes } from '#modules/territoire';
import type { Ctx } from '#platform/use-case.ts';
import type { EnClair } from '../data/patients.rows.ts';
import { type Textes, textesDe } from '../domain/dossier.ts';
import type { RefusDeTraits } from '../domain/refus.ts';
import { verifierIns } from '../domain/verifier-traits.ts';
import type { zIns, zTraits } from './saisies.ts';

type Saisie = z.output<z.ZodObject<typeof zTraits & typeof zIns>>;

export type Prepare = { readonly textes: Textes; readonly clair: EnClair };

/** What a form says of a person, checked against the calendar, the communes and the directory, ready to be sealed. */
export async function preparerDossier(
  ctx: Ctx,
  saisie: Saisie,
): Promise<Result<Prepare, RefusDeTraits>> {
  if (saisie.dateDeNaissance > dateCivileDe(ctx.maintenant, ctx.fuseau))
    return refuse({ motif: 'naissance-a-venir' });
  const fauteIns = verifierIns(saisie);
  if (fauteIns) return refuse(fauteIns);
  const { commune } = saisie;
  if (commune !== null && (await communesParCodes(ctx.tx, [commune])).length === 0)
    return refuse({ motif: 'commune-inconnue' });
  const { medecinTraitant } = saisie;
  const nomme =
    medecinTraitant === 'inconnu' || medecinTraitant === 'aucun' ? null : medecinTraitant;
  if (nomme !== null && (await professionnelsParIds(ctx.tx, [nomme])).length === 0)
    return refuse({ motif: 'medecin-traitant-inconnu' });
  const verifiee = saisie.statut !== 'PROV';
  return reussi({
    textes: textesDe(saisie, { contact: contactSaisi(saisie), matricule: saisie.matricule }),
    clair: {
      nature_du_matricule: saisie.matricule === null ? null : saisie.nature,
      statut_de_l_identite: saisie.statut,
      verification: saisie.verification,
      verifiee_le: verifiee ? ctx.maintenant : null,
      verifiee_par_nom: verifiee ? ctx.acteur.nom : null,
      commune,
      medecin_traitant: nomme ? 'nomme' : medecinTraitant === 'aucun' ? 'aucun' : 'inconnu',
      medecin_traitant_id: nomme,
    },
  });
}

function contactSaisi({ contactNom, contactLien, contactTelephone }: Saisie) {
  if (contactNom === null || contactTelephone === null) return null;
  return { nom: contactNom, lien: contactLien ?? '', telephone: contactTelephone };
}
