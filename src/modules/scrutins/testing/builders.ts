import { exiger } from '#kernel/result.ts';
import type { Appel, CptsCourante } from '#platform/call.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { ouvrirPrepare, ouvrirScrutin } from '../usecases/ouvrir-scrutin.ts';
import { preparerScrutin } from '../usecases/preparer-scrutin.ts';
import { remettreLien } from '../usecases/remettre-lien.ts';
import { voter } from '../usecases/voter.ts';

export const ELECTION = {
  titre: 'Élection de deux administrateurs',
  genre: 'election',
  sieges: '2',
  candidats: 'Garance Corliret\nOdile Marquessac\nThibault Saugrenoux',
  mode: 'salle',
} as const;
export const QUESTION = { titre: 'Adopter le budget', genre: 'question', mode: 'salle' } as const;

export type Urne = {
  readonly scrutin: string;
  /** One by voter, in the order of the list given. */
  readonly jetons: readonly string[];
  /** Ids of the voices of each. */
  readonly voix: readonly (readonly string[])[];
};

/** People of the list; each has one voice, unless said. */
export const electeurs = (noms: readonly string[], voix: readonly (string | null)[] = [null]) =>
  noms.map((nom) => ({ nom, courriel: `${nom.toLowerCase()}@exemple.invalid`, voix }));

/** A vote that is open, its list and a link for each of it. */
export async function poserUrne(
  banc: Banc,
  cpts: CptsCourante,
  { liste, ...dits }: { readonly liste: readonly object[] } & Readonly<Record<string, unknown>>,
): Promise<Urne> {
  const appel = banc.appel(cpts);
  const scrutin = exiger(await ouvrirScrutin(appel, { ...ELECTION, ...dits, electeurs: liste })).id;
  return await urneDe(banc, appel, scrutin);
}

/** The list of a vote that is open, and a link for each of it. */
export async function urneDe(banc: Banc, appel: Appel, scrutin: string): Promise<Urne> {
  const inscrits = await banc.regarder(
    `select e.id, array(select v.id from scrutins.voix v where v.electeur_id = e.id order by v.rang)::text[] as voix
     from scrutins.electeurs e where e.scrutin_id = $1 order by e.id`,
    [scrutin],
  );
  const jetons: string[] = [];
  const voix: string[][] = [];
  for (const { id, voix: siennes } of inscrits) {
    if (!Array.isArray(siennes)) continue;
    voix.push(siennes.map(String));
    const remis =
      siennes.length > 0 ? exiger(await remettreLien(appel, { electeur: id })).jeton : '';
    jetons.push(remis);
  }
  return { scrutin, jetons, voix };
}

type Bulletin = {
  readonly choix: readonly string[];
  readonly rang?: number;
  readonly appel?: Appel;
};

/** The ballot of one voter of the list. */
export async function deposer(
  banc: Banc,
  cpts: CptsCourante,
  { urne, qui, choix, rang = 0, appel }: Bulletin & { readonly urne: Urne; readonly qui: number },
) {
  return await voter(appel ?? banc.appel(cpts, { role: 'public' }), {
    jeton: urne.jetons[qui],
    voix: urne.voix[qui]?.[rang],
    choix,
    blanc: choix.length === 0,
  });
}

/** A vote of a body out of session, open; its id. */
export async function ouvrirALInstance(appel: Appel, instance: string): Promise<string> {
  const dite = { ...QUESTION, instance, colleges: [] };
  const { id: scrutin } = exiger(await preparerScrutin(appel, dite));
  return exiger(await ouvrirPrepare(appel, { scrutin })).id;
}

/** Hands somebody of a list their link. */
export async function remettreA(appel: Appel, electeur: string): Promise<void> {
  exiger(await remettreLien(appel, { electeur }));
}
