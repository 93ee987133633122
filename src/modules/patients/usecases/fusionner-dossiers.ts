import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zInstant } from '#kernel/zod.ts';
import { revoquerLiens } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { erasePatient } from '../data/effacer.repository.ts';
import { leadTo, lockPatients, moveRows } from '../data/fusion.repository.ts';
import { prochainHomonyme, replacePatient } from '../data/patients.repository.ts';
import type { EnClair, Ligne } from '../data/patients.rows.ts';
import { reuniA } from '../data/reunion.query.ts';
import { oppositionsDuPatient } from '../data/suivi.query.ts';
import { clesDe } from '../domain/cles-de-recherche.ts';
import type { Textes } from '../domain/dossier.ts';
import {
  accordsAFinir,
  type ChoixDeTraits,
  COTES,
  oppositionsEnTrop,
  parTrait,
  reunirEquipes,
  verifierFusion,
} from '../domain/fusion.ts';
import { GENRE_DU_LIEN } from '../domain/lien-du-patient.ts';
import type { RefusDeReunir } from '../domain/refus.ts';
import { textesReunis } from '../domain/traits-reunis.ts';
import { type DossierOuvert, ouvrirDossier } from './ouvrir-dossier.ts';
import { zPatient } from './saisies.ts';
import { chercherSous, desceller, indexer, sceller } from './sceller.ts';

const zChoix = z.enum(COTES, { error: 'Choisissez ce qui reste.' }).optional();

/**
 * Makes one record of two that bear one person: what was chosen of each stays, everything tied to the other follows, every
 * block of either holds, and the other leads to the one kept. Cannot be undone: what was not chosen is erased.
 */
export const fusionnerDossiers = defineUseCase({
  nom: 'patients.fusionner-dossiers',
  saisie: z.strictObject({
    garde: zPatient,
    autre: zPatient,
    gardeModifieLe: zInstant,
    autreModifieLe: zInstant,
    choix: z.strictObject(parTrait(() => zChoix)),
  }),
  droit: 'patients.dossier.fusionner',
  executer: async (
    ctx,
    saisie,
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeReunir>> => {
    const { tx, cpts } = ctx;
    const { garde: id, autre: de } = saisie;
    const paire = { garde: id, autre: de };
    if (id === de || (await lockPatients(tx, cpts, paire)) < 2)
      return refuse({ motif: await pourquoiPasDeux(ctx, paire) });
    const garde = await ouvrirDossier(ctx, id, 'ecrire');
    const autre = await ouvrirDossier(ctx, de, 'ecrire');
    if (!garde || !autre) return refuse({ motif: 'patient-inconnu' });
    if (
      garde.ligne.modifie_le.getTime() !== saisie.gardeModifieLe.getTime() ||
      autre.ligne.modifie_le.getTime() !== saisie.autreModifieLe.getTime()
    )
      return refuse({ motif: 'dossiers-changes' });
    const dits = [dire(ctx, garde.ligne), dire(ctx, autre.ligne)] as const;
    if (dits.some(({ textes }) => textes.nom_de_naissance === null))
      return refuse({ motif: 'identite-illisible' });
    const faute = verifierFusion(...dits);
    if (faute) return refuse(faute);
    const suivis = await deplacer(ctx, garde, autre);
    await ecrire(ctx, garde.ligne, { autre: de, dits, choix: saisie.choix });
    const detail = { autre: de, lignes: suivis };
    const trace = { action: 'patients.dossiers-reunis', objet: id, detail };
    return reussi(
      effets(
        { id },
        {
          trace: [
            { ...trace, personne: id },
            { ...trace, personne: de },
          ],
          evenements: [{ genre: 'patients.dossier-corrige', donnees: { patient: id } }],
        },
      ),
    );
  },
});

type Paire = { readonly garde: string; readonly autre: string };

async function pourquoiPasDeux({ tx, cpts }: Ctx, { garde, autre }: Paire) {
  const deja =
    garde !== autre &&
    ((await reuniA(tx, cpts, autre)) === garde || (await reuniA(tx, cpts, garde)) === autre);
  return deja ? ('dossiers-deja-reunis' as const) : ('patient-inconnu' as const);
}

type Dit = { readonly textes: Textes; readonly clair: EnClair; readonly statut: string };

function dire(ctx: Ctx, ligne: Ligne): Dit {
  return { textes: desceller(ctx, ligne), clair: ligne, statut: ligne.statut_de_l_identite };
}

/** Everything that names the other record; how many rows other modules moved. */
async function deplacer(ctx: Ctx, garde: DossierOuvert, autre: DossierOuvert): Promise<number> {
  const { tx, cpts, acteur, maintenant: le } = ctx;
  const paire = { garde: garde.ligne.id, autre: autre.ligne.id };
  const blocages = [
    await oppositionsDuPatient(tx, cpts, paire.garde),
    await oppositionsDuPatient(tx, cpts, paire.autre),
  ] as const;
  await moveRows(tx, cpts, paire, {
    equipe: reunirEquipes(garde.equipe, autre.equipe),
    accordsFinis: accordsAFinir(garde.accords, autre.accords),
    oppositionsEnTrop: oppositionsEnTrop(...blocages),
    le,
    parNom: `${acteur.nom}, en réunissant deux dossiers`,
  });
  // A link was sent for one record, to where that record said: it does not open what the other held.
  for (const objet of [paire.garde, paire.autre])
    await revoquerLiens(ctx, { genre: GENRE_DU_LIEN, objet });
  let lignes = 0;
  for (const suivre of ctx.appel.socle.donnees.fusions)
    lignes += await suivre(ctx, { de: paire.autre, vers: paire.garde });
  return lignes;
}

type AEcrire = {
  readonly autre: string;
  readonly dits: readonly [Dit, Dit];
  readonly choix: ChoixDeTraits;
};

/** The other record is erased first: the identity it bore may be the one that stays. */
async function ecrire(ctx: Ctx, ligne: Ligne, { autre, dits, choix }: AEcrire): Promise<void> {
  const { tx, cpts, maintenant } = ctx;
  const { textes, de } = textesReunis(...dits, choix);
  const ins = de('ins').clair;
  const medecin = de('medecinTraitant').clair;
  await erasePatient(tx, cpts, autre, maintenant);
  const avant = clesDe(dits[0].textes).index_identite;
  const apres = clesDe(textes).index_identite;
  const homonyme =
    apres === null || apres === avant
      ? {}
      : { homonyme: await prochainHomonyme(tx, cpts, chercherSous(ctx, 'index_identite', apres)) };
  await replacePatient(tx, cpts, {
    id: ligne.id,
    modifieLe: ligne.modifie_le,
    maintenant,
    nouveau: {
      nature_du_matricule: ins.nature_du_matricule,
      statut_de_l_identite: ins.statut_de_l_identite,
      verification: ins.verification,
      verifiee_le: ins.verifiee_le,
      verifiee_par_nom: ins.verifiee_par_nom,
      commune: de('commune').clair.commune,
      medecin_traitant: medecin.medecin_traitant,
      medecin_traitant_id: medecin.medecin_traitant_id,
      ...sceller(ctx, ligne.id, textes),
      ...indexer(ctx, textes),
      ...homonyme,
    },
  });
  await leadTo(tx, cpts, { garde: ligne.id, autre });
}
