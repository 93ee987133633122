import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import type { CptsCourante } from '#platform/call.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from '../../annuaire/testing/builders.ts';
import { chargerDesCommunes } from '../../territoire/testing/communes.ts';
import { LIEN_D_ECHANGE } from '../domain/echange.ts';
import { LIEN_DE_RAPPEL } from '../domain/rappel.ts';
import { affecterGarde } from '../usecases/affecter-garde.ts';
import { ajouterTour } from '../usecases/definir-tours.ts';
import { genererGardes } from '../usecases/generer-gardes.ts';
import { proposerEchange } from '../usecases/proposer-echange.ts';
import { creerTableau } from '../usecases/regler-tableau.ts';
import { ajouterParticipants } from '../usecases/tenir-participants.ts';

export const GIAT = '63165';
export const HERMENT = '63175';
const NOMS = ['MARQUESSAC', 'OLBREUIL', 'TERNAND', 'VERSEVAL'] as const;

/** A rota of pharmacists, nights from 8 to 8, from 23 to 29 November 2026, nobody on duty yet. */
export type Scene = {
  readonly cpts: CptsCourante;
  readonly tableau: string;
  /** Fictional pharmacists, by their order of writing. */
  readonly pharmaciens: readonly string[];
  /** The seven nights, Monday first. */
  readonly nuits: readonly string[];
};

/** Plants a CPTS whose sector A holds Giat, and its rota. */
export async function planterScene(banc: Banc, slug = 'demo-combrailles'): Promise<Scene> {
  await chargerDesCommunes(banc.db);
  const cpts = await banc.creerCpts(slug);
  const secteur = crypto.randomUUID();
  await banc.regarder(
    "insert into territoire.secteurs (cpts_id, id, nom, lettre) values ($1, $2, 'Ouest', 'A')",
    [cpts.id, secteur],
  );
  await banc.regarder(
    `insert into territoire.couvertures (cpts_id, commune, secteur_id)
     values ($1, $2, $4), ($1, $3, null)`,
    [cpts.id, GIAT, HERMENT, secteur],
  );
  const pharmaciens = await poserPharmaciens(banc);
  const coordination = banc.appel(cpts);
  const { id: tableau } = exiger(
    await creerTableau(coordination, {
      nom: 'Pharmacies, nuits',
      profession: '21',
      secteur: 'A',
      publique: 'oui',
    }),
  );
  exiger(await ajouterParticipants(coordination, { tableau, professionnels: pharmaciens }));
  exiger(await ajouterTour(coordination, { tableau, ...NUIT }));
  exiger(await genererGardes(coordination, { tableau, du: '2026-11-23', au: '2026-11-29' }));
  const lignes = await banc.regarder(
    'select id from gardes.gardes where cpts_id = $1 order by debut',
    [cpts.id],
  );
  return { cpts, tableau, pharmaciens, nuits: lignes.map(({ id }) => String(id)) };
}

export const NUIT = {
  nom: 'Nuit',
  jours: ['1', '2', '3', '4', '5', '6', '7'],
  heureDebut: '20:00',
  heureFin: '08:00',
} as const;

async function poserPharmaciens(banc: Banc): Promise<readonly string[]> {
  const deja = await banc.regarder(
    "select id from annuaire.professionnels where rpps like '9999000080%' order by rpps",
  );
  if (deja.length > 0) return deja.map(({ id }) => String(id));
  const ids: string[] = [];
  for (const [rang, nom] of NOMS.entries())
    ids.push(
      await insererProfessionnel(banc, {
        rpps: `9999000080${rang}`,
        nom,
        prenom: 'ODILE',
        profession: '21',
        commune: GIAT,
      }),
    );
  return ids;
}

/** Puts somebody on duty, by the coordination. */
export async function mettreDeGarde(
  banc: Banc,
  cpts: CptsCourante,
  { garde, professionnel }: { readonly garde: string; readonly professionnel: string },
): Promise<void> {
  exiger(await affecterGarde(banc.appel(cpts), { garde, professionnel }));
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
      [cpts.id, id, `pharmacie${rang}@exemple.invalid`],
    );
}

/** A duty that one doctor proposes to another: the token of the link that the other receives. */
export async function poserInvitation(
  banc: Banc,
  cpts: CptsCourante,
  { de, a }: { readonly de: string; readonly a: string },
): Promise<string> {
  const coordination = banc.appel(cpts);
  const id = await poserUneGarde(banc, cpts, [de, a]);
  exiger(await proposerEchange(coordination, { garde: id, professionnel: a }));
  const [invitation] = await banc.regarder(
    'select id from gardes.invitations where cpts_id = $1 and professionnel_id = $2',
    [cpts.id, a],
  );
  const objet = String(invitation?.['id']);
  return await donnerUnLien(banc, cpts, { genre: LIEN_D_ECHANGE, objet, usageUnique: true });
}

/** The reminder of a duty: the token of the link by which whoever holds it says that they cannot. */
export async function poserLienDeRappel(
  banc: Banc,
  cpts: CptsCourante,
  professionnel: string,
): Promise<string> {
  const garde = await poserUneGarde(banc, cpts, [professionnel]);
  const objet = crypto.randomUUID();
  await banc.regarder(
    'insert into gardes.rappels (cpts_id, id, garde_id, professionnel_id, envoye_le) values ($1, $2, $3, $4, now())',
    [cpts.id, objet, garde, professionnel],
  );
  return await donnerUnLien(banc, cpts, { genre: LIEN_DE_RAPPEL, objet, usageUnique: false });
}

/** A rota of doctors, and the night of Monday 23 November 2026 that the first of them holds. */
async function poserUneGarde(
  banc: Banc,
  cpts: CptsCourante,
  professionnels: readonly string[],
): Promise<string> {
  const coordination = banc.appel(cpts);
  const saisie = { nom: 'Médecins', profession: '10', publique: 'non' };
  const { id: tableau } = exiger(await creerTableau(coordination, saisie));
  exiger(await ajouterParticipants(coordination, { tableau, professionnels }));
  exiger(await ajouterTour(coordination, { tableau, ...NUIT }));
  exiger(await genererGardes(coordination, { tableau, du: '2026-11-23', au: '2026-11-23' }));
  const [garde] = await banc.regarder('select id from gardes.gardes where tableau_id = $1', [
    tableau,
  ]);
  const id = String(garde?.['id']);
  await mettreDeGarde(banc, cpts, { garde: id, professionnel: professionnels[0] ?? '' });
  return id;
}

type AOuvrir = { readonly genre: string; readonly objet: string; readonly usageUnique: boolean };

async function donnerUnLien(banc: Banc, cpts: CptsCourante, ouvre: AOuvrir): Promise<string> {
  const lien = { ...ouvre, porteur: 'Lubin Tressagues', compte: null, heures: 4 };
  const donner = defineUseCase({
    nom: 'essai.inviter',
    saisie: z.strictObject({}),
    droit: 'public',
    executer: async (ctx) => reussi(effets(await emettreLien(ctx, lien))),
  });
  return exiger(await donner(banc.appel(cpts), {})).jeton;
}
