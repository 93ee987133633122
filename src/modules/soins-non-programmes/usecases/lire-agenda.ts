import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import {
  type AgendaLu,
  type Appel,
  type Ctx,
  defineUseCase,
  type EchecDAgenda,
  type Effets,
  effets,
} from '#platform/use-case.ts';
import {
  lockAgenda,
  markEssaye,
  saveEchec,
  saveEtatLu,
  saveInchange,
  takeAgendasARelire,
} from '../data/agendas.repository.ts';
import {
  type EchecDAgenda as EchecDit,
  fenetreDeLecture,
  finDeNosUids,
  prochaineLecture,
  suffitEncore,
  vientDEtreLu,
} from '../domain/agenda.ts';
import type { RefusSurAgenda } from '../domain/refus.ts';
import { accorderAuxAgendas } from './accorder-aux-agendas.ts';
import { peutAgirPour } from './trouver-offrant.ts';

const zAgenda = zIdentifiant<'AgendaId'>();

/** Feeds whose time has come; nobody else takes them for five minutes. */
export const prendreAgendasARelire = defineUseCase({
  nom: 'snp.prendre-agendas-a-relire',
  saisie: z.strictObject({}),
  droit: 'snp.agenda.relire',
  executer: async ({ tx, cpts, maintenant }) => {
    const jusquA = prochaineLecture(maintenant, 0);
    return reussi(effets(await takeAgendasARelire(tx, cpts, { maintenant, jusquA })));
  },
});

/** What to read: the address and what its server said last time. It goes out of the transaction, and never to a page. */
const commencerLecture = defineUseCase({
  nom: 'snp.commencer-lecture',
  saisie: z.strictObject({ agenda: zAgenda }),
  droit: 'snp.creneau.ouvrir',
  executer: async (ctx, { agenda: id }): Promise<Result<Effets<ALire>, RefusSurAgenda>> => {
    const { tx, cpts, maintenant } = ctx;
    const agenda = await lockAgenda(ctx, id);
    if (!agenda || !peutAgirPour(ctx, agenda.professionnelId, 'creneaux'))
      return refuse({ motif: 'agenda-inconnu' });
    if (vientDEtreLu(agenda.essayeLe, maintenant))
      return refuse({ motif: 'agenda-lu-a-l-instant' });
    const prochaineLe = prochaineLecture(maintenant, 0);
    await markEssaye(tx, cpts, { id, le: maintenant, prochaineLe });
    const { adresse, etag, modifieLe } = agenda;
    const garde = suffitEncore(agenda.luJusquA, maintenant) ? { etag, modifieLe } : undefined;
    return reussi(effets({ adresse, validateurs: garde }));
  },
});

type ALire = {
  readonly adresse: string | null;
  readonly validateurs:
    | { readonly etag: string | null; readonly modifieLe: string | null }
    | undefined;
};

type Lecture = Result<AgendaLu, EchecDAgenda | 'adresse-illisible'>;

/** Keeps what was read; when nothing could be, what it said before still holds. Slots follow in the same transaction. */
const noterLecture = defineUseCase({
  nom: 'snp.noter-lecture',
  saisie: z.strictObject({ agenda: zAgenda, lecture: z.custom<Lecture>() }),
  droit: 'snp.creneau.ouvrir',
  executer: async (ctx, { agenda: id, lecture }): Promise<Result<Effets<null>, RefusSurAgenda>> => {
    const { tx, cpts, maintenant } = ctx;
    const agenda = await lockAgenda(ctx, id);
    // Taken out, or read again by somebody while the server was slow: what is newer stays.
    if (!agenda || agenda.essayeLe?.getTime() !== maintenant.getTime())
      return refuse({ motif: 'agenda-inconnu' });
    if (!lecture.ok) {
      const prochaineLe = prochaineLecture(maintenant, agenda.echecs + 1);
      await saveEchec(tx, cpts, { id, echec: lecture.refus, prochaineLe });
      return reussi(effets(null));
    }
    await garder(ctx, id, lecture.valeur);
    return reussi(effets(null, { faits: await accorderAuxAgendas(ctx, [agenda.professionnelId]) }));
  },
});

async function garder({ tx, cpts, maintenant }: Ctx, id: string, lu: AgendaLu): Promise<void> {
  const suite = { id, le: maintenant, prochaineLe: prochaineLecture(maintenant, 0) };
  if (lu.genre === 'inchange') return await saveInchange(tx, cpts, suite);
  const { etag, modifieLe, events, unreadable, unknownZones, occupe } = lu;
  const { fin } = fenetreDeLecture(maintenant);
  await saveEtatLu(tx, cpts, {
    ...suite,
    luJusquA: fin,
    etag,
    modifieLe,
    occupe,
    evenements: events,
    illisibles: unreadable,
    fuseauxInconnus: unknownZones.length,
  });
}

export type LectureFaite = { readonly echec: EchecDit | null };

/** Reads one feed: takes it, calls its server outside of any transaction, keeps what it said. */
export async function lireAgenda(
  appel: Appel,
  agenda: string,
): Promise<Result<LectureFaite, RefusSurAgenda | { readonly motif: 'refusee' }>> {
  const { agendas } = appel.socle;
  const { idempotence: _, ...sansCle } = appel;
  if (!agendas) return refuse({ motif: 'agendas-non-permis' });
  const debut = await commencerLecture(sansCle, { agenda });
  if (!debut.ok) return refuse(propre(debut.refus));
  const { adresse, validateurs } = debut.valeur;
  const lecture: Lecture =
    adresse === null
      ? refuse('adresse-illisible')
      : await agendas.lire({
          adresse,
          validateurs,
          ...fenetreDeLecture(appel.maintenant),
          fuseau: appel.cpts?.fuseau ?? 'Europe/Paris',
          uidsANous: finDeNosUids(appel.cpts?.id ?? ''),
        });
  const note = await noterLecture(sansCle, { agenda, lecture });
  if (!note.ok) return refuse(propre(note.refus));
  return reussi({ echec: lecture.ok ? null : lecture.refus });
}

function propre(refus: { readonly motif: string }): RefusSurAgenda | { readonly motif: 'refusee' } {
  const { motif } = refus;
  if (motif === 'agenda-inconnu' || motif === 'agenda-lu-a-l-instant') return { motif };
  return { motif: 'refusee' };
}
