import { z } from 'zod';
import { exiger, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import type { CptsCourante } from '#platform/call.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import type { Banc } from '../../../app/testing/banc.ts';
import { insererProfessionnel } from '../../annuaire/testing/builders.ts';
import { chargerDesCommunes } from '../../territoire/testing/communes.ts';
import { LIEN_INTER } from '../domain/inter.ts';
import {
  LIEN_D_ACTION,
  LIEN_DE_COMPTE_RENDU,
  LIEN_DE_CONVOCATION,
  LIEN_DE_SONDAGE,
} from '../domain/reunion.ts';
import { creerSondage } from '../usecases/creer-sondage.ts';
import { codeTournant } from '../usecases/emarger-ailleurs.ts';
import { figerFeuille } from '../usecases/figer-feuille.ts';
import { inviterCpts } from '../usecases/inviter-cpts.ts';
import { saisirFeuille } from '../usecases/saisir-feuille.ts';
import { ajouterAction } from '../usecases/tenir-compte-rendu.ts';
import { creerGroupe } from '../usecases/tenir-groupe.ts';
import { ajouterMembres } from '../usecases/tenir-membres.ts';
import { annulerReunion, creerReunion } from '../usecases/tenir-reunion.ts';

export const GIAT = '63165';
const HERMENT = '63175';

/** A CPTS whose sector A holds Giat, four professionals of it, one group of all and a guest. */
export type Scene = {
  readonly cpts: CptsCourante;
  readonly groupe: string;
  /** Two doctors, a pharmacist, a nurse; entries of the directory. */
  readonly professionnels: readonly string[];
};

const PERSONNES = [
  ['CORVASTE', '10'],
  ['DELMARIN', '10'],
  ['OLBREUIL', '21'],
  ['TERNAND', '60'],
] as const;

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
  const professionnels = await poserProfessionnels(banc);
  const coordination = banc.appel(cpts);
  const { id: groupe } = exiger(
    await creerGroupe(coordination, { nom: 'Plaies chroniques', missions: ['parcours'] }),
  );
  exiger(
    await ajouterMembres(coordination, {
      groupe,
      professionnels,
      invites: 'Jeanne Arvel, représentante des usagers, jeanne@exemple.invalid',
    }),
  );
  return { cpts, groupe, professionnels };
}

async function poserProfessionnels(banc: Banc): Promise<readonly string[]> {
  const deja = await banc.regarder(
    "select id from annuaire.professionnels where rpps like '9999000170%' order by rpps",
  );
  if (deja.length > 0) return deja.map(({ id }) => String(id));
  const ids: string[] = [];
  for (const [rang, [nom, profession]] of PERSONNES.entries())
    ids.push(
      await insererProfessionnel(banc, {
        rpps: `9999000170${rang}`,
        nom,
        prenom: 'ODILE',
        profession,
        commune: GIAT,
      }),
    );
  return ids;
}

/** A meeting of the group on Monday 23 November 2026, from 20 h to 22 h in Paris. */
export const LUNDI = {
  titre: 'Plaies chroniques',
  mission: 'parcours',
  jour: '2026-11-23',
  debut: '20:00',
  fin: '22:00',
  modalite: 'mixte',
  lieu: 'Salle du conseil',
} as const;

export async function poserReunion(
  banc: Banc,
  { cpts, groupe }: Pick<Scene, 'cpts' | 'groupe'>,
  autres: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const saisie = { ...LUNDI, groupe, ...autres };
  return exiger(await creerReunion(banc.appel(cpts), saisie)).id;
}

/** Calls a meeting off. */
export async function annulerLaReunion(
  banc: Banc,
  cpts: CptsCourante,
  reunion: string,
): Promise<void> {
  exiger(await annulerReunion(banc.appel(cpts), { reunion }));
}

/** Slots of the first evenings of December. */
export const creneaux = (jours: readonly number[]) =>
  jours.map((jour) => ({
    jour: `2026-12-${String(jour).padStart(2, '0')}`,
    debut: '20:00',
    fin: '22:00',
    modalite: 'visio',
    lieu: '',
  }));

export async function poserSondage(
  banc: Banc,
  { cpts, groupe }: Pick<Scene, 'cpts' | 'groupe'>,
  autres: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const saisie = {
    titre: 'Prochaine séance',
    mission: 'parcours',
    groupe,
    cloture: '2026-11-29',
    creneaux: creneaux([1, 3, 8]),
    ...autres,
  };
  return exiger(await creerSondage(banc.appel(cpts), saisie)).id;
}

const donner = defineUseCase({
  nom: 'essai.donner-un-lien-de-reunion',
  saisie: z.strictObject({ genre: z.string(), objet: z.uuid() }),
  droit: 'public',
  executer: async (ctx, { genre, objet }) =>
    reussi(
      effets(
        await emettreLien(ctx, {
          ...{ genre, objet },
          porteur: 'Essai',
          compte: null,
          usageUnique: false,
          heures: 24 * 60,
        }),
      ),
    ),
});

type Liens = {
  readonly banc: Banc;
  readonly cpts: CptsCourante;
  readonly genre: string;
  readonly objets: readonly string[];
  readonly maintenant?: Date | undefined;
};

