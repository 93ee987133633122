import type { Requete } from '#platform/http/request.ts';
import { reunionNommee } from '../data/reunions.query.ts';
import { GENRE_INTER } from '../domain/inter.ts';
import { peutAnimer } from '../usecases/animer.ts';
import { contexteDe } from './contexte.form.ts';

type Ici = Requete<{ readonly id: string }>;

/** The meeting, and whether this person leads it; null when it does not exist in this CPTS. */
export async function reunionDe(requete: Ici) {
  const { cpts, peut } = contexteDe(requete);
  const reunion = await requete.lire((tx) => reunionNommee(tx, cpts, requete.saisie.id));
  if (!reunion) return null;
  const animer =
    peut('reunions.reunion.animer') &&
    peutAnimer(requete.appel.acteur, reunion.referentProfessionnel);
  // Another CPTS organises it: it is shown and signed here, and changed there.
  const conduire = animer && reunion.genre !== GENRE_INTER;
  return { reunion, animer, conduire };
}
