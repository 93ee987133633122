import { ajouterJours } from '#kernel/date-civile.ts';
import { exiger } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { annoncerPret } from '../../../src/modules/mallettes/usecases/annoncer-prets.ts';
import { compterUsage } from '../../../src/modules/mallettes/usecases/compter-usage.ts';
import { preterMallette } from '../../../src/modules/mallettes/usecases/preter-mallette.ts';
import {
  passerMallette,
  rendreMallette,
} from '../../../src/modules/mallettes/usecases/rendre-mallette.ts';
import {
  ajouterMallette,
  inscrireEmprunteur,
} from '../../../src/modules/mallettes/usecases/tenir-mallettes.ts';
import type { Habitant } from '../peupler.ts';
import { AUTEUR } from '../planter.ts';
import { deMetier } from './ouvrir-un-site.ts';
import type { Scene } from './scene.ts';

const JOURS = 60;
const CONTENU = 'Otoscope, stéthoscope et dermatoscope connectés, tablette';

/** Three cases: one in the hands of the named nurse, one late, one on its shelf after a first loan. */
export function prevoirLesMallettes(scene: Scene): void {
  const { chronologie, a, aujourdhui, premierJour, par, definition } = scene;
  const debut = ajouterJours(aujourdhui, -JOURS);
  const jour = debut < premierJour ? premierJour : debut;
  const depot = definition.lieux[0]?.nom ?? definition.nom;
  const infirmieres = deMetier(scene, 'infirmier')
    .toSorted((x, y) => Number(y.cle === 'brevillon') - Number(x.cle === 'brevillon'))
    .slice(0, 5);
  const [sienne, deuxieme, troisieme] = infirmieres;
  if (!sienne || !deuxieme || !troisieme) return;
  chronologie.prevoir(a(jour, 11 * 60), async (quand) => {
    const appel = par(scene.acteurs.coordination, quand);
    for (const { rpps } of infirmieres) {
      const formeLe = ajouterJours(jour, -12);
      exiger(await inscrireEmprunteur(appel, { professionnel: idDuRpps(rpps), formeLe }));
    }
    const ids: string[] = [];
    for (const rang of [1, 2, 3]) {
      const fiche = { nom: `Mallette ${rang}`, contenu: CONTENU, depot };
      ids.push(exiger(await ajouterMallette(appel, fiche)).id);
    }
    const [une = '', deux = '', trois = ''] = ids;
    prevoirUnPret(scene, {
      mallette: une,
      a: deuxieme,
      jours: [-45, -20],
      usages: 6,
      puis: sienne,
    });
    prevoirUnPret(scene, { mallette: deux, a: troisieme, jours: [-24, -4], usages: 3 });
    prevoirUnPret(scene, {
      mallette: trois,
      a: sienne,
      jours: [-40, -30],
      usages: 2,
      rendue: true,
    });
  });
}

type Prevu = {
  readonly mallette: string;
  readonly a: Habitant;
  /** Days from today: handed over, expected back. */
  readonly jours: readonly [number, number];
  readonly usages: number;
  readonly rendue?: boolean;
  /** To whom it is passed on when it is expected, until three days from now. */
  readonly puis?: Habitant;
};

function prevoirUnPret(scene: Scene, prevu: Prevu): void {
  const { chronologie, a, aujourdhui, par, adresse } = scene;
  const [remise, retour] = prevu.jours.map((jours) => ajouterJours(aujourdhui, jours));
  if (!remise || !retour) return;
  chronologie.prevoir(a(remise, 17 * 60), async (quand) => {
    const { pret } = exiger(
      await preterMallette(par(scene.acteurs.coordination, quand), {
        mallette: prevu.mallette,
        professionnel: idDuRpps(prevu.a.rpps),
        retourPrevuLe: retour,
      }),
    );
    for (let n = 0; n < prevu.usages; n++)
      chronologie.prevoir(a(ajouterJours(remise, 1 + n * 2), 15 * 60), (le) =>
        compterUne(scene, le, { pret, par: prevu.a }),
      );
    const { puis } = prevu;
    if (!(prevu.rendue || puis)) return;
    chronologie.prevoir(a(retour, 18 * 60), async (le) => {
      const appel = par(scene.acteurs.professionnel(prevu.a), le);
      if (!puis) {
        exiger(await rendreMallette(appel, { pret, etat: 'bon' }));
        return;
      }
      const professionnel = idDuRpps(puis.rpps);
      const retourPrevuLe = ajouterJours(aujourdhui, 3);
      const passee = exiger(await passerMallette(appel, { pret, professionnel, retourPrevuLe }));
      exiger(await annoncerPret(par(AUTEUR, le), { pret: passee.pret, adresse }));
      for (const jours of [2, 5, 9, 13])
        chronologie.prevoir(a(ajouterJours(retour, jours), 15 * 60 + 20), (plus) =>
          compterUne(scene, plus, { pret: passee.pret, par: puis }),
        );
    });
  });
}

type Usage = { readonly pret: string; readonly par: Habitant };

async function compterUne(scene: Scene, quand: Date, { pret, par }: Usage): Promise<void> {
  exiger(await compterUsage(scene.par(scene.acteurs.professionnel(par), quand), { pret }));
}
