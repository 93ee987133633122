import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { normaliser } from '#kernel/texte.ts';
import { idDuRpps } from '#modules/annuaire';
import { libelleDuMotif } from '#modules/soins-non-programmes';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { type CanalDeProgramme, creneauxDuSas } from '../data/creneaux.query.ts';
import { exercants } from '../data/exercants.query.ts';
import { raccordementDe } from '../data/reglages.query.ts';
import { type CreneauDuSas, type Exercant, type Lieu, situer } from '../domain/exercant.ts';
import { NON_RACCORDEE, type Raccordement } from '../domain/raccordement.ts';

/** A slot with whom it is, and where. */
export type CreneauSitue = {
  readonly creneau: CreneauDuSas;
  readonly exercant: Exercant;
  readonly lieu: Lieu;
};

export type Trouves = {
  readonly raccordement: Raccordement;
  readonly creneaux: readonly CreneauSitue[];
};

/**
 * Free slots that the SAS may book, of the professionals asked for, beginning between two instants (both included, none
 * before now). Nothing where the CPTS is not connected; a slot whose place is unknown is left out.
 */
export const chercherCreneaux = defineUseCase({
  nom: 'sas.chercher-creneaux',
  saisie: z.strictObject({
    /** RPPS numbers, 11 digits. */
    rpps: z.array(z.string()).max(500),
    /** Instead of them: everybody of that speciality, or at that address. */
    parmi: z
      .strictObject({ specialite: z.string().nullable(), adresse: z.string().nullable() })
      .nullable()
      .default(null),
    du: z.date(),
    au: z.date(),
  }),
  droit: 'sas.creneau.lire',
  executer: async (ctx, { rpps, parmi, du, au }) => {
    const { tx, cpts, maintenant, acteur } = ctx;
    const professionnels = parmi ? null : rpps.map(idDuRpps);
    const canal = canalDe(acteur.roles);
    const [raccordement, creneaux] = await Promise.all([
      raccordementDe(tx, cpts),
      creneauxDuSas(tx, cpts, { professionnels, canal, du, au, maintenant }),
    ]);
    const ids = [...new Set(creneaux.map(({ professionnelId }) => professionnelId))];
    const connus = await exercants(tx, { ids });
    const trouves = raccordement.actif ? situes(creneaux, connus).filter(repondA(parmi)) : [];
    return reussi(
      effets<Trouves>(
        { raccordement: raccordement.actif ? raccordement : NON_RACCORDEE, creneaux: trouves },
        {
          trace: {
            action: 'sas.creneaux-lus',
            detail: { professionnels: rpps.length, creneaux: trouves.length },
          },
        },
      ),
    );
  },
});

const AN_MS = 366 * 86_400_000;

/** One free slot, or none: taken, past, of another CPTS and unknown look the same. */
export const lireCreneau = defineUseCase({
  nom: 'sas.lire-creneau',
  saisie: z.strictObject({ creneau: z.uuid() }),
  droit: 'sas.creneau.lire',
  executer: async ({ tx, cpts, maintenant, acteur }, { creneau: id }) => {
    const { actif } = await raccordementDe(tx, cpts);
    const au = new Date(maintenant.getTime() + AN_MS);
    const fenetre = { professionnels: null, canal: canalDe(acteur.roles), id, du: maintenant, au };
    const creneaux = actif ? await creneauxDuSas(tx, cpts, { ...fenetre, maintenant }) : [];
    const ids = creneaux.map(({ professionnelId }) => professionnelId);
    const [trouve] = situes(creneaux, await exercants(tx, { ids }));
    const trace = { action: 'sas.creneaux-lus', detail: { creneaux: trouve ? 1 : 0 } };
    return reussi(effets<CreneauSitue | null>(trouve ?? null, { trace }));
  },
});

/** Through whom a program books: the SAS, a regulation, a hospital that asks as members do. */
function canalDe(roles: readonly string[]): CanalDeProgramme {
  if (roles.includes('sas')) return 'sas';
  return roles.includes('hopital') ? 'membres' : 'regulation';
}

function repondA(
  parmi: { readonly specialite: string | null; readonly adresse: string | null } | null,
) {
  return ({ exercant, lieu }: CreneauSitue): boolean => {
    if (!parmi) return true;
    const { specialite, adresse } = parmi;
    if (specialite !== null && exercant.specialite !== specialite) return false;
    const ou = normaliser(`${lieu.adresse} ${lieu.codePostal} ${lieu.ville}`);
    return adresse === null || ou.includes(normaliser(adresse));
  };
}

function situes(
  creneaux: readonly CreneauDuSas[],
  connus: readonly Exercant[],
): readonly CreneauSitue[] {
  const parId = new Map(connus.map((exercant) => [exercant.id, exercant]));
  return creneaux.flatMap((creneau) => {
    const exercant = parId.get(creneau.professionnelId);
    const lieu = situer(creneau, exercant);
    if (!exercant || typeof lieu === 'string') return [];
    const motifs = creneau.motifs.map(libelleDuMotif);
    return [{ creneau: { ...creneau, motifs }, exercant, lieu }];
  });
}