/** Tokens of links to these things, in their order. */
export async function donnerLiens({
  banc,
  cpts,
  genre,
  objets,
  maintenant,
}: Liens): Promise<readonly string[]> {
  const quand = maintenant ? { maintenant } : {};
  const jetons: string[] = [];
  for (const objet of objets)
    jetons.push(exiger(await donner(banc.appel(cpts, quand), { genre, objet })).jeton);
  return jetons;
}

/** Who is on the list of a meeting, by name: their convocation, their id, the token of their link. */
export async function convoques(
  banc: Banc,
  cpts: CptsCourante,
  reunion: string,
  maintenant?: Date,
) {
  const lignes = await banc.regarder(
    `select c.id, p.id as personne, p.nom from reunions.convocations c
     join reunions.personnes p on p.cpts_id = c.cpts_id and p.id = c.personne_id
     where c.reunion_id = $1 order by p.nom, c.id`,
    [reunion],
  );
  const objets = lignes.map(({ id }) => String(id));
  const jetons = await donnerLiens({ banc, cpts, genre: LIEN_DE_CONVOCATION, objets, maintenant });
  return lignes.map(({ id, personne, nom }, i) => ({
    id: String(id),
    personne: String(personne),
    nom: String(nom),
    jeton: jetons[i] ?? '',
  }));
}

/** Who is asked by a poll, by name: the token of the link of each. */
export async function sondes(banc: Banc, cpts: CptsCourante, sondage: string) {
  const lignes = await banc.regarder(
    `select i.id, p.nom from reunions.invitations i
     join reunions.personnes p on p.cpts_id = i.cpts_id and p.id = i.personne_id
     where i.sondage_id = $1 order by p.nom, i.id`,
    [sondage],
  );
  const objets = lignes.map(({ id }) => String(id));
  const jetons = await donnerLiens({ banc, cpts, genre: LIEN_DE_SONDAGE, objets });
  return lignes.map(({ nom }, i) => ({ nom: String(nom), jeton: jetons[i] ?? '' }));
}

/** Nobody of a group: one guest. */
export const INVITEE = { invites: 'Jeanne Arvel, usagère, jeanne@exemple.invalid' };

/** One live address by route that a signed link of this module opens; the meeting is on Monday evening. */
export async function liensDesReunions(
  banc: Banc,
  cpts: CptsCourante,
): Promise<readonly (readonly [string, string])[]> {
  const reunion = await poserReunion(banc, { cpts, groupe: '' }, INVITEE);
  const [premier] = await convoques(banc, cpts, reunion);
  const sondage = await poserSondage(banc, { cpts, groupe: '' }, INVITEE);
  const [sonde] = await sondes(banc, cpts, sondage);
  const { id: action } = exiger(
    await ajouterAction(banc.appel(cpts), {
      reunion,
      texte: 'Relire la plaquette',
      personne: premier?.personne,
      echeance: '2026-12-18',
    }),
  );
  exiger(
    await inviterCpts(banc.appel(cpts), {
      ...{ reunion, nom: 'CPTS du Lac', contact: 'Armelle Vaubrun' },
      courriel: 'lac@exemple.invalid',
    }),
  );
  const [invitee] = await banc.regarder(
    'select id from reunions.inter_invitees where reunion_id = $1',
    [reunion],
  );
  const lien = async (genre: string, objet: string) =>
    (await donnerLiens({ banc, cpts, genre, objets: [objet] }))[0] ?? '';
  const base = `/c/${cpts.slug}/reunions`;
  const convocation = `${base}/convocation/${premier?.jeton}`;
  const compteRendu = await lien(LIEN_DE_COMPTE_RENDU, premier?.id ?? '');
  return [
    [
      '/c/:slug/reunions/inter/:jeton',
      `${base}/inter/${await lien(LIEN_INTER, String(invitee?.['id']))}`,
    ],
    ['/c/:slug/reunions/sondage/:jeton', `${base}/sondage/${sonde?.jeton}`],
    ['/c/:slug/reunions/convocation/:jeton', convocation],
    ['/c/:slug/reunions/compte-rendu/:jeton', `${base}/compte-rendu/${compteRendu}`],
    ['/c/:slug/reunions/action/:jeton', `${base}/action/${await lien(LIEN_D_ACTION, action)}`],
  ];
}

/** Something that another module holds, whose code was shown once. */
export async function poserCode(banc: Banc, cpts: CptsCourante): Promise<void> {
  const montrer = defineUseCase({
    nom: 'essai.montrer-code',
    saisie: z.strictObject({}),
    droit: 'public',
    executer: async (ctx) => reussi(effets(await codeTournant(ctx, crypto.randomUUID()))),
  });
  exiger(await montrer(banc.appel(cpts), {}));
}

type Present = { readonly personne: string | undefined; readonly depart: string };

/** Freezes the sheet of the meeting of Monday evening, everybody there from its first minute. */
export async function figerPresents(
  banc: Banc,
  cpts: CptsCourante,
  { reunion, presents }: { readonly reunion: string; readonly presents: readonly Present[] },
): Promise<void> {
  const appel = banc.appel(cpts, { maintenant: new Date('2026-11-23T22:30:00+01:00') });
  const lignes = presents.map((p) => ({ ...p, arrivee: '20:00', presence: 'sur-place' }));
  exiger(await saisirFeuille(appel, { reunion, lignes }));
  exiger(await figerFeuille(appel, { reunion, finReelle: '22:00' }));
}
