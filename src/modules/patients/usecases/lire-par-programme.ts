import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { nomPropre } from '#kernel/texte.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { compterVises, patientsVises } from '../data/patients-par-programme.query.ts';
import type { Dossier } from '../domain/dossier.ts';
import { nomsDesCommunes } from './lire-communes.ts';
import { lireDossier } from './sceller.ts';

/** A record with what its codes mean. `medecin` null: none is named, or the directory does not know them. */
export type DossierNomme = {
  readonly dossier: Dossier;
  readonly communeNom: string | null;
  readonly medecin: {
    readonly id: string;
    readonly rpps: string | null;
    readonly nom: string;
  } | null;
};

/** A program asks for a page at most. */
const PAGE = 50;
const zIds = z.array(z.uuid()).max(100).optional();

/**
 * Records by their ids, or by the doctor they name: what a program reads of them, page by page. Names are not browsed: one
 * of the two is asked for. Who is not of the team, whom the person blocks and who is of another CPTS finds nothing there.
 */
export const lirePatientsParProgramme = defineUseCase({
  nom: 'patients.lire-par-programme',
  saisie: z
    .strictObject({
      patients: zIds,
      medecins: zIds,
      depart: z.int().min(0).default(0),
      nombre: z.int().min(0).max(PAGE).default(PAGE),
    })
    .refine(({ patients, medecins }) => patients !== undefined || medecins !== undefined, {
      error: 'Nommez des patients ou un médecin.',
      path: ['patients'],
    }),
  droit: 'patients.dossier.lire',
  executer: async (ctx, voulus) => {
    const { tx, cpts } = ctx;
    const dossiers = (await patientsVises(tx, cpts, voulus)).map((l) => lireDossier(ctx, l));
    const trouves = {
      dossiers: await nommer(ctx, dossiers),
      total: await compterVises(tx, cpts, voulus),
    };
    const trace = {
      action: 'patients.dossiers-lus-par-programme',
      personnes: dossiers.map(({ id }) => id),
      detail: { lignes: dossiers.length },
    };
    return reussi(effets(trouves, { trace }));
  },
});

async function nommer({ tx }: Ctx, dossiers: readonly Dossier[]): Promise<readonly DossierNomme[]> {
  const ids = [...new Set(dossiers.flatMap(({ medecinTraitant }) => medecinTraitant.id ?? []))];
  const medecins = await professionnelsParIds(tx, ids);
  const communes = await nomsDesCommunes(
    tx,
    dossiers.map(({ commune }) => commune),
  );
  return dossiers.map((dossier) => {
    const fiche = medecins.find(({ id }) => id === dossier.medecinTraitant.id);
    return {
      dossier,
      communeNom: dossier.commune && (communes.get(dossier.commune) ?? null),
      medecin: fiche
        ? {
            id: fiche.id,
            rpps: fiche.rpps,
            nom: `${nomPropre(fiche.prenom)} ${nomPropre(fiche.nom)}`,
          }
        : null,
    };
  });
}
