import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import type { CptsCourante } from '#platform/call.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { planterScene as planterSoins } from '../../soins-non-programmes/testing/builders.ts';
import { LIEN_D_EQUIPIER } from '../domain/equipier.ts';
import { ouvrirPermanences } from '../usecases/ouvrir-permanences.ts';
import { ouvrirSite } from '../usecases/regler-site.ts';
import { ajouterEquipier } from '../usecases/tenir-equipe.ts';

/** A house of duty at Giat, two doctors in its team, a physiotherapist out of it. */
export type Scene = {
  readonly cpts: CptsCourante;
  readonly site: string;
  readonly corliret: string;
  readonly tressagues: string;
  readonly belval: string;
};

type Champs = Readonly<Record<string, unknown>>;

export async function planterScene(
  banc: Banc,
  slug = 'demo-combrailles',
  champs: Champs = {},
): Promise<Scene> {
  const soins = await planterSoins(banc, slug);
  const site = await poserSite(banc, soins.cpts, champs);
  for (const professionnel of [soins.corliret, soins.tressagues])
    exiger(await ajouterEquipier(banc.appel(soins.cpts), { site, professionnel }));
  return { ...soins, site };
}

/** Opens a site, by the coordination. */
export async function poserSite(
  banc: Banc,
  cpts: CptsCourante,
  champs: Champs = {},
): Promise<string> {
  return exiger(
    await ouvrirSite(banc.appel(cpts), {
      genre: 'maison-medicale-de-garde',
      nom: 'Maison médicale de garde du Sioulet',
      adresse: '4 place du Foirail',
      commune: '63165',
      reservablePar: ['regulation', 'membres'],
      public: 'oui',
      ...champs,
    }),
  ).id;
}

/** Opens hours of a site on Tuesday 24 November 2026, from 14 h to 18 h unless told, for who takes them; their id. */
export async function poserPermanence(
  banc: Banc,
  cpts: CptsCourante,
  { site, ...champs }: Champs,
): Promise<string> {
  exiger(
    await ouvrirPermanences(banc.appel(cpts), {
      site,
      jour: '2026-11-24',
      heureDebut: '14:00',
      heureFin: '18:00',
      dureeMinutes: '20',
      rythme: 'une-fois',
      ...champs,
    }),
  );
  const [derniere] = await banc.regarder(
    'select id from sites.permanences where site_id = $1 order by ouverte_le desc, debut limit 1',
    [site],
  );
  return String(derniere?.['id']);
}

/** Gives people an address where they are written to. */
export async function donnerCourriels(
  banc: Banc,
  cpts: CptsCourante,
  professionnels: readonly string[],
): Promise<void> {
  for (const [rang, id] of professionnels.entries())
    await banc.regarder(
      "insert into annuaire.fiches (cpts_id, professionnel_id, courriel, modifie_le, modifie_par) values ($1, $2, $3, now(), 'essai')",
      [cpts.id, id, `medecin${rang}@exemple.invalid`],
    );
}

/** A site with hours that wait for somebody: the token of the link that this person of its team receives. */
export async function poserLienDEquipier(
  banc: Banc,
  cpts: CptsCourante,
  professionnel: string,
): Promise<string> {
  const site = await poserSite(banc, cpts);
  const { id: objet } = exiger(await ajouterEquipier(banc.appel(cpts), { site, professionnel }));
  await poserPermanence(banc, cpts, { site });
  const lien = { genre: LIEN_D_EQUIPIER, objet, porteur: 'Garance Corliret', compte: null };
  const donner = defineUseCase({
    nom: 'essai.appeler',
    saisie: z.strictObject({}),
    droit: 'public',
    executer: async (ctx) =>
      reussi(effets(await emettreLien(ctx, { ...lien, usageUnique: false, heures: 24 }))),
  });
  return exiger(await donner(banc.appel(cpts), {})).jeton;
}
