import { z } from 'zod';
import { dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { lireCumuls, lireFaits } from '#modules/journal';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type DemandeDuDepart, demandesDuDepart } from '../data/demandes-du-depart.query.ts';
import { type DepartCouvert, departParId, departsDeLaCpts } from '../data/departs.query.ts';
import { leviersDuDepart } from '../data/leviers.repository.ts';
import { personneDe } from '../domain/demande.ts';
import {
  type Couverture,
  couvertureDe,
  type Depart,
  FAITS_DU_SUIVI,
  type Levier,
  type MoisDeSuivi,
  suivreDepart,
} from '../domain/depart.ts';
import type { RefusDeDepart } from '../domain/refus.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';

/** Before any entry of the ledger. */
const TOUJOURS = dateCivile('2015-01-01');
/** As many entries as ten leaving doctors would make. */
const FAITS_MAX = 20_000;

export type DepartSuivi = DepartCouvert & {
  readonly rattachees: number;
  readonly declarees: number;
};

/** Plans of leaving doctors, each with what the ledger counts of it: no patient is in them. */
export const listerDeparts = defineUseCase({
  nom: 'mt.lister-departs',
  saisie: z.strictObject({}),
  droit: 'mt.depart.lire',
  executer: async (ctx): Promise<Result<Effets<readonly DepartSuivi[]>, never>> => {
    const { tx, cpts } = ctx;
    const departs = await departsDeLaCpts(tx, cpts);
    const genres = Object.values(FAITS_DU_SUIVI);
    const cumuls = await lireCumuls(tx, cpts, { du: TOUJOURS, au: jourDe(ctx), genres });
    const nombre = (genre: string, depart: string) =>
      cumuls
        .filter((c) => c.genre === genre && c.detail === depart)
        .reduce((n, { quantite }) => n + quantite, 0);
    const suivis = departs.map((depart) => ({
      ...depart,
      rattachees: nombre(FAITS_DU_SUIVI.rattachee, depart.id),
      declarees: nombre(FAITS_DU_SUIVI.declaree, depart.id),
    }));
    return reussi(effets(suivis));
  },
});

export type DepartConsulte = {
  readonly depart: Depart;
  readonly leviers: readonly Levier[];
  readonly couverture: Couverture;
  readonly suivi: readonly MoisDeSuivi[];
  /** Whose they are is the coordination's; null for the others, who read counts. */
  readonly demandes: readonly DemandeDuDepart[] | null;
};

/** One plan, followed month by month from the ledger; the requests themselves for the coordination only. */
export const consulterDepart = defineUseCase({
  nom: 'mt.consulter-depart',
  saisie: z.strictObject({
    depart: zUuid,
    /** For a file of the follow-up: an export leaves a trace, and shows no request. */
    exporte: z.boolean().default(false),
  }),
  droit: 'mt.depart.lire',
  executer: async (
    ctx,
    { depart: id, exporte },
  ): Promise<Result<Effets<DepartConsulte>, RefusDeDepart>> => {
    const { tx, cpts } = ctx;
    const depart = await departParId(tx, cpts, id);
    if (!depart) return refuse({ motif: 'depart-inconnu' });
    const leviers = await leviersDuDepart(tx, cpts, id);
    const [genres, aujourdhui] = [Object.values(FAITS_DU_SUIVI), jourDe(ctx)];
    const periode = { du: TOUJOURS, au: aujourdhui, limite: FAITS_MAX };
    const faits = await lireFaits(tx, cpts, { ...periode, genres, detail: id });
    const demandes =
      ctx.acteur.droits.has(INSTRUIRE) && !exporte ? await demandesDuDepart(tx, cpts, id) : null;
    const consulte = {
      depart,
      leviers,
      couverture: couvertureDe(depart.patients, leviers),
      suivi: suivreDepart(depart, faits, aujourdhui),
      demandes,
    };
    const personnes = (demandes ?? []).map(personneDe);
    const action = exporte ? 'mt.chiffres-exportes' : 'mt.depart-lu';
    const trace = { action, objet: id, personnes };
    return reussi(effets(consulte, exporte || personnes.length > 0 ? { trace } : {}));
  },
});

const jourDe = ({ maintenant, fuseau }: Ctx) => dateCivileDe(maintenant, fuseau);
