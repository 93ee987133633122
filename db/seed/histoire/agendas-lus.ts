import { ajouterJours } from '#kernel/date-civile.ts';
import { exiger, refuse, reussi } from '#kernel/result.ts';
import type { Appel } from '#platform/call.ts';
import type { EchecDAgenda } from '#platform/use-case.ts';
import { ajouterAgenda } from '../../../src/modules/soins-non-programmes/usecases/ajouter-agenda.ts';
import { lireAgenda } from '../../../src/modules/soins-non-programmes/usecases/lire-agenda.ts';
import { offrantsDe } from './agendas.ts';
import { plusTard, type Scene } from './scene.ts';

type Plages = readonly { readonly debut: Date; readonly fin: Date }[];

/** Two doctors have their agenda read: one is busy for a whole day next week, the other no longer shares theirs. */
export function prevoirLesAgendasLus(scene: Scene): void {
  const { chronologie, present, aujourdhui, a } = scene;
  const [elle, autre] = offrantsDe(scene);
  const congres = ajouterJours(aujourdhui, 9);
  const dejeuners = Array.from({ length: 40 }, (_, i) => {
    const jour = ajouterJours(aujourdhui, i);
    return { debut: a(jour, 12 * 60 + 30), fin: a(jour, 13 * 60 + 30) };
  });
  const occupe = [...dejeuners, { debut: a(congres, 8 * 60), fin: a(congres, 19 * 60) }];
  const faireLire = async (quand: Date, rpps: string, nom: string) => {
    const appel = avecReponse(scene.par(scene.acteurs.coordination, quand), occupe);
    const adresse = `https://agenda.exemple.invalid/partage/${nom.toLowerCase()}-${rpps}.ics`;
    const { id } = exiger(await ajouterAgenda(appel, { professionnel: rpps, nom, adresse }));
    exiger(await lireAgenda(appel, id));
    return id;
  };
  if (elle)
    chronologie.prevoir(plusTard(present, -4), async (quand) => {
      await faireLire(quand, elle.rpps, 'Doctolib');
    });
  if (autre)
    chronologie.prevoir(plusTard(present, -2 * 1440), async (quand) => {
      const id = await faireLire(quand, autre.rpps, 'Maiia');
      chronologie.prevoir(plusTard(quand, 1440), async (tard) => {
        const appel = scene.par(scene.acteurs.coordination, tard);
        exiger(await lireAgenda(avecReponse(appel, 'introuvable'), id));
      });
    });
}

/** No server is called: these people do not exist. */
function avecReponse(appel: Appel, reponse: Plages | EchecDAgenda): Appel {
  const agendas: Appel['socle']['agendas'] = {
    verifier: () => null,
    lire: async () =>
      typeof reponse === 'string'
        ? refuse(reponse)
        : reussi({
            genre: 'lu',
            etag: null,
            modifieLe: null,
            events: reponse.length,
            unreadable: 0,
            unknownZones: [],
            occupe: reponse,
          }),
  };
  return { ...appel, socle: { ...appel.socle, agendas } };
}
