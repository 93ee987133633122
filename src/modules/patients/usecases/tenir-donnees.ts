import type { Coffre, Tx } from '#platform/use-case.ts';
import { brisDuPatient } from '../data/bris.query.ts';
import { erasePatient, patientsInactifs } from '../data/effacer.repository.ts';
import { loadPatient } from '../data/patients.repository.ts';
import { dossiersReunis } from '../data/reunion.query.ts';
import { accordsDuPatient, equipeDuPatient, oppositionsDuPatient } from '../data/suivi.query.ts';
import { nomUsuel } from '../domain/identite.ts';
import { nomDuProfessionnel } from './consulter-patient.ts';
import {
  direBris,
  direIdentite,
  direMembre,
  direOpposition,
  direReponse,
  type Tenue,
} from './dire-donnees-tenues.ts';
import { nomsDesCommunes } from './lire-communes.ts';
import { lireBris } from './revoir-bris.ts';
import { lireDossier } from './sceller.ts';

type Ctx = {
  readonly tx: Tx;
  readonly cpts: string;
  readonly fuseau: string;
  readonly maintenant: Date;
  readonly coffre: Coffre;
};

/** What the record of a person says of them, in words they understand. */
export async function lireLaPersonne(ctx: Ctx, patient: string): Promise<readonly Tenue[]> {
  const { tx, cpts, fuseau } = ctx;
  const ligne = await loadPatient(tx, cpts, patient);
  if (!ligne) return [];
  const equipe = await equipeDuPatient(tx, cpts, patient);
  const accords = await accordsDuPatient(tx, cpts, patient);
  const oppositions = await oppositionsDuPatient(tx, cpts, patient);
  const bris = await brisDuPatient(tx, cpts, patient);
  const dossier = lireDossier(ctx, ligne);
  const codes = [dossier.commune, dossier.traits?.communeDeNaissance ?? null];
  return [
    direIdentite(dossier, {
      communes: await nomsDesCommunes(tx, codes),
      medecinTraitant: await nomDuProfessionnel(ctx, dossier.medecinTraitant.id),
    }),
    ...equipe.map((membre) => direMembre(membre, fuseau)),
    ...accords.map((accord) => direReponse(accord, fuseau)),
    ...oppositions.map((opposition) => direOpposition(opposition, fuseau)),
    ...bris.map((un) => direBris(lireBris(ctx, un), fuseau)),
  ];
}

/** Their usual name; null when they are erased, or when the key is not there. */
export async function nommerLaPersonne(ctx: Ctx, patient: string): Promise<string | null> {
  const ligne = await loadPatient(ctx.tx, ctx.cpts, patient);
  const traits = ligne && lireDossier(ctx, ligne).traits;
  return traits ? nomUsuel(traits) : null;
}

/** Ids of the records that were merged into this one: what was read of them was read of this person. */
export async function nommerLesDossiersReunis(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  patient: string,
): Promise<readonly string[]> {
  return await dossiersReunis(tx, cpts, patient);
}

/** Erases who the person is; how many records. */
export async function effacerLaPersonne(ctx: Ctx, patient: string): Promise<number> {
  return await erasePatient(ctx.tx, ctx.cpts, patient, ctx.maintenant);
}

/** Erases the people for whom nothing was done since before an instant. */
export async function effacerLesInactifs(ctx: Ctx, avant: Date): Promise<number> {
  let effaces = 0;
  for (const id of await patientsInactifs(ctx.tx, ctx.cpts, avant))
    effaces += await effacerLaPersonne(ctx, id);
  return effaces;
}
