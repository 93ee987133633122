import { z } from 'zod';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { plageDe } from '#modules/reunions';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { pointsDe } from '../data/seances.query.ts';
import {
  insertPoints,
  insertSeance,
  lockSeance,
  setEtat,
  updateSeance,
} from '../data/seances.repository.ts';
import type { RefusDeSeance } from '../domain/refus.ts';
import { estSansLieu, type Modalite } from '../domain/seance.ts';
import { instanceNommee } from './composer-corps.ts';
import { reinviter } from './inviter.ts';
import { zInstance, zRendez, zSeance } from './saisies.ts';

const droit = 'seances.seance.tenir';
type Fait = Promise<Result<Effets<{ readonly id: string }>, RefusDeSeance>>;

/** Prepares a session of a body: nobody is told yet. */
export const preparerSeance = defineUseCase({
  nom: 'seances.preparer-seance',
  saisie: z.strictObject({ ...zRendez, instance: zInstance }),
  droit,
  executer: async (ctx, { instance: id, ...dits }): Fait => {
    const instance = await instanceNommee(ctx, id);
    if (!instance) return refuse({ motif: 'instance-inconnue' });
    const rendez = lireRendez(ctx, dits);
    if (!rendez.ok) return rendez;
    const genese = { instanceId: id, instance: instance.nom, rang: 1, premiereId: null } as const;
    const seance = { ...genese, ...rendez.valeur, id: ctx.ids() };
    await insertSeance(ctx.tx, ctx.cpts, { ...seance, le: ctx.maintenant });
    return prepare(seance.id);
  },
});

/** Says a session anew, while nobody was told. */
export const changerSeance = defineUseCase({
  nom: 'seances.changer-seance',
  saisie: z.strictObject({ ...zRendez, seance: zSeance }),
  droit,
  executer: async (ctx, { seance: id, ...dits }): Fait => {
    const seance = await lockSeance(ctx.tx, ctx.cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'preparee') return refuse({ motif: 'seance-pas-preparee' });
    const rendez = lireRendez(ctx, dits);
    if (!rendez.ok) return rendez;
    await updateSeance(ctx.tx, ctx.cpts, { id, ...rendez.valeur });
    return prepare(id);
  },
});

/** Prepares the second session of one that lacked its quorum, on the same agenda. */
export const preparerSeconde = defineUseCase({
  nom: 'seances.preparer-seconde',
  saisie: z.strictObject({ ...zRendez, seance: zSeance }),
  droit,
  executer: async (ctx, { seance: premiereId, ...dits }): Fait => {
    const { tx, cpts } = ctx;
    const premiere = await lockSeance(tx, cpts, premiereId);
    if (!premiere) return refuse({ motif: 'seance-inconnue' });
    if (premiere.etat !== 'carence' || premiere.rang !== 1)
      return refuse({ motif: 'pas-de-carence' });
    const rendez = lireRendez(ctx, dits);
    if (!rendez.ok) return rendez;
    const { instanceId, instance } = premiere;
    const id = ctx.ids();
    const seance = { id, instanceId, instance, rang: 2, premiereId, ...rendez.valeur } as const;
    if (!(await insertSeance(tx, cpts, { ...seance, le: ctx.maintenant })))
      return refuse({ motif: 'seconde-deja-prevue' });
    const points = await pointsDe(tx, cpts, premiereId);
    await insertPoints(tx, cpts, {
      seance: id,
      points: points.map(({ titre, texte, proposePar }) => ({
        ...{ id: ctx.ids(), titre, texte, proposePar },
      })),
    });
    await reinviter(ctx, { de: premiereId, vers: id });
    return prepare(id);
  },
});

/** Calls a session off before it is held; those who were told are told. */
export const annulerSeance = defineUseCase({
  nom: 'seances.annuler-seance',
  saisie: z.strictObject({ seance: zSeance }),
  droit,
  executer: async ({ tx, cpts }, { seance: id }): Fait => {
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (seance.etat !== 'preparee' && seance.etat !== 'convoquee')
      return refuse({ motif: 'seance-figee' });
    await setEtat(tx, cpts, { id, etat: 'annulee' });
    const trace = { action: 'seances.seance-annulee', objet: id };
    const evenement = { genre: 'seances.seance-annulee', donnees: { seance: id } };
    return reussi(
      effets({ id }, { trace, evenements: seance.etat === 'convoquee' ? [evenement] : [] }),
    );
  },
});

function prepare(id: string) {
  return reussi(effets({ id }, { trace: { action: 'seances.seance-preparee', objet: id } }));
}

type Dits = {
  readonly titre: string;
  readonly jour: DateCivile;
  readonly debut: HeureCivile;
  readonly fin: HeureCivile;
  readonly modalite: Modalite;
  readonly lieu: string | null;
  readonly adresseVisio: string | null;
  readonly documents: string;
};

/** Hours as clocks of the CPTS show them. */
function lireRendez({ fuseau }: Pick<Ctx, 'fuseau'>, { jour, debut, fin, ...autres }: Dits) {
  const plage = plageDe({ jour, debut, fin }, fuseau);
  if (!plage.ok) return plage;
  if (estSansLieu(autres)) return refuse({ motif: 'lieu-manquant' } as const);
  return reussi({ ...autres, ...plage.valeur });
}
