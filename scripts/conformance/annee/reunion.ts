import { exiger } from '#kernel/result.ts';
import { ensemble } from '../../../src/app/testing/ensemble.ts';
import { convoques } from '../../../src/modules/reunions/testing/builders.ts';
import { figerFeuille } from '../../../src/modules/reunions/usecases/figer-feuille.ts';
import { montrerCode } from '../../../src/modules/reunions/usecases/montrer-code.ts';
import { partirParLien, signerParLien } from '../../../src/modules/reunions/usecases/signer.ts';
import { creerReunion } from '../../../src/modules/reunions/usecases/tenir-reunion.ts';
import { apres, type Ici, type Rendez } from './seance.ts';

/** One in five leaves before the end, so many minutes. */
const TOT = 37;

/** A meeting of a group: each signs with the code shown, in the first ten minutes, by their link. */
export async function reunir(
  { banc, cpts }: Ici,
  groupe: string,
  { jour, debut, fin, a, minutes }: Rendez,
): Promise<{ readonly signatures: number; readonly minutes: number }> {
  const le = (m: number) => banc.appel(cpts, { maintenant: apres(a, m) });
  const public_ = (m: number) => banc.appel(cpts, { role: 'public', maintenant: apres(a, m) });
  const dits = { titre: `Réunion du ${jour}`, mission: 'parcours', modalite: 'visio', lieu: '' };
  const semaine = -7 * 24 * 60;
  const { id: reunion } = exiger(
    await creerReunion(le(semaine), { ...dits, groupe, jour, debut, fin }),
  );
  const tous = await convoques(banc, cpts, reunion, apres(a, -60));
  const codes: string[] = [];
  for (let m = 0; m < 10; m++) codes.push(exiger(await montrerCode(le(m), { reunion })).code);
  let passees = 0;
  await ensemble(tous.entries(), async ([i, { jeton }]) => {
    const arrivee = i % 10;
    const signe = { jeton, presence: 'distance', code: codes[arrivee] };
    exiger(await signerParLien(public_(arrivee), signe));
    const part = i % 5 === 0;
    if (part) exiger(await partirParLien(public_(minutes - TOT), { jeton, depart: 'maintenant' }));
    passees += minutes - arrivee - (part ? TOT : 0);
  });
  exiger(await figerFeuille(le(minutes + 1), { reunion }));
  return { signatures: tous.length, minutes: passees };
}
