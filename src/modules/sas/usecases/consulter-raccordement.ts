import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { professionnelsParIds } from '#modules/annuaire';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { creneauxDuSas } from '../data/creneaux.query.ts';
import { type EtatDesEnvois, etatDesEnvois } from '../data/envois.query.ts';
import { exercants } from '../data/exercants.query.ts';
import { raccordementDe } from '../data/reglages.query.ts';
import { regulateursDeLaCpts } from '../data/regulateurs.query.ts';
import { OBSTACLES, type Obstacle, situer } from '../domain/exercant.ts';
import type { Raccordement } from '../domain/raccordement.ts';

const TROIS_JOURS_MS = 3 * 86_400_000;

/** Slots of the next three days: how many the platform can be told of, and for whom the others are missing something. */
export type Transmissibles = {
  readonly total: number;
  readonly dits: number;
  readonly obstacles: readonly {
    readonly obstacle: Obstacle;
    readonly creneaux: number;
    readonly professionnels: readonly string[];
  }[];
};

export type RaccordementConsulte = {
  readonly raccordement: Raccordement;
  readonly envois: EtatDesEnvois;
  readonly regulateurs: { readonly habilites: number; readonly retires: number };
  readonly creneaux: Transmissibles;
};

/** Where the connection stands, and what still keeps slots from being told. */
export const consulterRaccordement = defineUseCase({
  nom: 'sas.consulter-raccordement',
  saisie: z.strictObject({}),
  droit: 'sas.raccordement.regler',
  executer: async (ctx) => {
    const { tx, cpts } = ctx;
    return reussi(
      effets<RaccordementConsulte>({
        raccordement: await raccordementDe(tx, cpts),
        envois: await etatDesEnvois(tx, cpts),
        regulateurs: await regulateursDeLaCpts(tx, cpts),
        creneaux: await transmissibles(ctx),
      }),
    );
  },
});

async function transmissibles({ tx, cpts, maintenant }: Ctx): Promise<Transmissibles> {
  const au = new Date(maintenant.getTime() + TROIS_JOURS_MS);
  const fenetre = { professionnels: null, canal: 'sas' as const, du: maintenant, au, maintenant };
  const creneaux = await creneauxDuSas(tx, cpts, fenetre);
  const ids = [...new Set(creneaux.map(({ professionnelId }) => professionnelId))];
  const connus = new Map((await exercants(tx, { ids })).map((e) => [e.id, e]));
  const noms = new Map(
    (await professionnelsParIds(tx, ids)).map((p) => [p.id, `${p.prenom} ${p.nom}`]),
  );
  const par = new Map<Obstacle, string[]>(OBSTACLES.map((obstacle) => [obstacle, []]));
  for (const creneau of creneaux) {
    const lieu = situer(creneau, connus.get(creneau.professionnelId));
    if (typeof lieu === 'string') par.get(lieu)?.push(creneau.professionnelId);
  }
  const obstacles = [...par]
    .filter(([, siens]) => siens.length > 0)
    .map(([obstacle, siens]) => ({
      obstacle,
      creneaux: siens.length,
      professionnels: [...new Set(siens)].map((id) => noms.get(id) ?? 'Professionnel inconnu'),
    }));
  const tus = obstacles.reduce((somme, { creneaux: n }) => somme + n, 0);
  return { total: creneaux.length, dits: creneaux.length - tus, obstacles };
}
