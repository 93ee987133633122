import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { professionnelsParIds } from '#modules/annuaire';
import {
  adhesionsDeLaCpts,
  estEnCours,
  instancesDeLaCpts,
  mandatsDeLaCpts,
} from '#modules/vie-associative';
import type { Ctx } from '#platform/use-case.ts';
import type { Siege } from '../domain/regle.ts';

export type Connue = {
  readonly id: string;
  readonly nom: string;
  readonly profession: string | null;
};

type Ou = Pick<Ctx, 'tx' | 'cpts'>;

/** Who these ids of the directory are; an id it no longer knows is said so. */
export async function nommerPersonnes(
  { tx }: Ou,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Connue>> {
  const trouves = await professionnelsParIds(tx, ids);
  const connues = new Map<string, Connue>(
    trouves.map((p) => [p.id, { id: p.id, nom: nomDeProfessionnel(p), profession: p.profession }]),
  );
  for (const id of ids)
    if (!connues.has(id))
      connues.set(id, { id, nom: 'Personne absente de l’annuaire', profession: null });
  return connues;
}

/** Members of the association whom the directory knows, by name: who may be paid. */
export async function membresPayables({ tx, cpts }: Ou): Promise<readonly Connue[]> {
  const adhesions = await adhesionsDeLaCpts(tx, cpts, { etats: ['active', 'suspendue'] });
  const ids = adhesions.flatMap((a) =>
    estEnCours(a) && a.genre === 'individuel' && a.professionnelId ? [a.professionnelId] : [],
  );
  const connues = await nommerPersonnes({ tx, cpts }, [...new Set(ids)]);
  return [...connues.values()].sort(
    (a, b) => a.nom.localeCompare(b.nom, 'fr') || (a.id < b.id ? -1 : 1),
  );
}

/** Seats that people of the directory hold or held, person by person. */
export async function siegesDesPersonnes({
  tx,
  cpts,
}: Ou): Promise<ReadonlyMap<string, readonly Siege[]>> {
  const mandats = await mandatsDeLaCpts(tx, cpts);
  if (mandats.length === 0) return new Map();
  const instances = new Map((await instancesDeLaCpts(tx, cpts)).map((i) => [i.id, i]));
  const adhesions = new Map(
    (await adhesionsDeLaCpts(tx, cpts)).map((a) => [a.id, a.professionnelId]),
  );
  const sieges = new Map<string, Siege[]>();
  for (const { instanceId, adhesionId, suppleant, fonction, du, terme, finiLe } of mandats) {
    const instance = instances.get(instanceId);
    const personne = adhesionId === null ? null : adhesions.get(adhesionId);
    // Who stands in for a seat does not hold it.
    if (!(instance && personne) || suppleant) continue;
    const siege = {
      instance: instance.genre,
      dirigeante: instance.dirigeante,
      fonction,
      du,
      au: finiLe ?? terme,
    };
    sieges.set(personne, [...(sieges.get(personne) ?? []), siege]);
  }
  return sieges;
}
