import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { nomPropre } from '#kernel/texte.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { communesParCodes } from '#modules/territoire';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadPatients } from '../data/patients.repository.ts';
import { patientsAyantUnIndex } from '../data/reconnaitre.query.ts';
import { oppositionsDuPatient } from '../data/suivi.query.ts';
import type { Acces } from '../domain/acces.ts';
import type { Accord } from '../domain/accord.ts';
import { clesDe } from '../domain/cles-de-recherche.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Membre } from '../domain/equipe.ts';
import type { Opposition } from '../domain/opposition.ts';
import type { PatientInconnu } from '../domain/refus.ts';
import type { TexteDInformation } from '../domain/texte-d-information.ts';
import { lireTextes } from './lire-textes.ts';
import { ouvrirDossier } from './ouvrir-dossier.ts';
import { zPatient } from './saisies.ts';
import { chercherSous, desceller, lireDossier } from './sceller.ts';

export type DossierConsulte = {
  readonly dossier: Dossier;
  readonly acces: Acces;
  readonly brisJusqua: Date | null;
  readonly equipe: readonly Membre[];
  readonly accords: readonly Accord[];
  readonly textes: readonly TexteDInformation[];
  /** Null for those who may not know of them. */
  readonly oppositions: readonly Opposition[] | null;
  /** Other records of the same name and birth date, for those who hold all of them. */
  readonly semblables: readonly Dossier[];
  readonly communeNom: string | null;
  readonly medecinTraitantNom: string | null;
};

/** One record, for who cares for the person or handles them. Who looked is written. */
export const consulterPatient = defineUseCase({
  nom: 'patients.consulter-patient',
  saisie: z.strictObject({ patient: zPatient }),
  droit: 'patients.dossier.lire',
  executer: async (ctx, { patient }): Promise<Result<Effets<DossierConsulte>, PatientInconnu>> => {
    const ouvert = await ouvrirDossier(ctx, patient, 'lire');
    if (!ouvert) return refuse({ motif: 'patient-inconnu' });
    const { ligne, acces, equipe, accords, brisJusqua } = ouvert;
    const dossier = lireDossier(ctx, ligne);
    const tient = ctx.acteur.droits.has('patients.opposition.tenir');
    const consulte = {
      dossier,
      acces,
      brisJusqua: acces === 'bris-de-glace' ? brisJusqua : null,
      equipe,
      accords,
      textes: await lireTextes(ctx),
      oppositions: tient ? await oppositionsDuPatient(ctx.tx, ctx.cpts, patient) : null,
      semblables: tient ? await semblables(ctx, patient, ligne) : [],
      communeNom: await nomDeLaCommune(ctx, dossier.commune),
      medecinTraitantNom: await nomDuProfessionnel(ctx, dossier.medecinTraitant.id),
    };
    const trace = {
      action: 'patients.dossier-lu',
      objet: patient,
      personne: patient,
      detail: { acces },
    };
    return reussi(effets(consulte, { trace }));
  },
});

async function semblables(
  ctx: Ctx,
  patient: string,
  ligne: Parameters<typeof lireDossier>[1],
): Promise<readonly Dossier[]> {
  const cles = clesDe(desceller(ctx, ligne));
  const noms = [cles.index_nom_date, cles.index_nom_utilise_date].flatMap((cle) => cle ?? []);
  const index = noms.flatMap((cle) => chercherSous(ctx, 'index_nom_date', cle));
  const ids = (await patientsAyantUnIndex(ctx.tx, ctx.cpts, index))
    .map(({ id }) => id)
    .filter((id) => id !== patient);
  return (await loadPatients(ctx.tx, ctx.cpts, ids)).map((autre) => lireDossier(ctx, autre));
}

async function nomDeLaCommune({ tx }: Ctx, code: string | null): Promise<string | null> {
  return code === null ? null : ((await communesParCodes(tx, [code]))[0]?.nom ?? null);
}

/** Name of a professional of the directory by its id; null when there is none. */
export async function nomDuProfessionnel(
  { tx }: Pick<Ctx, 'tx'>,
  id: string | null,
): Promise<string | null> {
  const [fiche] = id === null ? [] : await professionnelsParIds(tx, [id]);
  return fiche ? `${nomPropre(fiche.prenom)} ${nomPropre(fiche.nom)}` : null;
}
