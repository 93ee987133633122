import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import type { CptsCourante } from '#platform/call.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from '../../annuaire/testing/builders.ts';
import { chargerDesCommunes } from '../../territoire/testing/communes.ts';
import { LIEN_DE_PRET } from '../domain/mallette.ts';
import { preterMallette } from '../usecases/preter-mallette.ts';
import { ajouterMallette, inscrireEmprunteur } from '../usecases/tenir-mallettes.ts';

/** A case and three nurses trained to use it. */
export type Scene = {
  readonly cpts: CptsCourante;
  readonly mallette: string;
  readonly infirmieres: readonly string[];
};

const NOMS = ['BREVILLON', 'CHASTANG', 'LOMBREUIL'] as const;

export async function planterScene(banc: Banc, slug = 'demo-combrailles'): Promise<Scene> {
  await chargerDesCommunes(banc.db);
  const cpts = await banc.creerCpts(slug);
  const infirmieres = await poserInfirmieres(banc);
  const coordination = banc.appel(cpts);
  for (const professionnel of infirmieres)
    exiger(await inscrireEmprunteur(coordination, { professionnel, formeLe: '2026-09-14' }));
  const fiche = {
    nom: 'Mallette 1',
    contenu: 'Otoscope, stéthoscope',
    depot: 'Maison de santé de Giat',
  };
  const { id: mallette } = exiger(await ajouterMallette(coordination, fiche));
  return { cpts, mallette, infirmieres };
}

async function poserInfirmieres(banc: Banc): Promise<readonly string[]> {
  const deja = await banc.regarder(
    "select id from annuaire.professionnels where rpps like '9999000090%' order by rpps",
  );
  if (deja.length > 0) return deja.map(({ id }) => String(id));
  const ids: string[] = [];
  for (const [rang, nom] of NOMS.entries())
    ids.push(
      await insererProfessionnel(banc, {
        rpps: `9999000090${rang}`,
        nom,
        prenom: 'LISON',
        profession: '60',
        commune: '63165',
      }),
    );
  return ids;
}

/** Lends the case until Friday 4 December 2026 unless told; the loan. */
export async function poserPret(
  banc: Banc,
  { cpts, mallette }: Scene,
  professionnel: string,
  retourPrevuLe = '2026-12-04',
): Promise<string> {
  return exiger(await preterMallette(banc.appel(cpts), { mallette, professionnel, retourPrevuLe }))
    .pret;
}

/** A case in the hands of somebody: the token of the link they receive. */
export async function poserLienDePret(
  banc: Banc,
  cpts: CptsCourante,
  professionnel: string,
): Promise<string> {
  const coordination = banc.appel(cpts);
  exiger(await inscrireEmprunteur(coordination, { professionnel }));
  const fiche = { nom: 'Mallette de prêt', depot: 'Giat' };
  const { id: mallette } = exiger(await ajouterMallette(coordination, fiche));
  const objet = await poserPret(banc, { cpts, mallette, infirmieres: [] }, professionnel);
  const lien = { genre: LIEN_DE_PRET, objet, porteur: 'Garance Corliret', compte: null };
  const donner = defineUseCase({
    nom: 'essai.preter',
    saisie: z.strictObject({}),
    droit: 'public',
    executer: async (ctx) =>
      reussi(effets(await emettreLien(ctx, { ...lien, usageUnique: false, heures: 24 }))),
  });
  return exiger(await donner(coordination, {})).jeton;
}
