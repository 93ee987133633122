import { dateLongue } from '#kernel/formats.ts';
import type { Tx } from '#platform/use-case.ts';
import type { FiltreDAdherents } from '../data/adhesions.query.ts';
import { collegesDeLaCpts } from '../data/colleges.query.ts';
import { nommerMetier, secteursAuChoix } from './nommer.ts';

const GENRES = { individuel: 'personnes', structure: 'structures' } as const;

/** Whom filters choose, in words: "Tous les adhérents", "Collège Libéraux, Infirmier, secteur A, Nord". */
export async function direFiltres(tx: Tx, cpts: string, f: FiltreDAdherents): Promise<string> {
  const colleges = f.college ? await collegesDeLaCpts(tx, cpts) : [];
  const secteurs = f.secteur ? await secteursAuChoix(tx, cpts) : [];
  const college = colleges.find(({ id }) => id === f.college)?.nom;
  const secteur = secteurs.find(({ valeur }) => valeur === f.secteur)?.libelle;
  const dits = [
    f.etats?.length === 1 && f.etats[0] === 'suspendue' ? 'adhésion suspendue' : null,
    f.genre ? GENRES[f.genre] : null,
    college ? `collège ${college}` : null,
    f.profession ? nommerMetier(f.profession) : null,
    secteur ? `secteur ${secteur}` : null,
    f.depuis ? `adhérents depuis le ${dateLongue(f.depuis)} ou après` : null,
    f.q ? `nom qui contient « ${f.q} »` : null,
  ].filter((mot) => mot !== null);
  const [premier, ...suite] = dits;
  if (premier === undefined) return 'Tous les adhérents';
  return [premier.charAt(0).toUpperCase() + premier.slice(1), ...suite].join(', ');
}
