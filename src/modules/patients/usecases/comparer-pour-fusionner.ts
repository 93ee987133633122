import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { oppositionsDuPatient } from '../data/suivi.query.ts';
import { type Accord, OBJETS_D_ACCORD, reponseEnCours } from '../domain/accord.ts';
import type { Dossier } from '../domain/dossier.ts';
import { estDeLEquipe, type Membre } from '../domain/equipe.ts';
import {
  type Cote,
  dossierGarde,
  type RefusDeFusionner,
  type TraitAChoisir,
  verifierFusion,
} from '../domain/fusion.ts';
import type { Opposition } from '../domain/opposition.ts';
import type { PatientInconnu } from '../domain/refus.ts';
import { choixProposes } from '../domain/traits-reunis.ts';
import { nomDuProfessionnel } from './consulter-patient.ts';
import { nomsDesCommunes } from './lire-communes.ts';
import { type DossierOuvert, ouvrirDossier } from './ouvrir-dossier.ts';
import { zPatient } from './saisies.ts';
import { desceller, lireDossier } from './sceller.ts';

/** One of two records side by side: what it says, and what holds in it now. */
export type DossierAReunir = {
  readonly dossier: Dossier;
  readonly equipe: readonly Membre[];
  readonly accords: readonly Accord[];
  readonly oppositions: readonly Opposition[];
  readonly communeNom: string | null;
  readonly communeDeNaissanceNom: string | null;
  readonly medecinTraitantNom: string | null;
};

export type AReunir = {
  readonly garde: DossierAReunir;
  readonly autre: DossierAReunir;
  readonly proposes: Readonly<Record<TraitAChoisir, Cote>>;
};

type Refus = PatientInconnu | RefusDeFusionner | { readonly motif: 'identite-illisible' };

/** Two records that may bear one person, side by side: the one to keep, the other, and what is proposed of each. */
export const comparerPourFusionner = defineUseCase({
  nom: 'patients.comparer-pour-fusionner',
  saisie: z.strictObject({ un: zPatient, autre: zPatient }),
  droit: 'patients.dossier.fusionner',
  executer: async (ctx, saisie): Promise<Result<Effets<AReunir>, Refus>> => {
    const un = await ouvrirDossier(ctx, saisie.un, 'lire');
    const deux = await ouvrirDossier(ctx, saisie.autre, 'lire');
    if (!un || !deux || saisie.un === saisie.autre) return refuse({ motif: 'patient-inconnu' });
    const cotes = [await lireCote(ctx, un), await lireCote(ctx, deux)] as const;
    const id = dossierGarde(candidat(cotes[0]), candidat(cotes[1]));
    const enTete = cotes[0].dossier.id === id;
    const [garde, autre] = enTete ? cotes : [cotes[1], cotes[0]];
    const [gardee, autree] = enTete ? [un.ligne, deux.ligne] : [deux.ligne, un.ligne];
    const dits = [
      { textes: desceller(ctx, gardee), clair: gardee, statut: gardee.statut_de_l_identite },
      { textes: desceller(ctx, autree), clair: autree, statut: autree.statut_de_l_identite },
    ] as const;
    if (!garde.dossier.traits || !autre.dossier.traits)
      return refuse({ motif: 'identite-illisible' });
    const faute = verifierFusion(...dits);
    if (faute) return refuse(faute);
    const trace = { action: 'patients.dossiers-compares', detail: { lignes: 2 } };
    return reussi(
      effets(
        { garde, autre, proposes: choixProposes(...dits) },
        { trace: [saisie.un, saisie.autre].map((personne) => ({ ...trace, personne })) },
      ),
    );
  },
});

async function lireCote(
  ctx: Ctx,
  { ligne, equipe, accords }: DossierOuvert,
): Promise<DossierAReunir> {
  const dossier = lireDossier(ctx, ligne);
  const naissance = dossier.traits?.communeDeNaissance ?? null;
  const noms = await nomsDesCommunes(ctx.tx, [dossier.commune, naissance]);
  const oppositions = await oppositionsDuPatient(ctx.tx, ctx.cpts, ligne.id);
  return {
    dossier,
    equipe: equipe.filter((membre) => estDeLEquipe(membre, ctx.maintenant)),
    accords: OBJETS_D_ACCORD.flatMap((objet) => reponseEnCours(accords, objet) ?? []),
    oppositions: oppositions.filter(({ leveeLe }) => leveeLe === null),
    communeNom: noms.get(dossier.commune ?? '') ?? dossier.commune,
    communeDeNaissanceNom: noms.get(naissance ?? '') ?? naissance,
    medecinTraitantNom: await nomDuProfessionnel(ctx, dossier.medecinTraitant.id),
  };
}

const candidat = ({ dossier, oppositions }: DossierAReunir) => ({
  id: dossier.id,
  creeLe: dossier.creeLe,
  naissance: dossier.traits?.dateDeNaissance ?? null,
  protege: oppositions.length > 0,
});
