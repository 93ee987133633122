import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { chercherProfessionnels, libelleDuMetier, professionnelsParIds } from '#modules/annuaire';
import type { Tx } from '#platform/use-case.ts';
import { adhesionsDeLaCpts } from '../data/adhesions.query.ts';
import { collegesDeLaCpts, collegesDuConseil } from '../data/colleges.query.ts';
import { instancesDeLaCpts, mandatsDeLInstance } from '../data/instances.query.ts';
import { appelerAdherent, nomDe } from '../domain/adhesion.ts';
import { estExterieure } from '../domain/instance.ts';

/** Somebody of the directory, to choose. */
type Trouve = { readonly id: string; readonly nom: string; readonly precision: string };

export type ChoixDInstance = {
  readonly id: string;
  /** The mandate to end, the suppléant to name. */
  readonly mandat?: string | undefined;
  readonly titulaire?: string | undefined;
  /** What is looked for in the directory, who was chosen there. */
  readonly q?: string | undefined;
  readonly professionnel?: string | undefined;
};

/** All that the page of a body reads; null when it does not exist in this CPTS. */
export async function lireInstance(tx: Tx, cpts: string, choix: ChoixDInstance) {
  const instance = (await instancesDeLaCpts(tx, cpts)).find((une) => une.id === choix.id);
  if (!instance) return null;
  const exterieure = estExterieure(instance);
  const adherents = exterieure
    ? []
    : await adhesionsDeLaCpts(tx, cpts, { etats: ['active', 'suspendue'] });
  const q = (choix.q ?? '').trim();
  return {
    instance,
    exterieure,
    mandats: await mandatsDeLInstance(tx, cpts, choix.id),
    colleges: exterieure
      ? await collegesDuConseil(tx, cpts, choix.id)
      : await collegesDeLaCpts(tx, cpts),
    adherents: adherents.map((a) => ({
      valeur: a.id,
      libelle: a.genre === 'structure' ? `${nomDe(a)}, ${appelerAdherent(a)}` : nomDe(a),
    })),
    q,
    trouves:
      exterieure && q.length > 1
        ? (await chercherProfessionnels(tx, cpts, { q, limite: 12 })).map(dire)
        : [],
    choisi:
      exterieure && choix.professionnel
        ? ((await professionnelsParIds(tx, [choix.professionnel])).map(dire)[0] ?? null)
        : null,
  };
}

type Professionnel = Awaited<ReturnType<typeof professionnelsParIds>>[number];

function dire(fiche: Professionnel): Trouve {
  const { id, profession, savoirFaire } = fiche;
  return {
    id,
    nom: nomDeProfessionnel(fiche),
    precision: libelleDuMetier(profession, savoirFaire),
  };
}
