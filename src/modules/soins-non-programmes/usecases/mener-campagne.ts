import { z } from 'zod';
import { moisEtAnnee } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zIdentifiant } from '#kernel/zod.ts';
import {
  type Appel,
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import {
  campagne as laCampagne,
  membresASolliciter,
  sollicitesDe,
} from '../data/campagnes.query.ts';
import {
  insertCampagne,
  insertSollicites,
  markRelance,
  markSollicites,
} from '../data/campagnes.repository.ts';
import {
  aRepondu,
  type Campagne,
  moisPossibles,
  peutRelancer,
  type Sollicite,
  texteDeCampagne,
} from '../domain/campagne.ts';
import type { RefusDOuvrirCampagne, RefusSurCampagne } from '../domain/refus.ts';
import { tirerCompteur } from './delivrer-compteur.ts';
import { sansCle } from './delivrer-lien.ts';
import { zListe } from './saisies.ts';

const MENER = 'snp.campagne.mener';

type Envoyes = { readonly id: string; readonly sollicites: number; readonly messages: number };

const ouvrir = defineUseCase({
  nom: 'snp.ouvrir-campagne',
  saisie: z.strictObject({
    mois: zDateCivile,
    professions: zListe(z.string().max(4)),
    adresse: z.string(),
  }),
  droit: MENER,
  executer: async (
    ctx,
    { mois, professions, adresse },
  ): Promise<Result<Effets<Envoyes>, RefusDOuvrirCampagne>> => {
    const { tx, cpts, maintenant, fuseau, acteur } = ctx;
    if (!moisPossibles(dateCivileDe(maintenant, fuseau)).includes(mois))
      return refuse({ motif: 'mois-de-campagne' });
    const membres = await membresASolliciter(tx, cpts, professions);
    if (membres.length === 0) return refuse({ motif: 'campagne-sans-personne' });
    const id = ctx.ids();
    const temps = { ouverteLe: maintenant, relanceeLe: maintenant };
    const nouvelle: Campagne = { id, mois, ...temps, ouvertePar: acteur.nom };
    if (!(await insertCampagne(tx, cpts, nouvelle)))
      return refuse({ motif: 'campagne-deja-ouverte' });
    await insertSollicites(tx, cpts, { campagne: id, sollicites: membres });
    const messages = await ecrire(ctx, nouvelle, { adresse, genre: 'ouverture' });
    const valeur = { id, sollicites: membres.length, messages: messages.length };
    const trace = {
      action: 'snp.campagne-ouverte',
      objet: id,
      detail: { messages: messages.length },
    };
    return reussi(effets(valeur, { messages, trace }));
  },
});

/** Asks the members of some professions to count one month, and writes to those who have an address. */
export function ouvrirCampagne(appel: Appel, brut: unknown) {
  return ouvrir(sansCle(appel), brut);
}

const relancer = defineUseCase({
  nom: 'snp.relancer-campagne',
  saisie: z.strictObject({ campagne: zIdentifiant<'CampagneId'>(), adresse: z.string() }),
  droit: MENER,
  executer: async (
    ctx,
    { campagne: id, adresse },
  ): Promise<Result<Effets<{ readonly messages: number }>, RefusSurCampagne>> => {
    const { tx, cpts, maintenant: le } = ctx;
    const lue = await laCampagne(tx, cpts, id);
    if (!lue) return refuse({ motif: 'campagne-inconnue' });
    const { relanceeLe } = lue;
    if (!peutRelancer(lue, le) || !(await markRelance(tx, cpts, { id, relanceeLe, le })))
      return refuse({ motif: 'campagne-relancee-hier' });
    const messages = await ecrire(ctx, lue, { adresse, genre: 'relance' });
    const trace = {
      action: 'snp.campagne-relancee',
      objet: id,
      detail: { messages: messages.length },
    };
    return reussi(effets({ messages: messages.length }, { messages, trace }));
  },
});

/** Writes again to those who counted nothing, once a day at most. */
export function relancerCampagne(appel: Appel, brut: unknown) {
  return relancer(sansCle(appel), brut);
}

/** One message each, with a link of their own. */
async function ecrire(
  ctx: Ctx,
  campagne: Campagne,
  { adresse, genre }: { readonly adresse: string; readonly genre: 'ouverture' | 'relance' },
): Promise<readonly MessageAEnvoyer[]> {
  const { tx, cpts, appel } = ctx;
  const tous = await sollicitesDe(tx, cpts, campagne);
  const aEcrire = tous.filter(
    (un) => un.courriel !== null && (genre === 'ouverture' || !aRepondu(un)),
  );
  const messages = [];
  for (const sollicite of aEcrire)
    messages.push(await messagePour(ctx, campagne, { sollicite, adresse, genre }));
  const ids = aEcrire.map(({ professionnelId }) => professionnelId);
  await markSollicites(tx, cpts, { campagne: campagne.id, ids });
  return appel.cpts ? messages : [];
}

type Pour = {
  readonly sollicite: Sollicite;
  readonly adresse: string;
  readonly genre: 'ouverture' | 'relance';
};

async function messagePour(
  ctx: Ctx,
  { mois }: Campagne,
  { sollicite, adresse, genre }: Pour,
): Promise<MessageAEnvoyer> {
  const { slug = '', nom = '' } = ctx.appel.cpts ?? {};
  const lien = `${adresse}/c/${slug}/compteur/${await tirerCompteur(ctx, sollicite)}`;
  const texte = texteDeCampagne({ cpts: nom, mois: moisEtAnnee(mois), lien }, genre);
  return { ...texte, canal: 'courriel', destinataire: sollicite.courriel ?? '' };
}

/** Who was asked and what they counted; `exporte`: for a sheet that leaves, which is traced. */
export const consulterCampagne = defineUseCase({
  nom: 'snp.consulter-campagne',
  saisie: z.strictObject({
    campagne: zIdentifiant<'CampagneId'>(),
    exporte: z.boolean().default(false),
  }),
  droit: MENER,
  executer: async (
    { tx, cpts },
    { campagne: id, exporte },
  ): Promise<Result<Effets<CampagneLue>, RefusSurCampagne>> => {
    const lue = await laCampagne(tx, cpts, id);
    if (!lue) return refuse({ motif: 'campagne-inconnue' });
    const sollicites = await sollicitesDe(tx, cpts, lue);
    const trace = { action: 'snp.campagne-exportee', objet: id };
    return reussi(effets({ campagne: lue, sollicites }, exporte ? { trace } : {}));
  },
});

export type CampagneLue = {
  readonly campagne: Campagne;
  readonly sollicites: readonly Sollicite[];
};
