import { exiger } from '#kernel/result.ts';
import type { CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../src/app/testing/banc.ts';
import { convoquerSeance } from '../../../src/modules/seances/usecases/convoquer-seance.ts';
import { leverSeance } from '../../../src/modules/seances/usecases/lever-seance.ts';
import { noterPresences } from '../../../src/modules/seances/usecases/noter-presences.ts';
import { preparerSeance } from '../../../src/modules/seances/usecases/preparer-seance.ts';
import { ajouterPoint } from '../../../src/modules/seances/usecases/tenir-ordre-du-jour.ts';
import { ouvrirSeance } from '../../../src/modules/seances/usecases/tenir-seance.ts';
import { noterVote } from '../../../src/modules/seances/usecases/voter.ts';

const MINUTE = 60_000;

/** When a session is held: its hours on the clocks of Paris, and the instants they are. */
export type Rendez = {
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
  readonly a: Date;
  readonly minutes: number;
};

export type Ici = { readonly banc: Banc; readonly cpts: CptsCourante };
type AConvoquer = Rendez & { readonly instance: string; readonly titre: string };

export const apres = (a: Date, minutes: number): Date => new Date(a.getTime() + minutes * MINUTE);

/** Prepared and convened twenty days before; its id. */
export async function convoquer({ banc, cpts }: Ici, s: AConvoquer): Promise<string> {
  const appel = banc.appel(cpts, { maintenant: apres(s.a, -20 * 24 * 60) });
  const { jour, debut, fin, instance, titre } = s;
  const lieu = { modalite: 'presence', lieu: 'Salle des fêtes de Giat' };
  const { id } = exiger(
    await preparerSeance(appel, { jour, debut, fin, instance, titre, ...lieu }),
  );
  exiger(await ajouterPoint(appel, { seance: id, titre: 'Rapport', texte: '' }));
  exiger(await convoquerSeance(appel, { seance: id }));
  return id;
}

/** The first `presents` who vote are there; one of them comes late, another leaves before the end. Minutes of all together. */
export async function tenir(
  { banc, cpts }: Ici,
  { seance, rendez, presents, pendant }: ATenir,
): Promise<number> {
  const { a, minutes, fin } = rendez;
  const le = (m: number) => banc.appel(cpts, { maintenant: apres(a, m) });
  const convies = await banc.regarder(
    "select id from seances.participants where seance_id = $1 and voix = 'deliberative' order by nom, id limit $2",
    [seance, presents],
  );
  const noter = async (m: number, qui: readonly Record<string, unknown>[], presence: string) =>
    exiger(
      await noterPresences(le(m), {
        seance,
        presents: qui.map(({ id }) => ({ participant: String(id), presence })),
      }),
    );
  const tard = 17;
  const tot = 23;
  await noter(-5, convies.slice(1), 'sur-place');
  exiger(await ouvrirSeance(le(1), { seance }));
  await noter(tard, convies.slice(0, 1), 'distance');
  await pendant(le(30));
  await noter(minutes - tot, convies.slice(-1), 'absent');
  exiger(await leverSeance(le(minutes + 2), { seance, finReelle: fin }));
  return presents * minutes - tard - tot;
}

type ATenir = {
  readonly seance: string;
  readonly rendez: Rendez;
  readonly presents: number;
  /** What is put to the vote, half an hour after the beginning. */
  readonly pendant: (appel: ReturnType<Banc['appel']>) => Promise<void>;
};

/** A vote by hand that everybody approves. */
export async function adopter(
  appel: ReturnType<Banc['appel']>,
  dit: { readonly seance: string; readonly question: string; readonly pour: number },
  procesVerbal?: string,
): Promise<void> {
  const vote = { ...dit, pour: String(dit.pour), genre: 'ordinaire' };
  exiger(await noterVote(appel, procesVerbal ? { ...vote, procesVerbal } : vote));
}
