import { ajouterJours } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import {
  annoncerResultat,
  annoncerScrutin,
} from '../../../src/modules/scrutins/usecases/annoncer-scrutin.ts';
import { cloreALHeure } from '../../../src/modules/scrutins/usecases/clore-scrutin.ts';
import { ouvrirPrepare } from '../../../src/modules/scrutins/usecases/ouvrir-scrutin.ts';
import { preparerScrutin } from '../../../src/modules/scrutins/usecases/preparer-scrutin.ts';
import { remettreLien } from '../../../src/modules/scrutins/usecases/remettre-lien.ts';
import { voirScrutin } from '../../../src/modules/scrutins/usecases/voir-scrutin.ts';
import { lireVoteParLien, voter } from '../../../src/modules/scrutins/usecases/voter.ts';
import { AUTEUR } from '../planter.ts';
import { deMetier } from './ouvrir-un-site.ts';
import { plusTard, type Scene } from './scene.ts';

/** Whom each voter names, in the order of the list; the last one does not vote. */
const BULLETINS = [['1', '2'], ['1'], ['2', '3'], ['1', '2'], ['1', '3'], [], ['2'], ['1', '2']];

/** An election of the board, counted last week; a question that is open, where three have voted. */
export function prevoirLesScrutins(scene: Scene, conseil: string): void {
  const { chronologie, a, aujourdhui, par } = scene;
  chronologie.prevoir(a(ajouterJours(aujourdhui, -12), 10 * 60), async (quand) => {
    const scrutin = await ouvrir(scene, quand, {
      titre: 'Deux représentants au conseil territorial de santé',
      objet: 'Ils y siègent trois ans, et rendent compte au conseil après chaque séance.',
      genre: 'election',
      sieges: '2',
      candidats: candidats(scene).join('\n'),
      instance: conseil,
      fermeJour: ajouterJours(aujourdhui, -9),
      fermeHeure: '18:00',
    });
    await deposer(scene, plusTard(quand, 90), { scrutin, bulletins: BULLETINS });
    chronologie.prevoir(a(ajouterJours(aujourdhui, -9), 18 * 60), async (le) => {
      exiger(await cloreALHeure(par(AUTEUR, le), {}));
      const { adresse } = scene;
      exiger(await annoncerResultat(par(AUTEUR, plusTard(le, 1)), { scrutin, adresse }));
    });
  });
  chronologie.prevoir(a(ajouterJours(aujourdhui, -1), 17 * 60), async (quand) => {
    const scrutin = await ouvrir(scene, quand, {
      titre: 'Changer le logiciel de visioconférence',
      objet: 'L’abonnement actuel finit en janvier. Le nouveau coûte 40 € de moins par an.',
      genre: 'question',
      seuil: 'absolue',
      base: 'exprimes',
      instance: conseil,
      fermeJour: ajouterJours(aujourdhui, 6),
      fermeHeure: '18:00',
    });
    const bulletins = [['oui'], ['oui'], ['abstention']];
    await deposer(scene, plusTard(quand, 30), { scrutin, bulletins });
  });
}

function candidats(scene: Scene): readonly string[] {
  const gens = (['infirmier', 'kinesitherapeute', 'pharmacien'] as const).flatMap((metier) =>
    deMetier(scene, metier).slice(1, 2),
  );
  return gens.map(({ prenom, nom }) => `${prenom} ${nom}`);
}

async function ouvrir(scene: Scene, quand: Date, dits: object): Promise<string> {
  const { par, acteurs, adresse } = scene;
  const appel = par(acteurs.coordination, quand);
  const { id: scrutin } = exiger(await preparerScrutin(appel, { mode: 'distance', ...dits }));
  exiger(await ouvrirPrepare(par(acteurs.coordination, plusTard(quand, 3)), { scrutin }));
  exiger(await annoncerScrutin(par(AUTEUR, plusTard(quand, 4)), { scrutin, adresse }));
  return scrutin;
}

type Votes = { readonly scrutin: string; readonly bulletins: readonly (readonly string[])[] };

/** By a link that is handed, since the tokens of the messages are known to nobody. */
async function deposer(scene: Scene, quand: Date, { scrutin, bulletins }: Votes): Promise<void> {
  const { par, acteurs } = scene;
  const coordination = par(acteurs.coordination, quand);
  const { electeurs } = exiger(await voirScrutin(coordination, { scrutin }));
  for (const [rang, { id: electeur }] of electeurs.slice(0, -1).entries()) {
    const choix = bulletins[rang];
    if (!choix) return;
    const { jeton } = exiger(await remettreLien(coordination, { electeur }));
    const appel = par(acteurs.patient, quand);
    const { prochaine } = exiger(await lireVoteParLien(appel, { jeton }));
    const blanc = choix.length === 0;
    exiger(await voter(appel, { jeton, voix: prochaine?.id, choix, blanc }));
  }
}
